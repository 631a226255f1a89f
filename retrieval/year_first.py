"""A year before its last month, where no time is asked for."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import PeriodKind
from retrieval.beside import indicator_key, place_key
from retrieval.lookup import Candidate
from retrieval.question import Question

_PARTS = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER})
_FROM_JANUARY = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})


def year_first(question: Question, group: Sequence[Candidate]) -> list[Candidate]:
    """Put what runs from January on before a month or quarter that ends with it.

    "thu ngân sách X", where the report tells December beside the year: the year is meant.

    Args:
        question: the question; one that names a time gets its own order.
        group: what fits, best first.
    """
    found = list(group)
    first = found[0].figure if found else None
    if question.periods or first is None or first.period is None:
        return found
    if first.period.kind not in _PARTS:
        return found
    for at, candidate in enumerate(found):
        figure = candidate.figure
        if (
            figure.period is not None
            and figure.period.kind in _FROM_JANUARY
            and figure.period.end == first.period.end
            and figure.relation is first.relation
            and place_key(figure) == place_key(first)
            and indicator_key(figure) == indicator_key(first)
        ):
            return [candidate, *found[:at], *found[at + 1 :]]
    return found
