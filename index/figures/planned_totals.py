"""Plans that stand behind a slash: "thu ngân sách đạt 92,5% (168,7 tỷ/*182,4 tỷ đồng*)".

Only where the percent of plan told beside the pair is the one by the other: a slash may also stand
before what there is in all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from index.domain import Figure, Period, PeriodKind, Relation, Span
from index.figures.draft import Draft
from index.figures.percents import comes_to
from index.figures.percents_of_counts import brings_about
from index.language.amounts import AmountKind

_PLANNED = (AmountKind.MONEY, AmountKind.PHYSICAL, AmountKind.COUNT)
_WHOLE = 100  # percent: no part is more
_SO_FAR = (PeriodKind.YEAR_TO_DATE, PeriodKind.AS_OF, PeriodKind.TO_NOW)
_SLASH = "/"


def planned_totals(drafts: Sequence[Draft]) -> list[Figure]:
    """Return the plans that a sentence's done/plan pairs state."""
    plans = []
    proven: list[tuple[Figure, Figure]] = []
    for one, other in [*pairwise(drafts), *((b, a) for a, b in pairwise(drafts))]:
        if _is_percent_of(other.figure, one):
            plans.append(_plan_of(one.figure, other.figure))
            proven.append((one.figure, other.figure))
    for whole, percent in proven:
        # "520/500 ha, đạt 104% kế hoạch; trong đó ngô *210/200 ha*": in pairs as the whole was.
        parts = (d.figure for d in drafts if _is_pair(d.figure) and d.figure.unit == whole.unit)
        plans += [_plan_of(part, percent) for part in parts if _is_part(part, whole)]
    return plans


def _is_pair(figure: Figure) -> bool:
    return bool(figure.total) and _SLASH in figure.text


def _is_part(figure: Figure, whole: Figure) -> bool:
    return figure.parent is not None and figure.parent.startswith(whole.indicator)


def _is_percent_of(percent: Figure, pair: Draft) -> bool:
    """Tell whether a percent of plan is what a pair comes to."""
    figure = pair.figure
    if pair.amount.kind not in _PLANNED or figure.relation is not Relation.VALUE:
        return False
    if percent.relation is not Relation.PERCENT_OF_PLAN or percent.indicator != figure.indicator:
        return False
    if percent.value is None or percent.direction or not (figure.value and figure.total):
        return False
    if percent.value <= _WHOLE and not _told_of_plan(percent, pair):
        return False
    return comes_to(percent.value, figure.value, figure.total)


def _told_of_plan(percent: Figure, pair: Draft) -> bool:
    """Tell whether the second number is a plan and not all there is, as a percent leaves open.

    "bàn giao 8,5/9 km, đạt 94%": of all there is to hand over; "9/12 xã đạt chuẩn, bằng 75% kế
    hoạch": of the 12 communes that there are.
    """
    if pair.amount.kind is AmountKind.COUNT:
        return brings_about(pair)
    return percent.base is not None or pair.amount.kind is AmountKind.MONEY


def _plan_of(done: Figure, percent: Figure) -> Figure:
    """Return the plan of a pair as a figure of its own."""
    text = done.text.partition(_SLASH)[2].strip()
    return replace(
        done,
        span=Span(done.span.end - len(text), done.span.end),
        text=text,
        value=done.total,
        total=None,
        relation=Relation.PLAN,
        qualifier=None,
        period=whole_year(done.period, percent.base or ""),
    )


def whole_year(period: Period | None, plan: str) -> Period | None:
    """Return the year of what was done so far in it: plans are made for years.

    But for one that says otherwise: "bằng 96% *chỉ tiêu quý I*".
    """
    if period is None or period.end is None or period.kind not in _SO_FAR:
        return period
    if any(character.isdigit() for character in plan) or "quý" in plan.lower():
        return period
    year = period.end.year
    return Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31), True)
