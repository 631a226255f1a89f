"""Percents and averages that no report states, from amounts that one does.

"đạt bao nhiêu % kế hoạch" from a result and its plan, "chiếm bao nhiêu %" from a part and its
whole, "bình quân mỗi tháng" from what came in over some months. All are said to be computed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import AIMS, AreaLevel, Figure, PeriodKind, Relation
from index.figures.figure_terms import collects, own_terms
from index.language.text import fold
from retrieval import wording
from retrieval.addable import flows, lies_in, part_of
from retrieval.answer import Answer, Intent
from retrieval.beside import indicator_key, place_key
from retrieval.computed import Result, computed_answer, percent_done, percent_of
from retrieval.context import find
from retrieval.differences import base_value, measure
from retrieval.givers import of_givers
from retrieval.joined_things import Understand, says
from retrieval.lookup import best
from retrieval.period_fit import same_period
from retrieval.plan_fit import words_before
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.stated_shares import share_of_whole
from retrieval.terms import term_list
from retrieval.view import View
from retrieval.wholes import holds_time, same_thing
from retrieval.words import concept_terms, folded, folded_set, light, listed

_HUNDREDTH = Decimal("0.01")
_MONTHS = {PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.YEAR}


def rate_of(
    question: Question, understand: Understand, view: View, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Return the percent or average asked for, computed; None where its amounts are not stated.

    Args:
        question: a question that no stated number answers.
        understand: reads the words of the part, or of the whole, as a question.
        view: for the figures of each place.
        pool: the figures of the question's places.
        scene: the corpus and the clock.
    """
    if asks_share(question):
        return _share(question, understand, view, pool, scene)
    if question.intent is Intent.PERCENT_OF_PLAN and question.percent:
        return _of_plan(question, pool, scene)
    if says(question, "averages"):
        return _average(question, pool, scene)
    return None


def asks_share(question: Question) -> bool:
    """Tell whether it is asked what part of a whole something is: "*chiếm* bao nhiêu *%*"."""
    return question.percent and says(question, "shares")


