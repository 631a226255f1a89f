"""Numbers as Vietnamese reports write them: decimal comma, thousands dot, and what goes wrong."""

from __future__ import annotations

import re
from decimal import Decimal

# The longest number any report needs; longer digit runs are phone or account numbers.
MAX_DIGITS = 18

WORDS = {
    "hai": 2,
    "ba": 3,
    "bốn": 4,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}
"""Number words that are safe to read before a counted noun ("một" is an article, "năm" a year)."""


def parse_number(raw: str) -> Decimal | None:
    """Return the value of a number as written, or None when it is malformed.

    ``1.788`` is 1788, ``660,191`` is 660.191, ``41.73`` is 41.73, ``0.788`` is 0.788. A comma
    before a dot (``33,448.222``) or commas that look like thousands (``1,234,567``) could mean two
    things, so they are malformed: never guessed.
    """
    digits = raw.replace(".", "").replace(",", "")
    if not digits.isdecimal() or len(digits) > MAX_DIGITS:
        return None
    digits_only = "".join(str(int(c)) if c.isdecimal() else c for c in raw)
    whole, comma, fraction = digits_only.partition(",")
    if comma and not fraction.isdecimal():
        return None
    if "." not in whole:
        return Decimal(f"{whole}.{fraction}") if comma else Decimal(whole)
    if re.fullmatch(r"[1-9]\d{0,2}(?:\.\d{3})+", whole):
        return Decimal(whole.replace(".", "") + (f".{fraction}" if comma else ""))
    if not comma and whole.count(".") == 1:
        return Decimal(whole)
    return None
