"""What is aimed to be paid out is no plan of capital: "kế hoạch vốn bao nhiêu"."""

from __future__ import annotations

from index.domain import Figure, Relation
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import has_phrase


def is_aim_of_payment(question: Question, figure: Figure) -> bool:
    """Tell whether a plan of capital is asked for, and the figure is an aim of disbursing it.

    Args:
        question: the question.
        figure: "phấn đấu *giải ngân* 9.500 tỷ đồng", of which nobody says that it was assigned.
    """
    if figure.relation is not Relation.TARGET or not _asks_plan_of_capital(question):
        return False
    return _says(figure.indicator, "paying")


@once_each
def _asks_plan_of_capital(question: Question) -> bool:
    plan, paying = _says(question.text, "plans"), _says(question.text, "paying")
    return plan and not paying


def _says(text: str, key: str) -> bool:
    said = said_words(text)
    return has_phrase(said, "planned_capital", key)