def _of_plan(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute a percent of the plan: only one plan may be meant."""
    own = replace(question, intent=Intent.VALUE, wants=(Relation.VALUE,), percent=False)
    results = [c.figure for c in best(find(own, pool, scene.corpus, scene.today))]
    undated = replace(own, periods=(), wants=AIMS)
    plans = [c.figure for c in find(undated, pool, scene.corpus, scene.today)]
    for result in results:
        if result.value is None or result.unit[:1] == "%":
            continue
        if not _no_part(question, result):
            continue
        if result.total is not None:
            if question.givers:
                continue  # whose plan the whole is, it does not say
            done = percent_done(result)
            told = f"Tính từ số trên: {' '.join(result.text.split())}."
            return done and _told(question, result, result, done, "tổng số", told, scene)
        beside = of_sentence(result, pool)
        fitting = {id(f): f for f in (*beside, *plans) if _is_plan_of(f, result)}
        wanted = _assigned(question, list(fitting.values()), scene)
        if len({base_value(f) for f in wanted}) != 1:
            continue
        plan = wanted[0]
        percent = percent_of(result, plan)
        if percent is not None:
            what = "mục tiêu" if plan.relation is Relation.TARGET else "kế hoạch"
            what = f"{what} {wording.period_name(plan.period)}".strip()
            return _told(question, result, plan, percent, what, "", scene)
    return None


def _no_part(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of all that is asked for: "vốn ODA giải ngân" is part of it.

    So is what came from one source that nobody asked for: "thu ngân sách *từ xử phạt*".
    """
    said = f" {figure.indicator.lower()} "
    asked = f" {question.text.lower()} "
    if any(f" {w} " in said and f" {w} " not in asked for w in listed("rates", "sources")):
        return False
    known = light() | question.words | set(question.terms) | concept_terms("of_funds")
    if figure.place and collects(figure.place) and own_terms(figure).issuperset(question.terms):
        known |= concept_terms("tax_office")  # all that an office collects
    known |= folded_set("rest", "plan_words") | {fold(word) for word in figure.unit.split()}
    return all(t in known or len(t) < 2 for t in term_list(figure.indicator))


def _is_plan_of(figure: Figure, result: Figure) -> bool:
    """Tell whether a plan is of the same thing, place and report, for a time that holds it."""
    one, other = base_value(figure), base_value(result)
    return (
        figure.relation in AIMS
        and figure.direction is None
        and figure.report_id == result.report_id
        and figure.parent == result.parent
        and place_key(figure) == place_key(result)
        and one is not None
        and other is not None
        and measure(one[1]) == measure(other[1])
        and same_thing(figure, result)
        and holds_time(figure.period, result.period)
    )


def _assigned(question: Question, plans: Sequence[Figure], scene: Scene) -> list[Figure]:
    """Keep the plans that the question's words name: whose they are, plan or target."""
    kept = list(plans)
    if question.givers:
        words = [f"{f.base or ''} {words_before(f, scene.corpus.sentence(f))}" for f in kept]
        kept = list(of_givers(question.givers, kept, words))
    aimed = any(word in fold(question.plan_words) for word in folded("target", "phrases"))
    if aimed:
        return [f for f in kept if f.relation is Relation.TARGET]
    return [f for f in kept if f.relation is Relation.PLAN] or kept


def _told(
    question: Question,
    part: Figure,
    whole: Figure,
    percent: tuple[str, Decimal],
    what: str,
    told: str,
    scene: Scene,
    verb: str = "đạt",
) -> Answer:
    shown, value = percent
    operands = [part] if part is whole else [part, whole]
    report = scene.corpus.report(part.report_id)
    named = (
        part if fold(part.parent or "-") != fold(whole.indicator) else replace(part, parent=None)
    )
    where = f"{wording.indicator_name(named)} {wording.place_name(part.place)}".strip()
    when = wording.period_name(part.period, report)
    count = "hai số" if len(operands) > 1 else "số"
    head = f"{where}{f', {when}' if when else ''}: {verb} {shown} {what} (tính từ {count} đã nêu)."
    terms = " : ".join(" ".join(f.text.split()) for f in operands)
    equals = f"≈ {shown.removeprefix('khoảng ')}" if shown.startswith("khoảng") else f"= {shown}"
    line = told or f"Tính từ hai số trên: {terms} {equals}."
    result = Result(shown, value, "%", f"{part.indicator} so với {what}")
    return computed_answer(question, operands, result, head, [line], scene)


def _share(
    question: Question, understand: Understand, view: View, pool: Sequence[Figure], scene: Scene
) -> Answer | None:
    """Compute what part of its whole something is: both of one report, unit and time."""
    left, right = _around_share(question.text)
    if not left:
        return None
    part = understand(left)
    if part.otherwise is not None and not part.places and part.otherwise.places:
        part = part.otherwise  # "*cửa khẩu X* chiếm bao nhiêu %": the branch of that name
    whole = understand(right) if right else None
    places = part.places or question.places
    asked = replace(
        question,
        intent=Intent.VALUE,
        terms=part.terms,
        all_terms=part.terms,
        indicator=part.indicator,
        words=part.words,
        places=places,
        wants=(Relation.VALUE,),
        percent=False,
        unit_terms=(),
        unit_words=(),
    )
    if not asked.terms and whole is not None:
        asked = replace(asked, terms=whole.terms, words=whole.words)  # "Tà Lùng chiếm … số thu"
    if not asked.terms:
        return None
    own = view.figures_of([p for m in places for p in m.candidates]) if part.places else pool
    stated = share_of_whole(asked, own, scene) if not part.terms else None
    if stated is not None:
        return stated
    for candidate in best(find(asked, own, scene.corpus, scene.today)):
        figure = candidate.figure
        if figure.value is None or figure.unit[:1] == "%" or "/" in figure.unit:
            continue
        if figure.total is not None:
            done = percent_done(figure)
            told = f"Tính từ số trên: {' '.join(figure.text.split())}."
            return done and _told(
                question, figure, figure, done, "tổng số", told, scene, verb="chiếm"
            )
        for total in _wholes(question, asked, whole, figure, view, pool, scene):
            percent = percent_of(figure, total)
            if percent is not None and percent[1] <= 100:
                name = wording.indicator_name(total)
                what = name if name[1:2].isupper() else name[:1].lower() + name[1:]
                if total.place and figure.place and total.place.key != figure.place.key:
                    what = f"{what} {wording.place_name(total.place)}"
                return _told(question, figure, total, percent, what, "", scene, verb="chiếm")
    return None


def _around_share(text: str) -> tuple[str, str]:
    """Return what stands before "chiếm" and behind its percent: the part, and the whole."""
    parts = re.split(r"(?i)\b(?:chiếm|chiem)\b", text, maxsplit=1)
    if len(parts) < 2:
        return "", ""
    behind = re.split(r"(?i)%|\b(?:phần trăm|phan tram|tỷ trọng)\b", parts[1], maxsplit=1)
    return parts[0].strip(" ,"), (behind[1] if len(behind) > 1 else "").strip(" ,?")


def _wholes(
    question: Question,
    asked: Question,
    whole: Question | None,
    part: Figure,
    view: View,
    pool: Sequence[Figure],
    scene: Scene,
) -> list[Figure]:
    """Return the figures of the whole that a part belongs to, the surest first."""
    beside = of_sentence(part, pool)
    parents = [f for f in beside if part.parent and fold(f.indicator) == fold(part.parent)]
    found: list[Figure] = []
    if whole is not None and (whole.terms or whole.places):
        other = replace(
            asked,
            terms=whole.terms or asked.terms,
            words=whole.words,
            indicator=whole.indicator,
            places=whole.places or question.places,
        )
        mentioned = [p for m in other.places for p in m.candidates]
        own = view.figures_of(mentioned) if whole.places else pool
        found = [c.figure for c in best(find(other, own, scene.corpus, scene.today))]
    return [f for f in (*parents, *found) if _is_whole_of(f, part, view, scene)]


def _is_whole_of(whole: Figure, part: Figure, view: View, scene: Scene) -> bool:
    """Tell whether a number is the whole that a part is in, by what the report says."""
    one, other = base_value(whole), base_value(part)
    if one is None or other is None or measure(one[1]) != measure(other[1]) or one[0] <= other[0]:
        return False
    if whole.report_id != part.report_id or whole.relation is not part.relation:
        return False
    if not same_period(whole.period, part.period):
        return False
    if part.place and whole.place and part.place.key != whole.place.key:
        kinds = {place.level is AreaLevel.AGENCY for place in (part.place, whole.place)}
        inside = len(kinds) == 1 and lies_in(part.place, whole.place, scene)
        return inside and indicator_key(whole) == indicator_key(part)
    return part_of(part, whole, scene)


def _average(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute an average a month: what came in over months, by their number."""
    dropped = {"binh", "quan", "trung", "moi", "hang"}
    own = replace(
        question,
        intent=Intent.VALUE,
        wants=(Relation.VALUE,),
        terms=tuple(t for t in question.terms if t not in dropped),
        words=question.words - dropped,
    )
    if own.terms == ("thu",):
        own = replace(own, terms=("#budget_revenue",))
    for candidate in best(find(own, pool, scene.corpus, scene.today)):
        figure = candidate.figure
        period, value = figure.period, base_value(figure)
        if value is None or figure.value is None or "%" in figure.unit or "/" in figure.unit:
            continue
        if period is None or period.kind not in _MONTHS or not (period.start and period.end):
            continue
        if not flows(figure):
            continue
        months = 12 * (period.end.year - period.start.year) + period.end.month
        months -= period.start.month - 1
        if months < 2:
            continue
        exact = figure.value / months
        number = exact.quantize(_HUNDREDTH)
        about = "" if number == exact else "khoảng "
        shown = f"{about}{wording.number(number)} {figure.unit}"
        report = scene.corpus.report(figure.report_id)
        head = f"{wording.subject(figure, report)}: bình quân mỗi tháng {shown}"
        told = "Tính từ số trên: chia đều cho các tháng trong kỳ."
        result = Result(shown, number, figure.unit, f"{figure.indicator} bình quân tháng")
        return computed_answer(
            question, [figure], result, f"{head} (tính từ số đã nêu).", [told], scene
        )
    return None
