"""Short forms in questions: initials ("Hải quan QN"), numbered districts, mere numbers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Place
from index.language.place_names import Tok
from index.language.text import fold

# What follows a number that is no name: the rest of a date, a unit of time or measure.
_COUNTED = re.compile(
    r"\s*(?:[/.-]\s?\d|%|\s(?:thang|nam|quy|ngay|tuan|ty|ti|trieu|nghin|phan tram|xa|huyen|tinh"
    r"|dia)\b)"
)
_DATE_BEFORE = re.compile(r"\d\s?[/.-]\s?\Z")
_YEAR_BEHIND = re.compile(r"\s*(?:[/.-]?\s*(?:nam\s+)?20\d\d|nam\b)")


def by_initials(text: str, tokens: Sequence[Tok], at: int, filed: Sequence[Place]) -> list[Place]:
    """Return the place that capital initials at token ``at`` mean, empty unless it is only one.

    ``filed`` holds the places on file that the word before allows. The caller makes sure that a
    unit word or a body stands right before.
    """
    if at >= len(tokens):
        return []
    typed = text[tokens[at].start : tokens[at].end]
    if not (typed.isupper() and 2 <= len(typed) <= 4):
        return []
    fits = [
        place
        for place in filed
        if "".join(word[0] for word in place.short.replace("-", " ").split()).upper() == typed
    ]
    return list(dict.fromkeys(fits)) if len({place.name for place in fits}) == 1 else []


_NUMBERED = re.compile(r"\b(?:thang|quy|ngay|nam|tuan|vu|dot|so|lop|q|t)\s?\Z")
_LONGEST_COUNT = 3  # digits: a year is no count
_SEVERAL = re.compile(r"[^.;:?]*?(?:,| va | voi | hay )")


def is_counted(text: str, tokens: Sequence[Tok], at: int) -> bool:
    """Tell whether the number at token ``at`` is part of a date or counts what follows."""
    number = tokens[at]
    after = _COUNTED.match(fold(text[number.end :]))
    return bool(after or _DATE_BEFORE.search(text[: number.start]) or len(number.key) > 2)


def counts_units(text: str, tokens: Sequence[Tok], unit: int) -> bool:
    """Tell whether the unit word at ``unit`` is counted: "*4 xã* Thọ Xuân đạt chuẩn" are its own.

    What follows it is then no name of such a unit. Where several names follow
    ("*2 xã* A và B") it is.
    """
    if not unit or not tokens[unit - 1].key.isdecimal():
        return False
    number = tokens[unit - 1]
    before = fold(text[: number.start])
    if len(number.key) > _LONGEST_COUNT or _DATE_BEFORE.search(before) or _NUMBERED.search(before):
        return False
    return _SEVERAL.match(fold(text[tokens[unit].end :])) is None


def is_quarter(text: str, tokens: Sequence[Tok], unit: int, at: int, known: bool) -> bool:
    """Tell whether "q1" is a quarter: its year follows, or no such district is ``known``."""
    if tokens[unit].folded != "q" or not "1" <= tokens[at].key <= "4":
        return False
    return not known or bool(_YEAR_BEHIND.match(fold(text[tokens[at].end :])))
