"""What is told of each year of several: "bình quân mỗi năm giảm 3,55%" is no fall of one year."""

from __future__ import annotations

import re

from index.domain import Figure, PeriodKind, Relation
from index.language.text import has_marks
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words, says_one, tells_one

_ONE_YEAR = frozenset(
    {PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH}
)
# "14%/năm", "215 tỷ đồng/năm"; "85 triệu đồng/người/năm" is of one year as well as of many.
_YEARLY = re.compile(r"[^/]*/năm")
_DATED = re.compile(r"\bmoi nam(?=\s(?:19|20)\d\d)")


@once_each
def _asks_one_year(question: Question) -> bool:
    """Tell whether one year's number is asked for, and no average of several."""
    own = [mention for mention in question.periods if not mention.base]
    single = bool(own) and all(mention.kind in _ONE_YEAR for mention in own)
    return single and not _asks_average(question.text)


def _asks_average(text: str) -> bool:
    """Tell whether "mỗi năm" is asked for; "nông thôn *mới năm* 2023" sounds alike unmarked."""
    if has_marks(text):
        return tells_one(text, "each_year", "asked")
    return says_one(said_words(_DATED.sub("moi", text)).strip(), "each_year", "asked")


@only_where(_asks_one_year)
def of_each_year(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is the average of several years, where one year's is asked for.

    "*Mỗi năm*, huyện giải quyết việc làm cho 3.000 lao động" says nothing sure of any one year,
    "thu ngân sách tăng bình quân *12%/năm*" no more.
    """
    if tells_one(figure.indicator, "each_year", "told"):
        return _asks_one_year(question)
    if _YEARLY.fullmatch(figure.unit) is None:
        return False
    changed = figure.relation is Relation.CHANGE or bool(figure.direction)
    averaged = tells_one(figure.indicator, "each_year", "averaged")
    money = "đồng" in figure.unit and not tells_one(figure.indicator, "each_year", "incomes")
    return _asks_one_year(question) and (changed or (averaged and money))
