"""How directly a figure's period answers the one asked for."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import lru_cache

from index.domain import AIMS, Figure, Period, PeriodKind, Relation
from index.language.periods import Anchor, PeriodMention, resolve
from index.language.text import fold
from retrieval.asked import off_places
from retrieval.asks_left import asks_left
from retrieval.crop_seasons import harvested, named_by, of_all_seasons, of_another_season
from retrieval.feast_days import on_feast, same_feast, with_feast
from retrieval.kept import once_each
from retrieval.month_ends import (
    came_in,
    next_year_began,
    reached_in,
    short_of_its_end,
    until_its_end,
)
from retrieval.question import Question
from retrieval.sums_until import asks_since, is_since, of_one_year, until_then
from retrieval.undated import alike_undated, just_gone, same_length
from retrieval.words import folded, folded_set, listed
from retrieval.year_edges import (
    aimed_at_end,
    begins_mid_month,
    counted_about,
    from_mid_month,
    holds,
    in_founding_year,
    in_term,
    is_beginning,
    is_single_day,
    is_working_year,
    months_to_now,
    new_year,
    same_beginning,
    since_new_year,
    so_far,
    sums_term,
    until_middle,
)

# "từ đầu năm đến 20/6" in a report on six months: so many days short of the months asked for.
_LAST_DAYS = 15
_FIRST_DAYS = 10
_LAST_MONTH = 12
_SAME_TIME = ("cung ky", "cung thoi diem")
# "đến cuối năm", but no "6 tháng cuối năm".
_YEAR_END = re.compile(r"(?:\w+ )?cuối năm")


def period_rank(
    question: Question, mention: PeriodMention | None, figure: Figure, today: date
) -> int | None:
    """Return how directly a figure answers the period asked for: 0 is exact, None is no answer.

    Args:
        question: the question.
        mention: the question's period, or None when it names none.
        figure: the figure.
        today: for "năm ngoái".
    """
    period = figure.period
    if of_one_year(question, mention, figure):
        return None
    if mention is None:
        if period and is_beginning(period) and asks_left(question):
            return None
        return 1 if period and is_single_day(period) else 0  # "đã tiêm mấy mũi": all until now
    if period is None:
        return None
    if months_to_now(mention, figure):
        return 2
    if named_by(mention, figure):
        return 1
    kept = _judged(question)
    key = (id(mention), id(period), today, figure.unit[:1], figure.relation)
    found = kept.get(key)
    if found is None:
        # With what it was judged by, so that another object does not get its identity.
        found = kept[key] = (_judge(question, mention, figure, period, today), mention, period)
    return found[0]


_YEARS = frozenset({PeriodKind.TERM, PeriodKind.RANGE})


@once_each
def _judged(
    question: Question,
) -> dict[tuple[object, ...], tuple[int | None, PeriodMention, Period]]:
    """Return what was judged for the question: figures of one period share it."""
    return {}


def asks_same_time(mention: PeriodMention) -> bool:
    """Tell whether "cùng kỳ năm trước" alone is asked about: what a report's value rose from."""
    whole = mention.kind is PeriodKind.YEAR and mention.year is None
    return whole and fold(mention.label).startswith(_SAME_TIME)


