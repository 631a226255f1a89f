"""What a number measures: its unit, the other end of its range, the rest of a compound.

"từ 31% đến 32%", "825 tỷ 776 triệu đồng", "120 tỷ đồng/200 tỷ đồng", "lần lượt 12, 13 và 15%".
"""

from __future__ import annotations

from decimal import Decimal

from index.language.amount_context import Context
from index.language.amount_numbers import Numeral
from index.language.amount_units import AmountKind, UnitReading, join, unit_at
from index.language.lexicon import cues, units
from index.language.numbers import parse_number

_DASHES = frozenset({"-", "–", "—", "−", "‒", "―", "÷", "~"})
# What may follow a number whose noun stands before it, and how far back that is.
_ENDS = frozenset({".", ",", ";", ")", ""})
_SHORTEST_WORD = 2  # letters
_MAX_NOUN_BACK = 18
_RANGE_WORDS = frozenset({"đến", "tới"})
# How many numbers may share a unit, and the parts of a compound.
_MAX_SHARED, _MAX_PARTS = 8, 3


def measure(context: Context, first: int, numeral: Numeral) -> tuple[Numeral, UnitReading | None]:
    """Return the number with its unit (None when it has none), widened to what it belongs to.

    Args:
        context: the sentence.
        first: the number's first token.
        numeral: the number as read so far; it may become a range, a result over its plan, or the
            first part of a compound.
    """
    tokens, position = context.tokens, numeral.last
    joint = context.at(position)
    if numeral.value is not None and context.number(position + 1):
        high = parse_number(tokens[position + 1].text)
        after = unit_at(tokens, position + 2)
        if joint in _DASHES | _RANGE_WORDS and high is not None and high > numeral.value and after:
            return numeral.to(high, position + 2), after
    unit = unit_at(tokens, position)
    if unit is None:
        return numeral, _bare_unit(context, first, numeral)
    if numeral.value is None:
        return numeral, unit
    return (
        _range_with_units(context, first, numeral, unit)
        or _plan_with_unit(context, numeral, unit)
        or _compound(context, numeral, unit)
    )


def _bare_unit(context: Context, first: int, numeral: Numeral) -> UnitReading | None:
    """Return the unit of a number without one: shared with a later number, or "gấp 3"."""
    position, around = numeral.last, units().context
    if context.at(first - 1) == "gấp" or (
        context.at(first - 2) == "gấp" and cues().qualifiers.match(context.tokens, first - 1)
    ):
        return UnitReading("lần", AmountKind.MULTIPLE, position)
    unit: UnitReading | None = None
    if context.at(first - 1) == "từ" and position < len(context.tokens):
        joint = around.from_to.match(context.tokens, position)
        if joint and context.number(joint.last):
            unit = unit_at(context.tokens, joint.last + 1)
    elif context.at(position) in around.list_joints and context.listed(first):
        unit = _shared_unit(context, position)
    elif context.at(position) in _ENDS:
        unit = counted_before(context, first)
    elif context.at(position) == "(" and context.at(first - 1) == ":":
        unit = _unit_of_parts(context, position + 1)
    if unit is None or not (unit.known and unit.unit):
        return None
    return UnitReading(
        unit.unit, unit.kind, position, unit.scale, unit.scale_words, ("unit_shared",)
    )


def _unit_of_parts(context: Context, position: int) -> UnitReading | None:
    """Return the unit that sums in brackets carry: ": 10.034 (*vốn A 7.500 triệu đồng*)"."""
    while position < len(context.tokens) and context.at(position) not in {"(", ")", ";"}:
        if context.number(position):
            unit = unit_at(context.tokens, position + 1)
            return unit if unit is not None and unit.kind is AmountKind.MONEY else None
        position += 1
    return None


def lacks_blank(context: Context, first: int) -> bool:
    """Tell whether a number runs on from a word by mistake: "tăng*1,36%*", "đàn trâu*7.250 con*".

    A name with a number in it ("Covid19", "QL1") has capitals, and no unit behind it.
    """
    before, number = context.tokens[first - 1], context.tokens[first]
    raw = context.text[before.start : before.end]
    unit = unit_at(context.tokens, first + 1)
    if len(raw) < _SHORTEST_WORD or not raw.islower() or unit is None or not unit.known:
        return False
    measured = unit.kind in (AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PHYSICAL)
    return measured or (unit.kind is AmountKind.COUNT and not number.text.isdecimal())


