"""Time periods in reports and questions: finding them, and giving them a start and an end.

The grammar works on text without diacritics (same offsets), so a question typed without marks is
read by the same rules as a report. A mention keeps what is written; ``resolve`` turns it into a
``Period`` with the help of the report's own dates.

To add a form: add a pattern to ``_PATTERNS`` with named groups ``y`` (year), ``n`` (number), ``q``
(quarter) or ``y1``/``y2`` (a range), and an example to ``tests/index/language/test_periods.py``.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.domain import Period, PeriodKind, Span
from index.language.dates import find_dates
from index.language.text import fold

_WORD_NUMBERS = {
    "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10,
}  # fmt: skip
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4,
             "nhat": 1, "hai": 2, "ba": 3, "tu": 4, "dau": 1, "cuoi": 4}  # fmt: skip

_Y = r"(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d|\s*%)"
_YEAR_TAIL = (
    rf"(?:(?:\s*[/.\-]\s*|\s+(?:cua\s+)?(?:nam\s+)?){_Y}"
    r"|\s+(?:cua\s+)?nam\s+(?P<rel>nay|ngoai|truoc|qua))?"
)
_DASH = r"\s*(?:-|–|—|den|toi)\s*(?:nam\s+)?"

_PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (name, re.compile(pattern))
    for name, pattern in (
        ("school_year", rf"\bnam\s+hoc\s+(?P<y1>20\d\d){_DASH}(?P<y2>20\d\d)"),
        (
            "term",
            r"(?:\b(?P<part>nua|giua|dau|cuoi|nua dau|qua nua)\s+)?(?:\btoan\s+)?\bnhiem\s+ky"
            rf"(?:\s+dai\s+hoi)?(?:\s*\(?\s*(?:nam\s+)?(?P<y1>20\d\d){_DASH}(?P<y2>20\d\d)\)?)?",
        ),
        (
            "to_now_year",
            r"\btu\s+(?:dau\s+)?nam\s+(?P<y1>(?:19|20)\d\d)\s+(?:cho\s+)?(?:den|toi)\s+nay",
        ),
        ("ytd_now", r"\btu\s+dau\s+nam(?:\s+(?P<y>20\d\d))?\s+(?:cho\s+)?(?:den|toi)\s+nay"),
        (
            "range",
            rf"\b(?:giai\s+doan|thoi\s+ky|nien\s+vu|cac\s+nam|5\s+nam|tu\s+nam)\s*\(?(?P<y1>(?:19|20)\d\d){_DASH}(?P<y2>20\d\d)\)?",
        ),
        ("range", r"(?<![\d/.,-])(?P<y1>(?:19|20)\d\d)\s*[-–—]\s*(?P<y2>20\d\d)(?![\d/.,-]\d)"),
        ("tail", rf"(?P<n>\d{{1,2}})\s*thang\s+cuoi(?:\s+nam)?{_YEAR_TAIL}"),
        ("half", rf"\bnua\s+(?P<part>dau|cuoi)(?:\s+cua)?\s+nam(?:\s+{_Y}|\s+(?P<rel>nay|ngoai))?"),
        (
            "ytd",
            r"(?<![\d.,/])(?P<n>\d{1,2}|\b(?:hai|ba|bon|nam|sau|bay|tam|chin|muoi))\s*thang"
            r"(?P<cue>(?:\s+dau(?:\s+tien)?)?(?:\s+(?:cua\s+)?nam)?(?:\s+qua)?(?:\s+dau\s+nam)?)"
            rf"(?:\s*[/.\-]?\s*{_Y}|\s+(?P<rel>nay|ngoai|truoc))?(?!\s*\d{{1,2}}\b(?!\d))",
        ),
        ("ytd", rf"(?<![\d.,/\w])(?P<n>\d{{1,2}})\s*t\s*[/.\- ]?\s*{_Y}"),
        (
            "quarter",
            r"\b(?:quy|q\.?)\s*(?P<q>iv|iii|ii|i|[1-4]|nhat|hai|ba|tu|dau|cuoi)\b(?!\s*(?:nam\s+)?(?:tuoi))"
            rf"(?:\s+nam\b)?{_YEAR_TAIL}",
        ),
        ("quarter_rel", r"\bquy\s+(?P<rel>truoc|nay|qua|sau)"),
        ("month_rel", r"\bthang\s+(?P<rel>truoc|nay|qua|sau)\b"),
        ("month", rf"\bthang\s*(?P<n>\d{{1,2}})(?!\d|[.,]\d|\s*thang){_YEAR_TAIL}"),
        (
            "day",
            r"\b(?:den|toi|het|ngay)\s+(?P<d>\d{1,2})/(?P<n>\d{1,2})(?![\d/]|[.,]\d|\s*(?:chi tieu|tieu chi|xa|ho)\b)",
        ),
        ("month", rf"(?<![\d/.,-])(?P<n>\d{{1,2}})\s?/\s?{_Y}"),
        ("year", rf"\b(?:ca\s+|het\s+|trong\s+)?nam\s*{_Y}"),
        ("year_rel", r"\b(?:ca\s+)?nam\s+(?P<rel>nay|ngoai|truoc|qua|sau|toi)\b(?!\s+do)"),
        (
            "to_now",
            r"\b(?:luy\s+ke\s+|tinh\s+|cho\s+)*(?:den|toi)\s+(?:nay|thoi\s+diem\s+(?:nay|hien\s+tai|hien\s+nay))\b"
            r"|\bhien\s+(?:nay|tai)\b|(?<!thuc )(?<!phat )\bhien\b(?=\s+(?:co|con|da|dang|toan|huyen|tinh|dia\s+phuong)\b)|(?:^|[.;:,]\s*)hien\b(?=\s*,)|\bdang\s+co\b",
        ),
        ("whole_year", r"\bca\s+nam\b"),
    )
)
_BARE_YEAR = re.compile(
    r"(?<![\d/.,-])(?P<y>(?:199|20[0-4])\d)(?![\d/]|[.,-]\d|\s*(?:%|ty|trieu|dong|nguoi|ha|tan))"
)
_QUESTION_PATTERNS = (("year", _BARE_YEAR),)
_AS_OF = re.compile(
    r"(?:\bluy\s+ke\s+)?(?:\btinh\s+)?\b(?:den|toi)\s+(?:(?:het|cuoi|giua|dau|truoc|thoi\s+diem|moc|ngay)\s+)*$"
)
_BASE = re.compile(
    r"(?:\bso\s+(?:voi\s+)?(?:cung\s+)?(?:ky\s+)?(?:cua\s+)?(?:thoi\s+diem\s+)?(?:binh\s+quan\s+)?(?:cung\s+ky\s+)?(?:muc\s+)?"
    r"|\bcung\s+ky\s+(?:cua\s+)?|\bvoi\s+cung\s+ky\s+)$"
)
_DURATION = re.compile(r"\b(?:sau|trong vong|thoi han|hon|gan|moi|keo dai|suot|truoc|tren|du)\s*$")
# How far to the left of a mention its cue words may stand.
_LOOK_BACK = 48
MAX_TEXT = 20_000
"""Longest text that is searched in one call, in characters; the rest is ignored."""


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period as written. ``base`` tells that it is what a change is measured against."""

    span: Span
    label: str
    kind: PeriodKind
    year: int | None = None
    number: int | None = None  # months of a year-to-date, the month, the quarter
    day: int | None = None
    year_high: int | None = None
    relative: int | None = None  # years (or months, quarters) from the anchor
    as_of: bool = False
    base: bool = False
    part: str | None = None  # of a term or half-year: nua, giua, dau, cuoi


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a mention without a year is read against: the report's year and its session date."""

    year: int | None = None
    session: date | None = None


