"""Tables that are not one row a line between bars: one cell a line, or cells parted by blanks.

Pages often reach a text file with each cell on a line of its own and a line of nothing but "|"
between two cells, or with tabs or runs of spaces between the cells of a row. Which cells make a
row is taken from the rhythm: the counter in front of each row, or the repetition of words and
numbers. Where the rhythm or the head leaves any doubt there are no rows, and so no figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Span
from index.reading.row_rhythm import MARK, columns_fit, is_head, numbers_columns, row_width

Row = tuple[Span, list[Span]]
"""Where a row stands and where each of its cells does; an empty cell is an empty span."""

_BAR = "|"
_MIN_BARS = 5
_MAX_CELL_LINES = 3
_MAX_CELL = 200
_MAX_OUTER = 70
_MAX_CELLS = 20_000
_MIN_SPACED = 3
_BLANKS = re.compile(r"[ \xa0]*\t[ \xa0]*|[ \xa0]{2,}")
_TAB = re.compile(r"[ \xa0]*\t[ \xa0]*")


def table_rows(body: str, span: Span) -> list[Row] | None:
    """Return the rows of a table without one row a line between bars, else None.

    Args:
        body: the whole text.
        span: where the table stands.

    Returns:
        The rows, the head first, each as wide as the others; an empty list when the cells cannot
        be put in rows beyond doubt; None for a table that has bars within its lines.
    """
    lines = _lines(body, span)
    if sum(body[line.start : line.end] == _BAR for line in lines) >= _MIN_BARS:
        return _stacked_rows(body, _cells(body, lines, 0)[0])
    if any(_BAR in body[line.start : line.end] for line in lines):
        return None
    return _spaced_rows(body, lines)


def find_grids(body: str, lines: Sequence[Span]) -> list[tuple[int, int]]:
    """Return which ``lines`` are such a table, as half-open ranges of their indexes."""
    found: list[tuple[int, int]] = []
    number = 0
    while number < len(lines):
        end = _stacked_end(body, lines, number)
        alike = number + 1 if end else _alike(body, lines, number)
        if end is None and alike - number >= _MIN_SPACED:
            end = alike if _spaced_rows(body, lines[number:alike]) else None
        if end:
            found.append((number, end))
        # Lines alike that are no table are not tried again one by one.
        number = end or alike
    return found


def _lines(body: str, span: Span) -> list[Span]:
    found: list[Span] = []
    for match in re.compile(r"[^\n]+").finditer(body, span.start, span.end):
        text = match.group()
        stripped = text.strip()
        if stripped:
            start = match.start() + len(text) - len(text.lstrip())
            found.append(Span(start, start + len(stripped)))
    return found


# One cell a line.


def _stacked_end(body: str, lines: Sequence[Span], first: int) -> int | None:
    """Return the index behind the table of one cell a line that starts at ``first``, or None."""
    if first + 1 >= len(lines) or not _starts_stack(body, lines, first):
        return None
    cells, used = _cells(body, lines, first)
    if used - sum(len(_cell_lines(body, cell)) for cell in cells) < _MIN_BARS:
        return None
    if _is_bar(body, lines[first + used - 1]):
        return first + used
    # A line after the last bar is a cell, unless the rows came out even without it.
    rows, without = _stacked_rows(body, cells), _stacked_rows(body, cells[:-1])
    if without and not rows:
        return first + used - len(_cell_lines(body, cells[-1]))
    return first + used


def _starts_stack(body: str, lines: Sequence[Span], first: int) -> bool:
    if _is_bar(body, lines[first]):
        return True
    return _is_bar(body, lines[first + 1]) and _is_short(body, lines[first])


def _is_short(body: str, line: Span) -> bool:
    """Tell whether a line beside a table's outermost bar can be a cell, not text around it."""
    return line.end - line.start <= _MAX_OUTER and body[line.end - 1] not in ".;:"


def _is_bar(body: str, line: Span) -> bool:
    return body[line.start : line.end] == _BAR


def _cell_lines(body: str, cell: Span) -> list[str]:
    return [line for line in body[cell.start : cell.end].split("\n") if line.strip()]


