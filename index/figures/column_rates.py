"""Bare rates among a table's columns: "Kế hoạch | Thực hiện | Tỷ lệ (%)", "Hộ nghèo | Tỷ lệ"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from index.domain import Period, PeriodKind, Relation
from index.figures.columns import Column, Role, all_in, is_bare_comparison, plain_head
from index.figures.table_heads import joined

_OF_RESULTS = (Relation.PERCENT_OF_PLAN, Relation.CHANGE)


def with_rates(columns: list[Column]) -> list[Column]:
    """Read a bare "Tỷ lệ (%)" beside a plan and a result as how far the plan was reached."""
    numbers = [column for column in columns if column.role is Role.NUMBERS]
    relations = {column.relation for column in numbers if not _is_bare_rate(column)}
    planned = relations & {Relation.PLAN, Relation.TARGET}
    if not planned or Relation.PERCENT_OF_PLAN in relations or Relation.VALUE not in relations:
        years = {c.period.year for c in numbers if c.period and c.relation is Relation.VALUE}
        unclear = planned or len(years) < 2
        skipped = [
            replace(c, role=Role.SKIP) if unclear and is_bare_comparison(c.head) else c
            for c in columns
        ]
        return skipped if planned else _with_counts(skipped)
    plan = next(column for column in numbers if column.relation in planned)
    result = next(
        (c for c in numbers if c.relation is Relation.VALUE and not _is_bare_rate(c)), plan
    )
    return [
        replace(
            column,
            relation=Relation.PERCENT_OF_PLAN,
            against=plain_head(plan.head),
            words=result.words,
        )
        if _is_bare_rate(column)
        else column
        for column in columns
    ]


def with_plan_years(columns: Sequence[Column], year: int | None) -> list[Column]:
    """Date "Dự toán năm", "KH cả năm": planned for the year, whatever month a report tells of."""
    if year is None:
        return list(columns)
    whole = Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31))
    planned = (Relation.PLAN, Relation.TARGET)
    return [
        replace(c, period=whole)
        if c.role is Role.NUMBERS and c.relation in planned and c.period is None and _of_year(c)
        else c
        for c in columns
    ]


def _of_year(column: Column) -> bool:
    return plain_head(column.head).lower().split()[-1:] == ["năm"]


def with_times(columns: list[Column]) -> list[Column]:
    """Give rates of a plan and changes without a time that of the latest result left of them.

    "Dự toán năm | Thực hiện đến 20/3 | So dự toán (%)": how far the plan was reached by then.
    """
    found = list(columns)
    for number, column in enumerate(columns):
        if column.role is not Role.NUMBERS or column.relation not in _OF_RESULTS or column.period:
            continue
        told = [c.period for c in columns[:number] if c.relation is Relation.VALUE]
        dated = [period for period in told if period is not None and period.end is not None]
        if dated:
            dated.reverse()  # of a month and of the year until its end, the nearer one
            found[number] = replace(column, period=max(dated, key=lambda p: p.end or date.min))
    return found


def _with_counts(columns: Sequence[Column]) -> list[Column]:
    """Name each bare "Tỷ lệ (%)" by the count left of it: "Hộ nghèo | Tỷ lệ (%)"."""
    found = list(columns)
    for number, (left, column) in enumerate(pairwise(columns), 1):
        counted = left.role is Role.NUMBERS and left.relation is Relation.VALUE and left.unit != "%"
        if counted and left.words and _is_bare_rate(column) and column.role is Role.NUMBERS:
            name = left.words.removeprefix("Số ").removeprefix("số ")
            found[number] = replace(column, words=joined(name, column.words), period=left.period)
    return found


def _is_bare_rate(column: Column) -> bool:
    """Tell whether a column is headed "Tỷ lệ (%)" or the like and by nothing more."""
    if column.role is not Role.NUMBERS:
        return False
    if is_bare_comparison(column.head):
        return column.unit == "%"
    if column.relation is not Relation.VALUE:
        return False
    return column.unit == "%" and all_in(column.head, "bare_rates")