def find_periods(text: str, *, question: bool = False) -> list[PeriodMention]:
    """Return the periods of ``text`` from left to right, without overlaps.

    Args:
        text: report text or a question; spans are offsets into it.
        question: also read a bare year ("thu ngân sách 2022") and a bare "9 tháng".
    """
    text = text[:MAX_TEXT]
    folded = fold(text)
    found: list[PeriodMention] = []
    taken: list[Span] = []

    def free(start: int, end: int) -> bool:
        return not any(start < span.end and span.start < end for span in taken)

    for mention in find_dates(text):
        found.append(
            PeriodMention(
                mention.span,
                text[mention.span.start : mention.span.end],
                PeriodKind.DAY if mention.day else PeriodKind.MONTH,
                year=mention.year,
                number=mention.month,
                day=mention.day,
            )
        )
        taken.append(mention.span)
    patterns = (*_PATTERNS, *_QUESTION_PATTERNS) if question else _PATTERNS
    for name, pattern in patterns:
        for match in pattern.finditer(folded):
            if not free(match.start(), match.end()):
                continue
            mentioned = _mention(name, match, text, folded, question=question)
            if mentioned is not None:
                found.append(mentioned)
                taken.append(mentioned.span)
    found.sort(key=lambda mention: mention.span)
    return _with_terms([_with_cues(mention, text, folded) for mention in found])


