"""Two changes of one thing, told of two measures: "162.000 tấn, 76 triệu USD, giảm 21,2% và 27,8%".

The changes follow the order of the amounts; which one is meant the question may say: "về trị giá".
"""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, Relation
from index.figures.figure_terms import is_money
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.unit_fit import no_percent
from retrieval.words import has_phrase

_FEWEST = 2


def of_asked_measure(question: Question, main: Figure, pool: Sequence[Figure]) -> Figure:
    """Return the change of the measure that the question names, or ``main`` itself.

    Args:
        question: the question.
        main: the change that answers by its name.
        pool: the figures of its place.
    """
    if main.relation is not Relation.CHANGE:
        return main
    said = said_words(question.text)
    worth = has_phrase(said, "measures", "worth")
    amount = has_phrase(said, "measures", "amount")
    if worth is amount:
        return main
    beside = of_sentence(main, pool)
    alike = [
        f
        for f in beside
        if f.report_id == main.report_id
        and f.sentence == main.sentence
        and f.indicator == main.indicator
        and f.parent == main.parent
    ]
    alike.sort(key=lambda f: f.span)
    values = [f for f in alike if f.relation is Relation.VALUE]
    changes = [f for f in alike if f.relation is Relation.CHANGE]
    if len(values) != len(changes) or len(values) < _FEWEST:
        return main
    fitting = [c for v, c in zip(values, changes, strict=True) if is_money(v) is worth]
    return fitting[0] if len(fitting) == 1 else main


def in_percent(question: Question, main: Figure, pool: Sequence[Figure]) -> Figure:
    """Return the percent told beside a change where a percent is asked for: "giảm 6 vụ (12,8%)".

    Args:
        question: the question.
        main: the change that answers by its name.
        pool: the figures of its place.
    """
    if not no_percent(question, main):
        return main
    return next(
        (
            f
            for f in of_sentence(main, pool)
            if (f.report_id, f.sentence) == (main.report_id, main.sentence)
            and (f.indicator, f.parent, f.relation) == (main.indicator, main.parent, main.relation)
            and (f.direction, f.base) == (main.direction, main.base)
            and not no_percent(question, f)
        ),
        main,
    )
