"""Answers that are numbers: one figure with its companions, several that fit, or none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure, Place, Relation
from index.language.lexicon import concept_table
from index.language.scan import scan
from retrieval import wording
from retrieval.answer import Answer, Nearest, StatedFigure, Status
from retrieval.beside import (
    aims,
    companions,
    indicator_key,
    loose_times,
    other_moment,
    other_plans,
    raised_here,
    reached_elsewhere,
    sums,
    variants,
    within_its_time,
)
from retrieval.change_beside import change_beside
from retrieval.choices import several_indicators, several_places
from retrieval.citing import Citations, cite_figure
from retrieval.context import lookup_by_context
from retrieval.contradictions import rivals_of
from retrieval.counted_movers import asks_how_many, counted_movers
from retrieval.counted_sums import of_another_count, sum_of_counted
from retrieval.givers import of_givers
from retrieval.lookup import Candidate, best, lookup
from retrieval.measured_changes import in_percent, of_asked_measure
from retrieval.nearest import nearest
from retrieval.only_added import as_added
from retrieval.only_parts import kinds_told, only_parts
from retrieval.period_fit import same_period
from retrieval.plan_fit import plan_fits, words_before
from retrieval.planned_values import planned_instead
from retrieval.question import Question
from retrieval.reached_levels import reached_levels
from retrieval.scene import Scene, understood
from retrieval.told_before import told_before
from retrieval.told_levels import answer_by_level
from retrieval.words import concept_terms
from retrieval.year_first import year_first

_MOST_OTHERS = 5
_SUM = 150  # so far behind a count, its parts between, stands the money that is asked for


def answer_number(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Answer from ``pool`` (the figures of the question's places), or return None."""
    if question.wants == (Relation.CHANGE,) and asks_how_many(question):
        movers = counted_movers(question, pool, scene)
        return single(question, _distinct(best(movers)), pool, scene) if movers else None
    candidates = sum_of_counted(question, pool, scene) or [
        c
        for c in lookup(question, pool, scene.corpus, scene.today)
        if not of_another_count(question, c, scene.corpus)
    ]
    if not candidates and question.wants == (Relation.VALUE,) and _mostly_changes(question):
        candidates = lookup(question, pool, scene.corpus, scene.today, (Relation.CHANGE,))
    changed = question.wants == (Relation.CHANGE,)
    if not (candidates or changed or question.unit_words) and "#disbursement" in question.terms:
        # How far a plan is disbursed is mostly stated as a percent.
        rate = (Relation.PERCENT_OF_PLAN,)
        candidates = lookup(question, pool, scene.corpus, scene.today, rate)
    if not candidates and question.wants == (Relation.CHANGE,):
        candidates = counted_movers(question, pool, scene) or reached_levels(question, pool, scene)
        candidates = candidates or change_beside(question, pool, scene)
    if not candidates:
        candidates = lookup_by_context(question, pool, scene.corpus, scene.today)
    if not candidates or (question.givers and not _assigned(question, candidates, scene)):
        candidates = planned_instead(question, pool, scene) or candidates
    if not candidates:
        return None
    if Relation.PERCENT_OF_PLAN in question.wants:
        kept = {id(f) for f in plan_fits(question, [c.figure for c in candidates])}
        candidates = [c for c in candidates if id(c.figure) in kept]
        if not candidates:
            return None
    if question.givers:
        candidates = _assigned(question, candidates, scene)
        if not candidates:
            return None
    candidates = districts_first(question, candidates)
    group = year_first(question, _distinct(best(candidates)))
    if not question.terms:
        # No indicator is named: every indicator with such a number is meant.
        group = _distinct(sorted(candidates, key=lambda c: (c.rank, -c.score)))
        if len({indicator_key(c.figure) for c in group}) > 1:
            return several_indicators(question, group, scene)
    places = {c.figure.place.key for c in group if c.figure.place}
    if len(places) > 1 and _ambiguous_place(question, places):
        return several_places(question, group, scene)
    parts = only_parts(question, group, candidates)
    if not parts:
        main = group[0].figure
        kinds = kinds_told(question, main, pool, scene.corpus.sentence(main))
        parts = [Candidate(kind, 1.0, 1.0, 0) for kind in kinds]
    if parts:
        return several_indicators(question, parts, scene)
    return single(question, group, pool, scene)


