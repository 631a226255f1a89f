"""What there is at the end of a month: asked for by the month's name alone."""

from __future__ import annotations

import re
from datetime import timedelta

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.asks_left import asks_left
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import folded_phrases, phrases, said_words, says_one

_PRICE = re.compile(rf"(?:\w+ )?đồng/(?:{'|'.join(phrases('stocks', 'priced_by'))})\b")


def reached_in(question: Question, mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure is what there was at the end of the month asked for.

    "độ bao phủ tháng 9/2020" is that of "tính đến 30/9", and so is "dư nợ tháng 9/2020": a share
    of a whole and a stock do not add up over months as what comes in does. A price "hiện nay", and
    a stock, is that of the month in which it is told, and so is what is "còn" then.
    """
    period = figure.period
    if period is not None and period.kind is PeriodKind.TO_NOW and _PRICE.match(figure.unit):
        months = [(day.year, day.month) for day in (period.end, asked.end) if day is not None]
        return mention.kind is PeriodKind.MONTH and len(months) == 2 and months[0] == months[1]
    if period is None or period.end is None:
        return False
    if _asks_what_stands(question, figure) and _told_then(period, asked):
        return True
    if mention.kind is not PeriodKind.MONTH:
        return False
    stock = _asks_stock(question)
    told = (Relation.VALUE, Relation.SHARE, Relation.CHANGE) if stock else _SHARES
    if figure.relation not in told or asked.start is None or asked.end is None:
        return False
    if period.kind is PeriodKind.TO_NOW:
        return stock and asked.start <= period.end <= asked.end
    at_end = period.kind is PeriodKind.AS_OF and period.end == asked.end
    return at_end and (stock or figure.unit[:1] == "%")


def _told_then(period: Period, asked: Period) -> bool:
    """Tell whether "hiện nay" was in the time asked for, or soon after the end of a year.

    "Đến nay còn 412 hộ nghèo" of a report of January is what the year before ended with.
    """
    if period.kind is not PeriodKind.TO_NOW or period.start is not None or period.end is None:
        return False
    if asked.start is None or asked.end is None or asked.kind not in _LASTING:
        return False
    late = _SOON_AFTER if asked.kind is PeriodKind.YEAR else timedelta()
    first = asked.end if asked.kind is PeriodKind.YEAR else asked.start
    return first <= period.end <= asked.end + late


@once_each
def _said(question: Question) -> str:
    return said_words(question.text).strip()


def _asks_what_stands(question: Question, figure: Figure) -> bool:
    """Tell whether a question asks what there is or is left, and the figure counts such a thing."""
    if figure.relation is not Relation.VALUE:
        return False
    if asks_left(question):
        return True
    there = says_one(_said(question), "stocks", "there")
    return there and fold(figure.unit) in folded_phrases("stocks", "standing")


_LASTING = (PeriodKind.MONTH, PeriodKind.YEAR)
_SOON_AFTER = timedelta(days=45)
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
