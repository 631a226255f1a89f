"""The term that begins where the one told of ends: "Nhiệm kỳ *mới*", "trong nhiệm kỳ *tới*"."""

from __future__ import annotations

from dataclasses import replace

from index.domain import PeriodKind
from index.figures.state import State
from index.language.periods import PeriodMention
from index.language.scan import scan

_YEARS = 5
_NEW = {"mới", "tới"}
_LOOK = 12  # characters behind the mention


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
