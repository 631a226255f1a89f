"""Columns of numbers aimed at: under a heading of aims, or of a year that lies ahead."""

from __future__ import annotations

from dataclasses import replace

from index.domain import AIMS, Relation
from index.figures.aim_times import lies_ahead
from index.figures.columns import Column, Role
from index.figures.state import State
from index.language.lexicon import cues, word_set
from index.language.scan import scan

_DONE = word_set("table_aims", "done")


def aimed_at(column: Column, state: State) -> Column:
    """Return a column as the heading above its table has it, where its own head says no other.

    "II. Mục tiêu năm 2023" over "Chỉ tiêu | Số lượng": aims, and for that year. Under a plan's
    heading other columns tell what stands beside it ("Tổng mức đầu tư").
    """
    aim = state.heading_aim
    if aim is None or column.role is not Role.NUMBERS:
        return column
    if column.period is not None and not lies_ahead(column.period, state):
        return column
    if aim is Relation.TARGET and column.relation is Relation.VALUE and not _done(column):
        column = replace(column, relation=aim)
    if column.relation in AIMS and column.period is None:
        return replace(column, period=state.aim_period)
    return column


def _done(column: Column) -> bool:
    """ "*Thực hiện*", "*Ước* đạt": what was reached, also beside aims."""
    tokens = scan(column.head)
    words = {token.text for token in tokens}
    return bool(column.qualifier or not words.isdisjoint(_DONE) or cues().results.find(tokens))
