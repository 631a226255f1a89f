"""Numbers as Vietnamese reports write them: decimal comma, thousands dot, and what goes wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from index.language.lexicon import units
from index.language.scan import Token

# The longest number any report needs; longer digit runs are phone or account numbers.
MAX_DIGITS = 18

_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){1,6}")


def parse_number(raw: str) -> Decimal | None:
    """Return the value of a number as written, or None when it is malformed.

    ``1.788`` is 1788, ``660,191`` is 660.191, ``41.73`` is 41.73, ``0.788`` is 0.788. A comma
    before a dot (``33,448.222``) or commas that look like thousands (``1,234,567``) could mean two
    things, so they are malformed: never guessed.
    """
    if len(raw) > 2 * MAX_DIGITS:
        return None
    digits = raw.replace(".", "").replace(",", "")
    if not digits.isdecimal() or len(digits) > MAX_DIGITS:
        return None
    digits_only = "".join(str(int(c)) if c.isdecimal() else c for c in raw)
    whole, comma, fraction = digits_only.partition(",")
    if not whole or (comma and not fraction.isdecimal()):
        return None
    if "." not in whole:
        return Decimal(f"{whole}.{fraction}") if comma else Decimal(whole)
    if _THOUSANDS.fullmatch(whole):
        return Decimal(whole.replace(".", "") + (f".{fraction}" if comma else ""))
    before, _, after = whole.partition(".")
    if not comma and before.isdecimal() and after.isdecimal():
        return Decimal(whole)
    return None


def whole_number(raw: str) -> int:
    """Return a whole number written in digits alone, -1 for all else and for too many digits.

    ``05`` is 5, ``1.200``, ``2²`` and a run of 5,000 digits are -1.
    """
    return int(raw) if raw.isdecimal() and len(raw) <= MAX_DIGITS else -1


def is_code(raw: str) -> bool:
    """Tell whether digits are a phone number or a code: a leading zero before two or more digits.

    ``05`` and ``0,5`` are numbers, ``0914123456`` and ``007`` are not.
    """
    return raw[:1] == "0" and len(raw) > 2 and raw[1].isdecimal()


def read_words(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    """Return the number that ``tokens[first]`` begins in words, and the token behind it.

    Numbers from 2 to 999. "một" (an article) and "năm" (a year) count only inside a longer one:
    "mười một", "hai mươi lăm", "một trăm linh hai", "năm mươi".
    """
    words = units().words
    text = tokens[first].text
    value, position = 0, first
    if text in words.digits and _at(tokens, first + 1) == "trăm":
        value, position = 100 * words.digits[text], first + 2
        if _at(tokens, position) in ("linh", "lẻ"):
            unit = {**words.units, **words.digits}.get(_at(tokens, position + 1))
            return (value + unit, position + 2) if unit else (value, position)
    tens = _tens(tokens, position)
    if tens:
        return value + tens[0], tens[1]
    if value:
        return value, position
    alone = words.alone.get(text)
    return (alone, first + 1) if alone else None


def _tens(tokens: Sequence[Token], first: int) -> tuple[int, int] | None:
    words = units().words
    text = _at(tokens, first)
    if text == "mười":
        unit = words.units.get(_at(tokens, first + 1))
        return (10 + unit, first + 2) if unit else (10, first + 1)
    if text in words.digits and _at(tokens, first + 1) == "mươi":
        value = 10 * words.digits[text]
        unit = words.units.get(_at(tokens, first + 2))
        return (value + unit, first + 3) if unit else (value, first + 2)
    return None


def _at(tokens: Sequence[Token], position: int) -> str:
    return tokens[position].text if position < len(tokens) else ""
