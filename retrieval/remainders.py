"""What is left: "còn lại bao nhiêu km chưa bàn giao", "còn thiếu bao nhiêu ha so với kế hoạch".

A remainder that the report states is preferred. Else it is the whole or the plan less what was
done, both of one place and told of one thing in one sentence, and said to be computed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import AIMS, Figure, Relation
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, Intent, StatedFigure, Status
from retrieval.asked import off_places
from retrieval.beside import place_key
from retrieval.citing import Citations, cite_figure
from retrieval.computed import Result, amount_like, computed_answer
from retrieval.context import find
from retrieval.denials import denied
from retrieval.differences import base_value, measure
from retrieval.lookup import best
from retrieval.pool import FigurePool
from retrieval.question import Question
from retrieval.scene import Scene, understood
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.wholes import is_whole, is_whole_of, same_thing, says_rest
from retrieval.words import folded_set, has_phrase, one_table

_UNMET = "#unmet"


def asks_rest(question: Question) -> bool:
    """Tell whether a question asks how much is left to do."""
    if not question.how_much or question.percent or len({m.span for m in question.places}) > 1:
        return False
    said = said_words(off_places(question))
    undone = " con " in said and " chua " in said and not said.rstrip().endswith(" chua")
    if not (question.unit_terms or question.unit_words):
        # "*còn* bao nhiêu *chưa* chi" is of what is not done, whatever it is counted in.
        return undone
    return undone or has_phrase(said, "rest", "asked")


def asks_unmet(question: Question) -> bool:
    """Tell whether it is asked how many did not yet: "bao nhiêu xã *chưa* đạt chuẩn"."""
    said = said_words(off_places(question))
    single = len({m.span for m in question.places}) == 1
    denies = " chua " in said and not said.rstrip().endswith(" chua")
    return single and denies and bool(question.unit_terms) and not question.percent


def rest_of(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return what is left, stated or computed; None where neither can be told.

    Args:
        question: a question that ``asks_rest``.
        pool: the figures of its places.
        scene: the corpus and the clock.
    """
    own = _of_what_was_done(question)
    if not own.terms or _told_undone(question, pool, scene):
        return None
    found: list[Figure] = []
    for asked in (own, *_in_other_words(own)):
        fitting = find(asked, pool, scene.corpus, scene.today, (Relation.VALUE,))
        found = found or [c.figure for c in best(fitting)]
    found = [f for f in found if not _only_begun(question, f)]
    if found and _UNMET in term_list(found[0].parent or ""):
        return None  # a part of those that lack: of it nothing is left
    if any(denied(f.indicator) or _UNMET in term_list(f.indicator) for f in found[:1]):
        return None  # the report names what was not done: looked up like any other number
    # "còn phải trồng bao nhiêu ha *nữa mới đạt kế hoạch*": no debt that is left.
    to_plan = bool(question.plan_words) and has_phrase(said_words(question.text), "gap", "needed")
    for figure in () if to_plan else found:
        beside = _beside(figure, pool)
        left = next((f for f in (figure, *beside) if _is_rest(f, figure, scene)), None)
        if left is not None:
            return _stated(question, left, [f for f in (figure,) if f is not left], scene)
    for figure in found:
        if figure.total is not None and figure.value is not None and not to_plan:
            return _from_total(question, figure, scene)
        wholes = [f for f in _beside(figure, pool) if is_whole_of(f, figure, scene)]
        if is_whole(figure, scene) and not any(f.relation in AIMS for f in wholes):
            continue  # "*toàn tỉnh* giải ngân 2.186 tỷ, kế hoạch 4.901 tỷ" is no whole
        wholes = wholes or _plans(own, figure, pool, scene)
        if len({base_value(f) for f in wholes}) == 1:
            return _less(question, wholes[0], figure, scene)
    return None


