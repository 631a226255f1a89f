"""By how much something rose in its own unit: "tăng bao nhiêu tỷ", where only a percent is stated.

A sentence that gives the value of now and of the same time a year before tells it: the difference
is computed from the two and said to be. Where the change itself is stated so, that is the answer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from retrieval.answer import Answer, Intent
from retrieval.comparing import change_between
from retrieval.computed_changes import of_year_before
from retrieval.differences import difference
from retrieval.lookup import best, lookup
from retrieval.question import Question
from retrieval.scene import Scene


def absolute_change(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute a change in the unit that is asked for; None where it is stated, or not to be told.

    Args:
        question: the question.
        pool: the figures of its place.
        scene: the corpus and the clock.
    """
    if question.intent is not Intent.CHANGE or question.percent or not question.unit_words:
        return None
    stated = best(lookup(question, pool, scene.corpus, scene.today))
    if any("%" not in c.figure.unit for c in stated):
        return None
    own = replace(question, intent=Intent.VALUE, wants=(Relation.VALUE,))
    for candidate in best(lookup(own, pool, scene.corpus, scene.today)):
        now = candidate.figure
        before = of_year_before(now, pool)
        if before is not None:
            return difference(question, (now, before), [], scene)
    # "2022 so với 2021 tăng bao nhiêu tỷ": each year's value may stand in a report of its own.
    return change_between(question, pool, scene)
