"""Shares of a wider whole that a report states: "chi cục X chiếm bao nhiêu % tổng thu toàn cục".

What the question names is the whole's; the part has no name but its place's. Such a share answers
only where the report names that whole behind the percent.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.figure_terms import collects
from retrieval.answer import Answer
from retrieval.asked import need_no_more
from retrieval.context import find
from retrieval.numeric import answer_number
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.terms import term_list, term_set
from retrieval.words import folded_set

_REVENUE = "#budget_revenue"


def share_of_whole(question: Question, own: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return the stated share of what the question's terms name; None where none is stated.

    Args:
        question: a question whose terms are those of the whole.
        own: the figures of the part's place.
        scene: the corpus and the clock.
    """
    terms = tuple(t for t in question.terms if t not in folded_set("offices", "ranks"))
    if set(terms) <= folded_set("money", "collected"):
        terms = (_REVENUE,)
    share = replace(question, terms=terms, wants=(Relation.SHARE,), percent=True)
    if not any(_fits(c.figure, share, scene) for c in find(share, own, scene.corpus, scene.today)):
        return None
    answer = answer_number(share, own, scene)
    if answer is None or not answer.figures:
        return None
    return answer if _fits(answer.figures[0].figure, share, scene) else None


def _fits(figure: Figure, share: Question, scene: Scene) -> bool:
    """Tell whether a share is of the place's own part, and of the whole that is asked for."""
    known = need_no_more(share) | folded_set("money", "collected")
    plain = all(t in known or len(t) < 2 for t in term_list(figure.indicator))
    return plain and _names_whole(figure, share.terms, scene)


def _names_whole(figure: Figure, terms: Sequence[str], scene: Scene) -> bool:
    """Tell whether the terms stand right behind a percent: "chiếm 85% *tổng thu* của toàn cục"."""
    sentence = scene.corpus.sentence(figure)
    behind = re.split(r"[,;.]", sentence[figure.span.end - figure.sentence.start :])[0]
    held = term_set(behind)
    if figure.place and collects(figure.place) and held & folded_set("money", "collected"):
        held |= {_REVENUE}
    return held.issuperset(terms)
