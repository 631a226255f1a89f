"""Figures of one month in a report on several: what is compared with the month before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Period, PeriodKind, Relation
from index.figures.draft import Draft
from index.language.lexicon import load_table

_BASES = tuple(load_table("figures")["monthly_changes"]["bases"])
_STRETCHES = frozenset({PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER})


def of_the_month(drafts: Sequence[Draft]) -> list[Draft]:
    """Date "xuất khẩu đạt 342 triệu USD, giảm 2% so với tháng trước và tăng 8% so với cùng kỳ".

    Nine months are compared with no month: where the sentence itself names no other period, the
    value and its changes are those of the last month told of.
    """
    kept = list(drafts)
    for at, draft in enumerate(drafts):
        month = _month(draft)
        if month is None:
            continue
        first = at
        while first and not kept[first].naming.own and _alike(kept[first - 1], draft):
            first -= 1
        last = at + 1
        while last < len(kept) and not kept[last].naming.own and _alike(kept[last], draft):
            last += 1
        for number in range(first, last):
            figure = kept[number].figure
            if number <= at or figure.relation is Relation.CHANGE:
                kept[number] = replace(kept[number], figure=replace(figure, period=month))
    return kept


def _month(draft: Draft) -> Period | None:
    """Return the last month of the stretch inherited, for a change against the month before."""
    period, base = draft.figure.period, (draft.figure.base or "").lower()
    if draft.figure.relation is not Relation.CHANGE or not base.startswith(_BASES):
        return None
    if period is None or not period.inferred or period.kind not in _STRETCHES or not period.end:
        return None
    end = period.end
    label = f"tháng {end.month}/{end.year}"
    return Period(label, PeriodKind.MONTH, end.replace(day=1), end, inferred=True)


def _alike(draft: Draft, other: Draft) -> bool:
    mine, its = draft.figure, other.figure
    return (mine.indicator, mine.period, mine.place) == (its.indicator, its.period, its.place)
