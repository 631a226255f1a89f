"""What each column of a table holds: by its head, and by what stands below it where that tells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Report, Span
from index.figures.column_rates import with_plan_years, with_rates, with_times
from index.figures.columns import (
    Column,
    Role,
    is_time,
    read_head,
    read_numbers,
    with_wholes,
)
from index.figures.table_grid import NUMBER, Cell
from index.language.lexicon import table_words
from index.language.periods import Anchor, find_periods
from index.language.places import Gazetteer
from index.language.scan import scan

Rows = Sequence[tuple[Span, list[Cell]]]
_LEAST_PLACES = 2
_UNITS = ("", "xã ", "huyện ", "tỉnh ")
_AREAS = frozenset({AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE})
_MAX_HEAD = 120
_LABELS = (Role.LABEL, Role.PLACE, Role.TIME)
_TIMES = re.compile(r"(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?|\d{1,2}(?:/20\d\d)?|[IVX]{1,3}")


def read_columns(
    heads: Sequence[str], rows: Rows, anchor: Anchor, report: Report, gazetteer: Gazetteer
) -> list[Column]:
    """Return the columns under ``heads``.

    Args:
        heads: one head a column.
        rows: what stands below the head.
        anchor: what periods without a year are read against.
        report: the report, whose places say which of several of a name is meant.
        gazetteer: the places, for a table with a column a place.
    """
    columns = [
        _by_content(read_head(head, anchor), n, rows, anchor) for n, head in enumerate(heads)
    ]
    columns = _placed(columns, heads, rows, anchor, report, gazetteer)
    if columns and not any(column.role in _LABELS for column in columns):
        first = next((i for i, c in enumerate(columns) if c.role is not Role.SKIP), 0)
        worded = (i for i, c in enumerate(columns) if not c.head and _holds_words(i, rows))
        first = min(first, next(worded, first))
        columns[first] = Column(Role.LABEL, columns[first].head)
    return with_wholes(with_times(with_rates(with_plan_years(columns, anchor.year))))


def _filled(number: int, rows: Rows) -> list[str]:
    texts = [cells[number].text for _, cells in rows if number < len(cells)]
    return [text for text in texts if any(char.isalnum() for char in text)]


def _holds_words(number: int, rows: Rows) -> bool:
    filled = _filled(number, rows)
    words = [text for text in filled if len(text) > 2 and sum(c.isalpha() for c in text) > 1]
    return len(words) * 2 > len(filled)


def _holds_numbers(number: int, rows: Rows) -> bool:
    filled = _filled(number, rows)
    return sum(NUMBER.fullmatch(text) is not None for text in filled) * 2 > len(filled)


def _by_content(column: Column, number: int, rows: Rows, anchor: Anchor) -> Column:
    """Read a column whose head looks like a label ("Tiêu chí đạt") but which holds numbers.

    And one of years or months, whose numbers count nothing.
    """
    if is_time(column.head):
        filled = _filled(number, rows)
        times = [text for text in filled if _TIMES.fullmatch(text) or find_periods(text)]
        return replace(column, role=Role.TIME if len(times) == len(filled) > 0 else Role.SKIP)
    if column.role in (Role.LABEL, Role.PLACE) and _holds_numbers(number, rows):
        return read_numbers(column.head, anchor)
    return column


def _placed(
    columns: list[Column],
    heads: Sequence[str],
    rows: Rows,
    anchor: Anchor,
    report: Report,
    gazetteer: Gazetteer,
) -> list[Column]:
    """Give the columns of a table with a column a place ("Xã A | Xã B | Toàn huyện") theirs."""
    numbers = [n for n, column in enumerate(columns) if column.role is Role.NUMBERS]
    if any(column.role is Role.PLACE for column in columns):
        return columns
    found: dict[int, Column] = {}
    for number in numbers:
        named = _named(heads[number][:_MAX_HEAD], report, gazetteer)
        if named is not None:
            place, rest = named
            column = read_numbers(rest, anchor) if rest else Column(Role.NUMBERS, heads[number])
            found[number] = replace(column, place=place, head=heads[number])
    if len({column.place.key for column in found.values() if column.place}) < _LEAST_PLACES:
        return columns
    totals = table_words().totals
    for number in numbers:
        tokens = scan(heads[number])
        total = totals.match(tokens, 0)
        if number not in found and total:
            rest = heads[number][tokens[total.last].start :] if total.last < len(tokens) else ""
            column = read_numbers(rest, anchor) if rest else Column(Role.NUMBERS, heads[number])
            found[number] = replace(column, place=report.place, head=heads[number])
    return [found.get(number, column) for number, column in enumerate(columns)]


def _named(head: str, report: Report, gazetteer: Gazetteer) -> tuple[Place, str] | None:
    """Return the place that a head begins with and what follows it, or None."""
    if not head[:1].isupper():
        return None
    for unit in _UNITS:
        text = f"{unit}{head}"
        for mention in gazetteer.find(text, None, report.places):
            whole = mention.span.end == len(text)
            # A bare name is one only where nothing else stands in the head.
            if mention.span.start == 0 and (whole or not unit) and mention.place.level in _AREAS:
                return mention.place, text[mention.span.end :].strip(" -–:,")
    return None
