"""In which year a session was held whose day the text tells without one."""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from index.domain import DateBasis, PeriodKind
from index.language.periods import Anchor, resolve
from index.reading import lead_period
from index.reading.period_weights import Weighed
from index.reading.posted import Posted
from index.reading.session import Session

BEFORE_END = timedelta(days=45)
"""A period is reported on so long before its end: "9 tháng" from the middle of August."""


def _day(year: int, month: int, day: int) -> date:
    return date(year, month, min(day, calendar.monthrange(year, month)[1]))


def date_session(
    session: Session,
    lead: Weighed | None,
    found: Sequence[Weighed],
    votes: dict[int, float],
    pages: Sequence[Posted],
) -> tuple[date | None, DateBasis]:
    """Return the session's day in its year, and by what the year is known.

    Args:
        session: the day that the text tells.
        lead: the period that the report is about.
        found: all periods that the text names.
        votes: its years, by weight.
        pages: the dates of its page, the surest first.
    """
    mention = session.mention
    day, month = mention.day or 1, mention.month
    forward = lead_period.plan_years(found)
    if mention.year:
        year, basis = mention.year, DateBasis.STATED
        closing = lead and lead.mention.kind is PeriodKind.YEAR and not lead.plan
        if closing and lead and lead.mention.year == year and month <= 2 and year + 1 in forward:
            # "tổng kết năm 2020, nhiệm vụ năm 2021 … 6/1/2020": January's usual slip of the pen.
            year, basis = year + 1, DateBasis.DAY_AND_TEXT_YEAR
        return _day(year, month, day), basis
    for page in pages:
        # A page posted within days of that day settles the year; an address alone does so only
        # where the text does not.
        for year in (page.end.year, page.end.year - 1):
            if _told_later(found, _day(year, month, day), page):
                # "Ngày 26/3 … . Ngày 1/4 …", printed on 5/4: one event of several, no session.
                return None, DateBasis.UNKNOWN
            if page.settles(_day(year, month, day)) and not (page.weak and votes):
                return _day(year, month, day), DateBasis.DAY_AND_TEXT_YEAR
    known = _year_of_day(day, month, lead, forward, votes)
    if known is None and pages:
        known = pages[0].end.year
        if _day(known, month, day) > pages[0].end:
            known -= 1
    if known is None:
        return None, DateBasis.UNKNOWN
    if pages and not pages[0].weak and _day(known, month, day) > pages[0].end:
        # "Ngày 15/7 khởi công …" in a report on eight months, printed in August: no session's day.
        return None, DateBasis.UNKNOWN
    return _day(known, month, day), DateBasis.DAY_AND_TEXT_YEAR


def _told_later(found: Sequence[Weighed], day: date, page: Posted) -> bool:
    """Tell whether the text tells of another day between that one and the printing of the page."""
    if page.day is None or page.weak or not page.settles(day):
        return False
    return any(
        day < _day(day.year, item.mention.number, item.mention.day) <= page.day
        for item in found
        if item.mention.kind is PeriodKind.DAY
        and item.mention.number
        and item.mention.day
        and item.mention.year in (None, day.year)
        and not (item.mention.as_of or item.mention.low or item.plan or item.deadline)
    )


def _year_of_day(
    day: int, month: int, lead: Weighed | None, forward: frozenset[int], votes: dict[int, float]
) -> int | None:
    """Return the year of a day without one, from the periods that the report names."""
    likely = likely_year(votes)
    year = (lead.mention.year if lead else None) or likely
    if year is None or lead is None:
        return year
    if lead.mention.year_high:
        # A term is summed up as it ends; of other stretches the text's single years tell more.
        of_term = lead.mention.kind is PeriodKind.TERM and not lead.plan
        return lead.mention.year_high if of_term else likely or lead.mention.year_high
    if lead.plan:
        # Only plans: they are made at the end of the year before, or in the year.
        return year - 1 if month >= 11 and lead.mention.kind is PeriodKind.YEAR else year
    if lead.mention.kind is PeriodKind.YEAR:
        reported_after = month <= 2 or (month <= 9 and (year + 1 in forward or year + 1 in votes))
        return year + 1 if reported_after else year
    period = resolve(replace(lead.mention, year=year), Anchor(year))
    if period.end and _day(year, month, day) < period.end - BEFORE_END:
        return year + 1
    return year


def likely_year(votes: dict[int, float]) -> int | None:
    """Return the year of most weight, the later of two alike; None without any."""
    return max(votes, key=lambda year: (votes[year], year)) if votes else None
