"""Durations that are measured: "tuổi thọ bình quân *74,5 tuổi*", "lưu trú bình quân *2,4 ngày*".

Elsewhere days, years and hours behind a number tell when or for how long, and are no figures.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from index.language.amount_context import Context
from index.language.amount_units import AmountKind, UnitReading, with_per
from index.language.lexicon import load_table
from index.language.scan import PhraseTable

_REACH = 16  # tokens before the number
_STOPS = frozenset({";", ".", ":", "(", ")"})


def measured_duration(context: Context, first: int, unit: UnitReading) -> UnitReading:
    """Return the unit as one of a measure where the words before a duration name one.

    Args:
        context: the sentence.
        first: the number's first token.
        unit: its unit as read so far.
    """
    table = load_table("units")["durations"]
    if unit.kind is not AmountKind.BARE or unit.unit not in measured_times():
        return unit
    changed = context.at(first - 1) in table["changed"]
    last = first
    while last > max(0, first - _REACH) and context.at(last - 1) not in _STOPS:
        if context.at(last - 1) == "," and not changed:
            break
        last -= 1
    if not _measures().find(context.tokens[last:first]):
        return unit
    told, end = with_per(context.tokens, unit.last, unit.unit)
    return replace(unit, unit=told, last=end, kind=AmountKind.PHYSICAL, known=True)


@cache
def measured_times() -> frozenset[str]:
    """Return the units of time in which something is measured: "ngày", "tuổi"."""
    return frozenset(load_table("units")["durations"]["measured_in"])


@cache
def _measures() -> PhraseTable[str]:
    words: list[str] = load_table("units")["durations"]["measures"]
    return PhraseTable({word: word for word in words})
