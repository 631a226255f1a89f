"""Where years and terms begin and end, and what they hold, for periods that a question names."""

from __future__ import annotations

import re
from datetime import date

from index.domain import AIMS, Figure, Period, PeriodKind
from index.language.periods import Anchor, PeriodMention, resolve
from index.language.text import fold
from retrieval.terms import term_list

_FIRST_MONTHS = 4  # until when "đầu năm" may be said
_MIDDLE = range(5, 9)  # months that "giữa năm" may be said of
_LAST_MONTH = 12
_WORKING_END = 9  # the first month in which such a year may end
_TWELVE_MONTHS = range(360, 369)  # days from its first to its last
_FIRST_DAYS = 10  # so soon behind the months asked for
_HALF_MONTH = range(12, 21)  # days
_COUNTED = frozenset({PeriodKind.AS_OF, PeriodKind.TO_NOW})
_WORD = re.compile(r"[^\W\d_]+")


def holds(period: Period, day: date) -> bool:
    """Tell whether a period is the whole year of that day."""
    return period.kind is PeriodKind.YEAR and period.year == day.year


def is_working_year(period: Period) -> bool:
    """Tell whether a stretch is a year as courts and statisticians count it.

    "từ ngày 1/10/2022 đến 30/9/2023", "từ 15/12/2022 đến 14/12/2023": the year in which it ends.
    """
    if period.start is None or period.end is None or period.start.year == period.end.year:
        return False
    return period.end.month >= _WORKING_END and (period.end - period.start).days in _TWELVE_MONTHS


def new_year(day: date) -> date:
    """Return the first day of the year that the day is in."""
    return day.replace(month=1, day=1)


def is_single_day(period: Period) -> bool:
    """Tell whether a period is one day, on which something came."""
    return period.kind is PeriodKind.DAY and period.start == period.end


def is_beginning(period: Period) -> bool:
    """Tell whether a period is where a story began: "khi bắt tay vào …", "đầu nhiệm kỳ"."""
    if period.kind is PeriodKind.TERM:
        return period.label.lower().startswith("đầu ")
    return period.kind is PeriodKind.OTHER and (period.end is None or in_founding_year(period))


def in_founding_year(period: Period) -> bool:
    """Tell whether a beginning is told with its year: "năm 2012, khi mới thành lập"."""
    if period.kind is not PeriodKind.OTHER or period.start is None or period.end is None:
        return False
    return period.start == new_year(period.end) and (period.end.month, period.end.day) == (12, 31)


def same_beginning(mention: PeriodMention, period: Period) -> bool:
    """Tell whether both are one beginning: by their years, else by their words.

    "lúc mới tái lập" asks for what was "Khi mới tái lập (năm 1997)".
    """
    if mention.year and period.end is not None:
        return period.end.year == mention.year
    return _event(mention.label) == _event(period.label)


def _event(label: str) -> list[str]:
    return [word for word in _WORD.findall(fold(label)) if word != "nam"][-2:]


def counted_about(mention: PeriodMention, asked: date, period: Period) -> bool:
    """Tell whether a count until some day is of the end of the year asked for.

    "đến cuối năm 2020", "cuối năm 2020" and "cả năm" take "đến nay" of a report of 22/12/2020.
    Eleven months are no whole year, while six are half of one: so ``until_middle`` has a list of
    kinds of its own.

    Args:
        mention: the period as the question names it.
        asked: its last day.
        period: a figure's period.
    """
    if period.kind not in _COUNTED or period.end is None or period.end.year != asked.year:
        return False
    return mention.kind is PeriodKind.YEAR and period.end.month == _LAST_MONTH


def from_mid_month(asked: Period, period: Period) -> bool:
    """Tell whether a period is the one asked for as police and courts count: from mid-month.

    "từ 16.12.2021 đến 15.9.2022" are their nine months of 2022.
    """
    if asked.end is None or period.end is None or not begins_mid_month(asked, period):
        return False
    return (asked.end - period.end).days in _HALF_MONTH


