"""Numbers without words of their own behind a number of another kind: "313 hộ với *16,5 ha*".

They are of the same things, but no count of them: the unit says what is measured.
"""

from __future__ import annotations

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind

_AREAS = {"ha", "m2", "km2"}
_SUM = "số tiền"
_NEAR = 4  # tokens


def measured_beside(
    sentence: Sentence, amount: Amount, reading: Reading, before: Draft, whole: Figure
) -> str:
    """Return the measure of an amount that would go on with a number of another kind, or "".

    Args:
        sentence: the parsed sentence.
        amount: the amount, without words of its own.
        reading: what the words beside it say.
        before: the figure right before it.
        whole: the figure that it would go on with.
    """
    between = [t.text for t in sentence.tokens[before.amount.last : amount.first]]
    changed = reading.relation is Relation.CHANGE
    if changed or before.figure is not whole or ";" in between:
        return ""
    if amount.kind is AmountKind.PHYSICAL and before.amount.kind is AmountKind.COUNT:
        return "diện tích" if amount.unit in _AREAS else ""
    if amount.kind is AmountKind.MONEY and before.amount.kind is AmountKind.PHYSICAL:
        # "cho 873 hộ với diện tích 47,9 ha, *số tiền* 1.284 tỷ đồng"
        near = sentence.words(max(before.amount.last, amount.first - _NEAR), amount.first)
        return _SUM if f" {_SUM}" in f" {near.lower()}" else ""
    return ""


def of_its_kind(state: State, amount: Amount) -> str | None:
    """Return the last whole told, for a size the last size: no hectares are of households counted.

    "duyệt phương án cho 1.912 hộ; bàn giao 104 ha. / *Xã A đã giao 31 ha*".
    """
    count, size = state.stated.get(AmountKind.COUNT), state.stated.get(AmountKind.PHYSICAL)
    sized = amount.kind is AmountKind.PHYSICAL and "/" not in amount.unit
    if not sized or count is None or state.indicator is None:
        return state.indicator
    if count.indicator != state.indicator:
        return state.indicator
    return size.indicator if size is not None and size.unit == amount.unit else None
