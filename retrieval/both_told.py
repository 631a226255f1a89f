"""Both of two things asked for at once: "hộ nghèo và hộ cận nghèo là bao nhiêu"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from index.domain import Figure, Relation
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.joined_things import Understand, names_all, readings, told_alike
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase

_MOST = 8
_ASKED = frozenset({Intent.VALUE, Intent.COUNT, Intent.CHANGE})


def both_told(
    question: Question,
    understand: Understand,
    answer: Answer | None,
    pool: Sequence[Figure],
    scene: Scene,
) -> Answer | None:
    """Return the numbers of both things; None where only one is asked for or told.

    Args:
        question: the whole question.
        understand: reads the words of one of the things as a question.
        answer: what answers so far; one number that names both things is left alone.
        pool: the figures of the question's places.
        scene: the corpus and the clock.
    """
    single = len({m.span for m in question.places}) == 1
    changed = question.intent is Intent.CHANGE
    wanted = Relation.CHANGE if changed else Relation.VALUE
    if question.intent not in _ASKED or (question.percent and not changed) or not single:
        return None
    said = said_words(question.text)
    if changed:
        for words in folded("two_things", "changing"):
            said = said.replace(f" {words} ", " ")  # "tăng *hay* giảm" compares nothing
    compares = has_phrase(said, "two_things", "compares")
    if not has_phrase(said, "two_things", "both") or compares or not question.places:
        return None
    main = answer.figures[0].figure if answer is not None and answer.figures else None
    if answer is not None and (main is None or answer.status is not Status.ANSWERED):
        return None
    for sides in itertools.islice(readings(question, understand, "both"), _MOST):
        terms = {term for side in sides for term in side.terms}
        if main is not None and (names_all(main, terms) or main.relation is not wanted):
            return None
        found = told_alike(sides, pool, scene, (wanted,))
        if found is None or found[0].report_id != found[1].report_id:
            continue
        citations = Citations()
        stated = []
        for figure in found:
            report = scene.corpus.report(figure.report_id)
            number = citations.add(cite_figure(report, figure))
            stated.append(StatedFigure(figure, wording.display(figure, report), number))
        lines = [wording.headline(f, scene.corpus.report(f.report_id)) for f in found]
        return Answer(
            Status.ANSWERED,
            " ".join(lines),
            (),
            understood(question, found[0]),
            tuple(stated),
            citations.all(),
        )
    return None
