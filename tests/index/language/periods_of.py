"""The periods of a sentence as they are resolved in a report of 2022."""

from datetime import date
from typing import NamedTuple

from index.domain import PeriodKind
from index.language.periods import Anchor, PeriodMention, find_periods, resolve

# A report of the year 2022, given on 7 September.
ANCHOR = Anchor(2022, date(2022, 9, 7))
DAY, AS_OF, MONTH, YTD = (
    PeriodKind.DAY,
    PeriodKind.AS_OF,
    PeriodKind.MONTH,
    PeriodKind.YEAR_TO_DATE,
)
QUARTER, YEAR, RANGE, TERM = (
    PeriodKind.QUARTER,
    PeriodKind.YEAR,
    PeriodKind.RANGE,
    PeriodKind.TERM,
)
TO_NOW, SCHOOL_YEAR, OTHER = PeriodKind.TO_NOW, PeriodKind.SCHOOL_YEAR, PeriodKind.OTHER


class Stretch(NamedTuple):
    label: str
    kind: PeriodKind
    start: str | None
    end: str | None


def stretches(text: str, *, question: bool = False, anchor: Anchor = ANCHOR) -> list[Stretch]:
    found = []
    for mention in find_periods(text, question=question):
        period = resolve(mention, anchor)
        start, end = (day and day.isoformat() for day in (period.start, period.end))
        found.append(Stretch(mention.label, period.kind, start, end))
    return found


def one(text: str, **options: bool) -> PeriodMention:
    (mention,) = find_periods(text, **options)
    return mention
