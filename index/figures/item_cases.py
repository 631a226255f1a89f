"""What was done of each kind of case in a list of kinds: "án dân sự 86 vụ, *giải quyết 71 vụ*".

The kind stands before the first number of an item alone; what follows in the item is of it, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_ITEM = ";"
_KINDS = tuple(f"{words} " for words in sorted(word_set("item_cases", "kinds")))
_DONE = word_set("item_cases", "done")


def of_kind_of_case(
    sentence: Sentence, drafts: Sequence[Draft], before: Sequence[Figure]
) -> list[Draft]:
    """Put what was done of a kind under that kind, in a list of two items and more.

    So in a sentence that a kind opens, beside one that another kind opens: "Án dân sự thụ lý 86 vụ.
    *Án hành chính thụ lý 9 vụ*, giải quyết 7 vụ".

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        before: the figures of the sentence before.
    """
    listed = any(token.text == _ITEM for token in sentence.tokens)
    if not listed and not (drafts and _is_kind(drafts[0]) and _beside_another(sentence, before)):
        return list(drafts)
    done = list(drafts)
    kinds: dict[str, Draft] = {}  # by unit: "án hình sự thụ lý 76 vụ/139 bị cáo"
    for at, draft in enumerate(drafts):
        if at and _opens_item(sentence, drafts[at - 1], draft):
            kinds = {}
        figure = draft.figure
        kind = kinds.get(figure.unit) if figure.unit != "%" else next(iter(kinds.values()), None)
        if _is_kind(draft):
            kinds[figure.unit] = draft
        elif kind is not None and figure.parent is None and _is_done_of(kind, draft):
            done[at] = replace(draft, figure=replace(figure, parent=kind.figure.indicator))
        elif at and kind is not None and figure.unit == "%":
            beside = done[at - 1].figure
            if beside.parent == kind.figure.indicator and beside.indicator == figure.indicator:
                share = replace(figure, parent=beside.parent, relation=Relation.SHARE)
                done[at] = replace(draft, figure=share)
    return done


def _beside_another(sentence: Sentence, told: Sequence[Figure]) -> bool:
    """Tell whether the sentence before it or behind it is of a kind of case, too."""
    before = any(f"{f.parent or f.indicator} ".lower().startswith(_KINDS) for f in told)
    return before or sentence.body[sentence.span.end :].lstrip().lower().startswith(_KINDS)


def _opens_item(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    between = sentence.tokens[before.amount.last : draft.amount.first]
    return any(token.text == _ITEM for token in between)


def _is_kind(draft: Draft) -> bool:
    """Tell whether a count is named by a kind of case: "án dân sự (thụ lý) 87 vụ"."""
    counted = draft.amount.kind is AmountKind.COUNT and draft.figure.relation is Relation.VALUE
    return counted and draft.figure.indicator.lower().startswith(_KINDS)


def _is_done_of(kind: Draft, draft: Draft) -> bool:
    """Tell whether a count is what was done of a kind: in its unit, by a verb, and no more."""
    value, whole, figure = draft.figure.value, kind.figure.value, draft.figure
    if value is None or whole is None or value > whole or figure.relation is not Relation.VALUE:
        return False
    verb = figure.indicator.lower().removesuffix(f" {figure.unit.lower()}")
    return figure.unit == kind.figure.unit and verb in _DONE
