"""Comparisons of two places or two periods. What is computed says so and cites its operands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AIMS, AreaLevel, Figure, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.answer import Answer
from retrieval.beside import indicator_key
from retrieval.bodies import is_revenue_or_trade
from retrieval.computed_changes import told_change
from retrieval.context import find
from retrieval.contradictions import contradicts
from retrieval.differences import base_value, difference
from retrieval.lengths import lengths_differ
from retrieval.lookup import Candidate, best
from retrieval.numeric import districts_first
from retrieval.period_fit import same_period
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded_set, has_phrase, listed

# "tăng trưởng" of two places without more is of their economies.
_ECONOMY = ("#grdp",)
_WIDER = 0.4  # so far behind, what an area raised stands for a total of which the other has none
_PARTS = (PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH)


def compare_places(
    question: Question, pools: Sequence[Sequence[Figure]], scene: Scene
) -> Answer | None:
    """Compare one indicator between the question's places; None when one of them has no figure."""
    if not question.terms and question.wants == (Relation.CHANGE,):
        question = replace(question, terms=_ECONOMY)
    question = _in_points(question)
    asked, found = _of_places(question, pools, scene, comparable(question))
    if not all(found) or _apart(asked, found):
        return None
    sides = _most_alike(found, dated=bool(asked.periods))
    if _is_total(sides[0]) is not _is_total(sides[1]):
        _, wider = _of_places(question, pools, scene, comparable(question), _WIDER)
        alike = _most_alike(wider, dated=bool(asked.periods))
        if _is_total(alike[0]) is _is_total(alike[1]):
            found, sides = wider, alike
    if _of_other_things(asked, sides):
        return None
    rivals = [
        c.figure
        for side, some in zip(sides, found, strict=True)
        for c in some
        if contradicts(c.figure, side)
    ]
    return difference(asked, sides, rivals, scene)


def _in_points(question: Question) -> Question:
    """Read "hộ nghèo chênh mấy *điểm*" as asked of their shares: no households are counted."""
    if not has_phrase(said_words(question.text), "gap", "points"):
        return question
    return replace(question, percent=True, unit_terms=(), unit_words=())


def of_each_place(
    question: Question,
    pools: Sequence[Sequence[Figure]],
    scene: Scene,
    wants: Sequence[Relation],
) -> list[Figure] | None:
    """Return one figure of each of the question's places, as like as can be; None without one.

    Args:
        question: the question.
        pools: the figures of each of its places, in its order.
        scene: the corpus and the clock.
        wants: the relations that answer.
    """
    asked, found = _of_places(question, pools, scene, wants)
    if not all(found) or _apart(asked, found):
        return None
    dated = bool(asked.periods)
    sides = _most_alike(found[:2], dated=dated)
    for some in found[2:]:
        sides.append(
            max((c.figure for c in some), key=lambda f: _alikeness(sides[0], f, dated=dated))
        )
    return None if _of_other_things(asked, sides) else sides


def _of_other_things(question: Question, sides: Sequence[Figure]) -> bool:
    """Tell whether "tăng trưởng" is of the economy here, and of its revenue there."""
    named = [t for t in question.terms if t.startswith("#") and t != "#growth_rate"]
    return not named and len({indicator_key(side) for side in sides}) > 1


def _of_places(
    question: Question,
    pools: Sequence[Sequence[Figure]],
    scene: Scene,
    wants: Sequence[Relation],
    margin: float = 0.1,
) -> tuple[Question, list[list[Candidate]]]:
    """Return what fits of each place, and the question as it is then said back."""
    found: list[list[Candidate]] = []
    averaged = tuple(t for t in question.terms if t not in folded_set("averages"))
    for index, (mention, pool) in enumerate(zip(question.places, pools, strict=True)):
        own = replace(question, places=(mention,), periods=_periods_for(question, index))
        fitting = find(own, pool, scene.corpus, scene.today, wants)
        if not fitting and averaged and len(averaged) < len(own.terms):
            # "cao hơn bình quân tỉnh": the word belongs to the other place.
            own = replace(own, terms=averaged)
            question = replace(question, indicator="")
            fitting = find(own, pool, scene.corpus, scene.today, wants)
        found.append(best(districts_first(own, fitting), margin))
    return question, found


def _apart(question: Question, found: Sequence[Sequence[Candidate]]) -> bool:
    """Tell whether an office's own revenue or trade would be compared with an area's."""
    kinds = [
        {c.figure.place.level is AreaLevel.AGENCY for c in some if c.figure.place} for some in found
    ]
    return is_revenue_or_trade(question.terms) and kinds[0].isdisjoint(kinds[1])


