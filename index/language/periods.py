"""Time periods in reports and questions: finding them, and giving them a start and an end.

The grammar works on text without diacritics (same offsets), so a question typed without marks is
read by the same rules as a report. A mention keeps what is written; ``resolve`` turns it into a
``Period`` with the help of the report's own dates.

To add a form: add a pattern to the file of its kind that ``period_patterns`` joins, say in
``period_readers.BUILDERS`` what it means, and put an example into
``tests/index/language/test_periods.py``.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from index.domain import PeriodKind, Span
from index.language import period_context, period_words
from index.language import period_patterns as grammar
from index.language.counted_years import counted_years
from index.language.dates import find_dates
from index.language.period_mentions import BEGINNING, Found, PeriodMention, with_terms
from index.language.period_readers import BUILDERS
from index.language.period_resolve import Anchor, resolve
from index.language.required_words import Guarded
from index.language.spoken_spelling import as_written
from index.language.text import fold, has_marks, lower

__all__ = ["MAX_TEXT", "Anchor", "PeriodMention", "find_periods", "resolve"]

MAX_TEXT = 20_000
"""Longest text that is searched in one call, in characters; the rest is ignored."""
# How far to the left of a mention its cue words may stand.
_LOOK_BACK = 64
_MAX_LISTED = 8

_NEXT_YEAR = period_words.pattern(r"_(?:,|;| va )_(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d|_%|_[-–/]_\d)")
_LISTED = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})
_DATED_BY_NEXT = frozenset(
    {PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR_TO_DATE}
)
_AND = period_words.pattern(r"_(?:[,;&]|va|cung|den|toi|-|–|_){1,3}_(?:trong )?")
_TO = period_words.pattern(
    rf"_(?:den|toi|-|–|—)_{period_context.HOUR}(?:(?:het|ngay|cuoi|thang) ){{0,2}}"
)
_ENDS = frozenset({PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER})
# Days this near are one event ("từ ngày 5 đến 7/8"), no period that a figure is about.
_EVENT_DAYS = 15


def find_periods(text: str, *, question: bool = False) -> list[PeriodMention]:
    """Return the periods of ``text`` from left to right, without overlaps.

    Args:
        text: report text or a question; spans are offsets into it.
        question: also read a bare year ("thu ngân sách 2022"), a bare "9T", "T8" and "31/8".
    """
    if len(text) <= _LONGEST_KEPT:
        return list(_kept(text, question))
    return _Search(text[:MAX_TEXT], question).mentions()


# A short paragraph is searched for the report's dates, and as a sentence for its figures.
_LONGEST_KEPT = 2_000


@lru_cache(maxsize=512)
def _kept(text: str, question: bool) -> tuple[PeriodMention, ...]:
    return tuple(_Search(text, question).mentions())


@cache
def _patterns(question: bool) -> Guarded:
    return Guarded(grammar.PATTERNS + (grammar.QUESTION_PATTERNS if question else ()))


def _unbracketed(mention: PeriodMention) -> PeriodMention:
    """Return the mention without a bracket that closes in its label: "(nhiệm kỳ 2020 - 2025*)*"."""
    closes = mention.label.endswith(")") and "(" not in mention.label
    return replace(mention, label=mention.label[:-1].rstrip()) if closes else mention


class _Search:
    """One search of a text."""

    def __init__(self, text: str, question: bool) -> None:
        self._folded = fold(text)
        if "qui" in self._folded or "ki" in self._folded:
            text = as_written(text)
            self._folded = fold(text)
        self._text = text
        self._raw = lower(text)
        self._marked = has_marks(text)
        self._question = question
        self._taken = bytearray(len(text))

    def _without_doubled(self, found: list[PeriodMention]) -> list[PeriodMention]:
        """Drop the year of "9 tháng đầu năm năm 2023": it dates the months before it."""
        kept: list[PeriodMention] = []
        for mention in found:
            before = kept[-1] if kept else None
            doubled = (
                before is not None
                and mention.kind is PeriodKind.YEAR
                and before.kind is PeriodKind.YEAR_TO_DATE
                and before.year == mention.year
                and self._folded[before.span.start : before.span.end].endswith("nam")
                and not self._folded[before.span.end : mention.span.start].strip()
            )
            if not doubled:
                kept.append(mention)
        return kept

    def mentions(self) -> list[PeriodMention]:
        found = self._dates()
        for name, pattern in _patterns(self._question).fitting(self._folded):
            for match in pattern.finditer(self._folded):
                if not self._free(match.start(), match.end()):
                    continue
                if not self._spelt(match.start(), match.end()):
                    continue
                if name == "nothing":
                    self._take(Span(match.start(), match.end()))
                    continue
                here = Found(
                    match, self._text, self._raw, self._folded, self._marked, self._question
                )
                for mention in BUILDERS[name](here):
                    found.append(mention)
                    self._take(mention.span)
        found += self._listed_years(found)
        found.sort(key=lambda mention: mention.span)
        if not self._question:
            found = counted_years(found, self._text, self._folded, self._raw, marked=self._marked)
        found = self._without_doubled(self._dated_by_next(self._joined(self._told_now(found))))
        floor = 0
        for index, mention in enumerate(found):
            found[index] = self._with_cues(mention, floor)
            floor = mention.span.end
        return [_unbracketed(mention) for mention in with_terms(found)]

    def _dates(self) -> list[PeriodMention]:
        found = []
        for date in find_dates(self._text):
            kind = PeriodKind.DAY if date.day else PeriodKind.MONTH
            label = self._text[date.span.start : date.span.end]
            found.append(
                PeriodMention(
                    date.span, label, kind, year=date.year, number=date.month, day=date.day
                )
            )
            self._take(date.span)
        return found

    def _free(self, start: int, end: int) -> bool:
        return self._taken.find(1, start, end) < 0

    def _take(self, span: Span) -> None:
        self._taken[span.start : span.end] = b"\x01" * (span.end - span.start)

    def _spelt(self, start: int, end: int) -> bool:
        return period_words.spelt(self._raw[start:end], self._question or not self._marked)

    def _search_before(
        self, pattern: re.Pattern[str], end: int, floor: int
    ) -> re.Match[str] | None:
        """Return the match of a pattern right before ``end``, behind ``floor``, spelt as meant."""
        match = pattern.search(self._folded, max(floor, end - _LOOK_BACK), end)
        if match and not self._spelt(match.start(), match.end()):  # "của *tỉnh* đến 30/9"
            behind = self._folded.find(" ", match.start(), end)
            match = pattern.search(self._folded, behind + 1, end) if behind >= 0 else None
        return match if match and self._spelt(match.start(), match.end()) else None

    def _listed_years(self, found: list[PeriodMention]) -> list[PeriodMention]:
        """Read the later years of "các năm 2018, 2019 và 2020"."""
        listed: list[PeriodMention] = []
        for mention in found:
            if mention.year is None or mention.kind not in _LISTED:
                continue
            end, year = mention.span.end, mention.year
            for _ in range(_MAX_LISTED):
                match = _NEXT_YEAR.match(self._folded, end)
                if not match or not self._free(match.start(), match.end()):
                    break
                if not self._spelt(match.start(), match.end()):
                    break
                counted = period_words.counts_next(self._raw, match.end())
                # "các năm 2019, *2020* huyện xây …": nobody counts 2020 of them.
                goes_on = int(match["y"]) == year + 1 and period_words.asks_next(
                    self._raw, match.end()
                )
                if counted and not goes_on:
                    break
                year = int(match["y"])
                span = Span(match.start("y"), match.end("y"))
                label = self._text[span.start : span.end]
                listed.append(replace(mention, span=span, label=label, year=int(match["y"])))
                self._take(span)
                end = match.end()
        return listed

    def _dated_by_next(self, found: list[PeriodMention]) -> list[PeriodMention]:
        """Give "tháng 8" its year in "tháng 8 và 8 tháng năm 2022"."""
        for index in range(len(found) - 2, -1, -1):
            mention, after = found[index], found[index + 1]
            if (
                mention.year is None
                and mention.relative is None
                and mention.kind in _DATED_BY_NEXT
                and after.year is not None
                and after.kind is not PeriodKind.TERM
                and after.year_high is None
                and _AND.fullmatch(self._folded, mention.span.end, after.span.start)
            ):
                found[index] = replace(mention, year=after.year)
        return found

    def _told_now(self, found: list[PeriodMention]) -> list[PeriodMention]:
        """Make one of "đến nay (đầu tháng 3/2025)": the bracket tells when that is."""
        told: list[PeriodMention] = []
        for mention in found:
            now = told[-1] if told and told[-1].kind is PeriodKind.TO_NOW else None
            gap = self._folded[now.span.end : mention.span.start] if now else ""
            if now and mention.kind in _ENDS and period_context.NOW_TOLD.fullmatch(gap):
                told[-1] = self._from(replace(mention, as_of=True), now.span.start)
            else:
                told.append(mention)
        return told

    def _joined(self, found: list[PeriodMention]) -> list[PeriodMention]:
        """Make one of both ends of "từ 15/12/2021 đến 14/11/2022"."""
        joined: list[PeriodMention] = []
        for mention in found:
            before = joined[-1] if joined else None
            floor = joined[-2].span.end if len(joined) > 1 else 0
            whole = self._range(before, mention, floor) if before else None
            whole = whole or (self._beginning_in(before, mention) if before else None)
            if whole:
                joined[-1] = whole
            else:
                joined.append(mention)
        return joined

    def _beginning_in(self, first: PeriodMention, second: PeriodMention) -> PeriodMention | None:
        """Make one of "năm 2012, khi mới thành lập", "khi mới tái lập (năm 1997)"."""
        began = next((m for m in (first, second) if m.part == BEGINNING and not m.year), None)
        year = first if began is second else second
        gap = self._folded[first.span.end : second.span.start]
        if began is None or year.kind is not PeriodKind.YEAR or not year.year or gap.strip(" ,("):
            return None
        whole = replace(second, kind=began.kind, part=BEGINNING, year=year.year)
        return self._from(whole, first.span.start)

    def _range(self, low: PeriodMention, high: PeriodMention, floor: int) -> PeriodMention | None:
        until = self._folded[high.span.start : high.span.end].startswith(("den", "toi"))
        to_now = high.kind is PeriodKind.TO_NOW and until
        to_end = self._question and _to_end_of_year(low, high)
        if low.kind not in _ENDS or low.low or not (high.kind in _ENDS or to_end or to_now):
            return None
        gap = self._folded[low.span.end : high.span.start]
        start = self._search_before(period_context.FROM, low.span.start, floor)
        dashed = gap.strip() in {"-", "–", "—"} and low.kind is high.kind
        inside = until and (to_now or to_end) and not gap.strip()
        if not (start or dashed) or not (_TO.fullmatch(gap) or inside):
            return None
        begin = start.start() if start else low.span.start
        span = Span(begin, high.span.end)
        label = self._text[span.start : span.end]
        year = high.year or (low.year if to_end else None)
        whole = PeriodMention(span, label, PeriodKind.RANGE, year=year, low=low)
        if to_now:
            return whole
        whole = replace(whole, high=high)
        if low.kind is PeriodKind.DAY and high.kind is PeriodKind.DAY and _near(low, high):
            return replace(whole, kind=PeriodKind.DAY, number=high.number, day=high.day)
        if low.number == 1 and (low.day or 1) == 1 and low.year in (None, high.year):
            return _from_new_year(whole, high)
        return whole

    def _with_cues(self, mention: PeriodMention, floor: int) -> PeriodMention:
        """Extend the mention to its "tính đến hết ngày", and mark a base ("so với năm …")."""
        start = mention.span.start
        if mention.low is None and mention.kind not in (
            PeriodKind.TO_NOW,
            PeriodKind.SCHOOL_YEAR,
            PeriodKind.OTHER,
        ):
            if mention.kind is PeriodKind.DAY:
                day = self._search_before(period_context.FROM_DAY, start, floor)
                if day:
                    first = replace(mention, day=int(day["d"] or day["dashed"]))
                    return self._from(replace(mention, low=first, high=mention), day.start())
            cumulative = self._search_before(period_context.AS_OF, start, floor)
            if cumulative is None:
                ending = (
                    period_context.AT if mention.kind is PeriodKind.DAY else period_context.ENDED
                )
                ends = mention.kind in (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER)
                cumulative = self._search_before(ending, start, floor) if ends else None
            if cumulative:
                return self._from(replace(mention, as_of=True), cumulative.start())
        base = self._search_before(period_context.BASE, start, floor)
        as_much = self._search_before(period_context.AS_MUCH, start, floor)
        if as_much and self._raw.startswith("tương đương", as_much.start()):
            base = as_much
        if (
            base is None
            and mention.kind is PeriodKind.YEAR
            and self._folded.startswith("nam", start)
        ):
            base = self._search_before(period_context.MORE_THAN, start, floor)
        if base and base.group().startswith("cung"):
            left = self._folded[: base.start()].rstrip()[-1:]
            if not (left.isalnum() or left == "%"):
                # "(cùng kỳ năm 2019 tăng 5,3%)": the clause is about that year.
                return self._from(mention, base.start())
        # "so với số thực hiện năm …", but not "số năm …"
        named = base and self._raw.startswith("số", base.start())
        is_base = bool(base) and not named
        return mention if mention.base == is_base else replace(mention, base=is_base)

    def _from(self, mention: PeriodMention, start: int) -> PeriodMention:
        span = Span(start, mention.span.end)
        if "(" in self._text[start : mention.span.start] and self._text.startswith(")", span.end):
            span = Span(start, span.end + 1)
        return replace(mention, span=span, label=self._text[span.start : span.end])


def _to_end_of_year(low: PeriodMention, high: PeriodMention) -> bool:
    """Tell whether a question names a day and its year's end: "từ 18/10 *đến hết năm 2020*"."""
    if low.kind is not PeriodKind.DAY or (low.number, low.day) == (1, 1):
        return False
    return high.kind is PeriodKind.YEAR and not high.base and high.year_high is None


def _near(low: PeriodMention, high: PeriodMention) -> bool:
    if not (low.number and low.day and high.number and high.day):
        return False
    days = (high.number - low.number) * 30 + high.day - low.day
    return low.year in (None, high.year) and 0 <= days < _EVENT_DAYS


def _from_new_year(whole: PeriodMention, high: PeriodMention) -> PeriodMention:
    """ "từ tháng 1 đến tháng 8" is eight months, "từ 1/1 đến 15/8" cumulative to that day."""
    plain = replace(whole, low=None, high=None)
    if high.kind is PeriodKind.DAY:
        return replace(plain, kind=PeriodKind.DAY, number=high.number, day=high.day, as_of=True)
    months = (high.number or 0) * (3 if high.kind is PeriodKind.QUARTER else 1)
    kind = PeriodKind.YEAR if months == 12 else PeriodKind.YEAR_TO_DATE
    return replace(plain, kind=kind, number=months)