def number_or_sum(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Answer "tổng vốn hết bao nhiêu" after "mấy dự án" with the money told behind that count.

    Where none is told there, it has to be named as that of the things counted.
    """
    if question.counted is None:
        return answer_number(question, pool, scene)
    found = best(lookup(question.counted, pool, scene.corpus, scene.today))
    totals = sums(found[0].figure, pool, elsewhere=True, reach=_SUM) if found else []
    group = [Candidate(total, 1.0, 1.0, 0) for total in totals]
    if group:
        return single(question, group, pool, scene)
    named = (*question.terms, *question.counted.terms)
    return answer_number(replace(question, terms=named), pool, scene)


def districts_first(question: Question, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Read a bare name as the district, not as the town of that name which is its seat.

    Args:
        question: its places with their candidates.
        candidates: what fits; returned as they are where only towns have a number.
    """
    seats = {
        place.key
        for mention in question.places
        if not mention.level_stated
        for place in mention.candidates
        for other in mention.candidates
        if other.level is AreaLevel.DISTRICT and other.code and other.code in place.within
    }
    kept = [c for c in candidates if not c.figure.place or c.figure.place.key not in seats]
    return kept or list(candidates)


_PLANNED = (Relation.PLAN, Relation.TARGET, Relation.PERCENT_OF_PLAN)


def _assigned(question: Question, candidates: Sequence[Candidate], scene: Scene) -> list[Candidate]:
    """Keep the candidates of the plan that the bodies named in the question assigned."""
    figures = [c.figure for c in candidates if c.figure.relation in _PLANNED]
    words = [f"{f.base or ''} {words_before(f, scene.corpus.sentence(f))}" for f in figures]
    kept = {id(f) for f in of_givers(question.givers, figures, words)}
    return [c for c in candidates if id(c.figure) in kept]


def _mostly_changes(question: Question) -> bool:
    """Tell whether the indicator is one that reports state as a growth rate (GRDP)."""
    usual = concept_terms("usually_change")
    return bool(usual & set(question.terms)) and not question.unit_words


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Drop repeats: the same number of the same thing, from a teaser or another report."""
    seen: set[tuple[object, ...]] = set()
    kept = []
    for candidate in candidates:
        f = candidate.figure
        key = (
            f.value,
            f.unit,
            f.relation,
            f.place.key if f.place else None,
            f.period.end if f.period else None,
        )
        if key not in seen:
            seen.add(key)
            kept.append(candidate)
    return kept


def _ambiguous_place(question: Question, found: set[str]) -> bool:
    """Tell whether one name of the question stands for several of the places found."""
    return (
        any(len({p.key for p in m.candidates} & found) > 1 for m in question.places)
        or not question.places
    )


def single(
    question: Question, group: Sequence[Candidate], pool: Sequence[Figure], scene: Scene
) -> Answer:
    """Answer with the first of ``group`` and what its sentence says beside it."""
    main = in_percent(question, of_asked_measure(question, group[0].figure, pool), pool)
    by_level = answer_by_level(question, main, scene)
    if by_level is not None:
        return by_level
    report = scene.corpus.report(main.report_id)
    citations = Citations()
    first = citations.add(cite_figure(report, main))
    stated = [StatedFigure(main, wording.display(main, report), first)]
    details: list[str] = []
    for companion in companions(main, pool):
        details.append(wording.detail(companion, report, main))
        stated.append(
            StatedFigure(
                companion,
                wording.display(companion, report),
                citations.add(cite_figure(report, companion)),
            )
        )
    for total in sums(main, pool, elsewhere=_asks_more(question)):
        whole = scene.corpus.report(total.report_id)
        shown = wording.display(total, whole)
        details.append(f"{wording.indicator_name(replace(total, parent=None))}: {shown}")
        stated.append(StatedFigure(total, shown, citations.add(cite_figure(whole, total))))
    head = as_added(question, main, wording.headline(main, report))
    if _asks_more(question):
        details.append(f"“{' '.join(scene.corpus.sentence(main).split())}”")
    reached = next((s for s in stated[1:] if s.figure.relation is Relation.PERCENT_OF_PLAN), None)
    if reached and main.relation is Relation.VALUE and _is_rate(main):
        # How far a plan is disbursed is the answer as much as the amount.
        head = f"{head.rstrip('.')}, {reached.display}."
        said = wording.detail(reached.figure, scene.corpus.report(reached.figure.report_id), main)
        details = [line for line in details if line != said]
    rivals = rivals_of(main, [c.figure for c in group[1:]], scene.corpus)
    rivals += [f for f in told_before(main, pool, scene) if f not in rivals]
    if rivals:
        values = [wording.display(main, report)]
        for rival in rivals[:3]:
            other = scene.corpus.report(rival.report_id)
            values.append(wording.display(rival, other))
            stated.append(StatedFigure(rival, values[-1], citations.add(cite_figure(other, rival))))
        several = "; ".join(values)
        head = (
            f"{wording.subject(main, report)}: báo cáo nêu {len(values)} số khác nhau: {several}."
        )
    others = [
        c.figure for c in group[1:] if c.figure not in rivals and other_moment(c.figure, main)
    ]
    others += [f for f in loose_times(question, main, group) if f not in (*others, *rivals)]
    others += [f for f in within_its_time(main, pool) if f not in (*others, *rivals)]
    others += [f for f in raised_here(question, main, pool) if f not in others]
    others += [f for f in aims(question, main, pool) if f not in others]
    others += [f for f in other_plans(question, main, group, pool) if f not in others]
    others += [f for f in variants(main, group) if f not in others and f not in rivals]
    others += [f for f in reached_elsewhere(question, main, pool) if f not in others]
    others = [f for f in others if not any(_same_number(f, s.figure) for s in stated)]
    for other_figure in others[:_MOST_OTHERS]:
        other = scene.corpus.report(other_figure.report_id)
        shown = wording.headline(other_figure, other).rstrip(".")
        details.append(f"Cũng có: {shown}")
        stated.append(
            StatedFigure(
                other_figure,
                wording.display(other_figure, other),
                citations.add(cite_figure(other, other_figure)),
            )
        )
    return Answer(
        Status.ANSWERED,
        head,
        tuple(dict.fromkeys(details)),
        understood(question, main),
        tuple(stated),
        citations.all(),
    )


def _same_number(one: Figure, other: Figure) -> bool:
    """Tell whether two figures say the same of the same time."""
    return (one.value, one.unit, one.relation) == (
        other.value,
        other.unit,
        other.relation,
    ) and same_period(one.period, other.period)


def _is_rate(figure: Figure) -> bool:
    return any(m.value.rate == "plan" for m in concept_table().find(scan(figure.indicator)))


def _asks_more(question: Question) -> bool:
    """Tell whether a second question follows the first ("…, thiếu tiêu chí nào?")."""
    first, comma, second = question.text.partition(",")
    return bool(comma) and bool(first) and len(second.split()) >= 2


def not_found(
    question: Question, pool: Sequence[Figure], scene: Scene, asked: Sequence[Place], why: str
) -> Answer:
    """Say no, name what is missing, and give the nearest figures with what differs."""
    close: list[Nearest] = []
    seen: set[tuple[str, str]] = set()
    for candidate in nearest(question, pool, scene.corpus, scene.today, scene.gazetteer, asked):
        figure = candidate.figure
        report = scene.corpus.report(figure.report_id)
        shown = wording.headline(figure, report)
        key = (shown, candidate.differs)
        if key in seen:
            continue
        seen.add(key)
        close.append(Nearest(figure, shown, candidate.differs, cite_figure(report, figure)))
        if len(close) == 3:
            break
    return Answer(Status.NOT_FOUND, why, (), understood(question), nearest=tuple(close))