def _most_alike(found: Sequence[Sequence[Candidate]], *, dated: bool = True) -> list[Figure]:
    """Return one figure of each place, as like each other as can be.

    The same relation and unit, then the same sentence ("khu vực A thu 11.230 tỷ, khu vực B 8.364
    tỷ"), then the same time count before how well each fits by itself.
    """
    pairs = [(one.figure, other.figure) for one in found[0] for other in found[1]]
    return list(max(pairs, key=lambda pair: _alikeness(*pair, dated=dated)))


def _alikeness(one: Figure, other: Figure, *, dated: bool) -> tuple[int, ...]:
    left, right = base_value(one), base_value(other)
    measured = bool(left and right and left[1] == right[1]) and one.relation is other.relation
    together = one.report_id == other.report_id and one.sentence == other.sentence
    # Where no time is asked for, whole years say more than two months of one of them.
    whole = 2 if dated else is_whole(one) + is_whole(other)
    alike = indicator_key(one) == indicator_key(other)
    # "tổng thu ngân sách" holds what is given to an area; its "thu NSNN" does not.
    totals = _is_total(one) == _is_total(other)
    same = same_period(one.period, other.period)
    if not dated:
        # "đến nay" of either report, not "đến năm 2015" of one of them.
        same = same or all(f.period and f.period.kind is PeriodKind.TO_NOW for f in (one, other))
    return measured, alike, together, same, totals, whole


def _is_total(figure: Figure) -> bool:
    return figure.indicator.lower().startswith(listed("raised_here", "wholes"))


def is_whole(figure: Figure) -> bool:
    """Tell whether a figure is of a whole year."""
    period = figure.period
    if period is None or period.end is None:
        return False
    return period.kind is PeriodKind.YEAR or (period.end.month, period.end.day) == (12, 31)


