"""Goals told by what they are: "đạt 81,9% (*vượt chỉ tiêu 75%*)" passed 75, not by 75.

"vượt kế hoạch 6%" of 66 % tells by how much. Which of the two is meant the sizes say: a goal is
smaller than what was reached, but not by much.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.planned_totals import whole_year
from index.language.amounts import AmountKind

_PASSED = "vượt"
# Of what was reached, a goal that it passed is so much at least.
_LEAST_SHARE, _LEAST = Decimal("0.5"), Decimal("0.75")
_BY = (Relation.CHANGE, Relation.PERCENT_OF_PLAN)
_REACHED = (Relation.VALUE, Relation.SHARE)


def with_goals_passed(drafts: Sequence[Draft]) -> list[Draft]:
    """Make a plan of a number that says what was passed, and not by how much.

    Args:
        drafts: the figures of a sentence, in order.
    """
    found = list(drafts)
    for number, (before, draft) in enumerate(pairwise(drafts), 1):
        if _is_goal(before, draft):
            period = whole_year(before.figure.period, "")
            goal = replace(
                draft.figure, relation=Relation.PLAN, direction=None, base=None, period=period
            )
            found[number] = replace(draft, figure=goal)
    return found


def _is_goal(before: Draft, draft: Draft) -> bool:
    """Tell whether a number is the goal that the one before it passed."""
    done, by = before.figure, draft.figure
    if by.relation not in _BY or by.direction != _PASSED or done.relation not in _REACHED:
        return False
    if done.unit.partition("/")[0] != by.unit.partition("/")[0] or done.indicator != by.indicator:
        return False
    reached, asked = before.amount.value, draft.amount.value
    if not (reached and asked and by.base):
        return False
    least = _LEAST_SHARE if draft.amount.kind is AmountKind.PERCENT else _LEAST
    return reached * least < asked < reached
