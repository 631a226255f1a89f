"""What there is at the end of a month: asked for by the month's name alone."""

from __future__ import annotations

import re

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.periods import PeriodMention
from retrieval.answer import Intent
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import phrases, said_words, says_one

_PRICE = re.compile(rf"(?:\w+ )?đồng/(?:{'|'.join(phrases('stocks', 'priced_by'))})\b")


def reached_in(question: Question, mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure is what there was at the end of the month asked for.

    "độ bao phủ tháng 9/2020" is that of "tính đến 30/9", and so is "dư nợ tháng 9/2020": a share
    of a whole and a stock do not add up over months as what comes in does. A price "hiện nay", and
    a stock, is that of the month in which it is told.
    """
    period = figure.period
    if period is not None and period.kind is PeriodKind.TO_NOW and _PRICE.match(figure.unit):
        months = [(day.year, day.month) for day in (period.end, asked.end) if day is not None]
        return mention.kind is PeriodKind.MONTH and len(months) == 2 and months[0] == months[1]
    if mention.kind is not PeriodKind.MONTH or period is None or period.end is None:
        return False
    stock = _asks_stock(question)
    told = (Relation.VALUE, Relation.SHARE, Relation.CHANGE) if stock else _SHARES
    if figure.relation not in told or asked.start is None or asked.end is None:
        return False
    if period.kind is PeriodKind.TO_NOW:
        return stock and asked.start <= period.end <= asked.end
    at_end = period.kind is PeriodKind.AS_OF and period.end == asked.end
    return at_end and (stock or figure.unit[:1] == "%")


_SHARES = (Relation.VALUE, Relation.SHARE)


@once_each
def _asks_stock(question: Question) -> bool:
    """Tell whether a stock is asked for, and not what came to it or left it in that time."""
    said = said_words(question.text).strip()
    moved = says_one(said, "stocks", "flows")
    if not moved and question.intent is Intent.CHANGE:
        # "dư nợ tháng 9 *tăng* bao nhiêu" may be in that month; "… *so với* cùng kỳ" is by its end.
        moved = not says_one(said, "stocks", "compared") and says_one(said, "stocks", "changed")
    return says_one(said, "stocks", "names") and not moved
