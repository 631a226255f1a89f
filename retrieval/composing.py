"""Composes the answer: which kinds are tried for a question, in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from index.domain import Figure, Place
from index.language.places import PlaceMention
from index.language.text import fold
from retrieval import (
    between_days,
    breakdown,
    comparing,
    numeric,
    overview,
    passages,
    ranked_years,
    ranking,
    remainders,
    shortfall,
    wording,
)
from retrieval.absolute_change import absolute_change
from retrieval.abstaining import not_ranked, not_stated
from retrieval.adding import sum_asked
from retrieval.answer import NUMERIC, Answer, Intent, Status, Understood
from retrieval.base_times import against_year
from retrieval.both_told import both_times, both_told
from retrieval.bounds import bound_asked, is_body_kind, kind_asked, kind_counted
from retrieval.causes import asks_why
from retrieval.computed_changes import computed_change
from retrieval.each_time import places_lacking, several_asked, with_lacking
from retrieval.impossible_dates import impossible_time
from retrieval.named_in_text import told_in_text
from retrieval.other_sides import (
    compared_elsewhere,
    from_other_side,
    of_province_first,
    pools_elsewhere,
)
from retrieval.plan_instead import by_plan
from retrieval.question import Question
from retrieval.ranked_bound import ranked_within
from retrieval.rates import asks_share, rate_of
from retrieval.reached_levels import both_ends
from retrieval.relaxed import relaxed
from retrieval.scene import Scene, understood
from retrieval.sector_told import told_of_sector
from retrieval.telling import wants_superlative
from retrieval.things_asked import things_asked
from retrieval.things_ranked import rank_things
from retrieval.told_money import lacks_money
from retrieval.two_indicators import compare_two, compares_two, surplus
from retrieval.view import View
from retrieval.who import only_office
from retrieval.within_bound import extreme, sound_ranking, within_bound
from retrieval.words import folded_set

_NOTHING_ASKED = (
    "Bạn hỏi chỉ tiêu nào, của địa phương nào, năm nào? Ví dụ: thu ngân sách Hướng Hóa 2022?"
)


def compose(
    question: Question, view: View, scene: Scene, understand: Callable[[str], Question]
) -> Answer:
    """Answer a question, or say that the reports do not.

    Args:
        question: the question, complete with what those before it named.
        view: the live index.
        scene: its reports, the gazetteer and the clock.
        understand: reads part of the question as one of its own.
    """
    answer = _composed(question, view, scene, understand)
    if answer.status is Status.NOT_FOUND and question.otherwise is not None:
        other = _composed(question.otherwise, view, scene, understand)
        return other if other.status is Status.ANSWERED else answer
    if answer.status is Status.NOT_FOUND:
        rate = by_plan(question)
        told = _composed(rate, view, scene, understand) if rate is not None else answer
        return told if told.status is Status.ANSWERED else answer
    return answer


def _composed(
    question: Question, view: View, scene: Scene, understand: Callable[[str], Question]
) -> Answer:
    """Answer one reading of a question; the arguments are as for ``compose``."""
    asked = view.asked_places(question)
    if question.intent is Intent.REPORTS:
        headers = view.headers_about(asked, scene.gazetteer)
        return overview.reports_on(question, headers, asked, scene)
    refused = _refused(question)
    if refused is not None:
        return refused
    missing = [m for m in question.places if not any(view.on_file(p) for p in m.candidates)]
    if missing:
        return _of_missing(question, missing, view, scene)
    bounded = bound_asked(question) is not None and bool(kind_asked(question))
    if bounded:
        within = within_bound(question, view.passages(question), asked, scene)
        if within is not None:
            return within
    pool = view.pool(question)
    if things_asked(question) is not None and question.places:
        ranked_things = rank_things(question, pool, scene)
        if ranked_things is not None:
            return ranked_things
    answer = _from_numbers(question, understand, view, pool, scene, bounded=bounded)
    if answer is not None:
        answer = of_province_first(question, answer, view, scene)
    if answer is None:
        elsewhere = (
            _from_figures(question, p, view, scene) for p in pools_elsewhere(question, view)
        )
        answer = next((found for found in elsewhere if found is not None), None)
    if answer is None and bound_asked(question) is not None and kind_counted(question):
        answer = within_bound(question, view.passages(question), asked, scene)
    if answer is None:
        answer = ranked_within(question, view, scene, understand)
    ranks, listed = question.intent is Intent.RANK, None
    if ranks:
        listed = _extremes(question, answer, view, asked, scene)
        answer = _ranked(question, answer, listed, scene)
    whole = not bounded and not _half_compared(question)
    if answer is None and whole:
        answer = from_other_side(question, view, scene)
    if answer is None and (bounded or _may_be_text(question)):
        answer = passages.answer_text(question, view.passages(question), view.corpus)
        if answer is not None and not _names_asked(question, answer, view):
            answer = None
    if answer is not None and ranked_years.asks_year(question) and not answer.figures:
        # "cao nhất trong khu vực" tells no year that was above others.
        answer = answer if ranked_years.tells_year(answer) else None
    if answer is not None and lacks_money(question, answer):
        answer = None  # "bao nhiêu tiền" is told by no list of percents
    if answer is None and ranks:
        told = listed if listed and not lacks_money(question, listed) else None
        answer = told or not_ranked(question, _with_parts(question, pool, view), scene)
    if answer is None and whole:
        meant = relaxed(question, view, scene)
        answer = numeric.single(question, [meant], pool, scene) if meant is not None else None
    return answer if answer is not None else not_stated(question, pool, view, scene, asked)


def _refused(question: Question) -> Answer | None:
    """Say what keeps a question from being looked up at all; None where nothing does."""
    never = impossible_time(question.text)
    if never:
        why = f"Không có {never} trong lịch; bạn kiểm tra lại thời gian giúp nhé."
        return Answer(Status.NOT_FOUND, why, (), understood(question))
    if question.unknown_place:
        named = question.unknown_place
        why = f"Không rõ {named} là địa phương nào; bạn kiểm tra lại tên giúp nhé."
        return Answer(Status.NOT_FOUND, why, (), understood(question))
    matter = set(question.all_terms) - folded_set("arithmetic")
    if not (question.places or matter or question.periods):
        return Answer(Status.NOT_FOUND, _NOTHING_ASKED, understood=Understood(Intent.HELP))
    return None


def _of_missing(
    question: Question, missing: Sequence[PlaceMention], view: View, scene: Scene
) -> Answer:
    """Answer about places that no report is about from what others tell of them, or say so."""
    others = tuple(m for m in question.places if m not in missing)
    if len(others) > 1 and len({m.span for m in question.places}) == len(question.places):
        # "A, B và C": of the two that are on file.
        some = _from_figures(
            replace(question, places=others),
            view.pool(replace(question, places=others)),
            view,
            scene,
        )
        if some is not None and some.status is Status.ANSWERED:
            return with_lacking(some, [wording.full_place(m.place) for m in missing])
    told = from_other_side(question, view, scene)
    told = told or _from_figures(question, told_of_sector(question, view), view, scene)
    if told is None and _may_be_text(question):
        told = told_in_text(question, missing, view)
    return told or _no_place(question, missing[0].place, view, scene)


def _from_numbers(
    question: Question,
    understand: Callable[[str], Question],
    view: View,
    pool: Sequence[Figure],
    scene: Scene,
    *,
    bounded: bool,
) -> Answer | None:
    """Answer from the figures of the places asked for: stated, or computed from those stated."""
    answer = sum_asked(question, understand, view, pool, scene) or compare_two(
        question, understand, pool, scene
    )
    if answer is None and not bounded and not asks_why(question):
        answer = _from_figures(question, pool, view, scene)
    if answer is None:
        answer = rate_of(question, understand, view, pool, scene) or surplus(question, pool, scene)
    if answer is None and (compares_two(question) or question.intent is Intent.COMPARE):
        answer = compared_elsewhere(question, understand, view, scene)
    if answer is None and remainders.asks_unmet(question):
        answer = remainders.rest_of(question, pool, scene)
    if answer is not None and remainders.asks_rest(question):
        answer = answer if remainders.is_rest(answer, scene) else None
    answer = both_told(question, understand, answer, pool, scene) or answer
    answer = both_times(question, answer, pool, scene) or answer
    answer = both_ends(question, pool, scene) or answer
    of_each = several_asked(
        question, answer, pool, scene, lambda own: _from_figures(own, view.pool(own), view, scene)
    )
    return of_each or answer


def _extremes(
    question: Question, answer: Answer | None, view: View, asked: Sequence[Place], scene: Scene
) -> Answer | None:
    """Return the list that a text tells of the first or the last: beside a sound ranking only a
    longer one counts."""
    sound = answer is not None and sound_ranking(answer, scene)
    beyond = len(answer.figures) if answer and sound else 0
    return extreme(question, view.passages(question), asked, scene, beyond)


def _ranked(
    question: Question, answer: Answer | None, listed: Answer | None, scene: Scene
) -> Answer | None:
    """Return the ranking, or the list of a text that tells more places of it."""
    exact = answer is not None or is_body_kind(kind_asked(question))
    exact = exact or not wants_superlative(question)
    if listed and exact and len(listed.figures) > len(answer.figures if answer else ()):
        return listed
    return answer if answer is not None and sound_ranking(answer, scene) else None


def _from_figures(
    question: Question, pool: Sequence[Figure], view: View, scene: Scene
) -> Answer | None:
    """Answer from figures, or return None when none fits what is asked.

    What computes or lists several numbers is tried before what looks one up.
    """
    intent = question.intent
    structure = breakdown.breakdown(question, pool, scene)
    if structure is not None:
        return structure
    gap = shortfall.gap_to_plan(question, pool, scene)
    if gap is not None:
        return gap
    if remainders.asks_rest(question):
        left = remainders.rest_of(question, pool, scene)
        if left is not None:
            return left
    moments = [m for m in question.periods if not m.base or intent is Intent.COMPARE]
    if intent is Intent.COMPARE:
        if len(question.places) == 2:
            return comparing.compare_places(
                question, [view.figures_of(m.candidates) for m in question.places], scene
            )
        if len(moments) > 1:
            compared = comparing.compare_periods(question, pool, scene)
            changed = against_year(question) if compared is None else None
            return numeric.answer_number(changed, pool, scene) if changed else compared
    if len(question.places) > 2 and (intent in NUMERIC or intent is Intent.COMPARE):
        # Three places and more: each one's number, in order.
        ranked = ranking.rank(question, pool, scene)
        return with_lacking(ranked, places_lacking(question, ranked)) if ranked else None
    if len(question.places) == 2 and intent in NUMERIC:
        if asks_share(question):
            return None  # one of them is the part, the other the whole
        pools = [view.figures_of(m.candidates) for m in question.places]
        return comparing.compare_places(question, pools, scene)
    if intent is Intent.RANK:
        ranked = ranked_years.rank_years(question, pool, scene)
        ranked = ranked or ranking.rank(question, _with_parts(question, pool, view), scene)
        if ranked is not None:
            return ranked
    if intent is Intent.TREND:
        return ranking.trend(question, pool, scene) or numeric.answer_number(question, pool, scene)
    if intent is Intent.OVERVIEW:
        return overview.place_overview(question, pool, scene)
    if intent in NUMERIC and not _half_compared(question):
        if not question.places and question.terms and not moments and not question.how_much:
            return overview.indicator_overview(question, view.figures_of(view.places), scene)
        found = absolute_change(question, pool, scene)
        found = found or numeric.number_or_sum(question, pool, scene)
        found = found or between_days.came_between(question, pool, scene)
        if found is None and intent is Intent.CHANGE:
            found = computed_change(question, pool, scene)
            found = found or comparing.change_between(question, pool, scene)
        return found
    return None


def _names_asked(question: Question, answer: Answer, view: View) -> bool:
    """Tell whether a text is of the place asked about: where no report is, the text names it.

    A report on a district tells of "xã A" in a few words; what it tells besides is of others.
    """
    codes = [p.key for m in question.places for p in m.candidates]
    if not codes or len(view.live.catalogue.rows_about(codes)):
        return True
    said = fold(" ".join([answer.headline, *(c.quote for c in answer.citations)]))
    return any(fold(p.short) in said for m in question.places for p in m.candidates)


def _half_compared(question: Question) -> bool:
    """Tell whether two things are compared, and not both are known: no single number answers."""
    return not folded_set("joining", "more").isdisjoint(question.terms)


def _with_parts(question: Question, pool: Sequence[Figure], view: View) -> Sequence[Figure]:
    """Return the figures that may be ranked: without a place the pool holds those of all places."""
    return view.pool(question, inside=True) if question.places else pool


def _no_place(question: Question, place: Place, view: View, scene: Scene) -> Answer:
    """Say that no report on file is about the place, with what its neighbours report."""
    why = f"Chưa có báo cáo nào về {wording.full_place(place)} nên không có số liệu để trả lời."
    around = view.of_province.get(place.province_code or "", [])
    pool = view.figures_of(around)
    return numeric.not_found(question, pool, scene, [place], why)


def _may_be_text(question: Question) -> bool:
    """Tell whether a sentence may answer what no figure does."""
    if not question.places and len(question.all_terms) < 2:
        return False  # "bạn là ai": nothing that a report could be asked
    if question.intent in (Intent.PASSAGE, Intent.LIST, Intent.RANK) or only_office(question):
        return True
    return question.asks_text and question.intent in NUMERIC and not question.how_much
