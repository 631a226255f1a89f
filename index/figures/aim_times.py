"""When an aim is for: periods that had not ended when the report was given."""

from __future__ import annotations

from itertools import pairwise

from index.domain import DateBasis, Period, PeriodKind
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set

_FIRST_QUARTER = 3  # a report given until March speaks of the year before
_WHOLE_YEAR = "cả năm"
_CERTAIN = (DateBasis.STATED, DateBasis.DAY_AND_TEXT_YEAR, DateBasis.FRONT_MATTER)
_FORECAST = word_set("aims", "forecast")
_LONG = 75  # days to its end: "cả năm" told in July is no result


def lies_ahead(period: Period, state: State) -> bool:
    """Tell whether a stated period had not been reported on when the report was given."""
    session = state.anchor.session
    if period.end is None or period.start is None or session is None:
        return False
    if period.end <= session and (period.kind is PeriodKind.AS_OF or not period.inferred):
        return False  # over, even in a report that is chiefly on the year before
    whole = period.label.lower().startswith(_WHOLE_YEAR)
    if whole and (period.end - session).days > _LONG:
        return True
    year = state.anchor.year or session.year
    if period.kind is PeriodKind.TERM and period.start.year == session.year < period.end.year:
        return True  # a term has just begun: "nhiệm kỳ 2020 - 2025" told in July 2020
    if period.start.year > year and (period.start > session or period.end.year > year):
        return True
    return (
        period.kind is PeriodKind.YEAR
        and not period.inferred
        and session < period.end
        and session.year == period.end.year
        and session.month <= _FIRST_QUARTER
    )


def lies_after(sentence: Sentence, amount: Amount, period: Period | None, state: State) -> bool:
    """Tell whether a stated period begins after the day on which the report was given.

    "Mục tiêu của tỉnh là *đến ngày 31-1-2025* giải ngân 95%", told in October 2024: no result yet.
    What is forecast ("dự báo quý IV thu 600 tỷ đồng") is no aim. Only where that day is certain.
    """
    session = state.report.session_date
    if session is None or period is None or period.start is None or amount.total is not None:
        return False  # a part of a whole ("23/38 km") is done
    if state.report.session_basis not in _CERTAIN or period.start <= session:
        return False
    before = " ".join(token.text for token in sentence.tokens[: amount.first])
    return not any(f" {words} " in f" {before} " for words in _FORECAST)


def gone_by(sentence: Sentence, amount: Amount, stated: Period | None, state: State) -> bool:
    """Tell whether the number's own clause tells of a day gone by.

    "được giao chỉ tiêu 420 tỷ đồng; *đến ngày 30/9 thu 312 tỷ đồng*".
    """
    session = state.anchor.session
    if stated is None or stated.kind is not PeriodKind.AS_OF or stated.end is None:
        return False
    if session is None or stated.end > session:
        return False
    tokens, first = sentence.tokens, amount.first
    while first > 0 and tokens[first - 1].text not in {";", ",", "."}:
        first -= 1
    aimed = any(cues().aims.match(tokens, index) for index in range(first, amount.first))
    return first > 0 and not aimed


def expected(sentence: Sentence, amount: Amount, stated: Period | None, state: State) -> bool:
    """ "*Dự kiến* cả năm thu khoảng 230 tỷ đồng": what the year under way will bring, no aim."""
    session = state.anchor.session
    if stated is None or stated.start is None or session is None or stated.start > session:
        return False
    words = [token.text for token in sentence.tokens[: amount.first]]
    return ("dự", "kiến") in pairwise(words)


def told_of_a_day(stated: Period | None, state: State) -> bool:
    """ "Phấn đấu … *Tỷ lệ hộ nghèo đầu năm 12%*": no aim is stated for a day gone by."""
    session = state.anchor.session
    if stated is None or stated.kind is not PeriodKind.AS_OF or stated.end is None:
        return False
    return session is not None and stated.end <= session
