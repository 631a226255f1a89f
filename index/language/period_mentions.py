"""Periods as written: the mention of one, and a match of the grammar that may be one."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from index.domain import PeriodKind, Span
from index.language import period_words

# Years that two digits may mean: 2000 to 2029.
_CENTURY = 2000
_MAX_SPAN = 40
SUMMED = "summed"
"""Part of "5 năm" behind what is summed up in them: a term's years where one is told of."""

BEGINNING = "beginning"
"""Part of a moment where a story begins: "khi mới thành lập"."""


AFTER = "after"
"""Part of "sau 3 năm thực hiện": the years in which something was done, until now."""


WITHIN_YEAR = frozenset({PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER})
"""Kinds that begin and end anywhere in a year: ends of a range, dated by "hết" before them."""


@dataclass(frozen=True, slots=True)
class PeriodMention:
    """A period as written. ``base`` tells that it is what a change is measured against.

    ``low`` and ``high`` are the ends of a range of days, months or quarters ("từ tháng 10/2019 đến
    tháng 3/2020"); ``high`` is None in "từ tháng 10/2019 đến nay".
    """

    span: Span
    label: str
    kind: PeriodKind
    year: int | None = None
    number: int | None = None  # months of a year-to-date, the month, the quarter
    day: int | None = None
    year_high: int | None = None
    relative: int | None = None  # years (or months, quarters) from the anchor
    as_of: bool = False
    base: bool = False
    # of a term or year: nua, giua, dau, cuoi; "qua" for one just over; SUMMED, BEGINNING, AFTER
    part: str | None = None
    low: PeriodMention | None = None
    high: PeriodMention | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """A match of the grammar in a text: ``raw`` is the whole text in lower case with its marks."""

    match: re.Match[str]
    text: str
    raw: str
    folded: str
    marked: bool
    question: bool

    def group(self, name: str) -> str | None:
        """Return a group of the match, None where the pattern has no such group."""
        return self.match.groupdict().get(name)

    def raw_group(self, name: str) -> str:
        """Return a group with its marks."""
        return self.raw[self.match.start(name) : self.match.end(name)]

    @property
    def year(self) -> int | None:
        """The year written, if any."""
        if self.group("yy"):
            return _CENTURY + int(self.group("yy") or 0)
        return int(self.group("y") or 0) or None

    @property
    def relative(self) -> int | None:
        """What "trước", "nay" … say, if any."""
        if not self.group("rel"):
            return None
        return period_words.value_of(
            period_words.RELATIVE, self.raw_group("rel"), self.marked and not self.question
        )

    @property
    def just_over(self) -> str | None:
        """ "qua" for a period that has just ended ("quý vừa qua"), else None."""
        return "qua" if (self.group("rel") or "").split()[-1:] in (["qua"], ["roi"]) else None

    @property
    def months(self) -> int | None:
        """The number in group ``n``, in digits or words."""
        raw = self.raw_group("n")
        if raw.isdecimal():
            return int(raw)
        return period_words.value_of(period_words.NUMBERS, raw, self.marked)

    def years(self) -> tuple[int | None, int | None] | None:
        """Return both ends of a span of years, or None when they make no span."""
        part = self.match.groupdict()
        if part.get("t1") and part.get("t2"):
            low, high = _CENTURY + int(part["t1"]), _CENTURY + int(part["t2"])
        elif part.get("y1") and part.get("y2"):
            low, high = int(part["y1"]), int(part["y2"])
        else:
            return (int(part["y1"]), None) if part.get("y1") else (None, None)
        return (low, high) if low < high <= low + _MAX_SPAN else None

    def mention(self, kind: PeriodKind, **fields: int | str | bool | None) -> PeriodMention:
        """Return a mention of the whole match."""
        return self.at(self.match.start(), self.match.end(), kind, **fields)

    def at(
        self, start: int, end: int, kind: PeriodKind, **fields: int | str | bool | None
    ) -> PeriodMention:
        """Return a mention of ``text[start:end]`` without blanks around it."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip())
        end = start + len(piece.strip())
        mention = PeriodMention(Span(start, end), self.text[start:end], kind)
        return replace(mention, **fields)  # type: ignore[arg-type]


def with_terms(found: list[PeriodMention]) -> list[PeriodMention]:
    """Give "qua nửa nhiệm kỳ …, nhiệm kỳ 2015-2020" its part: both name the same half-term."""
    terms = [mention for mention in found if mention.kind is PeriodKind.TERM]
    years = {(mention.year, mention.year_high) for mention in terms if mention.year}
    if len(years) != 1:
        return found
    low, high = next(iter(years))
    parts = {mention.part for mention in terms if mention.part}
    shared = next(iter(parts)) if len(parts) == 1 and not parts & {"dau", "cuoi"} else None
    return [
        replace(m, part=m.part or shared, year=low, year_high=high)
        if m.kind is PeriodKind.TERM
        else m
        for m in found
    ]
