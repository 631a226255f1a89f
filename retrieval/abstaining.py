"""Saying no: what the reports do not state, in words that are true, with what is nearest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Place
from retrieval import numeric, wording
from retrieval.answer import Answer
from retrieval.nearest import KINDS
from retrieval.numeric import Scene
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.view import View


def not_stated(
    question: Question, pool: Sequence[Figure], view: View, scene: Scene, asked: list[Place]
) -> Answer:
    """Return the answer to a question whose places are on file and whose figure is not.

    Args:
        question: the question.
        pool: the figures of its places.
        view: for the places around them.
        scene: for reports.
        asked: the places asked about.
    """
    place = " hoặc ".join(wording.full_place(p) for p in asked[:2])
    what = f"“{question.indicator}”" if question.indicator else "điều này"
    when = " ".join(m.label for m in question.periods if not m.base)
    told = " ".join(
        part
        for part in (what, f"của {place}" if place else "", f"cho {when}" if when else "")
        if part
    )
    near = [p for area in asked for p in view.of_province.get(area.province_code or "", [])]
    wider: Sequence[Figure]
    if isinstance(pool, FigurePool):
        wider = FigurePool(pool.catalogue, [*pool.keys, *(p.key for p in near)])
    else:
        wider = [*pool, *view.figures_of(near)]
    answer = numeric.not_found(
        question, wider, scene, asked, f"Các báo cáo đang có không nêu {told}."
    )
    missing = KINDS[question.wants[0]] if question.wants else ""
    if question.indicator and missing and any(n.differs in KINDS.values() for n in answer.nearest):
        # The thing itself is stated for that place and time, only not what was asked of it.
        return replace(answer, headline=f"Các báo cáo có nêu {told}, nhưng không nêu {missing}.")
    return answer
