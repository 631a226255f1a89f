"""Plans of a change: "giảm 1.052 hộ nghèo, *đạt 116,9% chỉ tiêu (900 hộ)*".

The 900 are how many were to leave, and no plan of how many there are. The percent proves it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.draft import Draft, renamed
from index.figures.percents import comes_to


def of_the_change(drafts: Sequence[Draft]) -> list[Draft]:
    """Name the percent and the plan of a change by the change.

    Args:
        drafts: the figures of a sentence, in order.
    """
    done = list(drafts)
    for number in range(len(done) - 2):
        change, percent, plan = (draft.figure for draft in done[number : number + 3])
        if not _proves(change, percent, plan):
            continue
        name = f"{change.direction} {change.indicator_text}"
        for at in (number + 1, number + 2):
            figure = renamed(done[at].figure, name)
            done[at] = replace(done[at], figure=figure)
    return done


def _proves(change: Figure, percent: Figure, plan: Figure) -> bool:
    """Tell whether the percent of plan is the change by the plan."""
    told = (change.relation, percent.relation, plan.relation)
    if told != (Relation.CHANGE, Relation.PERCENT_OF_PLAN, Relation.PLAN) or not change.direction:
        return False
    if percent.indicator != change.indicator or plan.indicator != change.indicator:
        return False
    if not (change.value and plan.value) or percent.value is None:
        return False
    if change.unit.split(" ")[0] != plan.unit.split(" ")[0]:
        return False
    return comes_to(percent.value, change.value, plan.value)
