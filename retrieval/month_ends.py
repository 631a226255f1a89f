"""What there is at the end of a month: asked for by the month's name alone."""

from __future__ import annotations

import re

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.periods import PeriodMention
from retrieval.asks_left import asks_left
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import phrases, said_words, says_one

_PRICE = re.compile(rf"(?:\w+ )?đồng/(?:{'|'.join(phrases('stocks', 'priced_by'))})\b")


def reached_in(question: Question, mention: PeriodMention, asked: Period, figure: Figure) -> bool:
    """Tell whether a figure is what there was at the end of the month asked for.

    "độ bao phủ tháng 9/2020" is that of "tính đến 30/9", and so is "dư nợ tháng 9/2020": a share
    of a whole and a stock do not add up over months as what comes in does. A price "hiện nay" is
    that of the month in which it is told, and so is what is "còn" then.
    """
    period = figure.period
    now = period is not None and period.kind is PeriodKind.TO_NOW
    if now and period is not None and (_PRICE.match(figure.unit) or asks_left(question)):
        months = [(day.year, day.month) for day in (period.end, asked.end) if day is not None]
        return mention.kind is PeriodKind.MONTH and len(months) == 2 and months[0] == months[1]
    return (
        mention.kind is PeriodKind.MONTH
        and figure.relation in (Relation.VALUE, Relation.SHARE)
        and period is not None
        and period.kind is PeriodKind.AS_OF
        and period.end == asked.end
        and (figure.unit[:1] == "%" or _asks_stock(question))
    )


@once_each
def _asks_stock(question: Question) -> bool:
    """Tell whether a stock is asked for, and not what came to it or left it in that time."""
    said = said_words(question.text).strip()
    return says_one(said, "stocks", "names") and not says_one(said, "stocks", "flows")