def _only_begun(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of what was begun, and what is not finished is asked for."""
    finished = has_phrase(said_words(question.text), "rest", "finished")
    return finished and has_phrase(said_words(figure.indicator), "rest", "begun")


def _told_undone(question: Question, pool: Sequence[Figure], scene: Scene) -> bool:
    """Tell whether the report counts those that did not: "27 hộ *chưa đồng thuận*", of no whole.

    And those that lack: "ngành *thiếu 1.846 giáo viên*".
    """
    lacks = _UNMET in question.terms
    if not lacks and " chua " not in said_words(off_places(question)):
        return False
    fitting = best(find(question, pool, scene.corpus, scene.today, (Relation.VALUE,)))
    if lacks:
        return any(_UNMET in term_list(each.figure.indicator) for each in fitting)
    return any(denied(each.figure.indicator) for each in fitting[:1])


def is_rest(answer: Answer, scene: Scene) -> bool:
    """Tell whether an answer's first number is of what is left, not of what was done."""
    if not answer.figures:
        return True
    figure = answer.figures[0].figure
    named = figure.indicator
    return (
        answer.figures[0].computed
        or denied(named)
        or denied(figure.parent or "")  # a part of what was not done
        or _UNMET in term_list(f"{named}. {figure.parent or ''}")
        or says_rest(figure, scene)
    )


def _of_what_was_done(question: Question) -> Question:
    """Return the question for what was done, without the words for what is left."""
    dropped = {_UNMET, *folded_set("rest", "words"), *fold(question.plan_words).split()}
    words = question.words - folded_set("rest", "words") - {"chua", "thieu", "con", "khong"}
    text = " ".join(t for t in question.text.split() if fold(t) not in ("chua", "chưa"))
    return replace(
        question,
        text=text,
        intent=Intent.VALUE,
        terms=tuple(t for t in question.terms if t not in dropped),
        wants=(Relation.VALUE,),
        words=words,
        plan_words="",
    )


def _in_other_words(question: Question) -> list[Question]:
    """Return the question with the other names of its stage: "nhận tiền" is "chi trả" here."""
    said = said_words(question.text)
    read = []
    for forms in one_table("stages").values():
        named = [form for form in forms if f" {form} " in said]
        for other in forms if named else ():
            if other in named:
                continue
            text = said.replace(f" {named[0]} ", f" {other} ").strip()
            gone = set(named[0].split())
            terms = tuple(t for t in question.terms if t not in gone)
            named_now = tuple(dict.fromkeys((*terms, *other.split())))
            read.append(replace(question, text=text, terms=named_now))
    return read


def _beside(figure: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return the other figures of the same sentence."""
    if isinstance(pool, FigurePool):
        near_by: Sequence[Figure] = pool.of_sentence(figure)
    else:
        near_by = [f for f in pool if f.report_id == figure.report_id]
    return [f for f in near_by if f.sentence == figure.sentence and f.span != figure.span]


def _is_rest(figure: Figure, done: Figure, scene: Scene) -> bool:
    """Tell whether a figure beside what was done is what is left of the same."""
    one, other = base_value(figure), base_value(done)
    if one is None or other is None or measure(one[1]) != measure(other[1]):
        return False
    if figure.relation is not Relation.VALUE or place_key(figure) != place_key(done):
        return False
    if figure.total is not None or not says_rest(figure, scene):
        return False
    return same_thing(figure, done) or same_thing(done, figure)


def _plans(question: Question, done: Figure, pool: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Return the plans of the same thing that another sentence of the same report states."""
    own = replace(question, periods=(), wants=AIMS)
    return [
        c.figure
        for c in best(find(own, pool, scene.corpus, scene.today, AIMS))
        if c.figure.report_id == done.report_id
        and c.figure.sentence != done.sentence
        and is_whole_of(c.figure, done, scene)
    ]


def _stated(question: Question, left: Figure, done: Sequence[Figure], scene: Scene) -> Answer:
    """Return the remainder that the report states, and what was done below it."""
    citations = Citations()
    stated, lines = [], []
    for figure in (left, *done):
        report = scene.corpus.report(figure.report_id)
        shown = wording.display(figure, report)
        stated.append(StatedFigure(figure, shown, citations.add(cite_figure(report, figure))))
        lines.append(wording.headline(figure, report))
    report = scene.corpus.report(left.report_id)
    head = f"{wording.subject(left, report)}: còn lại {stated[0].display}."
    return Answer(
        Status.ANSWERED,
        head,
        tuple(lines[1:]),
        understood(question, left),
        tuple(stated),
        citations.all(),
    )


def _from_total(question: Question, figure: Figure, scene: Scene) -> Answer | None:
    if figure.value is None or figure.total is None or figure.total < figure.value:
        return None
    left = replace(figure, value=figure.total - figure.value, total=None)
    value = base_value(left)
    if value is None:
        return None
    told = f"Tính từ số trên: {' '.join(figure.text.split())}."
    return _computed(question, [figure], value[0], figure, told, scene)


def _less(question: Question, whole: Figure, done: Figure, scene: Scene) -> Answer | None:
    one, other = base_value(whole), base_value(done)
    if one is None or other is None:
        return None
    terms = " − ".join(" ".join(f.text.split()) for f in (whole, done))
    gap = one[0] - other[0]
    return _computed(question, [done, whole], gap, done, f"Tính từ hai số trên: {terms}", scene)


def _computed(
    question: Question,
    operands: Sequence[Figure],
    gap: Decimal,
    done: Figure,
    told: str,
    scene: Scene,
) -> Answer:
    shown, number, unit = amount_like(gap, operands)
    units = {f.unit for f in operands}
    if len(units) > 1 and unit.split(" ")[0] == measure(unit):
        unit = measure(unit)
        shown = f"{wording.number(number)} {unit}"
    report = scene.corpus.report(done.report_id)
    count = "hai số" if len(operands) > 1 else "số"
    planned = any(f.relation in AIMS for f in operands)
    undone = "chưa đạt" if "đạt" in done.indicator.split() else "chưa thực hiện"
    left = f"còn {shown} nữa mới đạt kế hoạch" if planned else f"còn lại {shown} {undone}"
    left = left if gap else "không còn phần nào"
    where = f"{wording.indicator_name(done)} {wording.place_name(done.place)}".strip()
    when = wording.period_name(done.period, report)
    head = f"{where}{f', {when}' if when else ''}: {left} (tính từ {count} đã nêu)."
    line = told if told.endswith(".") else f"{told} = {shown}."
    result = Result(shown, number, unit, f"còn lại của {done.indicator}")
    return computed_answer(question, operands, result, head, [line], scene)
