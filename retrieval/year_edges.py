"""Where years begin and what a whole year holds, for periods that a question names."""

from __future__ import annotations

from datetime import date

from index.domain import AIMS, Figure, Period, PeriodKind
from index.language.periods import PeriodMention

_FIRST_MONTHS = 4  # until when "đầu năm" may be said


def holds(period: Period, day: date) -> bool:
    """Tell whether a period is the whole year of that day."""
    return period.kind is PeriodKind.YEAR and period.year == day.year


def new_year(day: date) -> date:
    """Return the first day of the year that the day is in."""
    return day.replace(month=1, day=1)


def is_beginning(period: Period) -> bool:
    """Tell whether a period is where a story began: "khi bắt tay vào …", "đầu nhiệm kỳ"."""
    if period.kind is PeriodKind.TERM:
        return period.label.lower().startswith("đầu ")
    return period.kind is PeriodKind.OTHER and period.end is None


def since_new_year(asked: Period, period: Period) -> int | None:
    """Compare "đầu năm 2018": the day when it began, or the first months of it."""
    if asked.end is None or period.end is None or asked.end.year != period.end.year:
        return None
    if period.end == asked.end:
        return 0
    return 1 if period.end.month <= _FIRST_MONTHS else 2 if period.inferred else None


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