def _judge(
    question: Question, mention: PeriodMention, figure: Figure, period: Period, today: date
) -> int | None:
    """Judge a figure by its period, unit and relation; the arguments are as for ``period_rank``."""
    if of_another_season(mention.label, period.label):
        return None
    if harvested(mention, period):
        return 0
    if of_all_seasons(mention, figure):
        return None
    same_time = fold(period.label).startswith(_SAME_TIME)
    if asks_same_time(mention):
        return 0 if same_time else None
    if same_time and mention.kind is PeriodKind.YEAR and "cung ky" not in fold(question.text):
        return None  # "cùng kỳ năm 2019" is the same months of 2019, no whole year
    if until_then(question, mention, period):
        return None
    if mention.year and period.start and asks_since(off_places(question), mention):
        return 0 if is_since(mention, period) else None
    if mention.kind is PeriodKind.TO_NOW:
        if period.kind is PeriodKind.AS_OF and period.end and period.end == new_year(period.end):
            return None  # "đầu năm" is told beside what there is now
        if is_beginning(period):
            return None
        return {PeriodKind.TO_NOW: 0, PeriodKind.AS_OF: 1}.get(period.kind, 2)
    if mention.as_of and _is_mid_year(mention.label):
        return until_middle(mention.year, period)
    if mention.kind in _YEARS and aimed_at_end(mention, period, figure):
        return 1
    if mention.kind is PeriodKind.TERM:
        return in_term(mention, period)
    if period.kind is PeriodKind.RANGE and same_length(mention, period.label):
        return 0
    if mention.kind is PeriodKind.OTHER and period.kind is PeriodKind.OTHER:
        same = same_beginning(mention, period) or same_feast(mention, period)
        return 0 if same else None
    if period.end is None:
        return 1 if alike_undated(mention, period.label) else None
    if mention.kind is PeriodKind.AS_OF and not mention.as_of:
        return so_far(mention.year or today.year, period)
    asked = _asked(mention, today)
    if mention.year is None and (mention.relative is None or is_whole_year(mention)):
        asked = _in_year(mention, period.end.year)
    if asked.end is None:
        return None
    if reached_in(question, mention, asked, figure):
        return 1
    if until_its_end(mention, asked, figure) or next_year_began(figure, asked):
        return None
    if mention.as_of and mention.kind in (PeriodKind.MONTH, PeriodKind.DAY):
        if period.kind is PeriodKind.MONTH and figure.unit[:1] != "%":
            return None  # "thu đến hết tháng 8" is no single month's
        if figure.relation in AIMS and holds(period, asked.end):
            return 2  # "đến 15/9 … chỉ tiêu được giao bao nhiêu": that of the year
    if fold(mention.label).startswith(folded("year_start", "labels")):
        return since_new_year(asked, period)
    if _of_a_part(question, mention, figure, period):
        return None
    if _stood_then(question, mention, asked, figure):
        return 2
    if on_feast(mention, asked, period):
        return 0
    found = _rank(mention, asked, period)
    return 3 if found is None and short_of_its_end(question, asked, figure) else found


def _is_mid_year(label: str) -> bool:
    words = set(fold(label).split())
    return bool(words & folded_set("mid_year")) and not words & folded_set("mid_month")


def _of_a_part(question: Question, mention: PeriodMention, figure: Figure, period: Period) -> bool:
    """Tell whether a year's growth, or what came in it, is asked for, and one month's is told."""
    part = period.kind in (PeriodKind.QUARTER, PeriodKind.MONTH)
    if not part or mention.kind is not PeriodKind.YEAR:
        return False
    return figure.relation is Relation.CHANGE or came_in(question, figure)


