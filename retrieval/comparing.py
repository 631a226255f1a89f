"""Comparisons of two places or two periods. What is computed says so and cites its operands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.lexicon import units
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval import wording
from retrieval.answer import Answer, StatedFigure, Status
from retrieval.beside import contradicts
from retrieval.citing import Citations, cite_figure
from retrieval.context import find
from retrieval.lookup import Candidate, best
from retrieval.numeric import Scene, understood
from retrieval.period_fit import same_period
from retrieval.question import Question

_PARTS = (PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH)


def base_value(figure: Figure) -> tuple[Decimal, str] | None:
    """Return a figure's value in its unit without scale words: 27,4 triệu USD → 27400000 USD."""
    if figure.value is None:
        return None
    value = figure.value
    scales, unit = _without_scales(figure.unit)
    for scale in scales:
        value *= scale
    return value, unit


@lru_cache(maxsize=4096)
def _without_scales(unit: str) -> tuple[tuple[Decimal, ...], str]:
    """Return what the scale words in front of a unit multiply by, and the unit without them."""
    words, scales = unit.split(" "), list[Decimal]()
    while words and words[0] in units().scales:
        scales.append(units().scales[words[0]])
        words = words[1:]
    unit = " ".join(words)
    return tuple(scales), "đồng" if unit.startswith("đồng") else unit


def compare_places(
    question: Question, pools: Sequence[Sequence[Figure]], scene: Scene
) -> Answer | None:
    """Compare one indicator between the question's places; None when one of them has no figure."""
    found: list[list[Candidate]] = []
    for index, (mention, pool) in enumerate(zip(question.places, pools, strict=True)):
        own = replace(question, places=(mention,), periods=_periods_for(question, index))
        fitting = find(own, pool, scene.corpus, scene.today, comparable(question))
        found.append(best(fitting, 0.1))
    if not all(found):
        return None
    sides = _most_alike(found, dated=bool(question.periods))
    rivals = [
        c.figure
        for side, some in zip(sides, found, strict=True)
        for c in some
        if contradicts(c.figure, side)
    ]
    return difference(question, sides, rivals, scene)


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
    return measured, together, same_period(one.period, other.period), whole


def is_whole(figure: Figure) -> bool:
    """Tell whether a figure is of a whole year."""
    period = figure.period
    if period is None or period.end is None:
        return False
    return period.kind is PeriodKind.YEAR or (period.end.month, period.end.day) == (12, 31)


