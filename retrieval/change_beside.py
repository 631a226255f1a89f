"""How money changed, told with "về": "vốn 930 triệu USD, *gấp 3,5 lần về vốn đầu tư*"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.beside import place_key
from retrieval.lookup import Candidate, best, lookup
from retrieval.other_kind import of_another_base
from retrieval.period_fit import same_period
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.scene import Scene


def change_beside(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Candidate]:
    """Return the change of the value that answers, where it is named by the value and "về …".

    Args:
        question: one that asks for a change which no figure tells under the name asked for.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    own = replace(question, intent=Intent.VALUE, wants=(Relation.VALUE,), percent=False)
    for candidate in best(lookup(own, pool, scene.corpus, scene.today))[:1]:
        value = candidate.figure
        name = f"{fold(value.indicator)} ve "
        changes = [
            replace(candidate, figure=f)
            for f in of_sentence(value, pool)
            if f.relation is Relation.CHANGE
            and (f.report_id, f.sentence) == (value.report_id, value.sentence)
            and f.span.start > value.span.end
            and fold(f.indicator).startswith(name)
            and f.parent == value.parent
            and place_key(f) == place_key(value)
            and same_period(f.period, value.period)
            and not of_another_base(question, f)
        ]
        if changes:
            return changes[:1]
    return []
