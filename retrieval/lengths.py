"""Stretches of time of another length: six months of one year are compared with no whole other."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Figure, PeriodKind, Relation
from retrieval.month_ends import is_standing
from retrieval.question import Question

_YEARS = frozenset({PeriodKind.YEAR, PeriodKind.TO_NOW})
_ALIKE = 20  # days that may be between "9 tháng" and "đến ngày 15/9"


def lengths_differ(question: Question, sides: Sequence[Figure]) -> bool:
    """Tell whether what came in over two stretches of unlike length would be compared.

    "thu ngân sách 2021 và 2022": on file are all of 2021 and six months of 2022. What stands on a
    day, and a rate, may be compared, and so may what the question itself asks for by its months.

    Args:
        question: the question.
        sides: the figures, two or more.
    """
    own = question.periods
    if any(mention.kind not in _YEARS or mention.as_of for mention in own):
        return False
    if any(side.relation is not Relation.VALUE or is_standing(question, side) for side in sides):
        return False
    lengths = [_days(side) for side in sides]
    known = [days for days in lengths if days is not None]
    return len(known) == len(sides) and max(known) - min(known) > _ALIKE


def of_one_length(question: Question, told: Sequence[Figure]) -> list[Figure]:
    """Return those of several figures that most are as long as; of as many the longer ones.

    Args:
        question: the question.
        told: the figures, in order.
    """
    alike = [[f for f in told if not lengths_differ(question, [f, each])] for each in told]
    return max(alike, key=lambda some: (len(some), _days(some[0]) or 0))


def _days(figure: Figure) -> int | None:
    """Return how many days a figure's time lasts, None where its beginning is not known."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return None
    return (period.end - period.start).days
