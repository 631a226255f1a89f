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
from index.language import period_patterns as grammar
from index.language.counted_years import counted_years
from index.language.dates import find_dates
from index.language.period_cues import with_cues
from index.language.period_mentions import Found, PeriodMention, with_terms
from index.language.period_neighbours import dated_by_next, listed_years, told_now, without_doubled
from index.language.period_ranges import with_both_ends
from index.language.period_readers import BUILDERS
from index.language.period_resolve import Anchor, resolve
from index.language.period_text import SearchedText
from index.language.required_words import Guarded

__all__ = ["MAX_TEXT", "Anchor", "PeriodMention", "find_periods", "resolve"]

MAX_TEXT = 20_000
"""Longest text that is searched in one call, in characters; the rest is ignored."""

# A short paragraph is searched for the report's dates, and as a sentence for its figures.
_LONGEST_KEPT = 2_000


def find_periods(text: str, *, question: bool = False) -> list[PeriodMention]:
    """Return the periods of ``text`` from left to right, without overlaps.

    Args:
        text: report text or a question; spans are offsets into it.
        question: also read a bare year ("thu ngân sách 2022"), a bare "9T", "T8" and "31/8".
    """
    if len(text) <= _LONGEST_KEPT:
        return list(_kept(text, question))
    return _mentions(SearchedText(text[:MAX_TEXT], question=question))


@lru_cache(maxsize=512)
def _kept(text: str, question: bool) -> tuple[PeriodMention, ...]:
    return tuple(_mentions(SearchedText(text, question=question)))


@cache
def _patterns(question: bool) -> Guarded:
    return Guarded(grammar.PATTERNS + (grammar.QUESTION_PATTERNS if question else ()))


def _mentions(searched: SearchedText) -> list[PeriodMention]:
    found = _dates(searched)
    for name, pattern in _patterns(searched.question).fitting(searched.folded):
        for match in pattern.finditer(searched.folded):
            if not searched.free(match.start(), match.end()):
                continue
            if not searched.spelt(match.start(), match.end()):
                continue
            if name == "nothing":
                searched.take(Span(match.start(), match.end()))
                continue
            for mention in BUILDERS[name](_found(searched, match)):
                found.append(mention)
                searched.take(mention.span)
    found += listed_years(searched, found)
    found.sort(key=lambda mention: mention.span)
    if not searched.question:
        found = counted_years(
            found, searched.text, searched.folded, searched.raw, marked=searched.marked
        )
    found = with_both_ends(searched, told_now(searched, found))
    found = without_doubled(searched, dated_by_next(searched, found))
    floor = 0
    for index, mention in enumerate(found):
        found[index] = with_cues(searched, mention, floor)
        floor = mention.span.end
    return [_unbracketed(mention) for mention in with_terms(found)]


def _found(searched: SearchedText, match: re.Match[str]) -> Found:
    return Found(
        match, searched.text, searched.raw, searched.folded, searched.marked, searched.question
    )


def _dates(searched: SearchedText) -> list[PeriodMention]:
    found = []
    for date in find_dates(searched.text):
        kind = PeriodKind.DAY if date.day else PeriodKind.MONTH
        label = searched.text[date.span.start : date.span.end]
        found.append(
            PeriodMention(date.span, label, kind, year=date.year, number=date.month, day=date.day)
        )
        searched.take(date.span)
    return found


def _unbracketed(mention: PeriodMention) -> PeriodMention:
    """Return the mention without a bracket that closes in its label: "(nhiệm kỳ 2020 - 2025*)*"."""
    closes = mention.label.endswith(")") and "(" not in mention.label
    return replace(mention, label=mention.label[:-1].rstrip()) if closes else mention
