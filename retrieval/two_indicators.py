"""Two indicators of one place compared: "xuất khẩu Tây Ninh 2023 hơn nhập khẩu bao nhiêu"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from retrieval import comparing
from retrieval.answer import Answer, Intent
from retrieval.differences import difference
from retrieval.joined_things import Understand, readings, says, side_name, told_alike
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded_set, light, listed

# So many ways to read a question as one about two things are tried.
_MOST = 12


def compares_two(question: Question) -> bool:
    """Tell whether a question may compare two things of one place and time."""
    if len({m.span for m in question.places}) > 1:
        return False
    if len(question.periods) > 1 or not says(question, "compares"):
        return False  # "tháng 6 hơn *tháng 5* bao nhiêu": of one thing at two times
    words = said_words(question.text).split()
    shared = "chiem" in words or ("%" in question.text and "so" in words and "diem" not in words)
    return not shared  # "chiếm bao nhiêu % so với tổng" asks for a share


def compare_two(
    question: Question, understand: Understand, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Compare two indicators at the same place and time; None when one is not stated.

    Args:
        question: the whole question.
        understand: reads the words of one side as a question.
        pool: the figures of its place.
        scene: the corpus and the clock.
    """
    if not compares_two(question):
        return None
    wants = _wants(question)
    for sides in itertools.islice(readings(question, understand, "more"), _MOST):
        found = told_alike(sides, pool, scene, wants)
        if found is not None:
            names = [side_name(side, figure) for side, figure in zip(sides, found, strict=True)]
            return difference(question, found, [], scene, names)
    return None


def surplus(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute a trade surplus that no report states: exports less imports.

    Args:
        question: the question.
        pool: the figures of its place.
        scene: the corpus and the clock.
    """
    surpluses, asked = concept_terms("surplus"), set(question.terms)
    known = {*surpluses, *light(), *(f"#{name}" for name in listed("surplus", "of"))}
    if not surpluses & asked or asked - known - folded_set("surplus", "less") or question.percent:
        return None  # that of one sector or of one market is not all exports less all imports
    sides = [
        replace(
            question,
            intent=Intent.VALUE,
            terms=(f"#{name}",),
            all_terms=(f"#{name}",),
            words=frozenset(),
            wants=(Relation.VALUE,),
        )
        for name in listed("surplus", "of")
    ]
    found = told_alike(sides, pool, scene, (Relation.VALUE,))
    if found is None:
        return None
    names = [side_name(side, figure) for side, figure in zip(sides, found, strict=True)]
    return difference(question, found, [], scene, names)


def _wants(question: Question) -> tuple[Relation, ...]:
    if question.percent and question.plan_words:
        return (Relation.PERCENT_OF_PLAN,)
    changes = folded_set("two_things", "changes") & set(said_words(question.text).split())
    return (Relation.CHANGE,) if changes else comparing.comparable(question)
