"""What was recovered of a debt is no debt: "*thu hồi* 1.538 tỷ đồng nợ thuế"."""

from __future__ import annotations

from index.domain import Figure
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

    Args:
        question: the question.
        figure: the figure.
    """
    name = figure.indicator.lower()
    return _asks_debt(question) and name.startswith(listed("recovered", "acts"))
