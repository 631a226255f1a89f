"""What was recovered of a debt is no debt: "*thu hồi* 1.538 tỷ đồng nợ thuế"."""

from __future__ import annotations

from index.domain import Figure
from index.figures.figure_terms import is_money
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.words import folded_set, listed


def _asks_debt(question: Question) -> bool:
    """Tell whether a debt is asked for, and nothing is said of recovering it."""
    owed = not folded_set("recovered", "owed").isdisjoint(question.terms)
    return owed and folded_set("recovered", "recovering").isdisjoint(question.words)


@only_where(_asks_debt)
def only_recovered(question: Question, figure: Figure) -> bool:
    """Tell whether a debt is asked for, and a figure is of what was paid of it.

    Or counts those who owe: "276 người đại diện doanh nghiệp *nợ thuế*" is no sum.

    Args:
        question: the question.
        figure: the figure.
    """
    if not _asks_debt(question):
        return False
    if figure.indicator.lower().startswith(listed("recovered", "acts")):
        return True
    counts = figure.unit[:1] != "%" and not is_money(figure)
    return counts and bool(figure.unit) and not question.unit_terms
