"""By how much a plan is passed or missed: "vượt chỉ tiêu bao nhiêu tỷ", "còn thiếu bao nhiêu ha".

Reports state the gap, or the result and the plan: then it is computed from the two and said to be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AIMS, AreaLevel, Figure, Relation
from index.language.lexicon import cues, load_table
from index.language.scan import scan
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.citing import Citations, cite_figure
from retrieval.differences import base_value
from retrieval.lookup import best, lookup
from retrieval.numeric import answer_number
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.remainders import asks_rest
from retrieval.scene import Scene, understood
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, syllables

_COLLECTED = ("thu",)


def gap_to_plan(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return the gap between a result and its plan, computed, or None when it is not asked for.

    Only a result and a plan of one sentence are subtracted: then they are of the same thing.
    """
    if not asks_gap(question):
        return None
    said = said_words(question.text)
    points = has_phrase(said, "gap", "points")
    found = _gap(question, pool, scene, said, points=points)
    if found is not None or points or question.unit_words:
        return found
    # "vượt kế hoạch bao nhiêu": of a rate in points, else by the percent of the plan that is told.
    percent = replace(
        question,
        intent=Intent.PERCENT_OF_PLAN,
        terms=without_gap(question),
        wants=(Relation.PERCENT_OF_PLAN,),
        percent=True,
        unit_terms=(),
    )
    return _gap(question, pool, scene, said, points=True) or answer_number(percent, pool, scene)


def asks_gap(question: Question) -> bool:
    """Tell whether it is asked by how much a plan is passed or missed."""
    if not question.how_much or not question.plan_words:
        return False
    said = said_words(question.text)
    reaching = has_phrase(said, "gap", "reach") or has_phrase(said, "gap", "needed")
    reached = reaching and not asks_rest(question)
    if not reached and not has_phrase(said, "gap", "phrases"):
        return False
    return has_phrase(said, "gap", "points") or not (question.percent or _counts(question))


def _gap(
    question: Question, pool: Sequence[Figure], scene: Scene, said: str, *, points: bool
) -> Answer | None:
    """Return the gap of an amount, or of a rate in ``points``; ``said`` is what is asked."""
    own = replace(
        question,
        intent=Intent.VALUE,
        terms=without_gap(question),
        wants=(Relation.CHANGE, Relation.VALUE) if points else (Relation.VALUE,),
        percent=points,
        unit_terms=question.unit_terms if question.unit_words and not points else (),
        unit_words=() if points else question.unit_words,
    )
    told = None if points else _told(own, pool, scene)
    if told is not None:
        return _stated(question, told, scene)
    # What is striven for is no budget.
    sorts = {Relation.TARGET} if has_phrase(said, "gap", "striven") else AIMS
    for candidate in best(lookup(own, pool, scene.corpus, scene.today)):
        result = candidate.figure
        beside = of_sentence(result, pool)
        plan = next((f for f in beside if f.relation in sorts and _is_plan_of(f, result)), None)
        if plan is not None:
            return _answer(question, result, plan, scene)
    return None


def asked_plainly(question: Question) -> Question:
    """Return a question for a gap as one for the thing itself: what follows it asks of that."""
    if not asks_gap(question):
        return question
    words = [w for w in question.indicator.split() if fold(w) not in _asking(question)]
    return replace(
        question,
        terms=without_gap(question) or question.terms,
        indicator=" ".join(words) or question.indicator,
    )


def _asking(question: Question) -> set[str]:
    """Return the syllables that ask for a gap, and name nothing."""
    asking = {*folded("gap"), *syllables("rest", "words"), *syllables("gap", "reaching")}
    return asking | {"#unmet", *fold(question.plan_words).split()}


def without_gap(question: Question) -> tuple[str, ...]:
    """Return what is asked about: "thu" of "thu *vượt* chỉ tiêu", which alone is revenue."""
    asking = _asking(question)
    left = tuple(t for t in question.terms if t not in asking)
    if not left and question.places:
        bodies = all(m.place.level is AreaLevel.AGENCY for m in question.places)
        left = _COLLECTED if bodies else ()  # "hải quan A còn thiếu bao nhiêu nữa mới đủ"
    concept = load_table("questions")["bare_budget"].get(left[0]) if len(left) == 1 else None
    return (f"#{concept}",) if concept else left


def _counts(question: Question) -> bool:
    """Tell whether things are counted: "còn thiếu bao nhiêu *tiêu chí*"; "mới" is none."""
    return not question.unit_words and not syllables("rest", "words").issuperset(
        question.unit_terms
    )


def _told(question: Question, pool: Sequence[Figure], scene: Scene) -> Figure | None:
    """Return the gap that a report states itself: "tăng *612 tấn* so với kế hoạch"."""
    changed = replace(question, wants=(Relation.CHANGE,))
    found = (c.figure for c in best(lookup(changed, pool, scene.corpus, scene.today)))
    return next((f for f in found if f.unit[:1] != "%" and _against_plan(f.base)), None)


def _against_plan(base: str | None) -> bool:
    """Tell whether a change is set against a plan."""
    tokens = scan(base or "")
    return bool(tokens) and cues().plans.match(tokens, 0) is not None


def _stated(question: Question, gap: Figure, scene: Scene) -> Answer:
    """Answer with a gap as its report states it."""
    report = scene.corpus.report(gap.report_id)
    citations = Citations()
    number = citations.add(cite_figure(report, gap))
    return Answer(
        Status.ANSWERED,
        wording.headline(gap, report),
        (),
        understood(question, gap),
        (StatedFigure(gap, wording.display(gap, report), number),),
        citations.all(),
    )


def _is_plan_of(figure: Figure, result: Figure) -> bool:
    return (
        figure.sentence == result.sentence
        and figure.report_id == result.report_id
        and figure.indicator_text == result.indicator_text
        and figure.unit == result.unit
        and figure.value is not None
        and result.value is not None
        and "giảm" not in (figure.direction, result.direction)
    )


def _answer(question: Question, result: Figure, plan: Figure, scene: Scene) -> Answer | None:
    one, two = base_value(result), base_value(plan)
    if one is None or two is None or result.value is None or plan.value is None:
        return None
    report = scene.corpus.report(result.report_id)
    gap = result.value - plan.value
    unit = "điểm %" if result.unit == "%" else result.unit
    shown = f"{wording.number(abs(gap))} {unit}"
    word = "vượt" if gap >= 0 else "thiếu"
    citations = Citations()
    stated = []
    for figure in (result, plan):
        number = citations.add(cite_figure(report, figure))
        stated.append(StatedFigure(figure, wording.display(figure, report), number))
    computed = replace(result, text=shown, value=abs(gap), qualifier=None, direction=word)
    numbers = (stated[0].citation, stated[1].citation)
    return Answer(
        Status.ANSWERED,
        f"{wording.subject(result, report)}: {word} {wording.aim(plan)}{shown}"
        " (tính từ hai số đã nêu).",
        (
            wording.headline(result, report),
            wording.headline(plan, report),
        ),
        understood(question, result),
        (StatedFigure(computed, shown, numbers[0], computed=True, operands=numbers), *stated),
        citations.all(),
    )
