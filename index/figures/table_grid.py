"""A Markdown table's lines as cells."""

from __future__ import annotations

import re
from dataclasses import dataclass

from index.domain import Span
from index.reading.grids import table_rows

NUMBER = re.compile(
    r"(?P<sign>[-–+])?\s*(?P<done>\d+(?:[.,]\d+)*)(?:\s*/\s*(?P<whole>\d+(?:[.,]\d+)*))?\s*(?P<unit>[%‰])?"
)
_NOTED = re.compile(
    r"(?P<number>[-–+]?\s*\d[\d.,/]*\s*%?)\s*(?:\(\*{1,3}\)|\*{1,3}|[⁰¹²³⁴-⁹]{1,2}|\[\d{1,2}\])"
)
_STARS = re.compile(r"(?<!\()\*+(?!\))")
_BAR = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"[\s|:\-–+=]+")
_MAX_CELLS = 60
_MAX_NUMBER = 40
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
    for piece in _BAR.split(body[start:end]):
        stripped = piece.strip(" *\t\xa0")
        noted = _NOTED.fullmatch(stripped) if len(stripped) < _MAX_NUMBER else None
        if noted:  # "29,8¹", "13.200 (*)": the mark of a note is none of the number
            stripped = noted["number"].rstrip()
        offset = position + piece.find(stripped) if stripped else position
        text = _STARS.sub("", stripped).replace("\\|", "|")
        cells.append(Cell(text, Span(offset, offset + len(stripped))))
        position += len(piece) + 1
    return cells[: _MAX_CELLS + 2]


def _trimmed(cells: list[Cell], *, framed: bool) -> list[Cell]:
    """Drop the empty cells outside of a row's frame."""
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text and framed:
        cells = cells[:-1]
    return cells[:_MAX_CELLS]