def counted_before(context: Context, first: int) -> UnitReading | None:
    """Return what is counted in "tổng số đảng viên đã là 63.479": the noun stands before."""
    if context.at(first - 1) not in units().context.stating:
        return None
    for position in range(first - 1, max(0, first - _MAX_NOUN_BACK), -1):
        if context.at(position) in _ENDS or context.number(position):
            return None
        if context.at(position - 1) == "số":
            noun = units().counted.match(context.tokens, position)
            if noun is None or noun.last >= first:
                return None
            return UnitReading(noun.value, AmountKind.COUNT, first)
    return None


def _shared_unit(context: Context, position: int) -> UnitReading | None:
    """Return the unit at the end of a list of numbers: "; 13 và 15%"."""
    joints = units().context.list_joints
    for _ in range(_MAX_SHARED):
        while context.at(position) in joints:
            position += 1
        if not context.number(position):
            return None
        position += 1
        if context.at(position) not in joints:
            return unit_at(context.tokens, position)
    return None


def _range_with_units(
    context: Context, first: int, numeral: Numeral, unit: UnitReading
) -> tuple[Numeral, UnitReading] | None:
    """Read "từ 31% đến 32%", "9 xã - 10 xã": both ends carry the unit."""
    joint = context.at(unit.last)
    if not (joint in _DASHES or (joint in _RANGE_WORDS and context.at(first - 1) == "từ")):
        return None
    if not context.number(unit.last + 1) or numeral.value is None:
        return None
    high = parse_number(context.tokens[unit.last + 1].text)
    other = unit_at(context.tokens, unit.last + 2)
    if high is None or high <= numeral.value or other is None or other.unit != unit.unit:
        return None
    return numeral.to(high, unit.last + 2), other


def _plan_with_unit(
    context: Context, numeral: Numeral, unit: UnitReading
) -> tuple[Numeral, UnitReading] | None:
    """Read "120 tỷ đồng/200 tỷ đồng": a result and its plan, both with the unit."""
    if not unit.sure or context.at(unit.last) != "/" or not context.number(unit.last + 1):
        return None
    total = parse_number(context.tokens[unit.last + 1].text)
    other = unit_at(context.tokens, unit.last + 2)
    if total is None or other is None or other.unit != unit.unit:
        return None
    return numeral.of(total, unit.last + 2), other


def _compound(context: Context, numeral: Numeral, unit: UnitReading) -> tuple[Numeral, UnitReading]:
    """Read "825 tỷ 776 triệu đồng", "2 nghìn 345 tỷ", "2 tỷ rưỡi": one amount."""
    value = numeral.value
    for _ in range(_MAX_PARTS):
        position = unit.last
        open_end = unit.scale_words and (
            unit.kind is AmountKind.BARE or "currency_implied" in unit.flags
        )
        if value is None or not open_end:
            break
        if context.at(position) == "rưỡi":
            half = Decimal("0.5")
            unit = UnitReading(
                unit.unit, unit.kind, position + 1, unit.scale, unit.scale_words, unit.flags
            )
            return numeral.exactly(value + half), unit
        if not context.number(position):
            break
        smaller = parse_number(context.tokens[position].text)
        second = unit_at(context.tokens, position + 1)
        merged = second and smaller is not None and _merge(value, unit, smaller, second)
        if not merged:
            break
        value, unit = merged
    return (numeral if value is None else numeral.exactly(value)), unit


def _merge(
    value: Decimal, unit: UnitReading, smaller: Decimal, second: UnitReading
) -> tuple[Decimal, UnitReading] | None:
    """Add the second part of a compound to the first, in the larger unit that was written."""
    if second.unit == "" or (second.kind is AmountKind.BARE and not second.scale_words):
        return None
    if second.scale > unit.scale:  # 2 nghìn 345 tỷ đồng
        if unit.kind is not AmountKind.BARE or smaller >= unit.scale:
            return None
        return _plain(value * unit.scale + smaller), second
    money = second.kind is AmountKind.MONEY
    if smaller * second.scale >= unit.scale or second.scale == unit.scale:
        return None
    if not second.scale_words:  # 2 nghìn 345 hộ, 5 triệu 300 nghìn… đồng
        if not money and unit.kind is not AmountKind.BARE:
            return None
        return _plain(value * unit.scale + smaller), second
    merged = UnitReading(
        join(unit.scale_words, second.base) if second.kind is not AmountKind.BARE else unit.unit,
        second.kind,
        second.last,
        unit.scale,
        unit.scale_words,
        second.flags,
        second.noun_first,
        second.known,
    )
    return _plain(value + smaller * second.scale / unit.scale), merged


def _plain(value: Decimal) -> Decimal:
    """Return the value without trailing zeros or an exponent."""
    return Decimal(int(value)) if value == int(value) else value.normalize()
