"""Saying no: what the reports do not state, in words that are true, with what is nearest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Place
from retrieval import numeric, wording
from retrieval.answer import Answer, Intent, Nearest, Status
from retrieval.citing import cite_figure
from retrieval.comparing import comparable, is_whole
from retrieval.context import find
from retrieval.each_time import joined, times_listed
from retrieval.echo import period_said
from retrieval.lookup import best
from retrieval.nearest import KINDS
from retrieval.other_kind import base_asked
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.ranked_years import asks_year
from retrieval.scene import Scene, understood
from retrieval.view import View
from retrieval.who import asks_who


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
    one_sided = _one_side(question, view, scene) or _one_time(question, pool, asked, scene)
    if one_sided is not None:
        return one_sided
    # The province of today and the one before it may be called alike.
    place = " hoặc ".join(dict.fromkeys(wording.full_place(p) for p in asked[:2]))
    what = f"“{question.indicator}”" if question.indicator else "điều này"
    times = [period_said(m.label) for m in question.periods if not m.base]
    when = joined(times) if times_listed(question) else " ".join(times)
    base = f"so với {against}" if (against := base_asked(question)) else ""
    parts = (what, f"của {place}" if place else "", f"cho {when}" if when else "", base)
    told = " ".join(part for part in parts if part)
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
    if question.intent is Intent.PASSAGE:
        # Who or why: no kind of number is missing, and none is near to a person.
        return replace(answer, nearest=()) if asks_who(question) else answer
    if question.indicator and missing and any(n.differs in KINDS.values() for n in answer.nearest):
        # The thing itself is stated for that place and time, only not what was asked of it.
        return replace(answer, headline=f"Các báo cáo có nêu {told}, nhưng không nêu {missing}.")
    return answer


def _one_side(question: Question, view: View, scene: Scene) -> Answer | None:
    """Say which of two places has no such figure, with the other's; None where it is not so."""
    if len({m.span for m in question.places}) != len(question.places) or len(question.places) != 2:
        return None
    stated, lacking = [], []
    for mention in question.places:
        own = replace(question, places=(mention,), intent=Intent.VALUE)
        pool = view.figures_of(mention.candidates)
        found = best(find(own, pool, scene.corpus, scene.today, comparable(question)), 0.1)
        if found:
            stated.append(found[0].figure)
        else:
            lacking.append(wording.full_place(mention.place))
    if len(stated) != 1:
        return None
    report = scene.corpus.report(stated[0].report_id)
    have, lack = wording.full_place(stated[0].place), lacking[0]
    what = f"“{question.indicator}”" if question.indicator else "điều này"
    shown = wording.headline(stated[0], report)
    near = Nearest(stated[0], shown, f"số của {have}", cite_figure(report, stated[0]))
    why = (
        f"Các báo cáo có nêu {what} của {have}, nhưng không nêu của {lack} nên không so sánh được."
    )
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=(near,))


def _one_time(
    question: Question, pool: Sequence[Figure], asked: Sequence[Place], scene: Scene
) -> Answer | None:
    """Say which of two times has no such figure, with the other's; None where it is not so."""
    compares = question.intent is Intent.COMPARE and not question.plan_words
    if not compares or len(question.periods) != 2 or len(question.places) > 1:
        return None
    stated, lacking = [], []
    for mention in question.periods:
        own = replace(question, periods=(replace(mention, base=False),), intent=Intent.VALUE)
        found = best(find(own, pool, scene.corpus, scene.today, comparable(question)), 0.1)
        if found:
            stated.append((found[0].figure, period_said(mention.label)))
        else:
            lacking.append(period_said(mention.label))
    if len(stated) != 1:
        return None
    figure, when = stated[0]
    report = scene.corpus.report(figure.report_id)
    what = f"“{question.indicator}”" if question.indicator else "điều này"
    place = f" của {wording.full_place(asked[0])}" if asked else ""
    shown = wording.headline(figure, report)
    near = Nearest(figure, shown, f"số của {when}", cite_figure(report, figure))
    why = (
        f"Các báo cáo có nêu {what}{place} cho {when}, nhưng không nêu cho {lacking[0]} nên không "
        "so sánh được."
    )
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=(near,))


def not_ranked(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Say that only one place reports what is to be ranked, with its figure; None for none."""
    found = find(replace(question, percent=False), pool, scene.corpus, scene.today)
    found = [c for c in found if c.figure.place is not None]
    if not found:
        return None
    of_years = asks_year(question)
    whole = (c.figure for c in found if of_years and is_whole(c.figure))
    figure = next(whole, found[0].figure)
    report = scene.corpus.report(figure.report_id)
    shown = wording.headline(figure, report)
    where = wording.full_place(figure.place)
    why = f"Các báo cáo chỉ nêu số này của {where} nên không xếp hạng được."
    differs = "số duy nhất đang có"
    if of_years:
        why = f"Các báo cáo không nêu số này của {where} cho nhiều năm nên không so được."
        differs = "số đang có"
    near = Nearest(figure, shown, differs, cite_figure(report, figure))
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=(near,))
