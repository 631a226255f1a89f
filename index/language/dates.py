"""Dates as Vietnamese reports write them: 31/8/2022, 10.4, ngày 31 tháng 8 năm 2022, tháng 9/2019.

A day and month alone look exactly like a fraction (17/19 chỉ tiêu) or a decimal (10.4 tỷ), so
they count only where a word before them says that a date follows; ``data/dates.toml`` has the
words. One pass of a pattern with bounded repeats, and a bounded look to either side: linear time.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from importlib.resources import files

from index.domain import Span
from index.language.text import lower

_MIN_YEAR, _MAX_YEAR = 1900, 2099
_LOOK_BACK, _LOOK_AHEAD = 48, 24


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date in a text. ``day`` is None for a month, ``year`` None where it is not written."""

    span: Span
    day: int | None
    month: int
    year: int | None


_WORDS: dict[str, list[str]] = tomllib.loads(
    (files("index.language") / "data/dates.toml").read_text("utf-8")
)
_COUNTED = frozenset(_WORDS["counted"])
_JOINING = frozenset(_WORDS["joining"])


def _before(words: list[str]) -> re.Pattern[str]:
    """Return a pattern for one of ``words`` right before a date.

    Between them may stand a bracket or comma ("Sáng nay (9/10)") and earlier days of the same
    month ("ngày 5 và 6/10", "ngày 5, 6/10", "từ ngày 5-7/8").
    """
    alternatives = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in words)
    earlier = r"(?:\d{1,2}\s{0,2}(?:,|và|đến|-|–)\s{0,2}){0,3}"
    return re.compile(rf"(?<!\w)(?:{alternatives})\s{{0,3}}[(,:]?\s{{0,3}}{earlier}$")


_STRONG = _before(_WORDS["strong"])
_MEDIUM = _before(_WORDS["medium"])
_WEAK = _before(_WORDS["weak"])
_MONTH_WORD = re.compile(r"(?<!\w)tháng\s{0,3}$")

_S = r"\s{0,3}"
_DATE = re.compile(
    # What every form begins with: the search passes over everything else.
    r"(?=[\dt])(?=\d|tháng)(?:"
    # ngày 31 tháng 8 năm 2022 / ngày 5 tháng 4
    rf"(?<![\d.,/])(?P<ld>\d{{1,2}})\s{{1,3}}tháng\s{{1,3}}(?P<lm>\d{{1,2}})(?!\d)"
    rf"(?:{_S}(?:,{_S})?năm\s{{1,3}}(?P<ly>\d{{4}})(?!\d)|{_S}[/.,-]{_S}(?P<ly2>\d{{4}})(?!\d)"
    # 15 Tháng 11 2022 08:15
    rf"|\s{{1,3}}(?P<ly3>20\d\d)(?=\s{{0,3}}(?:$|[\n|–-]|\d{{1,2}}:\d\d)))?"
    # tháng 9 năm 2019
    rf"|(?<!\w)tháng\s{{1,3}}(?P<mm>\d{{1,2}})\s{{1,3}}năm\s{{1,3}}(?P<my>\d{{4}})(?!\d)"
    # 2025-04-22
    r"|(?<![\d.,/-])(?P<iy>\d{4})-(?P<im>\d{2})-(?P<id>\d{2})(?!\d|[.,/-]\d)"
    # 31/8/2022, 31-8-2022, 10.4.2025, 31 / 8 / 2022
    rf"|(?<![\d/])(?<!\d[.,])(?P<fd>\d{{1,2}}){_S}(?P<fs>[/.-]){_S}(?P<fm>\d{{1,2}}){_S}(?P=fs){_S}"
    r"(?P<fy>\d{4})(?!\d|[.,/-]\w)"
    # 8/2022 (only after "tháng", or after a word that a date follows)
    rf"|(?<![\d/])(?<!\d[.,])(?P<nm>\d{{1,2}}){_S}[/.-]{_S}(?P<ny>\d{{4}})(?!\d|{_S}[.,/-]\w|%)"
    # 31/8, 31.8, 31-8 (only after a word that a date follows), 31/8 năm 2022
    rf"|(?<![\d/])(?<!\d[.,])(?P<sd>\d{{1,2}}){_S}(?P<ss>[/.-]){_S}(?P<sm>\d{{1,2}})"
    rf"(?:\s{{1,3}}năm\s{{1,3}}(?P<sy>\d{{4}})(?!\d)|(?!\d|(?!-\d{{1,2}}/\d)[.,/-]\w|{_S}%)))",
    re.IGNORECASE,
)
# "*31/8* - 3/9", "*16/8*-15/9/2025": from a day to a later one.
_UNTIL = re.compile(r"\s{0,3}[-–—]\s{0,3}(?P<day>\d{1,2})/(?P<month>\d{1,2})(?!\d|[.,]\d)")
_NEXT = re.compile(r"\s{0,3}(%|\w+|[^\w\s]|$)(?:\s{1,3}(\w+))?")


