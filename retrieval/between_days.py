"""What came in between two days: "từ 18/10 đến 15/12 thu thêm bao nhiêu", "… đến hết năm".

Reports tell what was reached by a day, so what came between two of them is computed, and said to
be, from what each of them had brought since January.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, PeriodKind, Relation
from index.language.periods import PeriodMention
from retrieval.answer import NUMERIC, Answer
from retrieval.comparing import of_each_period
from retrieval.differences import base_value, difference
from retrieval.question import Question
from retrieval.scene import Scene
from retrieval.words import listed


def came_between(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Return how much more there was on the second of two days, computed.

    None where no such stretch is asked for, where one of its days is not told, and where the two
    are no sums of one year.
    """
    days = _days(question)
    if days is None or question.intent not in NUMERIC or question.percent or question.plan_words:
        return None
    if not question.how_much:
        return None
    own = replace(question, periods=days, wants=(Relation.VALUE,), unit_terms=_units(question))
    sides = of_each_period(own, pool, scene)
    if sides is None or not _go_on(*sides):
        return None
    return difference(own, sides, (), scene)


def _days(question: Question) -> tuple[PeriodMention, PeriodMention] | None:
    """Return both days of "từ 18/10 đến 15/12" as what was reached by each of them."""
    if len(question.periods) != 1:
        return None
    span = question.periods[0]
    ends = (span.low, span.high)
    if span.kind not in (PeriodKind.RANGE, PeriodKind.DAY) or span.base:
        return None
    first, last = (None if end is None else _until(end, span) for end in ends)
    return (first, last) if first is not None and last is not None else None


def _until(end: PeriodMention, span: PeriodMention) -> PeriodMention | None:
    """Return one end of the stretch as the time until then; None where it is no day, nor a year."""
    year = end.year or span.year
    if end.kind is PeriodKind.YEAR:
        return replace(end, as_of=False, year=year, relative=None) if year else None
    if end.kind is not PeriodKind.DAY:
        return None
    label = listed("between_days", "until")[0].format(end.label)
    return replace(end, as_of=True, year=year, label=label)


def _units(question: Question) -> tuple[str, ...]:
    """Return the units asked in without the word that asks for more: "bao nhiêu *thêm*"."""
    return tuple(t for t in question.unit_terms if t not in listed("between_days", "more"))


def _go_on(before: Figure, now: Figure) -> bool:
    """Tell whether both are of one year up to a day, and the second is no smaller."""
    one, two = base_value(before), base_value(now)
    if one is None or two is None or one[1] != two[1] or two[0] < one[0]:
        return False
    if before.period is None or now.period is None:
        return False
    sums = before.period.kind is PeriodKind.AS_OF
    sums = sums and now.period.kind in (PeriodKind.AS_OF, PeriodKind.YEAR)
    return sums and before.period.start == now.period.start and before.period.end != now.period.end
