"""The time of undated results, of tables and of what is told behind asides: the report's own."""

from __future__ import annotations

from datetime import date

from index.domain import BlockKind, Period, PeriodKind
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.lexicon import word_set
from index.language.periods import PeriodMention, find_periods, resolve

HEADED = frozenset({PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH})
"""Kinds of period that a report or a heading is of."""
_ASIDE = frozenset({PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.RANGE, PeriodKind.TERM})
_LONG = frozenset({PeriodKind.RANGE, PeriodKind.TERM})
_YEARLY = tuple(sorted(word_set("report_period", "yearly")))
_UNTIL_NOW = ("qua", "nua")  # of "5 năm qua", "từ đầu nhiệm kỳ đến nay"
_FIRST_QUARTER = 3


def result_period(state: State) -> Period | None:
    """Return what an undated result is about: the report's period, if it can have results.

    A report given in the first months of a year for that whole year states the results of the
    year before.
    """
    period, session = state.report.period, state.anchor.session
    if (
        period is None
        or period.kind is not PeriodKind.YEAR
        or period.end is None
        or session is None
        or session.year != period.end.year
        or session.month > _FIRST_QUARTER
    ):
        return period
    year = period.end.year - 1
    return Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31), True)


def years_until_now(
    sentence: Sentence, mention: PeriodMention, period: Period, state: State
) -> bool:
    """Tell whether years that end with the report are told of in one paragraph of it alone.

    "*5 năm qua*, Hội kết nạp 1.250 hội viên" further down in a report on nine months; what opens a
    text is what it goes on with.
    """
    own = state.report.period
    if period.kind not in _LONG or mention.part not in _UNTIL_NOW:
        return False
    if own is None or own.kind not in HEADED or own.end is None:
        return False
    leads = (b.span for b in state.report.blocks if b.kind is BlockKind.LEAD)
    opens = any(span.overlaps(sentence.span) for span in leads)
    return not opens or _titled(own, state)


def yearly(sentence: Sentence, told: Period, state: State) -> bool:
    """Tell whether a sentence below one on several years tells of a year alone.

    "*Từ đầu nhiệm kỳ đến nay*, …" and, in a later paragraph, "thu ngân sách *bằng 82% dự toán*":
    no budget is made for a term.
    """
    own = state.report.period
    if told.kind not in _LONG or own is None or own.kind in _LONG:
        return False
    said = f" {' '.join(token.text for token in sentence.tokens)} "
    return any(f" {words} " in said for words in _YEARLY)


def of_table(state: State) -> Period | None:
    """Return the period in force for a table that says none: the report's, where it is nearer.

    A heading's holds for it, and that of the words that open it ("Kết quả tháng 9 như sau:"), but
    neither a month nor years that the paragraph above tells of beside the report's own nine months.
    """
    told, own = state.period, state.report.period
    if told is None or own is None or told is state.headed or own.kind not in HEADED:
        return told
    if told.end is None or own.end is None or own.start is None or not _titled(own, state):
        return told
    aside = told.kind in _ASIDE or (told.start is not None and told.start < own.start)
    return own if aside else told


def of_year_before(mention: PeriodMention, period: Period, state: State) -> bool:
    """Tell whether "năm ngoái" is told of, or the year before in a report whose title says when."""
    if mention.kind is not PeriodKind.YEAR or period.end is None:
        return False
    own = state.report.period
    if mention.relative == -1:
        return True
    if own is None or own.start is None or own.kind not in HEADED:
        return False
    return period.end < own.start and _titled(own, state)


def _titled(own: Period, state: State) -> bool:
    """Tell whether the report's title names the time that it is of."""
    named = [m for m in find_periods(state.report.title) if m.kind in HEADED and not m.base]
    return any(resolve(mention, state.anchor).end == own.end for mention in named)
