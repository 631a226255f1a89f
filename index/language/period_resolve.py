"""What a period as written means: its start and end, read against the report's own dates."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.domain import Period, PeriodKind
from index.language.period_mentions import AFTER, BEGINNING, SUMMED, PeriodMention

_FROM_NOW = ("năm nay", "năm ngoái")
_MIN_YEAR, _MAX_YEAR = 1900, 2100
# A month or day without a year that lies this long after the session is of the year before.
_FUTURE = timedelta(days=200)
# "năm qua" said in these months of a report without a year of its own is the calendar year before;
# "tháng qua" said before this day of a month is the month before.
_NEW_YEAR_MONTHS, _LATE_DAY = 3, 20
# "những tháng cuối năm" are those after the session, the last quarter at least.
_LAST_MONTHS = 10
# The school year runs from September to August.
_SCHOOL_START, _SCHOOL_END = 9, 8
_SHIFTED = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.AS_OF, PeriodKind.RANGE})


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a mention without a year is read against: the report's year and its session date."""

    year: int | None = None
    session: date | None = None


def resolve(mention: PeriodMention, anchor: Anchor) -> Period:
    """Return the period of a mention, with start and end where they can be known.

    A mention without a year takes the anchor's; a month that would then lie well after the session
    is of the year before.
    """
    inferred = mention.year is None
    kind, start, end = _stretch(mention, anchor)
    return Period(mention.label, kind, start, end, inferred)


_Stretch = tuple[PeriodKind, date | None, date | None]


def _stretch(mention: PeriodMention, anchor: Anchor) -> _Stretch:
    kind = mention.kind
    if kind is PeriodKind.TO_NOW:
        return kind, None, anchor.session
    if mention.low is not None:
        return _between(mention, mention.low, anchor)
    if kind is PeriodKind.OTHER:
        return _week(mention, anchor)
    if kind is PeriodKind.SCHOOL_YEAR:
        if mention.year is None or mention.year_high is None:
            return kind, None, None
        end = _month_end(mention.year_high, _SCHOOL_END)
        return kind, date(mention.year, _SCHOOL_START, 1), end
    if kind is PeriodKind.TERM:
        return _term(mention, anchor)
    if kind is PeriodKind.RANGE and mention.part is None:
        if mention.year is None:
            return kind, None, None
        high = mention.year_high
        return kind, date(mention.year, 1, 1), date(high, 12, 31) if high else anchor.session
    year = _year(mention, anchor)
    if year is None or not _MIN_YEAR <= year <= _MAX_YEAR:
        return kind, None, None
    if kind is PeriodKind.DAY:
        return _day(mention, anchor, year)
    start, last = _bounds(mention, anchor, year)
    dated = kind in (PeriodKind.MONTH, PeriodKind.QUARTER)
    if (
        dated
        and mention.year is None
        and mention.relative is None
        and anchor.session
        and start
        and start > anchor.session + _FUTURE
    ):
        start, last = start.replace(year=start.year - 1), _month_end(last.year - 1, last.month)
    if mention.as_of and kind is not PeriodKind.YEAR_TO_DATE:
        return PeriodKind.AS_OF, date(last.year, 1, 1), last
    if kind is PeriodKind.AS_OF and start and start.year < last.year:
        return PeriodKind.RANGE, start, last
    return kind, start, last


def _year(mention: PeriodMention, anchor: Anchor) -> int | None:
    """Return the calendar year of a mention: its own, or the anchor's moved by its "trước"."""
    if mention.year is not None:
        return mention.year
    year = anchor.year or (anchor.session.year if anchor.session else None)
    if year is None:
        return None
    session = anchor.session
    if _says_now(mention) and session is not None and session.month > _NEW_YEAR_MONTHS:
        year = max(year, session.year)  # in a text of May that tells chiefly of the year before
    moved = mention.kind in _SHIFTED or mention.number is not None
    year += (mention.relative or 0) if moved else 0
    early = session is not None and session.month <= _NEW_YEAR_MONTHS and session.year == year
    if mention.kind is PeriodKind.YEAR and mention.part == "qua" and mention.relative == 0:
        year -= early  # also in a report that is on the tasks of the year begun
    return year


def _says_now(mention: PeriodMention) -> bool:
    """ "quý I *năm nay*", "*năm ngoái*": counted from the day of the text."""
    return mention.relative is not None and mention.label.lower().endswith(_FROM_NOW)