def _cells(body: str, lines: Sequence[Span], first: int) -> tuple[list[Span], int]:
    """Return the cells between bar lines from ``first`` on, and how many lines they take up."""
    cells: list[Span] = []
    taken: list[Span] = []
    bars = used = 0
    for number in range(min(len(lines) - first, _MAX_CELLS)):
        line = lines[first + number]
        if not _is_bar(body, line):
            taken.append(line)
            if bars == 0 and len(taken) > 1:
                break
            if len(taken) > _MAX_CELL_LINES or line.end - line.start > _MAX_CELL:
                break
            continue
        if bars or taken:
            at = taken[0].start if taken else line.start
            cells.append(Span(at, taken[-1].end if taken else at))
        bars += 1
        taken = []
        used = number + 1
    # What is left may be text: only its first line can still be a cell, if it is short.
    if taken and bars and _is_short(body, taken[0]):
        cells.append(taken[0])
        used += 1
    return cells, used


def _stacked_rows(body: str, cells: Sequence[Span]) -> list[Row]:
    cells = _unframed(cells)
    texts = [body[cell.start : cell.end] for cell in cells]
    width = row_width(texts)
    if not width:
        return []
    rows = [_row(cells[at : at + width]) for at in range(0, len(cells) - width + 1, width)]
    if numbers_columns(texts[width : 2 * width]):
        del rows[1]
    return rows


def _unframed(cells: Sequence[Span]) -> Sequence[Span]:
    """Drop the empty cells between the last bar of a row and the first bar of the next."""
    width = next((at for at, cell in enumerate(cells) if cell.start == cell.end), 0)
    between = cells[width :: width + 1]
    if width < 2 or len(between) < 2 or any(cell.start < cell.end for cell in between):
        return cells
    return [cell for at, cell in enumerate(cells) if at % (width + 1) != width]


def _row(cells: Sequence[Span]) -> Row:
    filled = [cell for cell in cells if cell.end > cell.start] or list(cells)
    return Span(filled[0].start, filled[-1].end), list(cells)


# Cells parted by tabs or runs of spaces.


def _alike(body: str, lines: Sequence[Span], first: int) -> int:
    """Return the index behind the lines that have as many cells as the first one, two or more.

    Between tabs, the empty cells at a line's end may be gone.
    """
    width = len(_parts(body, lines[first]))
    end = first + 1
    tabbed = _tabbed(body, lines[first])
    while width > 1 and end < len(lines):
        cells = len(_parts(body, lines[end]))
        if cells != width and not (tabbed and 1 < cells < width and _tabbed(body, lines[end])):
            break
        end += 1
    return end


def _tabbed(body: str, line: Span) -> bool:
    return "\t" in body[line.start : line.end]


def _parts(body: str, line: Span) -> list[Span]:
    text = body[line.start : line.end]
    if len(text) > _MAX_CELL * 3 or _BAR in text:
        return []
    if text[0] in "-+*•" and "\t" not in text:
        return []
    pattern = _TAB if "\t" in text else _BLANKS
    edges = [0, *(at for match in pattern.finditer(text) for at in match.span()), len(text)]
    return _empty_in_front(body, line) + [
        Span(line.start + a, line.start + b) for a, b in zip(edges[::2], edges[1::2], strict=True)
    ]


def _empty_in_front(body: str, line: Span) -> list[Span]:
    """Return the empty cells that a line opens with: a tab each before its first words."""
    blank = body[body.rfind("\n", 0, line.start) + 1 : line.start]
    return [Span(line.start, line.start)] * blank.count("\t")


def _spaced_rows(body: str, lines: Sequence[Span]) -> list[Row]:
    rows = [(line, _parts(body, line)) for line in lines]
    tabbed = all(_tabbed(body, line) for line in lines)
    width = len(rows[0][1]) if rows else 0
    if tabbed:
        rows = [
            (line, cells + [Span(line.end, line.end)] * (width - len(cells)))
            for line, cells in rows
        ]
    widths = {len(cells) for _, cells in rows}
    if len(rows) < _MIN_SPACED or len(widths) != 1:
        return []
    texts = [[body[cell.start : cell.end] for cell in cells] for _, cells in rows]
    if widths.pop() < (2 if tabbed else 3) or not is_head(texts[0]):
        return []
    # Behind a counter the words stand in the second column; a part or a total may have none.
    marks = [MARK.fullmatch(row[0]) is not None for row in texts[1:]]
    counted = all(mark or not row[0] for mark, row in zip(marks, texts[1:], strict=True))
    first = 1 if any(marks) and counted else 0
    if not columns_fit([row[first:] for row in texts[1:]], strict=True):
        return []
    return rows
