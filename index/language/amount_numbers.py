"""The number of an amount: digits, thousands set apart by spaces, number words.

A number that could be read in two ways has no value and the flag ``malformed``: it is shown as
written and never guessed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from index.language.amount_context import Context, identifier_before
from index.language.amount_units import AmountKind, UnitReading, unit_at
from index.language.lexicon import cues, units
from index.language.numbers import parse_number, read_words
from index.language.scan import Token

# Spaces that keep a number on one line: nobody types them between two numbers.
_NUMBER_SPACES = frozenset("\u00a0\u202f\u2007\u2009")
_MAX_GROUPS = 5
_MALFORMED = ("malformed",)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number that ends before ``tokens[last]``; a range has ``high``, a ratio ``total``.

    ``start`` is an offset when the number begins before its first token ("gấp đôi").
    """

    value: Decimal | None
    last: int
    high: Decimal | None = None
    total: Decimal | None = None
    flags: tuple[str, ...] = ()
    start: int | None = None

    def to(self, high: Decimal, last: int) -> Numeral:
        """Return the range up to ``high``."""
        return replace(self, high=high, last=last)

    def of(self, total: Decimal | None, last: int) -> Numeral:
        """Return the ratio to ``total``."""
        return replace(self, total=total, last=last)

    def exactly(self, value: Decimal) -> Numeral:
        """Return the numeral with another value."""
        return self if value is self.value else replace(self, value=value)

    def malformed(self) -> Numeral:
        """Return the numeral without a value."""
        return replace(self, value=None, flags=_MALFORMED)


def numeral_at(context: Context, first: int) -> Numeral:
    """Return the number at the digits of ``context.tokens[first]``."""
    tokens = context.tokens
    broken = _broken(context.text, tokens, first)
    if broken:
        return Numeral(None, broken, flags=_MALFORMED)
    spaced = _spaced(context, first)
    if spaced:
        return spaced
    value = parse_number(tokens[first].text)
    return Numeral(value, first + 1, flags=() if value is not None else _MALFORMED)


def _broken(text: str, tokens: Sequence[Token], first: int) -> int | None:
    """Return the token behind "1..5" or "đạt 5. 230 tỷ đồng", which have no certain value."""
    position = first + 1
    while (
        position < len(tokens)
        and tokens[position].text in ".,"
        and tokens[position].start == tokens[position - 1].end
        and position - first <= _MAX_GROUPS
    ):
        position += 1
    marks = position - first - 1
    if not marks or position >= len(tokens) or not tokens[position].is_number:
        return None
    gap = text[tokens[position - 1].end : tokens[position].start]
    if marks > 1:
        return None if gap else position + 1
    split = (
        tokens[first + 1].text == "."
        and gap.isspace()
        and "\n" not in gap
        and first > 0
        and tokens[first - 1].is_word
        and _is_group(tokens[position])
        and tokens[first].text.isdecimal()
        and len(tokens[first].text) <= 3
        and not _is_named(tokens, first)
    )
    unit = unit_at(tokens, position + 1) if split else None
    return position + 1 if unit and unit.sure else None


def _is_group(token: Token) -> bool:
    """Three digits, with decimals after a comma perhaps."""
    whole, _, fraction = token.text.partition(",")
    return len(whole) == 3 and whole.isdecimal() and (not fraction or fraction.isdecimal())


def _is_named(tokens: Sequence[Token], first: int) -> bool:
    before = tokens[first - 1].text if first else ""
    return before in units().context.calendar or identifier_before(tokens, first) is not None


def _spaced(context: Context, first: int) -> Numeral | None:
    """Read "1 234 567 đồng".

    Two groups or more, or a space that does not break, are one number. "12 345 tỷ đồng" may be two
    columns of a table run together: malformed.
    """
    tokens = context.tokens
    head = tokens[first].text
    if not (head.isdecimal() and len(head) <= 3 and head[0] != "0"):
        return None
    position, sure, digits = first + 1, True, head
    while (
        position < len(tokens)
        and position - first <= _MAX_GROUPS
        and _is_group(tokens[position])
        and tokens[position].start - tokens[position - 1].end == 1
        and "," not in digits
        and context.number(position)
    ):
        space = context.text[tokens[position].start - 1]
        if not space.isspace() or space == "\n":
            break
        sure = sure and space in _NUMBER_SPACES
        digits += tokens[position].text
        position += 1
    groups = position - first - 1
    if not groups or _is_named(tokens, first):
        return None
    unit = unit_at(tokens, position)
    if unit is None or not unit.sure:
        return None
    value = parse_number(digits) if sure or groups > 1 else None
    return Numeral(value, position, flags=() if value is not None else _MALFORMED)


@cache
def number_words() -> frozenset[str]:
    """Return the words that a number in words may begin with."""
    words = units().words
    return frozenset([*words.multiples, *words.alone, *words.digits, *words.scaled])


def word_numeral_at(tokens: Sequence[Token], first: int) -> tuple[Numeral, UnitReading] | None:
    """Return a number in words with its unit: "ba xã", "hai triệu đồng", "gấp đôi"."""
    words = units().words
    text, before = tokens[first].text, tokens[first - 1].text if first else ""
    multiplied = before == "gấp" or (
        first > 1
        and tokens[first - 2].text == "gấp"
        and cues().qualifiers.match(tokens, first - 1) is not None
    )
    if multiplied and text in words.multiples:
        start = tokens[first - 1].start if before == "gấp" else None
        numeral = Numeral(words.multiples[text], first + 1, flags=("in_words",), start=start)
        return numeral, UnitReading("lần", AmountKind.MULTIPLE, first + 1)
    if text not in words.alone and text not in words.digits and text not in words.scaled:
        return None
    if first and words.not_after.match_before(tokens, first, 2):
        return None
    found = read_words(tokens, first) if text in {*words.alone, *words.digits} else None
    if found is None and text in words.scaled:
        # "gần một nghìn tỷ đồng", "nửa triệu lượt khách": a scale word makes it a number.
        unit = unit_at(tokens, first + 1)
        scaled = unit is not None and bool(unit.scale_words) and unit.sure and not unit.flags
        numeral = Numeral(words.scaled[text], first + 1, flags=("in_words",))
        return (numeral, unit) if scaled and unit else None
    unit = unit_at(tokens, found[1]) if found and found[1] < len(tokens) else None
    if found is None or unit is None or not unit.known:
        return None
    value, last = found
    if unit.kind is AmountKind.MULTIPLE:
        good = multiplied
    elif unit.kind is AmountKind.COUNT and not unit.scale_words:
        good = last > first + 1 or unit.unit.split("/")[0] not in words.not_before
    else:
        good = bool(unit.scale_words) or unit.kind is AmountKind.PERCENT
        good = good and "currency_implied" not in unit.flags
    return (Numeral(Decimal(value), last, flags=("in_words",)), unit) if good else None
