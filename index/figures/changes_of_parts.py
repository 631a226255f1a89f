"""Changes listed behind "trong đó": of one whole, and against the time that it is set against.

"Chỉ số tăng 9,8% so với cùng kỳ, *trong đó* khai khoáng tăng 4,1%; sản xuất điện tăng 5,6%": both
are of that index, and since the year before. A list that tells anything but changes is another's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, cues, word_set
from index.language.scan import scan

_BRANCHES = word_set("changes_of_parts", "branches")
_OWNERS = tuple(sorted(word_set("changes_of_parts", "owners")))


def of_one_whole(
    sentence: Sentence, drafts: Sequence[Draft], told: Sequence[Figure]
) -> list[Draft]:
    """Give the changes of parts their whole, and its base where it has only one.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        told: the figures of the sentence before.
    """
    marks = [i for i in sentence.matches(cues().parts) if not sentence.depth[i]]
    done = list(drafts)
    if not marks:
        return done
    first = next((at for at, d in enumerate(done) if d.amount.first > marks[0]), len(done))
    parts = done[first:]
    wholes = [draft.figure for draft in done[:first]] or list(told if not marks[0] else ())
    changes = [f for f in wholes if f.relation is Relation.CHANGE and f.unit[:1] == "%"]
    if not parts or not changes or not all(_is_change(draft) for draft in parts):
        return [*done[:first], *_owners(parts)]
    bases = {f.base for f in changes if f.indicator == changes[-1].indicator}
    shared = next(iter(bases)) if len(bases) == 1 else None
    under = parts[0].figure.parent
    for at, draft in enumerate(parts, start=first):
        figure = draft.figure
        if figure.base not in bases | {None} or figure.parent not in (None, under):
            break  # "…; xuất khẩu tăng 8% so với cùng kỳ": no part any more
        if figure.parent is None and not (under and _is_branch(figure.indicator)):
            break
        base = figure.base or shared
        done[at] = replace(draft, figure=replace(figure, parent=under, base=base))
    return done


def _owners(parts: Sequence[Draft]) -> list[Draft]:
    """Put what owners of one kind have under the whole that the first of them has a part of.

    "Trong đó, kinh tế trong nước 812 triệu USD; *khu vực FDI 2.374 triệu USD, tăng 24%*".
    """
    done: list[Draft] = []
    whole = unit = last = ""
    for draft in parts:
        figure = draft.figure
        owner = figure.indicator.lower().startswith(_OWNERS)
        if not done:
            whole, unit = (figure.parent or "", draft.amount.unit) if owner else ("", "")
        alike = draft.amount.unit == unit or (figure.indicator == last and not draft.named)
        if whole and owner and alike and figure.parent is None:
            figure = replace(figure, parent=whole)
            last = figure.indicator
        elif draft.named:
            last = figure.indicator if figure.parent == whole else ""
        done.append(replace(draft, figure=figure))
    return done


def _is_change(draft: Draft) -> bool:
    percent = draft.amount.kind is AmountKind.PERCENT
    return percent and draft.figure.relation is Relation.CHANGE


def _is_branch(words: str) -> bool:
    """Tell whether the words name a branch, and nothing that is measured for itself."""
    tokens = scan(words)
    named = any(words.lower().startswith(f"{branch} ") for branch in _BRANCHES)
    return words.lower().startswith(_OWNERS) or (named and not concept_table().find(tokens))
