"""What there is at the end of a month or quarter: asked for by its name alone."""

from __future__ import annotations

from datetime import timedelta

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.text import fold, has_marks
from retrieval.answer import Intent
from retrieval.asks_left import asks_left
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import folded_phrases, said_words, says_one, tells_one
from retrieval.unit_prices import is_unit_price


def reached_in(question: Question, mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure is what there was at the end of the month or quarter asked for.

    "độ bao phủ tháng 9/2020" is that of "tính đến 30/9", and so is "dư nợ tháng 9/2020": a share
    of a whole and a stock do not add up over months as what comes in does. How far a year's plan is
    done grows from month to month, and "tỷ lệ giải ngân *tháng 9*" is how far it was at its end.
    A price "hiện nay", and a stock, is that of the month in which it is told, and so is what is
    "còn" then.
    """
    period = figure.period
    if period is not None and period.kind is PeriodKind.TO_NOW and is_unit_price(figure):
        months = [(day.year, day.month) for day in (period.end, asked.end) if day is not None]
        return mention.kind is PeriodKind.MONTH and len(months) == 2 and months[0] == months[1]
    if period is None or period.end is None:
        return False
    if _asks_what_stands(question, figure) and _told_then(period, asked):
        return True
    if _grows_or_lives(figure, asked) and _told_then(period, asked):
        return True
    if mention.kind is PeriodKind.YEAR_TO_DATE:
        return _of_plan_by_then(asked, period, figure)
    if mention.kind not in _ALONE:
        return False
    if figure.relation is Relation.PERCENT_OF_PLAN and mention.kind is PeriodKind.MONTH:
        own = period.inferred and period.kind is PeriodKind.YEAR_TO_DATE  # no time of its own told
        return (own or period.kind is PeriodKind.AS_OF) and period.end == asked.end
    stock = _asks_stock(question)
    told = (Relation.VALUE, Relation.SHARE, Relation.CHANGE) if stock else _SHARES
    if figure.relation not in told or asked.start is None or asked.end is None:
        return False
    if period.kind is PeriodKind.TO_NOW:
        return stock and asked.start <= period.end <= asked.end
    at_end = period.kind is PeriodKind.AS_OF and period.end == asked.end
    return at_end and (stock or figure.unit[:1] == "%")


def _grows_or_lives(figure: Figure, asked: Period) -> bool:
    """Tell whether a figure is a herd, which stands from month to month, or what a year grew.

    "Đến nay … sản lượng chè búp tươi 3.120 tấn", told in the first days of a year, is of the year
    before; in a month only a herd is what it was at its end.
    """
    key = "herds" if asked.kind is PeriodKind.MONTH else "grown"
    return figure.relation is Relation.VALUE and fold(figure.unit) in folded_phrases("stocks", key)


def next_year_began(figure: Figure, asked: Period) -> bool:
    """Tell whether a harvest told in the first days of the year asked for is the last year's."""
    period = figure.period
    if period is None or period.end is None or asked.start is None:
        return False
    if period.kind is not PeriodKind.TO_NOW or period.start is not None:
        return False
    if asked.kind is not PeriodKind.YEAR or period.end.year != asked.start.year:
        return False
    harvest = fold(figure.unit) in folded_phrases("stocks", "harvests")
    return harvest and period.end - asked.start <= SOON_AFTER


def short_of_its_end(question: Question, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure was told some days short of the end of the time asked for.

    "Nợ đọng *đến 30/11* còn 41 tỷ đồng" of a report of December, for "cuối năm": a stock, told with
    its day. So is the harm that one storm or flood had done "tính đến 24/10" for October.
    """
    period = figure.period
    if period is None or period.kind is not PeriodKind.AS_OF or figure.relation is not _VALUE:
        return False
    if period.end is None or asked.start is None or asked.end is None:
        return False
    if says_one(fold(period.label), "stocks", "since"):
        return False
    if asked.kind is PeriodKind.MONTH:
        return _asks_harm(question) and asked.start <= period.end <= asked.end
    left = asked.end - period.end
    return asked.kind is PeriodKind.YEAR and _asks_stock(question) and timedelta() <= left <= _MONTH


def is_standing(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is what there is on a day, and no sum of what came in over time."""
    if "%" in figure.unit or "/" in figure.unit:
        return True
    unit = fold(figure.unit)
    stays = unit in folded_phrases("stocks", "standing") or unit in folded_phrases(
        "stocks", "members"
    )
    alone = fold(figure.indicator).startswith(unit)  # "kết nạp đảng viên" came in
    return (stays and alone) or _asks_what_stands(question, figure) or _asks_stock(question)


def _of_plan_by_then(asked: Period, period: Period, figure: Figure) -> bool:
    """ "*Lũy kế đến nay*, giải ngân đạt 48,7%", told at the end of eight months: of those months.

    A year's plan is done in that year, so that what is done of it "đến nay" began with the year.
    """
    if figure.relation is not Relation.PERCENT_OF_PLAN or period.kind is not PeriodKind.TO_NOW:
        return False
    if asked.end is None or period.end is None or period.end.year != asked.end.year:
        return False
    return -_FEW_DAYS <= period.end - asked.end <= _FEW_DAYS


def _told_then(period: Period, asked: Period) -> bool:
    """Tell whether what stands was told in the time asked for, or soon after the end of a year.

    "Đến nay còn 412 hộ nghèo" of a report of January is what the year before ended with, and what a
    report on six months tells without a time is what there is in June. That is
    judged by what is asked for, of any report; where the report's own words set such a number
    against the year before last, it is dated with that year's end already when it is read
    (``index/figures/year_just_over.py``), whatever it is of.
    """
    if period.end is None or asked.start is None or asked.end is None:
        return False
    own = period.inferred and period.kind in (PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER)
    by_then = (period.kind is PeriodKind.AS_OF or own) and asked.kind is PeriodKind.MONTH
    now = period.kind is PeriodKind.TO_NOW and period.start is None
    if not (by_then or now) or asked.kind not in _LASTING:
        return False
    late = SOON_AFTER if asked.kind is PeriodKind.YEAR else _FIRST_DAYS if now else timedelta()
    first = asked.end if asked.kind is PeriodKind.YEAR else asked.start
    return first <= period.end <= asked.end + late


def until_its_end(mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure is of all that came until the end of the time asked for by itself.

    "thu tháng 9" and "thu quý III" are not what was taken "đến hết quý III", "tháng 9" until then;
    "đến ngày 15/9" is not what came on that one day. How much of a plan is done by a quarter's end,
    and how much more than a year before, is asked for by the quarter's name.
    """
    period = figure.period
    if period is None or period.end is None or period.end != asked.end:
        return False
    if mention.kind is PeriodKind.DAY and mention.as_of and mention.part is None:
        return period.kind is PeriodKind.DAY and period.start == period.end
    by_then = period.kind is PeriodKind.AS_OF and period.start != asked.start
    alone = mention.kind is PeriodKind.QUARTER and not mention.as_of
    return alone and by_then and figure.relation is Relation.VALUE


def came_in(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is what came in the month or quarter that its own words tell of.

    "Tháng 12/2020 thu 11 tỷ đồng" is none of what 2020 brought, nor is "quý I năm ngoái". What a
    report of that month tells without a time may be of the year; so is a rate, and what stands.
    """
    period = figure.period
    if period is None or period.end is None or figure.relation is not Relation.VALUE:
        return False
    if period.inferred and str(period.end.year) in period.label:
        return False  # the report's own
    if "%" in figure.unit or "/" in figure.unit:
        return False
    return not (_asks_what_stands(question, figure) or _asks_stock(question))


@once_each
def _said(question: Question) -> str:
    return said_words(question.text).strip()


@once_each
def _asks_rate(question: Question) -> bool:
    return says_one(_said(question), "stocks", "rates")


@once_each
def _asks_there(question: Question) -> bool:
    return says_one(_said(question), "stocks", "there")


def _asks_what_stands(question: Question, figure: Figure) -> bool:
    """Tell whether a question asks what there is or is left, and the figure tells of such a thing.

    It counts what stays, or those who belong to a thing and to whom nothing was done, or is a rate
    of what there is.
    """
    unit = fold(figure.unit)
    if unit == "%":
        return figure.relation in _SHARES and _asks_rate(question)
    if figure.relation is not Relation.VALUE:
        return False
    if asks_left(question):
        return True
    if not _asks_there(question):
        return False
    member = unit in folded_phrases("stocks", "members") and fold(figure.indicator) == unit
    return member or unit in folded_phrases("stocks", "standing")


@once_each
def _asks_harm(question: Question) -> bool:
    """Tell whether a question asks what a storm, a flood or the like has done."""
    if has_marks(question.text):
        return tells_one(question.text, "stocks", "storms")
    return says_one(_said(question), "stocks", "storms_bare")


_VALUE = Relation.VALUE
_MONTH = timedelta(days=31)
_ALONE = (PeriodKind.MONTH, PeriodKind.QUARTER)
_LASTING = (PeriodKind.MONTH, PeriodKind.YEAR)
_FEW_DAYS = timedelta(days=15)
_FIRST_DAYS = timedelta(days=10)  # of a month, when reports tell how the one before it ended
SOON_AFTER = timedelta(days=45)
"""How long after a year reports still tell what it ended with."""
_SHARES = (Relation.VALUE, Relation.SHARE)


@once_each
def _asks_stock(question: Question) -> bool:
    """Tell whether a stock is asked for, and not what came to it or left it in that time."""
    said = _said(question)
    moved = says_one(said, "stocks", "flows")
    if not moved and question.intent is Intent.CHANGE:
        # "dư nợ tháng 9 *tăng* bao nhiêu" may be in that month; "… *so với* cùng kỳ" is by its end.
        moved = not says_one(said, "stocks", "compared") and says_one(said, "stocks", "changed")
    return says_one(said, "stocks", "names") and not moved
