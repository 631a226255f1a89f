"""A count out of a whole that words tell: "đạt 15 *trong tổng số* 18 chỉ tiêu" is 15/18."""

from __future__ import annotations

from index.language.amount_context import Context
from index.language.amount_numbers import Numeral
from index.language.amount_units import AmountKind, UnitReading, unit_at
from index.language.lexicon import units, word_set
from index.language.numbers import parse_number

_KINDS = (AmountKind.COUNT, AmountKind.MONEY, AmountKind.PHYSICAL)
_JOINTS = tuple(words.split() for words in sorted(word_set("out_of", "joints"), reverse=True))


def out_of_at(context: Context, first: int, numeral: Numeral) -> tuple[Numeral, UnitReading] | None:
    """Return the number with its whole, where the noun stands only behind the whole; or None."""
    if numeral.value is None or numeral.high is not None or context.at(numeral.last)[:1] != "t":
        return None
    if numeral.value == 1 or units().context.ranks.match_before(context.tokens, first, 3):
        return None  # "thứ 7 trong số 63 tỉnh", "là 1 trong số 12 dự án"
    for joint in _JOINTS:
        last = numeral.last + len(joint)
        if [context.at(i) for i in range(numeral.last, last)] != joint or not context.number(last):
            continue
        total = parse_number(context.tokens[last].text)
        unit = unit_at(context.tokens, last + 1)
        if total is None or unit is None or unit.kind not in _KINDS:
            return None
        return (numeral.of(total, last + 1), unit) if numeral.value <= total else None
    return None