def _day(mention: PeriodMention, anchor: Anchor, year: int) -> _Stretch:
    try:
        day = date(year, mention.number or 0, mention.day or 0)
        if mention.year is None and anchor.session and mention.part is None:
            session = anchor.session
            if day > session + _FUTURE:
                day = date(year - 1, day.month, day.day)
            elif day.year < session.year and (day.month, day.day) <= (session.month, session.day):
                # "đến ngày 15/3" in a report of 15/3/2018 on 2017
                day = date(session.year, day.month, day.day)
    except ValueError:
        return mention.kind, None, None
    if mention.as_of:
        return PeriodKind.AS_OF, date(day.year, 1, 1), day
    return mention.kind, day, day


def _bounds(mention: PeriodMention, anchor: Anchor, year: int) -> tuple[date | None, date]:
    """Return the first and last day of a mention inside a calendar year."""
    kind, number, session = mention.kind, mention.number, anchor.session
    if kind is PeriodKind.AS_OF:  # từ đầu năm đến nay
        return date(year, 1, 1), session if session and session.year >= year else date(year, 12, 31)
    if kind is PeriodKind.YEAR_TO_DATE and number:
        return date(year, 1, 1), _month_end(year, number)
    if kind is PeriodKind.RANGE and mention.part in ("qua", SUMMED, AFTER):  # 5 năm qua
        first = max(_MIN_YEAR, year - (number or 1) + 1)
        ends_here = session is not None and session.year == year
        return date(first, 1, 1), session if ends_here and session else date(year, 12, 31)
    if kind is PeriodKind.RANGE:  # 6 tháng cuối năm, những tháng còn lại
        if number is None:
            month = session.month + 1 if session and session.year == year else _LAST_MONTHS
            return date(year, min(month, _LAST_MONTHS), 1), date(year, 12, 31)
        return date(year, 13 - number, 1), date(year, 12, 31)
    if kind is PeriodKind.MONTH:
        if number is None:
            month = (session.month if session else 1) - 1 + _step(mention, session, 1)
            year, number = year + month // 12, month % 12 + 1
        return date(year, number, 1), _month_end(year, number)
    if kind is PeriodKind.QUARTER:
        if number is None:
            quarter = ((session.month - 1) // 3 if session else 0) + _step(mention, session, 3)
            year, number = year + quarter // 4, quarter % 4 + 1
        return date(year, 3 * number - 2, 1), _month_end(year, 3 * number)
    return date(year, 1, 1), date(year, 12, 31)


def _step(mention: PeriodMention, session: date | None, months: int) -> int:
    """Return how many months or quarters from the session's own a relative mention lies.

    A month "just over" is the session's own once that is nearly over: reports are given at the
    end of what they are about, or soon after.
    """
    if mention.part != "qua" or session is None:
        return mention.relative or 0
    last = session.month % months == 0
    return 0 if last and session.day >= _LATE_DAY else -1


def _between(mention: PeriodMention, low: PeriodMention, anchor: Anchor) -> _Stretch:
    """Resolve both ends of "từ tháng 10/2019 đến tháng 3/2020"."""
    end = resolve(mention.high, anchor).end if mention.high else anchor.session
    if end is None:
        return mention.kind, None, None
    year = end.year if low.year is None else low.year
    start = resolve(replace(low, year=year), anchor).start
    if start and start > end and low.year is None:
        start = resolve(replace(low, year=year - 1), anchor).start
    return (mention.kind, start, end) if start and start <= end else (mention.kind, None, end)


def _week(mention: PeriodMention, anchor: Anchor) -> _Stretch:
    if mention.part == BEGINNING and mention.year:
        return mention.kind, date(mention.year, 1, 1), date(mention.year, 12, 31)
    if anchor.session is None or mention.relative is None:
        return mention.kind, None, None
    monday = anchor.session - timedelta(days=anchor.session.weekday())
    monday += timedelta(weeks=mention.relative or 0)
    return mention.kind, monday, monday + timedelta(days=6)


def _term(mention: PeriodMention, anchor: Anchor) -> _Stretch:
    """Resolve a term: a part under way ends with the session, its beginning is its first year."""
    low, high, part = mention.year, mention.year_high, mention.part
    under_way = part is not None and part not in ("dau", "cuoi")
    if low is None:
        return mention.kind, None, anchor.session if under_way else None
    start = date(low, 1, 1)
    if part == "dau":
        return mention.kind, start, date(low, 12, 31)
    if high is None:
        return mention.kind, start, anchor.session
    end = date(high, 12, 31)
    if under_way and anchor.session and start < anchor.session < end:
        end = anchor.session
    return mention.kind, start, end


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])
