"""Parts of a count by rank, in brackets: "thiếu 98 giáo viên, *nhiều nhất là mầm non (41 người)*".

Bare, "mầm non 41 người" would be all of them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft, renamed
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_RANKS = PhraseTable({words: words for words in word_set("ranked_parts", "ranks")})
_PEOPLE = word_set("where_counted", "people")
_LONGEST = 8  # tokens of a part's name


def of_ranked_parts(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Put the count that a rank goes through over the parts that brackets tell.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    whole: Draft | None = None
    for at, draft in enumerate(drafts):
        if draft.amount.kind is not AmountKind.COUNT:
            continue
        depth = sentence.depth[draft.amount.first]
        if not depth:
            told = draft.figure.relation is Relation.VALUE and draft.amount.total is None
            whole = draft if told else None
            continue
        name = _ranked(sentence, draft)
        if name and whole is not None and _part_of(draft, whole):
            words = f"{whole.figure.indicator} {name}"
            figure = renamed(draft.figure, words, whole.figure.indicator)
            done[at] = replace(draft, figure=figure)
    return done


def _part_of(draft: Draft, whole: Draft) -> bool:
    part, all_ = draft.amount, whole.amount
    alike = part.unit == all_.unit or part.unit in _PEOPLE
    less = part.value is not None and all_.value is not None and part.value < all_.value
    return alike and less and draft.figure.place == whole.figure.place


def _ranked(sentence: Sentence, draft: Draft) -> str:
    """Return what stands between a rank and the bracket that only holds the count, or ""."""
    tokens, opening = sentence.tokens, draft.amount.first - 1
    if opening < 1 or tokens[opening].text != "(":
        return ""
    first = opening
    while first and tokens[first - 1].is_word and opening - first <= 2 * _LONGEST:
        first -= 1
    rank = _RANKS.match(tokens, first)
    if rank is None or rank.last >= opening or opening - rank.last > _LONGEST:
        return ""
    if any(m.span.start == tokens[rank.last].start for m in sentence.places):
        return ""
    return sentence.words(rank.last, opening)