def compare_periods(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compare one indicator of one place between two periods (or a result with a plan)."""
    question = _in_points(question)
    found = _of_periods(question, pool, scene)
    if found is None:
        return None
    return difference(question, found[0], found[1], scene)


def of_each_period(question: Question, pool: Sequence[Figure], scene: Scene) -> list[Figure] | None:
    """Return one figure of either of the question's two periods; None without one."""
    found = _of_periods(question, pool, scene)
    return found[0] if found else None


def _of_periods(
    question: Question, pool: Sequence[Figure], scene: Scene
) -> tuple[list[Figure], list[Figure]] | None:
    """Return one figure a period, and those that contradict one of them."""
    fitting: list[list[Candidate]] = []
    periods = _stretches(question.periods)[:2]
    for index, mention in enumerate(periods):
        own = replace(question, periods=(replace(mention, base=False),))
        wants: tuple[Relation, ...] = (Relation.VALUE,)
        if question.percent and _counts_share(question):
            wants = (Relation.VALUE, Relation.SHARE)
        if question.plan_words and _plan_near(question, periods, index):
            wants = AIMS
        elif question.plan_words and _plans_of_both(question, periods):
            planned = best(find(own, pool, scene.corpus, scene.today, AIMS), 0.1)
            if planned:
                fitting.append(planned)
                continue
        changed = Relation.CHANGE in question.wants or _of_growth(question)
        if changed and not question.plan_words:
            wants = (Relation.CHANGE,)
        found = find(own, pool, scene.corpus, scene.today, wants)
        if not found and wants == (Relation.VALUE,) and _usually_growth(question):
            # "GRDP 2021 và 2022": mostly told by its growth alone.
            found = find(own, pool, scene.corpus, scene.today, (Relation.CHANGE,))
        fitting.append(best(found, 0.1))
    sides: list[Figure] = []
    rivals: list[Figure] = []
    for some in _of_one_place(fitting):
        if not some:
            return None
        sides.append(_like(some, sides))
        rivals += [c.figure for c in some if contradicts(c.figure, sides[-1])]
    if len(sides) != 2 or (sides[0].report_id, sides[0].span) == (
        sides[1].report_id,
        sides[1].span,
    ):
        return None
    return sides, rivals


def _counts_share(question: Question) -> bool:
    """Tell whether a share of all is compared, and no percent of a plan: "tỷ lệ hộ nghèo"."""
    return Relation.SHARE in question.wants and Relation.PERCENT_OF_PLAN not in question.wants


def _of_one_place(fitting: Sequence[Sequence[Candidate]]) -> list[list[Candidate]]:
    """Keep what is of one place: a city and its province are two, a merged province is one."""
    keys = [[c.figure.place.name if c.figure.place else "" for c in found] for found in fitting]
    shared = next((key for key in keys[0] if all(key in some for some in keys)), None)
    return [
        [c for c, key in zip(found, some, strict=True) if key == shared]
        for found, some in zip(fitting, keys, strict=True)
    ]


def change_between(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute "2020 tăng bao nhiêu so với 2015" from the values of both, where none is stated."""
    own = [m for m in question.periods if not m.base]
    base = [m for m in question.periods if m.base and m.year]
    if len(own) != 1 or len(base) != 1:
        return None
    values = replace(question, wants=(Relation.VALUE,), plan_words="", periods=(*own, *base))
    if not question.percent:
        return compare_periods(values, pool, scene)
    found = _of_periods(replace(values, percent=False), pool, scene)
    if found is None or found[1]:
        return None
    now, before = found[0]
    if lengths_differ(values, found[0]):
        return difference(values, found[0], (), scene)
    return told_change(question, now, before, scene)


def _stretches(periods: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Read "9 tháng 2025 so với 2023" as nine months of either year."""
    bare = [m for m in periods if m.kind is PeriodKind.YEAR and m.year]
    part = [m for m in periods if m.kind in _PARTS and not m.year]
    if len(part) == 1 and len(bare) == 1 and len(periods) == 2:
        # "cả năm 2021 hơn 6 tháng": of the same year.
        return [m if m.year else replace(m, year=bare[0].year) for m in periods]
    if len(part) != 1 or len(bare) != 2 or len(periods) != 3:
        return list(periods)
    return [replace(part[0], year=m.year, span=m.span, base=m.base) for m in bare]


def _plan_near(question: Question, periods: Sequence[PeriodMention], index: int) -> bool:
    """Tell whether the plan word of the question belongs to this period: it is the nearest."""
    at = question.text.lower().find(question.plan_words)
    if at < 0:
        at = fold(question.text).find(fold(question.plan_words))
    end = at + len(question.plan_words)
    # From the word to the period behind it, or back to the end of the one in front.
    distances = [m.span.start - end if m.span.start >= at else at - m.span.end + 1 for m in periods]
    return at >= 0 and min(range(len(distances)), key=distances.__getitem__) == index


def _plans_of_both(question: Question, periods: Sequence[PeriodMention]) -> bool:
    """ "*chỉ tiêu* 2021 cao hơn 2020": the plan word holds for both years, no result is named."""
    at = fold(question.text).find(fold(question.plan_words))
    first = all(at < m.span.start for m in periods)
    # "dự toán thu 2026 thấp hơn *số thu* năm 2025"
    behind = said_words(question.text[min(m.span.end for m in periods) :]) if periods else ""
    if has_phrase(behind, "plan_done", "told"):
        return False
    return first and question.words.isdisjoint(folded_set("plan_done"))


def _periods_for(question: Question, index: int) -> tuple:  # type: ignore[type-arg]
    """ "X 2020 so với Y 2016": each place has its own period; one period serves both."""
    own = [replace(m, base=False) for m in question.periods]
    if len(own) == len(question.places) > 1:
        return (own[index],)
    return tuple(own[:1])


def comparable(question: Question) -> tuple[Relation, ...]:
    """Return the relations whose numbers may be compared for the question, best first."""
    if Relation.CHANGE in question.wants or _of_growth(question):
        return (Relation.CHANGE,)
    if Relation.PLAN in question.wants and Relation.VALUE not in question.wants:
        return AIMS
    if question.percent and Relation.PERCENT_OF_PLAN not in question.wants:
        return (Relation.VALUE, Relation.SHARE)  # "tỷ lệ hộ nghèo" is of no plan
    if question.percent:
        return (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE)
    return (Relation.VALUE, Relation.PERCENT_OF_PLAN)


def _of_growth(question: Question) -> bool:
    """Tell whether "GRDP A với B chênh mấy điểm %" asks of growth: no sum of money is a percent."""
    return question.percent and _usually_growth(question)


def _usually_growth(question: Question) -> bool:
    """Tell whether nothing is asked of but what is mostly told by its growth: GRDP."""
    usual = concept_terms("usually_change")
    return bool(question.terms) and usual.issuperset(question.terms)


def _like(found: Sequence[Candidate], sides: Sequence[Figure]) -> Figure:
    """Return the candidate most like the other side: same relation, same sort of unit."""
    if sides:
        first = sides[0]
        unit = base_value(first)
        for candidate in found:
            other = base_value(candidate.figure)
            if (
                candidate.figure.relation is first.relation
                and unit
                and other
                and unit[1] == other[1]
            ):
                return candidate.figure
    return found[0].figure
