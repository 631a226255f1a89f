"""A period's own words with the year, month or quarter that they leave out."""

from __future__ import annotations

import re

from index.domain import Period, PeriodKind
from index.language.lexicon import load_table
from index.language.text import fold

_QUARTERS = ("I", "II", "III", "IV")
_RELATIVE = {fold(word) for word in load_table("periods")["relative"]}
_BEFORE = {"trước", "ngoái"}  # "năm ngoái (2021)"
_UNNUMBERED = re.compile(r"(?:tháng|quý|năm)\b[\w ]*")
_SO_FAR = re.compile(r"(?:đến|tới) nay$")
_YEARS_LONG = re.compile(r"(?:\w+ ){0,2}\w+ năm\b(?! (?:nay|ngoái|trước)\b)[\w ]*")


def dated(label: str, period: Period) -> str:
    """Return a label with what it leaves out, so that it says when by itself.

    "năm vừa qua" of a report on 2022 is "năm 2022", "trong quý" the quarter by its number, "từ đầu
    năm đến nay" the year until the day that it was told on.

    Args:
        label: the period's words in lower case, without "trong".
        period: the period.
    """
    if label.isdigit():
        return f"năm {label}"
    if period.end is None or str(period.end.year) in label:
        return label
    year = period.end.year
    if period.kind in (PeriodKind.DAY, PeriodKind.AS_OF) and label[-1:].isdigit() and "/" in label:
        return f"{label}/{year}"
    if period.kind is PeriodKind.TERM:
        return label
    if period.kind is PeriodKind.AS_OF and _SO_FAR.search(label):
        return f"{_SO_FAR.sub('đến', label)} {period.end:%-d/%-m/%Y}"
    if (named := _numbered(label, period)) is not None:
        return named
    if period.kind is PeriodKind.RANGE and period.start and _YEARS_LONG.fullmatch(label):
        return f"{label} ({period.start.year}-{year})"
    if period.kind is PeriodKind.OTHER and period.start:
        return f"{label} ({period.start:%-d/%-m} - {period.end:%-d/%-m/%Y})"
    label = label.removesuffix(" nay").removesuffix(" qua")
    if label.endswith(("năm trước", "năm ngoái", "cùng kỳ")):
        return f"{label} ({year})"
    return f"{label} {year}" if label.endswith("năm") else f"{label} năm {year}"


def _numbered(label: str, period: Period) -> str | None:
    """Return a month, quarter or year that is named only by where it lies, with its number."""
    if period.end is None or not _UNNUMBERED.fullmatch(label):
        return None
    unit, _, where = label.partition(" ")
    if where and fold(where) not in _RELATIVE:
        return None
    if period.kind is PeriodKind.MONTH and unit == "tháng":
        return f"tháng {period.end.month}/{period.end.year}"  # "tháng năm 2019" would be May
    if period.kind is PeriodKind.QUARTER and unit == "quý":
        return f"quý {_QUARTERS[(period.end.month - 1) // 3]}/{period.end.year}"
    told = period.kind is PeriodKind.YEAR and unit == "năm" and where not in _BEFORE
    return f"năm {period.end.year}" if told else None
