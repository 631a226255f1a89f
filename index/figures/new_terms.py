"""The years of terms told without them: "Trong nhiệm kỳ", "Nhiệm kỳ *mới*", "*nhiệm kỳ tới*"."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import cues
from index.language.periods import PeriodMention
from index.language.scan import scan

_YEARS = 5
_LAST = "cuoi"  # of "đến cuối nhiệm kỳ", as the reader of periods marks it
_OTHER = {"trước"}
_NEW = {"mới", "tới"}
_LOOK = 12  # characters behind the mention


def with_years_of_term(mention: PeriodMention, sentence: Sentence, state: State) -> PeriodMention:
    """Return a mention of a term that leaves out its years with those of the term told of.

    "*Trong nhiệm kỳ*, Đảng bộ lập 7 chi bộ" in a congress's text: of the term that ends.
    What it aims at "*đến cuối nhiệm kỳ*" is of the one that follows.
    """
    new = with_years_of_new_term(mention, state)
    bare = new.kind is PeriodKind.TERM and new.year is None and not new.base
    if not bare or new.part not in (None, _LAST):
        return new
    own = next((p for p in (state.period, state.report.period) if _years(p)), None)
    behind = scan(state.report.body[mention.span.end : mention.span.end + _LOOK])
    if behind and behind[0].text in _OTHER:
        return _term_before(new, own, state)
    if own is None or own.start is None or own.end is None:
        return new
    first, last = own.start.year, own.end.year
    session = state.anchor.session
    aimed = (state.aim is not None or sentence.matches(cues().aims)) and not sentence.matches(
        cues().results
    )
    if aimed and session is not None and last <= session.year:
        first, last = last, 2 * last - first
    label = new.label if new.part == _LAST else f"{new.label} {first}-{last}"
    return replace(new, label=label, year=first, year_high=last)


def _term_before(mention: PeriodMention, own: Period | None, state: State) -> PeriodMention:
    """Return "nhiệm kỳ *trước*" with its years: those before the term told of.

    The Party's terms run from one year that is a multiple of five to the next.
    """
    told = own or state.report.period
    if told is None or told.end is None:
        return mention
    last = own.start.year if own and own.start else (told.end.year - 1) // _YEARS * _YEARS
    return replace(mention, label=f"{mention.label} trước", year=last - _YEARS, year_high=last)


def term_to_come(state: State) -> Period | None:
    """Return the term that follows the one that a congress's report sums up, or None."""
    own, session = state.report.period, state.anchor.session
    if own is None or own.start is None or own.end is None or not _years(own) or session is None:
        return None
    if own.end.year > session.year:
        return None
    first, last = own.end.year, 2 * own.end.year - own.start.year
    return Period(
        f"nhiệm kỳ {first}-{last}", PeriodKind.TERM, date(first, 1, 1), date(last, 12, 31), True
    )


def _years(period: Period | None) -> bool:
    """Tell whether a period is a term whose years are known."""
    known = period is not None and period.start is not None and period.end is not None
    return known and period is not None and period.kind is PeriodKind.TERM


def with_years_of_new_term(mention: PeriodMention, state: State) -> PeriodMention:
    """Return the mention with the years of the term that follows the one told of before.

    "Nhiệm kỳ 2015-2020, hộ nghèo còn 9%. *Nhiệm kỳ mới*, huyện phấn đấu …": 2020 - 2025. Without
    a term told of before, a congress's own year is where it begins, if terms begin then.
    """
    if mention.kind is not PeriodKind.TERM or mention.year is not None or mention.base:
        return mention
    behind = scan(state.report.body[mention.span.end : mention.span.end + _LOOK])
    if not behind or behind[0].text not in _NEW:
        return mention
    told = state.period
    year = told.end.year if told is not None and told.kind is PeriodKind.TERM and told.end else None
    if year is None and state.anchor.session is not None:
        session = state.anchor.session.year
        year = session if session % _YEARS == 0 else None
    if year is None:
        return mention
    label = f"nhiệm kỳ {year}-{year + _YEARS}"
    return replace(mention, label=label, year=year, year_high=year + _YEARS)