def _with_terms(found: list[PeriodMention]) -> list[PeriodMention]:
    """Give "qua nửa nhiệm kỳ …, nhiệm kỳ 2015-2020" its part: both name the same half-term."""
    terms = [mention for mention in found if mention.kind is PeriodKind.TERM]
    parts = [mention.part for mention in terms if mention.part]
    years = [mention for mention in terms if mention.year]
    if len(set(parts)) != 1 or len({(m.year, m.year_high) for m in years}) != 1:
        return found
    return [
        replace(m, part=parts[0], year=years[0].year, year_high=years[0].year_high)
        if m.kind is PeriodKind.TERM
        else m
        for m in found
    ]


def _mention(
    name: str, match: re.Match[str], text: str, folded: str, *, question: bool
) -> PeriodMention | None:
    part = match.groupdict()
    span = Span(*_trim(text, match.start(), match.end()))
    label = text[span.start : span.end]
    year = int(part["y"]) if part.get("y") else None
    relative = {"nay": 0, "ngoai": -1, "truoc": -1, "qua": -1, "sau": 1, "toi": 1}.get(
        part.get("rel") or ""
    )
    if name == "ytd":
        raw = part["n"]
        months = int(raw) if raw.isdecimal() else _WORD_NUMBERS[raw]
        cue = part.get("cue", "x") or ""
        bare = not cue.strip() and year is None and relative is None
        if not 2 <= months <= 12 or (
            bare and (_DURATION.search(folded[: match.start()][-16:]) or raw.isalpha())
        ):
            return None
        kind = PeriodKind.YEAR if months == 12 else PeriodKind.YEAR_TO_DATE
        return PeriodMention(span, label, kind, year=year, number=months, relative=relative)
    if name == "half":
        kind = PeriodKind.YEAR_TO_DATE if part["part"] == "dau" else PeriodKind.RANGE
        return PeriodMention(
            span, label, kind, year=year, number=6, relative=relative, part=part["part"]
        )
    if name == "tail":
        months = int(part["n"])
        if not 1 <= months <= 11:
            return None
        return PeriodMention(
            span, label, PeriodKind.RANGE, year=year, number=months, relative=relative, part="cuoi"
        )
    if name == "day":
        start = match.start("d")
        if not (1 <= int(part["d"]) <= 31 and 1 <= int(part["n"]) <= 12):
            return None
        return PeriodMention(
            Span(start, match.end()),
            text[start : match.end()],
            PeriodKind.DAY,
            number=int(part["n"]),
            day=int(part["d"]),
        )
    if name == "quarter":
        return PeriodMention(
            span,
            label,
            PeriodKind.QUARTER,
            year=year,
            number=_QUARTERS[part["q"]],
            relative=relative,
        )
    if name == "quarter_rel":
        return PeriodMention(span, label, PeriodKind.QUARTER, relative=relative)
    if name == "month":
        if not 1 <= int(part["n"]) <= 12:
            return None
        return PeriodMention(
            span, label, PeriodKind.MONTH, year=year, number=int(part["n"]), relative=relative
        )
    if name == "month_rel":
        return PeriodMention(span, label, PeriodKind.MONTH, relative=relative)
    if name in ("year", "year_rel"):
        return PeriodMention(span, label, PeriodKind.YEAR, year=year, relative=relative)
    if name == "whole_year":
        return PeriodMention(span, label, PeriodKind.YEAR, relative=0)
    if name in ("range", "school_year", "term"):
        low = int(part["y1"]) if part.get("y1") else None
        high = int(part["y2"]) if part.get("y2") else None
        if low and high and not low < high <= low + 40:
            return None
        kind = {
            "range": PeriodKind.RANGE,
            "school_year": PeriodKind.SCHOOL_YEAR,
            "term": PeriodKind.TERM,
        }[name]
        return PeriodMention(span, label, kind, year=low, year_high=high, part=part.get("part"))
    if name == "to_now_year":
        return PeriodMention(span, label, PeriodKind.RANGE, year=int(part["y1"]))
    if name == "ytd_now":
        return PeriodMention(span, label, PeriodKind.AS_OF, year=year, relative=0)
    return PeriodMention(span, label, PeriodKind.TO_NOW)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _with_cues(mention: PeriodMention, text: str, folded: str) -> PeriodMention:
    """Extend the mention to its "tính đến hết ngày", and mark a base ("so với cùng kỳ năm …")."""
    start = mention.span.start
    before = folded[max(0, start - _LOOK_BACK) : start]
    as_of = (
        _AS_OF.search(before)
        if mention.kind not in (PeriodKind.TO_NOW, PeriodKind.SCHOOL_YEAR)
        else None
    )
    if as_of:
        begin = start - len(before) + as_of.start()
        return replace(
            mention,
            span=Span(begin, mention.span.end),
            label=text[begin : mention.span.end],
            as_of=True,
        )
    base = _BASE.search(before)
    if (
        base
        and base.group().startswith("cung ky")
        and not before[: base.start()].rstrip(" \xa0")[-1:].isalnum()
    ):
        # "(cùng kỳ năm 2019 tăng 5,3%)": the clause is about that year, nothing is compared.
        begin = start - len(before) + base.start()
        return replace(
            mention, span=Span(begin, mention.span.end), label=text[begin : mention.span.end]
        )
    return replace(mention, base=bool(base))


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def resolve(mention: PeriodMention, anchor: Anchor) -> Period:
    """Return the period of a mention, with start and end where they can be known.

    A mention without a year takes the anchor's; a month that would then lie well after the session
    is of the year before.
    """
    anchor_year = anchor.year or (anchor.session.year if anchor.session else None)
    inferred = mention.year is None
    year = mention.year
    if year is None and anchor_year is not None:
        year = anchor_year
        if mention.kind in (
            PeriodKind.YEAR,
            PeriodKind.YEAR_TO_DATE,
            PeriodKind.AS_OF,
            PeriodKind.RANGE,
        ):
            year += mention.relative or 0
    label = mention.label

    def period(kind: PeriodKind, start: date | None, end: date | None) -> Period:
        return Period(label, kind, start, end, inferred)

    kind = mention.kind
    if kind is PeriodKind.TO_NOW:
        return period(kind, None, anchor.session)
    if kind in (PeriodKind.TERM, PeriodKind.SCHOOL_YEAR) or (
        kind is PeriodKind.RANGE and mention.part is None
    ):
        return _long(mention, anchor, period)
    if year is None or not 1900 <= year <= 2100:
        return period(kind, None, None)
    if kind is PeriodKind.DAY and mention.day and mention.number:
        try:
            day = date(year, mention.number, mention.day)
            if inferred and anchor.session and day > anchor.session + timedelta(days=200):
                day = date(year - 1, mention.number, mention.day)
        except ValueError:
            return period(kind, None, None)
        if mention.as_of:
            return period(PeriodKind.AS_OF, date(day.year, 1, 1), day)
        return period(kind, day, day)
    first, last = _bounds(mention, anchor, year)
    if (
        inferred
        and mention.kind in (PeriodKind.MONTH, PeriodKind.QUARTER)
        and anchor.session
        and mention.relative is None
        and first > anchor.session + timedelta(days=200)
    ):
        first, last = first.replace(year=first.year - 1), _month_end(last.year - 1, last.month)
    if mention.as_of and kind is not PeriodKind.YEAR_TO_DATE:
        return period(PeriodKind.AS_OF, date(last.year, 1, 1), last)
    return period(kind, first, last)