def find_dates(text: str) -> list[DateMention]:
    """Return the dates in ``text`` in order, without overlaps.

    Args:
        text: any text; spans are offsets into it.

    Dates that no calendar has (31/2) are left out. Document numbers (24/2019/QĐ-UBND), ratios
    (17/19 chỉ tiêu, 22,8/22,8 km) and decimals are not dates.
    """
    found: list[DateMention] = []
    position = 0
    while match := _DATE.search(text, position):
        mention = _mention(match, text) or _ends_stretch(match, text, found)
        if mention is None:
            # The rejected start may hide a date a digit further on ("5-7/8"): step over one number.
            position = _after_number(text, match.start())
            continue
        found.append(mention)
        position = mention.span.end
    return found


def _after_number(text: str, position: int) -> int:
    while position < len(text) and text[position].isalpha():
        position += 1
    while position < len(text) and text[position].isspace():
        position += 1
    while position < len(text) and text[position].isdigit():
        position += 1
    return max(position, 1)


def _mention(match: re.Match[str], text: str) -> DateMention | None:
    part = match.groupdict()
    start, end = match.span()
    if part["ld"]:
        year = part["ly"] or part["ly2"] or part["ly3"]
        # "9 tháng 10" without a year or a word before it may be a count of months.
        if year is None and not _STRONG.search(_back(text, start)):
            return None
        return _valid(start, end, part["ld"], part["lm"], year)
    if part["mm"]:
        return _valid(start, end, None, part["mm"], part["my"])
    if part["iy"]:
        return _valid(start, end, part["id"], part["im"], part["iy"])
    if part["fd"]:
        return _valid(start, end, part["fd"], part["fm"], part["fy"])
    back = _back(text, start)
    if part["nm"]:
        if word := _MONTH_WORD.search(back):
            start -= len(back) - word.start()
        elif not (_MEDIUM.search(back) or _WEAK.search(back)):
            return None
        return _valid(start, end, None, part["nm"], part["ny"])
    dated = (part["sy"] or _begins_stretch(part, text, end)) and part["ss"] == "/"
    if not dated and not _is_day(part["ss"], back, text, end):
        return None
    return _valid(start, end, part["sd"], part["sm"], part["sy"])


def _ends_stretch(match: re.Match[str], text: str, found: list[DateMention]) -> DateMention | None:
    """Return the second of two days, which only the first makes one: "từ 31/8 - *3/9*"."""
    before = found[-1] if found else None
    if before is None or before.day is None or match["ss"] != "/":
        return None
    if text[before.span.end : match.start()].strip() not in {"-", "–", "—"}:
        return None
    return _valid(match.start(), match.end(), match["sd"], match["sm"], match["sy"])


def _begins_stretch(part: dict[str, str | None], text: str, end: int) -> bool:
    """Tell whether a day and month is the first of two: "*31/8* - 3/9". No ratio is told so."""
    until = _UNTIL.match(text, end)
    if until is None:
        return False
    following = _NEXT.match(text, until.end(), until.end() + _LOOK_AHEAD)
    if following and lower(following.group(1)) in _COUNTED:
        return False  # "5/9 - 6/9 xã"
    first = (int(part["sm"] or 0), int(part["sd"] or 0))
    return first < (int(until["month"]), int(until["day"])) <= (12, 31)


def _back(text: str, start: int) -> str:
    return lower(text[max(0, start - _LOOK_BACK) : start])


def _is_day(separator: str, back: str, text: str, end: int) -> bool:
    """Tell whether a day and month alone is a date, from the words around it."""
    following = _NEXT.match(text, end, end + _LOOK_AHEAD)
    word = lower(following.group(1)) if following else ""
    if _STRONG.search(back):
        # "ngày 5-7 tháng 8" and "ngày 1-3 xã" are ranges of days or counts, not 5 July.
        return separator == "/" or word not in _COUNTED
    if separator == "-" or _UNTIL.match(text, end):
        return False  # "8/12-7/12 điểm": no stretch of days, so two ratios
    if _MEDIUM.search(back):
        return word not in _COUNTED
    if _WEAK.search(back):
        two = f"{word} {lower(following.group(2) or '')}" if following else ""
        return not word.isalnum() or word in _JOINING or two in _JOINING
    return False


def _valid(
    start: int, end: int, day: str | None, month: str, year: str | None
) -> DateMention | None:
    d, m, y = int(day) if day else None, int(month), int(year) if year else None
    if y is not None and not _MIN_YEAR <= y <= _MAX_YEAR:
        return None
    try:
        date(y or 2000, m, d or 1)  # a leap year, so that 29/2 without a year passes
    except ValueError:
        return None
    return DateMention(Span(start, end), d, m, y)