def _stood_then(question: Question, mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a report given about the end of the months asked for says how it then stood.

    "*Tính đến nay*, diện tích gieo trồng 5.204 ha", told on 28 June, for "6 tháng đầu năm". What
    came in may have come since long before.
    """
    period = figure.period
    if period is None or period.kind is not PeriodKind.TO_NOW or came_in(question, figure):
        return False
    if mention.kind is not PeriodKind.YEAR_TO_DATE or asked.end is None or period.end is None:
        return False
    return abs((asked.end - period.end).days) <= _LAST_DAYS


@lru_cache(maxsize=64)
def _asked(mention: PeriodMention, today: date) -> Period:
    """Return the period that a question's mention means today."""
    return resolve(mention, Anchor(today.year if mention.relative is not None else None, today))


def _in_year(mention: PeriodMention, year: int) -> Period:
    """Return the period that a mention without a year ("9 tháng") is in ``year``."""
    return resolve(mention, Anchor(year, date(year, 12, 31)))


_YEAR_ORDER = {
    PeriodKind.YEAR: 0,
    PeriodKind.AS_OF: 1,
    PeriodKind.YEAR_TO_DATE: 2,
    PeriodKind.TO_NOW: 1,
    PeriodKind.SCHOOL_YEAR: 3,  # told under its own name
    PeriodKind.RANGE: 4,
    PeriodKind.QUARTER: 5,
    PeriodKind.MONTH: 6,
    PeriodKind.DAY: 3,
}


def _rank(mention: PeriodMention, asked: Period, period: Period) -> int | None:
    """Compare two dated periods by kind: a year takes any stretch of that year, in order."""
    if asked.end is None or period.end is None:
        return None
    if from_mid_month(asked, period):
        return 1
    same_end = asked.end == period.end
    same_start = asked.start == period.start
    if mention.kind is PeriodKind.MONTH and not mention.as_of and _names_month(mention.label):
        # "tháng 8" is the month alone, never what was reached since January.
        return 0 if same_end and same_start else None
    if mention.kind is PeriodKind.YEAR and _says_whole(mention):
        if _YEAR_END.match(period.label.lower()) and period.end.year == asked.end.year:
            return 0
        if same_end and same_start and period.kind is not PeriodKind.RANGE:
            return 0  # but no crop season of that year
        return 1 if counted_about(mention, asked.end, period) else None
    if mention.kind is PeriodKind.YEAR and not mention.as_of:
        if period.end.year != asked.end.year:
            return None
        if is_working_year(period):
            return 0
        if (
            period.start is not None
            and period.start.year < asked.end.year
            and period.kind is not PeriodKind.SCHOOL_YEAR
            and not begins_mid_month(asked, period)
        ):
            return None
        return 1 if in_founding_year(period) else _YEAR_ORDER.get(period.kind)
    if mention.kind is PeriodKind.RANGE or mention.kind is PeriodKind.SCHOOL_YEAR:
        if period.kind is PeriodKind.RANGE and just_gone(period) and not same_end:
            return in_term(mention, period)
        if sums_term(mention, asked, period):
            return 1
        return 0 if same_end and same_start else None
    if mention.low is not None and period.kind is PeriodKind.AS_OF and not same_start:
        return None  # "từ 31/10 đến 15/11" is no sum since January
    if same_end and (
        same_start or period.start is None or period.kind is PeriodKind.AS_OF or mention.as_of
    ):
        return 0
    if counted_about(mention, asked.end, period):
        return 1
    if mention.kind is PeriodKind.YEAR_TO_DATE and period.kind is PeriodKind.AS_OF:
        short = (asked.end - period.end).days
        if 0 < short <= _LAST_DAYS and period.start == asked.start:
            return 2  # "từ đầu năm đến 20/6" in a report on six months
        # "từ đầu năm đến nay" in a report given within half a month after the months asked for.
        days = (period.end - asked.end).days
        told = fold(period.label)
        goes_on = told.endswith("nay") or any(w in told for w in folded("year_start", "labels"))
        return 2 if 0 < days <= _LAST_DAYS and goes_on else None
    if mention.kind is PeriodKind.MONTH and period.kind in (
        PeriodKind.AS_OF,
        PeriodKind.TO_NOW,
        PeriodKind.DAY,
    ):
        if (period.end.year, period.end.month) == (asked.end.year, asked.end.month):
            return 1
        # "tính đến tháng 7/2022": "hiện có" in a report of the first days behind that month.
        behind = (period.end - asked.end).days if mention.as_of else 0
        return 2 if period.kind is PeriodKind.TO_NOW and 0 < behind <= _FIRST_DAYS else None
    if mention.kind is PeriodKind.DAY and period.kind is PeriodKind.TO_NOW:
        return 1 if same_end else None
    return None


def _says_whole(mention: PeriodMention) -> bool:
    """Tell whether all of a year is asked for: "cả năm 2022", "12 tháng năm 2022"."""
    labelled = mention.label.lower().startswith(listed("whole_year", "labels"))
    return labelled or mention.number == _LAST_MONTH


def _names_month(label: str) -> bool:
    return "thang" in fold(label)


def same_period(first: Period | None, second: Period | None) -> bool:
    """Tell whether two periods are the same stretch of time."""
    if first is None or second is None:
        return first is second
    return (first.start, first.end) == (second.start, second.end)


def is_whole_year(mention: PeriodMention) -> bool:
    """Tell whether the mention is a "cả năm" that does not say which year."""
    return mention.relative == 0 and fold(mention.label).startswith(
        folded("whole_year", "relative")
    )


def asked_period(question: Question) -> PeriodMention | None:
    """Return the period that the question is about: the first that is no base of comparison."""
    own = [mention for mention in question.periods if not mention.base]
    if (feast := with_feast(own)) is not None:
        return feast
    whole = next((m for m in own if is_whole_year(m)), None)
    years = [m for m in own if m.kind is PeriodKind.YEAR and m.year]
    if whole is not None and len(years) == 1:
        return replace(years[0], label=whole.label)  # "năm 2018 cả năm": no nine months of it
    dated = [mention for mention in own if mention.kind is not PeriodKind.TO_NOW]
    return dated[0] if dated else (own[0] if own else None)
