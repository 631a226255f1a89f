"""Both of two things or times asked for at once: "hộ nghèo và hộ cận nghèo", "2021 và 2022"."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from index.domain import Figure, PeriodKind, Relation
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.comparing import of_each_period
from retrieval.each_time import times_listed
from retrieval.joined_things import Understand, names_all, readings, told_alike
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase

_MOST = 8
_ASKED = frozenset({Intent.VALUE, Intent.COUNT, Intent.CHANGE})
_TIMES = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})
_PAIR = 2


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
        return _told(question, found, scene)
    return None


def both_times(
    question: Question, answer: Answer | None, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Return the numbers of both times of "thu ngân sách *2021 và 2022*"; None without either.

    Args:
        question: the question.
        answer: what answers so far: the number of one of them.
        pool: the figures of the question's places.
        scene: the corpus and the clock.
    """
    times = [m for m in question.periods if m.kind in _TIMES]
    if question.intent not in _ASKED or question.percent or len(times) != len(question.periods):
        return None
    if len(times) != _PAIR or any(m.base or m.as_of for m in times) or question.plan_words:
        return None
    if not times_listed(question) or answer is None or not answer.figures:
        return None
    main = answer.figures[0].figure
    if answer.figures[0].computed:
        return None  # their sum
    found = of_each_period(question, pool, scene)
    if found is None or main.span not in {figure.span for figure in found}:
        return None
    return _told(question, found, scene)


def _told(question: Question, found: Sequence[Figure], scene: Scene) -> Answer:
    """Return the answer that tells several figures, one behind the other."""
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