def begins_mid_month(asked: Period, period: Period) -> bool:
    """Tell whether a period begins in the middle of the month before the one asked for."""
    if asked.start is None or period.start is None:
        return False
    return (asked.start - period.start).days in _HALF_MONTH


def since_new_year(asked: Period, period: Period) -> int | None:
    """Compare "đầu năm 2018": the day when it began, or the first months of it."""
    if asked.end is None or period.end is None or asked.end.year != period.end.year:
        return None
    if period.end == asked.end:
        return 0
    return 1 if period.end.month <= _FIRST_MONTHS else 2 if period.inferred else None


def months_to_now(mention: PeriodMention, figure: Figure) -> bool:
    """Tell whether the revenue "đến nay" of the first days behind "10 tháng" is that of those.

    What is collected begins anew each January, so that "đến nay" says from when.
    """
    period = figure.period
    if mention.kind is not PeriodKind.YEAR_TO_DATE or mention.year is None or period is None:
        return False
    if period.kind is not PeriodKind.TO_NOW or period.end is None:
        return False
    if "#budget_revenue" not in term_list(figure.indicator):
        return False
    asked = resolve(mention, Anchor(mention.year, date(mention.year, 12, 31)))
    days = (period.end - asked.end).days if asked.end else 0
    return period.end.year == mention.year and 0 < days <= _FIRST_DAYS


def in_term(mention: PeriodMention, period: Period) -> int | None:
    """Compare a term asked for ("nhiệm kỳ 2015-2020") with a period; None is no answer."""
    if period.kind is PeriodKind.RANGE and mention.year and mention.year_high:
        # "5 năm qua" in the report that sums up the term.
        ends = (period.start, period.end)
        asked = (mention.year, mention.year_high)
        close = all(e and abs(e.year - y) <= 1 for e, y in zip(ends, asked, strict=True))
        return 1 if close else None
    if period.kind is not PeriodKind.TERM:
        return None
    if mention.year and period.start and mention.year != period.start.year:
        return None
    if mention.year and mention.year_high and period.start is None and period.end is not None:
        # "Nửa nhiệm kỳ", told in 2023, is none of 2015-2020.
        return 0 if mention.year < period.end.year <= mention.year_high else None
    return 0


def sums_term(mention: PeriodMention, asked: Period, period: Period) -> bool:
    """Tell whether the five years asked for are those of a term: 2016-2020 of 2015-2020."""
    if mention.kind is not PeriodKind.RANGE or period.kind is not PeriodKind.TERM:
        return False
    if not (asked.start and asked.end and period.start):
        return False
    return period.end == asked.end and period.start.year == asked.start.year - 1


def until_middle(year: int | None, period: Period) -> int | None:
    """Compare "đến giữa năm 2018": what there was by a day of its middle months.

    A term that was under way is told of until the day of the report. For a year's end see
    ``counted_about``.
    """
    if period.end is None or period.end.year != year or period.end.month not in _MIDDLE:
        return None
    kinds = {PeriodKind.AS_OF: 0, PeriodKind.TO_NOW: 0, PeriodKind.YEAR_TO_DATE: 1}
    return kinds.get(period.kind, 2 if period.kind is PeriodKind.TERM else None)


def aimed_at_end(mention: PeriodMention, period: Period, figure: Figure) -> bool:
    """Tell whether an aim is for the last year of the term, or of the years, asked for.

    What is aimed at "đến năm 2030" is the aim of 2025 - 2030.
    """
    aimed = figure.relation in AIMS and period.label.lower().startswith(("đến ", "tới "))
    until = period.end.year if period.end else None
    return aimed and mention.year_high is not None and until == mention.year_high


def so_far(year: int, period: Period) -> int | None:
    """Compare "từ đầu năm 2023 đến nay": the year as far as the reports tell of it.

    Args:
        year: the year asked for.
        period: a figure's period.
    """
    if period.start != date(year, 1, 1) or period.end is None or period.end.year != year:
        return None
    kinds = {PeriodKind.AS_OF: 0, PeriodKind.YEAR_TO_DATE: 1, PeriodKind.YEAR: 2}
    return kinds.get(period.kind)
