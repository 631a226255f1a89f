"""Years counted and then named one by one: "trong *ba năm 2019, 2020 và 2021*" is one stretch."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from index.domain import PeriodKind, Span
from index.language.lexicon import load_table
from index.language.period_mentions import PeriodMention
from index.language.period_words import NUMBERS, any_of, pattern, value_of

_COUNT = pattern(rf"(?:(?<![\d.,/-])(?P<n>[2-9])|\b(?P<w>{any_of(NUMBERS)})) $")
_JOIN = pattern(r"_(?:,|;|va)_(?:nam )?")
_EACH = pattern(rf"^[^.;:]{{0,160}}\b(?:{any_of(load_table('periods')['years_listed']['each'])})\b")
_LONGEST = 180  # characters
_NEAR = 12
_PAIR = 2
_YEAR_WORD = "nam"


def counted_years(
    found: Sequence[PeriodMention], text: str, folded: str, raw: str, *, marked: bool
) -> list[PeriodMention]:
    """Return the mentions with such years joined to one.

    Args:
        found: the mentions from left to right.
        text: the text.
        folded: the same without marks.
        raw: the same in lower case.
        marked: the text has its marks.
    """
    joined: list[PeriodMention] = []
    position = 0
    while position < len(found):
        first = found[position]
        count = _count_before(first, folded, raw, marked=marked)
        run = found[position : position + count] if count else []
        if len(run) < _PAIR or len(run) != count or not _consecutive(run, folded):
            joined.append(first)
            position += 1
            continue
        match = _COUNT.search(folded, max(0, first.span.start - _NEAR), first.span.start)
        start = match.start() if match else first.span.start
        each = _EACH.match(folded[run[-1].span.end :][:_LONGEST]) is not None
        if each:
            joined += [replace(first, span=Span(start, first.span.end)), *run[1:]]
        else:
            span = Span(start, run[-1].span.end)
            whole = replace(first, span=span, label=text[span.start : span.end])
            joined.append(replace(whole, kind=PeriodKind.RANGE, year_high=run[-1].year))
        position += count
    return joined


def _count_before(mention: PeriodMention, folded: str, raw: str, *, marked: bool) -> int:
    """Return how many years are told to follow: 3 in "*ba* năm 2019, …"."""
    start = mention.span.start
    if mention.kind is not PeriodKind.YEAR or not mention.year:
        return 0
    if not folded.startswith(_YEAR_WORD, start):
        return 0
    match = _COUNT.search(folded, max(0, start - _NEAR), start)
    if match is None:
        return 0
    if match["n"]:
        return int(match["n"])
    return value_of(NUMBERS, raw[match.start("w") : match.end("w")], marked) or 0


def _consecutive(run: Sequence[PeriodMention], folded: str) -> bool:
    return all(
        other.kind is PeriodKind.YEAR
        and other.year == (one.year or 0) + 1
        and _JOIN.fullmatch(folded, one.span.end, other.span.start)
        for one, other in pairwise(run)
    )
