"""The amounts of a sentence, without those that are periods."""

from decimal import Decimal

from index.language.amounts import Amount, AmountKind, find_amounts
from index.language.periods import find_periods
from index.language.scan import scan

PERCENT, MONEY, PHYSICAL, COUNT, MULTIPLE = (
    AmountKind.PERCENT,
    AmountKind.MONEY,
    AmountKind.PHYSICAL,
    AmountKind.COUNT,
    AmountKind.MULTIPLE,
)


def amounts(text: str) -> list[Amount]:
    periods = [mention.span for mention in find_periods(text)]
    return find_amounts(text, scan(text), periods)


def one(text: str) -> tuple[str, Decimal | None, str, AmountKind]:
    (found,) = amounts(text)
    return text[found.span.start : found.span.end], found.value, found.unit, found.kind
