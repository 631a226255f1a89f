"""With which time a change is compared, where its base is told by its month or quarter."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure, PeriodKind, Relation
from index.language.periods import PeriodMention, find_periods
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.words import rows_said

_SAME, _MONTH, _QUARTER = 0, 1, 2  # rows of [bases]
_OTHER = -1
_LENGTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3}
_ROWS = {PeriodKind.MONTH: _MONTH, PeriodKind.QUARTER: _QUARTER}
_OF_YEAR = {PeriodKind.MONTH: 12, PeriodKind.QUARTER: 4}
_WITH_YEARS = (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE)


def base_rows(figure: Figure) -> frozenset[int]:
    """Return the rows of ``[bases]`` that a change's base is of; of none of them: -1.

    "tháng 5 tăng 6% so với *tháng 4/2022*" is against the month before, "so với *tháng 5/2021*"
    against the same time of the year before, "so với *tháng 12 năm trước*" against neither.
    """
    base = figure.base or ""
    named = [m for m in find_periods(base, question=True) if m.kind in _LENGTHS and m.number]
    if named:
        return frozenset({_row(figure, named[0])})
    return rows_said(f" {fold(base)} ", "bases")


@once_each
def _months_against(question: Question) -> list[PeriodMention]:
    """Return the months and quarters against which a question asks for a change."""
    return [m for m in question.periods if m.base and m.kind in _LENGTHS and m.number]


@once_each
def _years_against(question: Question) -> set[int]:
    """Return the years against which a question asks for a change."""
    return {m.year for m in question.periods if m.base and m.kind in _WITH_YEARS and m.year}


@only_where(_months_against)
def of_another_month(question: Question, figure: Figure) -> bool:
    """Tell whether a month or quarter is asked against that a change is not told against.

    "tháng 8 tăng bao nhiêu so với *tháng 12/2021*" is answered by no change "so với tháng trước",
    and "tháng 8/2023 so với *tháng 8/2021*" by none "so với cùng tháng năm trước".
    """
    asked = _months_against(question)
    if not asked or figure.relation is not Relation.CHANGE or not figure.base:
        return False
    own = _number(figure, asked[0].kind)
    if own is not None and own != asked[0].number:
        return True
    year = _year(figure, asked[0].kind) if asked[0].year else None
    return year is not None and year != asked[0].year


@only_where(_years_against)
def of_another_year(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a year is asked against that a change is not told against.

    "2022 tăng bao nhiêu so với *2019*" is answered by no change "so với cùng kỳ", and by none
    without a base whose sentence names no 2019.
    """
    asked = _years_against(question)
    if len(asked) != 1 or figure.relation is not Relation.CHANGE or _in_years(figure):
        return False
    named = {m.year for m in find_periods(figure.base or "", question=True) if m.year}
    end = figure.period.end if figure.period else None
    if not named and end is not None:
        named = {end.year - 1} if not figure.base or _SAME in base_rows(figure) else set()
    return bool(named) and not named & asked and not any(str(year) in sentence for year in asked)


def against_year(question: Question) -> Question | None:
    """Return a comparison of one year with another as a question for its change, or None.

    "Thu ngân sách *2020 so với 2019*": where no text tells the 2019, it may tell by how much 2020
    rose above it. So does "*tháng 8/2023 so với tháng 7/2023*", or with the same months of a year.
    """
    if len(question.periods) != 2 or len({m.kind for m in question.periods}) != 1:
        return None
    now, before = sorted(question.periods, key=lambda mention: mention.base)
    if now.base or not before.base or question.plan_words:
        return None
    if now.kind not in (*_WITH_YEARS, *_LENGTHS):
        return None
    if now.kind is PeriodKind.YEAR_TO_DATE and now.number != before.number:
        return None
    return replace(question, intent=Intent.CHANGE, wants=(Relation.CHANGE,))


def _in_years(figure: Figure) -> bool:
    """Tell whether a change is one over several years, or of each of them."""
    period = figure.period
    return bool(period and period.start and period.end and period.start.year < period.end.year)


def _number(figure: Figure, kind: PeriodKind) -> int | None:
    """Return which month or quarter a change is told against, where its words say it."""
    named = [m for m in find_periods(figure.base or "", question=True) if m.kind is kind]
    if named and named[0].number:
        return named[0].number
    rows = base_rows(figure)
    if figure.period is None or figure.period.end is None or figure.period.kind is not kind:
        return None if not rows or _OTHER in rows else _OTHER
    own = (figure.period.end.month - 1) // _LENGTHS[kind] + 1
    if _ROWS[kind] in rows:
        return (own - 2) % _OF_YEAR[kind] + 1
    return own if _SAME in rows else None


def _year(figure: Figure, kind: PeriodKind) -> int | None:
    """Return of which year the month or quarter is that a change is told against, if known."""
    years = {m.year for m in find_periods(figure.base or "", question=True) if m.year}
    if years:
        return next(iter(years)) if len(years) == 1 else None
    end = figure.period.end if figure.period else None
    rows = base_rows(figure)
    if end is None or len(rows) != 1 or _OTHER in rows:
        return None
    if _SAME in rows:
        return end.year - 1
    first = (end.month - 1) // _LENGTHS[kind] == 0
    return end.year - first if _ROWS[kind] in rows else None


def _row(figure: Figure, base: PeriodMention) -> int:
    """Return which row a base with a number of its own is of."""
    period = figure.period
    if period is None or period.end is None or period.kind is not base.kind:
        return _OTHER
    own = (period.end.month - 1) // _LENGTHS[base.kind] + 1
    if base.number == own:
        return _SAME
    return _ROWS[base.kind] if base.number == (own - 2) % _OF_YEAR[base.kind] + 1 else _OTHER
