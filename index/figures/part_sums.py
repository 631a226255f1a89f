"""Parts that fill a whole: "108 tỷ đồng, trong đó A 106 tỷ đồng và *B là 2 tỷ đồng*"."""

from __future__ import annotations

from decimal import Decimal

from index.domain import Figure, Relation
from index.figures.draft import Draft, Naming
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind

_STATED = (Relation.VALUE, Relation.PLAN, Relation.TARGET)
_ROUNDED = Decimal("0.002")
_ALL = Decimal(100)


def filling_part(
    sentence: Sentence,
    drafts: list[Draft],
    amount: Amount,
    naming: Naming,
    state: State,
    *,
    opens_part: bool,
) -> str | None:
    """Return the whole that the parts told before are of, where this number fills it up, or None.

    In a sentence that opens with "Trong đó", one that is named alike and still fits is a part,
    too: "*khu vực* trong nước 4 tỷ USD, tăng 6%; *khu vực* đầu tư nước ngoài 22 tỷ USD".
    """
    if not naming.own or amount.value is None:
        return None
    depth = sentence.depth[amount.first]
    part = next((d for d in reversed(drafts) if _is_part(d, amount)), None)
    if part is None or sentence.depth[part.amount.first] != depth:
        return None
    parent = part.figure.parent
    whole = _whole(part, drafts, amount, state)
    if parent is None or whole is None:
        return None
    parts = [d.figure.value for d in drafts if _is_part(d, amount) and d.figure.parent == parent]
    total = sum((value for value in parts if value is not None), amount.value)
    if abs(total - whole) <= whole * _ROUNDED:
        return parent
    alike = part.naming.text.lower().split()[:1] == naming.text.lower().split()[:1]
    return parent if opens_part and alike and total < whole else None


def is_whole(figure: Figure, parent: str | None) -> bool:
    """Tell whether parts of ``parent`` are of a figure, which may stand under a heading itself."""
    return parent in (figure.indicator, f"{figure.parent} – {figure.indicator}")


def _is_part(draft: Draft, amount: Amount) -> bool:
    figure = draft.figure
    kept = figure.relation in _STATED or (
        figure.relation is Relation.SHARE and amount.kind is AmountKind.PERCENT
    )
    return kept and bool(figure.parent) and figure.unit == amount.unit


def _whole(part: Draft, drafts: list[Draft], amount: Amount, state: State) -> Decimal | None:
    """Return how much the whole is: all where shares are told, else what was stated of it."""
    if part.figure.relation is Relation.SHARE:
        return _ALL
    told = state.stated.get(amount.kind)
    for figure in [*(d.figure for d in drafts), *([told] if told is not None else [])]:
        counted = amount.kind is AmountKind.COUNT or figure.unit == amount.unit
        if (
            is_whole(figure, part.figure.parent)
            and counted
            and figure.value is not None
            and figure.relation in _STATED
        ):
            return figure.value
    return None
