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
    if not all(_comes_in(question, side) for side in sides):
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
    if any(mention.kind not in _YEARS or mention.as_of for mention in question.periods):
        return list(told)
    days = [_days(f) if _comes_in(question, f) else None for f in told]
    alike = [
        [f for f, own in zip(told, days, strict=True) if not _unlike(own, lasts)] for lasts in days
    ]
    return max(alike, key=lambda some: (len(some), _days(some[0]) or 0))


def _comes_in(question: Question, figure: Figure) -> bool:
    """Tell whether a figure sums up what came in over its time."""
    return figure.relation is Relation.VALUE and not is_standing(question, figure)


def _unlike(one: int | None, other: int | None) -> bool:
    return one is not None and other is not None and abs(one - other) > _ALIKE


def _days(figure: Figure) -> int | None:
    """Return how many days a figure's time lasts, None where its beginning is not known."""
    period = figure.period
    if period is None or period.start is None or period.end is None:
        return None
    return (period.end - period.start).days
