"""What periods beside each other lend one another: a year, a kind, the day that "now" is."""

from __future__ import annotations

from dataclasses import replace

from index.domain import PeriodKind, Span
from index.language import period_context, period_words
from index.language.period_mentions import WITHIN_YEAR, PeriodMention
from index.language.period_text import SearchedText

_MAX_LISTED = 8
_NEXT_YEAR = period_words.pattern(r"_(?:,|;| va )_(?P<y>(?:19|20)\d\d)(?!\d|[.,]\d|_%|_[-–/]_\d)")
_LISTED = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE})
_DATED_BY_NEXT = frozenset({*WITHIN_YEAR, PeriodKind.YEAR_TO_DATE})
_AND = period_words.pattern(r"_(?:[,;&]|va|cung|den|toi|-|–|_){1,3}_(?:trong )?")


def listed_years(searched: SearchedText, found: list[PeriodMention]) -> list[PeriodMention]:
    """Read the later years of "các năm 2018, 2019 và 2020"."""
    listed: list[PeriodMention] = []
    for mention in found:
        if mention.year is None or mention.kind not in _LISTED:
            continue
        end, year = mention.span.end, mention.year
        for _ in range(_MAX_LISTED):
            match = _NEXT_YEAR.match(searched.folded, end)
            if not match or not searched.free(match.start(), match.end()):
                break
            if not searched.spelt(match.start(), match.end()):
                break
            counted = period_words.counts_next(searched.raw, match.end())
            # "các năm 2019, *2020* huyện xây …": nobody counts 2020 of them.
            goes_on = int(match["y"]) == year + 1 and period_words.asks_next(
                searched.raw, match.end()
            )
            if counted and not goes_on:
                break
            year = int(match["y"])
            span = Span(match.start("y"), match.end("y"))
            label = searched.text[span.start : span.end]
            listed.append(replace(mention, span=span, label=label, year=int(match["y"])))
            searched.take(span)
            end = match.end()
    return listed


def dated_by_next(searched: SearchedText, found: list[PeriodMention]) -> list[PeriodMention]:
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
            and _AND.fullmatch(searched.folded, mention.span.end, after.span.start)
        ):
            found[index] = replace(mention, year=after.year)
    return found


def told_now(searched: SearchedText, found: list[PeriodMention]) -> list[PeriodMention]:
    """Make one of "đến nay (đầu tháng 3/2025)": the bracket tells when that is."""
    told: list[PeriodMention] = []
    for mention in found:
        now = told[-1] if told and told[-1].kind is PeriodKind.TO_NOW else None
        gap = searched.folded[now.span.end : mention.span.start] if now else ""
        if now and mention.kind in WITHIN_YEAR and period_context.NOW_TOLD.fullmatch(gap):
            told[-1] = searched.reaching_back(replace(mention, as_of=True), now.span.start)
        else:
            told.append(mention)
    return told


def without_doubled(searched: SearchedText, found: list[PeriodMention]) -> list[PeriodMention]:
    """Drop the year of "9 tháng đầu năm năm 2023": it dates the months before it."""
    kept: list[PeriodMention] = []
    for mention in found:
        before = kept[-1] if kept else None
        doubled = (
            before is not None
            and mention.kind is PeriodKind.YEAR
            and before.kind is PeriodKind.YEAR_TO_DATE
            and before.year == mention.year
            and searched.folded[before.span.start : before.span.end].endswith("nam")
            and not searched.folded[before.span.end : mention.span.start].strip()
        )
        if not doubled:
            kept.append(mention)
    return kept
