"""Answers from figures that stand under another name than the one asked for.

A body's report tells of its area, an area's of the body; what an office collects stands under the
office, and what a whole sector does under the sector.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure
from retrieval import bodies, comparing, numeric
from retrieval.answer import NUMERIC, Answer, Intent
from retrieval.question import Question
from retrieval.question_bodies import tax_offices
from retrieval.scene import Scene
from retrieval.sector_told import told_of_sector
from retrieval.two_indicators import compare_two
from retrieval.view import View


def pools_elsewhere(question: Question, view: View) -> Iterator[Sequence[Figure]]:
    """Yield the figures that stand under an office's name, or are told of a sector as a whole."""
    cleared = bodies.customs_through(question, view)
    if cleared:
        yield view.figures_of(cleared)
    offices = tax_offices(question.terms, question.places, view.places)
    if offices:
        # What the province's tax office collects, under the office's own name.
        yield view.figures_of(offices)
    yield bodies.totals_told_by_tax(question, view)
    if len(question.places) == 1:
        yield bodies.told_by_tax_office(question, question.places[0], view)
    yield told_of_sector(question, view)


def from_other_side(question: Question, view: View, scene: Scene) -> Answer | None:
    """Answer from a body's report on the area asked about, or on the area of the body asked.

    "dư nợ NHCSXH Phú Thọ" stands in that bank's report as the province's. What customs and
    tax offices collect is never the area's own revenue, nor the other way round; but what their
    own report tells of a district is what their branch there collected.
    """
    told = bodies.told_by_head_office(question, view) if question.intent in NUMERIC else []
    if told:
        return numeric.answer_number(question, told, scene)
    if question.intent not in NUMERIC or bodies.is_revenue_or_trade(question.terms):
        return None
    for other, reports in bodies.other_side(question, view):
        own = view.figures_of(other)
        if reports is not None:
            own = [figure for figure in own if figure.report_id in reports]
        found = numeric.answer_number(question, own, scene)
        if found is not None:
            return found
    named = bodies.told_under_its_name(question, view)
    return numeric.answer_number(question, named, scene) if named else None


def of_province_first(
    question: Question, answer: Answer, view: View, scene: Scene
) -> Answer | None:
    """Return the answer for a province where its bare name was read as its city's.

    "tỷ lệ bao phủ BHYT *Cà Mau*": of the tỉnh, by its insurance's report, before the thành phố.
    What only an office of the province tells of the city is none of the province's: None.
    """
    bare = [m for m in question.places if not m.level_stated]
    if len(bare) != 1 or len(question.places) != 1 or question.intent not in NUMERIC:
        return answer
    provinces = tuple(p for p in bare[0].candidates if p.level is AreaLevel.PROVINCE)
    told = {f.figure.place.level for f in answer.figures if f.figure.place}
    if not provinces or told != {AreaLevel.DISTRICT}:
        return answer
    whole = replace(question, places=(replace(bare[0], candidates=provinces),))
    found = from_other_side(whole, view, scene)
    if found is not None:
        return found
    offices = tuple(f"a:{p.code}:" for p in provinces)
    keys = [p.key for p in view.places if (p.code or "").startswith(offices)]
    reports = {h.id for h in view.live.catalogue.report_headers(about=keys)} if keys else set()
    told_by = {f.figure.report_id for f in answer.figures}
    return None if told_by <= reports else answer


def compared_elsewhere(
    question: Question, understand: Callable[[str], Question], view: View, scene: Scene
) -> Answer | None:
    """Compare two things in a body's report on the area asked about: of what it lends, say."""
    if bodies.is_revenue_or_trade(question.terms):
        return None
    if question.intent is Intent.COMPARE and len(question.places) == 2:
        taxed = [bodies.told_by_tax_office(question, m, view) for m in question.places]
        told = comparing.compare_places(question, taxed, scene) if all(taxed) else None
        if told is not None:
            return told
        # "BHXH tự nguyện tỉnh A và tỉnh B": in B's case its social insurance tells it.
        served = [view.figures_of(bodies.with_bodies(m, view)) for m in question.places]
        told = comparing.compare_places(question, served, scene)
        if told is not None:
            return told
    for other, reports in bodies.other_side(question, view):
        own = view.figures_of(other)
        if reports is not None:
            own = [figure for figure in own if figure.report_id in reports]
        found = compare_two(question, understand, own, scene)
        if found is not None:
            return found
    return None
