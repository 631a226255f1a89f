"""Which money an amount is in: a sentence in USD does not go on with one in đồng."""

from __future__ import annotations

from index.figures.state import State
from index.language.amounts import Amount, AmountKind


def currency(unit: str) -> str:
    return unit.split("/")[0].split()[-1] if unit else ""


def fits_unit(state: State, amount: Amount) -> bool:
    """Tell whether the indicator of the sentence before can be stated in the amount's currency.

    "Mục tiêu cả năm là 3,6 tỷ USD" is no budget revenue that was given in đồng.
    """
    if amount.kind is not AmountKind.MONEY or state.currency is None:
        return True
    return currency(amount.unit) == state.currency
