"""A Markdown table's lines as cells."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Span
from index.figures.columns import Column, Role, read_numbers
from index.language.periods import Anchor
from index.reading.grids import table_rows

NUMBER = re.compile(
    r"(?P<sign>[-–+])?\s*(?P<done>\d+(?:[.,]\d+)*)(?:\s*/\s*(?P<whole>\d+(?:[.,]\d+)*))?\s*(?P<unit>[%‰])?"
)
_RULE = re.compile(r"[\s|:\-–+=]+")
_MAX_CELLS = 60
_MAX_ROWS = 2_000


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, without what decorates it, and where it stands in the report."""

    text: str
    span: Span


def read_rows(body: str, span: Span) -> list[tuple[Span, list[Cell]]]:
    """Return the table's lines, each with its cells; rules and empty lines are left out."""
    grid = table_rows(body, span)
    if grid is not None:
        return [
            (row, [Cell(" ".join(body[c.start : c.end].split()), c) for c in cells])
            for row, cells in grid[:_MAX_ROWS]
        ]
    rows: list[tuple[Span, list[Cell]]] = []
    start = span.start
    for line in body[span.start : span.end].split("\n")[:_MAX_ROWS]:
        end = start + len(line)
        if line.strip() and not _RULE.fullmatch(line):
            cells = _cells(body, start, end)
            if rows and len(cells) > len(rows[0][1]):
                cells = _trimmed(cells, framed=True)
            elif not rows or len(cells) != len(rows[0][1]):
                # A row as wide as the head has an empty first cell, not a frame ("| | Tổng").
                cells = _trimmed(cells, framed=body[start:end].rstrip().endswith("|"))
            rows.append((Span(start, end), cells))
        start = end + 1
    return rows


def _cells(body: str, start: int, end: int) -> list[Cell]:
    cells: list[Cell] = []
    position = start
    for piece in body[start:end].split("|"):
        stripped = piece.strip(" *\t\xa0")
        offset = position + piece.find(stripped) if stripped else position
        cells.append(Cell(stripped, Span(offset, offset + len(stripped))))
        position += len(piece) + 1
    return cells[: _MAX_CELLS + 2]


def _trimmed(cells: list[Cell], *, framed: bool) -> list[Cell]:
    """Drop the empty cells outside of a row's frame."""
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text and framed:
        cells = cells[:-1]
    return cells[:_MAX_CELLS]


def by_content(
    column: Column, number: int, rows: Sequence[tuple[Span, list[Cell]]], anchor: Anchor
) -> Column:
    """Read a column whose head looks like a label ("Tiêu chí đạt") but which holds numbers."""
    if column.role is not Role.LABEL:
        return column
    filled = [cells[number].text for _, cells in rows if number < len(cells)]
    filled = [text for text in filled if any(char.isalnum() for char in text)]
    numbers = [text for text in filled if NUMBER.fullmatch(text)]
    return read_numbers(column.head, anchor) if len(numbers) * 2 > len(filled) else column