def _bounds(mention: PeriodMention, anchor: Anchor, year: int) -> tuple[date, date]:
    """Return the first and last day of a mention inside a calendar year."""
    kind, number = mention.kind, mention.number
    if kind is PeriodKind.AS_OF:  # từ đầu năm đến nay
        end = (
            anchor.session if anchor.session and anchor.session.year == year else date(year, 12, 31)
        )
        return date(year, 1, 1), end
    if kind is PeriodKind.YEAR_TO_DATE and number:
        return date(year, 1, 1), _month_end(year, number)
    if kind is PeriodKind.RANGE and number:  # 6 tháng cuối năm
        return date(year, 13 - number, 1), date(year, 12, 31)
    if kind is PeriodKind.MONTH:
        if number is None:
            month = (anchor.session.month if anchor.session else 1) - 1 + (mention.relative or 0)
            year, number = year + month // 12, month % 12 + 1
        return date(year, number, 1), _month_end(year, number)
    if kind is PeriodKind.QUARTER:
        if number is None:
            quarter = ((anchor.session.month - 1) // 3 if anchor.session else 0) + (
                mention.relative or 0
            )
            year, number = year + quarter // 4, quarter % 4 + 1
        return date(year, 3 * number - 2, 1), _month_end(year, 3 * number)
    return date(year, 1, 1), date(year, 12, 31)


def _long(
    mention: PeriodMention,
    anchor: Anchor,
    period: Callable[[PeriodKind, date | None, date | None], Period],
) -> Period:
    low, high = mention.year, mention.year_high
    if low is None:
        return period(mention.kind, None, anchor.session if mention.part else None)
    start = date(low, 1, 1)
    if high is None:
        return period(mention.kind, start, anchor.session)
    end = date(high, 12, 31)
    if (
        mention.part
        and anchor.session
        and start < anchor.session < end
        and mention.part not in ("cuoi",)
    ):
        end = anchor.session
    return period(mention.kind, start, end)
