"""Changes of two counts told beside each other: "(tăng 30 tổ chức *và 52 đảng viên*)".

Each is of what the sentence counted in its unit before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind

_JOINT = ["và"]


def joined_change(sentence: Sentence, drafts: Sequence[Draft], amount: Amount) -> Draft | None:
    """Return the change that the next count goes on with, or None.

    Only where the sentence told both counts before: "120 tổ chức và 240 đảng viên (tăng 30 tổ chức
    *và 52 đảng viên*)"; "tăng 2 xã *và 40 hộ* được vay" tells of other households.
    """
    before = drafts[-1] if drafts else None
    if before is None or before.figure.relation is not Relation.CHANGE:
        return None
    if {before.amount.kind, amount.kind} != {AmountKind.COUNT}:
        return None
    between = [token.text for token in sentence.tokens[before.amount.last : amount.first]]
    if between != _JOINT or before.amount.unit == amount.unit:
        return None
    told = _counted(drafts, before.amount) and _counted(drafts, amount)
    return before if told else None


def of_their_counts(drafts: Sequence[Draft]) -> list[Draft]:
    """Name each change of a count by what was counted in its unit before it."""
    return [_named(draft, drafts[:number]) for number, draft in enumerate(drafts)]


def _named(draft: Draft, before: Sequence[Draft]) -> Draft:
    whole = _counted(before, draft.amount)
    change = draft.figure.relation is Relation.CHANGE and draft.amount.kind is AmountKind.COUNT
    last = next((d for d in reversed(before) if d.figure.relation is Relation.VALUE), None)
    if not change or whole is None or last is None or whole is last:
        return draft
    if draft.figure.indicator not in (last.figure.indicator, draft.amount.unit):
        return draft  # named by words of its own
    return replace(draft, figure=replace(draft.figure, indicator=whole.figure.indicator))


def _counted(drafts: Sequence[Draft], amount: Amount) -> Draft | None:
    """Return the last of the results that count what a number counts, or None."""
    return next(
        (
            draft
            for draft in reversed(drafts)
            if draft.figure.relation is Relation.VALUE
            and draft.amount.kind is AmountKind.COUNT
            and f"{draft.amount.unit} ".startswith(f"{amount.unit} ")
        ),
        None,
    )