def compare_periods(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compare one indicator of one place between two periods (or a result with a plan)."""
    sides: list[Figure] = []
    rivals: list[Figure] = []
    periods = _stretches(question.periods)[:2]
    for index, mention in enumerate(periods):
        own = replace(question, periods=(replace(mention, base=False),))
        wants: tuple[Relation, ...] = (Relation.VALUE,)
        if question.plan_words and _plan_near(question, periods, index):
            wants = (Relation.PLAN, Relation.TARGET)
        if Relation.CHANGE in question.wants and not question.plan_words:
            wants = (Relation.CHANGE,)
        found = best(find(own, pool, scene.corpus, scene.today, wants), 0.1)
        if not found:
            return None
        sides.append(_like(found, sides))
        rivals += [c.figure for c in found if contradicts(c.figure, sides[-1])]
    if len(sides) != 2 or (sides[0].report_id, sides[0].span) == (
        sides[1].report_id,
        sides[1].span,
    ):
        return None
    return difference(question, sides, rivals, scene)


def change_between(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute "2020 tăng bao nhiêu so với 2015" from the values of both, where none is stated."""
    own = [m for m in question.periods if not m.base]
    base = [m for m in question.periods if m.base and m.year]
    if len(own) != 1 or len(base) != 1:
        return None
    values = replace(question, wants=(Relation.VALUE,), plan_words="", periods=(*own, *base))
    return compare_periods(values, pool, scene)


def _stretches(periods: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Read "9 tháng 2025 so với 2023" as nine months of either year."""
    bare = [m for m in periods if m.kind is PeriodKind.YEAR and m.year]
    part = [m for m in periods if m.kind in _PARTS and not m.year]
    if len(part) != 1 or len(bare) != 2 or len(periods) != 3:
        return list(periods)
    return [replace(part[0], year=m.year, span=m.span, base=m.base) for m in bare]


def _plan_near(question: Question, periods: Sequence[PeriodMention], index: int) -> bool:
    """Tell whether the plan word of the question belongs to this period: it is the nearest."""
    at = question.text.lower().find(question.plan_words.split()[0])
    if at < 0:
        at = fold(question.text).find(fold(question.plan_words.split()[0]))
    distances = [abs(mention.span.start - at) for mention in periods]
    return at >= 0 and min(range(len(distances)), key=distances.__getitem__) == index


def _periods_for(question: Question, index: int) -> tuple:  # type: ignore[type-arg]
    """ "X 2020 so với Y 2016": each place has its own period; one period serves both."""
    own = [replace(m, base=False) for m in question.periods]
    if len(own) == len(question.places) > 1:
        return (own[index],)
    return tuple(own[:1])


def comparable(question: Question) -> tuple[Relation, ...]:
    """Return the relations whose numbers may be compared for the question, best first."""
    if Relation.CHANGE in question.wants:
        return (Relation.CHANGE,)
    if Relation.PLAN in question.wants and Relation.VALUE not in question.wants:
        return (Relation.PLAN, Relation.TARGET)
    if question.percent:
        return (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE)
    return (Relation.VALUE, Relation.PERCENT_OF_PLAN)


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


def difference(
    question: Question,
    sides: Sequence[Figure],
    rivals: Sequence[Figure],
    scene: Scene,
    names: Sequence[str] = (),
) -> Answer | None:
    """Return the computed difference of two figures, with both cited.

    Args:
        question: the question.
        sides: the two figures.
        rivals: figures of other reports that contradict one of them.
        scene: for reports.
        names: what each side is called, where they are two indicators of one place and time.
    """
    first, second = sides
    citations = Citations()
    stated = []
    lines = []
    for figure in sides:
        report = scene.corpus.report(figure.report_id)
        number = citations.add(cite_figure(report, figure))
        stated.append(StatedFigure(figure, wording.display(figure, report), number))
        lines.append(wording.headline(figure, report))
    one, two = base_value(first), base_value(second)
    if one is None or two is None or one[1].split("/")[0] != two[1].split("/")[0]:
        return Answer(
            Status.ANSWERED,
            "Hai số liệu không cùng đơn vị nên không so sánh trực tiếp được.",
            tuple(lines),
            understood(question),
            tuple(stated),
            citations.all(),
        )
    left, right = signed(first, one[0]), signed(second, two[0])
    gap = abs(left - right)
    larger = first if left >= right else second
    shown = _in_unit(gap, one[1], first, second)
    percent = one[1] == "%"
    unit_words = f"{shown} điểm %" if percent else shown
    name = question.indicator or wording.indicator_name(first).lower()
    if names:
        name = f"{names[0]} và {names[1]}"
        head = _indicators_head(names if larger is first else names[::-1], larger, unit_words, gap)
    else:
        head = _head(first, second, larger, name, unit_words, gap)
    details = list(lines)
    smaller = min(abs(left), abs(right))
    if not percent and smaller > 0:
        ratio = (max(abs(left), abs(right)) / smaller).quantize(Decimal("0.01"))
        details.append(f"Tính từ hai số trên: chênh {unit_words}, gấp {wording.number(ratio)} lần.")
    else:
        details.append(f"Tính từ hai số trên: chênh {unit_words}.")
    details.extend(_warnings(first, second))
    for rival in rivals[:2]:
        report = scene.corpus.report(rival.report_id)
        number = citations.add(cite_figure(report, rival))
        stated.append(StatedFigure(rival, wording.display(rival, report), number))
        details.append(f"Lưu ý: cũng có báo cáo nêu số khác: {wording.headline(rival, report)}")
    computed = replace(
        larger,
        text=unit_words,
        value=_gap_value(gap, first, second),
        indicator=f"chênh lệch {name}",
        qualifier=None,
        relation=Relation.VALUE,
        unit=unit_words.partition(" ")[2],
        direction=None,
        base=None,
    )
    numbers = (stated[0].citation, stated[1].citation)
    result = StatedFigure(computed, unit_words, numbers[0], computed=True, operands=numbers)
    return Answer(
        Status.ANSWERED,
        head,
        tuple(details),
        understood(question, first),
        (result, *stated),
        citations.all(),
    )


def signed(figure: Figure, value: Decimal) -> Decimal:
    """Return the value below zero where the figure is a fall."""
    return -value if figure.relation is Relation.CHANGE and figure.direction == "giảm" else value


def _gap_value(gap: Decimal, first: Figure, second: Figure) -> Decimal:
    return gap / _scale(_smaller_unit(first, second))


def _smaller_unit(first: Figure, second: Figure) -> Figure:
    return first if _scale(first) >= _scale(second) else second


def _scale(figure: Figure) -> Decimal:
    scale = Decimal(1)
    for word in figure.unit.split(" "):
        if word not in units().scales:
            break
        scale *= units().scales[word]
    return scale


def _in_unit(gap: Decimal, unit: str, first: Figure, second: Figure) -> str:
    """Write the gap in the larger of the two scales."""
    like = _smaller_unit(first, second)
    scale = _scale(like)
    words = [w for w in like.unit.split(" ") if w in units().scales]
    value = wording.number(gap / scale)
    if unit == "%":
        return value
    return " ".join([value, *words, unit.split("/")[0]]).strip()


def _head(
    first: Figure, second: Figure, larger: Figure, name: str, gap: str, difference: Decimal
) -> str:
    smaller = second if larger is first else first
    capital = name[:1].upper() + name[1:]
    if difference == 0:
        return f"{capital} bằng nhau."
    if first.place and second.place and first.place.key == second.place.key:
        more = (
            wording.period_name(larger.period)
            if not same_period(first.period, second.period)
            else larger.relation.value
        )
        less = wording.period_name(smaller.period)
        where = wording.place_name(first.place)
        return f"{capital} {where}: {more} cao hơn {less} {gap} (tính từ hai số đã nêu)."
    high, low = wording.place_name(larger.place), wording.place_name(smaller.place)
    return f"{capital}: {high} cao hơn {low} {gap} (tính từ hai số đã nêu)."


def _indicators_head(names: Sequence[str], figure: Figure, gap: str, difference: Decimal) -> str:
    """Say which of two indicators, the larger first, is larger."""
    where = " ".join([wording.place_name(figure.place), wording.period_name(figure.period)]).strip()
    higher = names[0][:1].upper() + names[0][1:]
    if difference == 0:
        return f"{higher} và {names[1]} {where} bằng nhau."
    return f"{higher} {where} cao hơn {names[1]} {gap} (tính từ hai số đã nêu)."


def _warnings(first: Figure, second: Figure) -> list[str]:
    """Say so when the two are not of the same stretch of time."""
    same_place = first.place and second.place and first.place.key == second.place.key
    if same_place or same_period(first.period, second.period):
        return []
    return [f"Lưu ý: hai số khác kỳ ({_label(first.period)} và {_label(second.period)})."]


def _label(period: Period | None) -> str:
    return wording.period_name(period) or "không rõ kỳ"
