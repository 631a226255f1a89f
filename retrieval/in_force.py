"""What there is of all that was ever attracted: "*còn hiệu lực* 234 dự án FDI, vốn 51 triệu USD".

It is no part of what came in the months or the year asked for.
"""

from __future__ import annotations

from index.domain import Figure, PeriodKind
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import has_phrase, listed

_SPANS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})


@once_each
def _asks_what_came(question: Question) -> bool:
    if not {f"#{name}" for name in listed("in_force", "attracted")} & set(question.terms):
        return False
    spans = any(m.kind in _SPANS and not m.as_of and not m.base for m in question.periods)
    return spans and not has_phrase(said_words(question.text), "in_force")


@only_where(_asks_what_came)
def of_all_in_force(question: Question, figure: Figure) -> bool:
    """Tell whether a span of time is asked for, and a figure is of all that is in force.

    Args:
        question: the question.
        figure: the figure.
    """
    if not _asks_what_came(question):
        return False
    period = figure.period
    until_now = period.label if period is not None and period.kind is PeriodKind.TO_NOW else ""
    told = f" {fold(figure.parent or '')} {fold(figure.indicator)} {fold(until_now)} "
    return has_phrase(told, "in_force")
