"""Figures of a Markdown table: row labels are indicators, column heads periods and relations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from index.domain import Block, Figure, Period, Place, Relation, Report, Span
from index.figures.columns import Column, Role, read_head, read_numbers, unit_of
from index.figures.state import State
from index.language.amounts import Amount, find_amounts
from index.language.lexicon import cues, table_words
from index.language.numbers import parse_number
from index.language.periods import Anchor
from index.language.places import Gazetteer
from index.language.scan import scan
from index.reading.grids import table_rows

_NUMBER = re.compile(
    r"(?P<sign>[-–+])?\s*(?P<done>\d+(?:[.,]\d+)*)(?:\s*/\s*(?P<whole>\d+(?:[.,]\d+)*))?\s*(?P<unit>[%‰])?"
)
_RULE = re.compile(r"[\s|:\-–+=]+")
_MARKER = re.compile(r"(?:[-+*•–]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ][.)])\s*")
_INNER_UNIT = re.compile(r"\(([^()]{1,30})\)\s*$")
_UNIT_ABOVE = re.compile(r"(?:[Đđ]ơn vị(?: tính)?|ĐVT|đvt)\s*:\s*([^\W\d][^|():;,\n]{1,28})")
_ABOVE = 160
_BASED = (Relation.CHANGE, Relation.PERCENT_OF_PLAN)
_MAX_CELLS = 60
_MAX_ROWS = 2_000
_MAX_LABEL = 240
_INDEX_FLOOR = 50  # "so với cùng kỳ" columns below it hold changes, above it indexes (112,9)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


@dataclass(slots=True)
class _Row:
    """What the label cells of a row say."""

    label: str = ""
    unit: str = ""
    place: Place | None = None
    placed: bool = False
    parent: str | None = None


@dataclass(frozen=True, slots=True)
class _Above:
    """What the words above a table say of all its numbers."""

    parent: str | None
    unit: str
    period: Period | None


def _unit_above(body: str, span: Span) -> str:
    """Return the unit of "Đơn vị tính: triệu đồng" right above the table, or ""."""
    found = _UNIT_ABOVE.findall(body[max(0, span.start - _ABOVE) : span.start])
    return unit_of(found[-1]) if found else ""


def table_figures(report: Report, block: Block, gazetteer: Gazetteer, state: State) -> list[Figure]:
    """Return the figures of one table block; rows without a label or number give none.

    Args:
        report: the report.
        block: the table.
        gazetteer: the places, for tables with a row a place.
        state: the running context: what the table stands under, and which period is in force.
    """
    anchor = state.anchor
    above = _Above(state.parent, _unit_above(report.body, block.span), state.period)
    rows = _rows(report.body, block.span)
    if len(rows) < 2:
        return []
    heads = [cell.text for cell in rows[0][1]]
    while len(rows) > 2 and _is_head(rows[1][1], heads[0]):
        heads = _joined(heads, [cell.text for cell in rows[1][1]])
        del rows[1]
    columns = [
        _by_content(read_head(head, anchor), number, rows[1:], anchor)
        for number, head in enumerate(heads)
    ]
    if not any(column.role in (Role.LABEL, Role.PLACE) for column in columns) and columns:
        first = next((i for i, c in enumerate(columns) if c.role is not Role.SKIP), 0)
        columns[first] = Column(Role.LABEL, columns[first].head)
    indexes = _index_columns(columns, rows[1:])
    figures: list[Figure] = []
    whole: str | None = None
    for line, cells in rows[1:]:
        row = _read_labels(report, cells, columns, gazetteer)
        if row is None:
            continue
        if row.parent is None and row.label:
            whole = row.label
        elif row.parent == "":
            row.parent = whole
        for number, (cell, column) in enumerate(zip(cells, columns, strict=False)):
            if column.role is Role.NUMBERS:
                figure = _figure(report, line, cell, column, row, columns, above, number in indexes)
                if figure is not None:
                    figures.append(figure)
    return figures


def _rows(body: str, span: Span) -> list[tuple[Span, list[_Cell]]]:
    grid = table_rows(body, span)
    if grid is not None:
        return [
            (row, [_Cell(" ".join(body[c.start : c.end].split()), c) for c in cells])
            for row, cells in grid[:_MAX_ROWS]
        ]
    rows: list[tuple[Span, list[_Cell]]] = []
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


def _is_head(cells: Sequence[_Cell], first: str) -> bool:
    """Tell whether a row continues the head: several cells, none of them a number."""
    filled = [cell.text for cell in cells if cell.text]
    if any(_NUMBER.fullmatch(text) and not text.isdecimal() for text in filled):
        return False
    numbered = all(text.isdecimal() and len(text) < 3 for text in filled)  # "1 | 2 | 3"
    worded = not any(text.isdecimal() and len(text) != 4 for text in filled)
    return len(filled) > 1 and (numbered or (worded and cells[0].text in ("", first)))


def _joined(upper: Sequence[str], lower: Sequence[str]) -> list[str]:
    """Write a head of two rows as one; an empty cell above belongs to the one left of it."""
    heads: list[str] = []
    spanning = ""
    for number, below in enumerate(lower):
        above = upper[number] if number < len(upper) else ""
        spanning = above or (spanning if below else "")
        plain = below == above or below.isdecimal()  # a merged cell; a column's number
        heads.append(above if plain and len(below) != 4 else f"{spanning} {below}".strip())
    return heads + list(upper[len(lower) :])


def _by_content(
    column: Column, number: int, rows: Sequence[tuple[Span, list[_Cell]]], anchor: Anchor
) -> Column:
    """Read a column whose head looks like a label ("Tiêu chí đạt") but which holds numbers."""
    if column.role is not Role.LABEL:
        return column
    filled = [cells[number].text for _, cells in rows if number < len(cells)]
    filled = [text for text in filled if any(char.isalnum() for char in text)]
    numbers = [text for text in filled if _NUMBER.fullmatch(text)]
    return read_numbers(column.head, anchor) if len(numbers) * 2 > len(filled) else column


def _cells(body: str, start: int, end: int) -> list[_Cell]:
    cells: list[_Cell] = []
    position = start
    for piece in body[start:end].split("|"):
        stripped = piece.strip(" *\t\xa0")
        offset = position + piece.find(stripped) if stripped else position
        cells.append(_Cell(stripped, Span(offset, offset + len(stripped))))
        position += len(piece) + 1
    return cells[: _MAX_CELLS + 2]


def _trimmed(cells: list[_Cell], *, framed: bool) -> list[_Cell]:
    """Drop the empty cells outside of a row's frame."""
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text and framed:
        cells = cells[:-1]
    return cells[:_MAX_CELLS]


def _index_columns(
    columns: Sequence[Column], rows: Sequence[tuple[Span, list[_Cell]]]
) -> frozenset[int]:
    """Return the "so với cùng kỳ" columns whose numbers are percents of the base (112,9)."""
    found = set()
    for number, column in enumerate(columns):
        if column.relation is not Relation.CHANGE or column.signed:
            continue
        values = []
        for _, cells in rows:
            match = _NUMBER.fullmatch(cells[number].text) if number < len(cells) else None
            if match:
                value = parse_number(match["done"])
                values.append(-1 if match["sign"] or value is None else value)
        if values and min(values) >= 0 and sorted(values)[len(values) // 2] >= _INDEX_FLOOR:
            found.add(number)
    return frozenset(found)


def _read_labels(
    report: Report, cells: Sequence[_Cell], columns: Sequence[Column], gazetteer: Gazetteer
) -> _Row | None:
    row = _Row(place=report.place)
    for cell, column in zip(cells, columns, strict=False):
        if column.role is Role.UNIT:
            row.unit = unit_of(cell.text)
        elif column.role is Role.PLACE and cell.text:
            _take_place(report, cell, row, gazetteer)
        elif column.role is Role.LABEL and cell.text and not row.label:
            _take_label(report, cell, row, gazetteer)
    if not row.label and not row.placed:
        return None
    return row


def _take_place(report: Report, cell: _Cell, row: _Row, gazetteer: Gazetteer) -> None:
    row.placed = True
    if table_words().totals.match(scan(cell.text), 0):
        return
    mentions = gazetteer.find(report.body, cell.span, report.places)
    if not mentions:
        text = f"huyện {cell.text}"
        mentions = [m for m in gazetteer.find(text, None, report.places) if m.span.end == len(text)]
    if mentions:
        row.place = mentions[0].place
    else:
        row.label = cell.text[:_MAX_LABEL]


def _take_label(report: Report, cell: _Cell, row: _Row, gazetteer: Gazetteer) -> None:
    mentions = gazetteer.find(report.body, cell.span, report.places)
    if mentions and mentions[0].span == cell.span:
        row.place, row.placed = mentions[0].place, True
        return
    label = cell.text
    marker = _MARKER.match(label)
    if marker:
        label = label[marker.end() :]
    tokens = scan(label)
    part = cues().parts.match(tokens, 0) if tokens else None
    if part:
        label = label[tokens[part.last - 1].end :].lstrip(" :")
    if part or (marker and marker.group()[0] in "-+*•–"):
        row.parent = ""  # filled with the whole above it
    inner = _INNER_UNIT.search(label)
    if inner and not row.unit:
        row.unit, label = unit_of(inner.group(1)), label[: inner.start()].strip()
    row.label = label[:_MAX_LABEL]


def _figure(
    report: Report,
    line: Span,
    cell: _Cell,
    column: Column,
    row: _Row,
    columns: Sequence[Column],
    above: _Above,
    index: bool,
) -> Figure | None:
    match = _NUMBER.fullmatch(cell.text)
    worded = None if match else _worded(cell.text)
    if match is None and worded is None:
        return None
    value = parse_number(match["done"]) if match else worded.value if worded else None
    total = parse_number(match["whole"]) if match and match["whole"] else None
    sign = match["sign"] if match else None
    relation, words = column.relation, column.words
    if total is not None and relation is Relation.PERCENT_OF_PLAN:
        relation, words = Relation.VALUE, column.head  # "48/50" is a count, no percent
    if relation is Relation.VALUE and words and table_words().rates.match(scan(words), 0):
        percent = column.unit == "%" or bool(match and match["unit"])
        relation, words = _rate(column, columns, percent=percent)
    generic = relation is not Relation.VALUE and not row.placed
    indicator = row.label if generic else f"{row.label} {words}".strip()
    indicator = indicator or words or above.parent or ""
    if not indicator:
        return None
    written = match["unit"] if match else worded.unit if worded else ""
    unit = written or column.unit or row.unit or ("" if total is not None else above.unit)
    if relation in (Relation.CHANGE, Relation.PERCENT_OF_PLAN) and index:
        unit = "%"
    return Figure(
        report_id=report.id,
        span=cell.span,
        sentence=line,
        text=report.body[cell.span.start : cell.span.end],
        indicator=indicator,
        indicator_text=row.label or indicator,
        value=value,
        unit=unit,
        relation=relation,
        total=total,
        qualifier=column.qualifier,
        direction=_direction(relation, value, sign, index=index),
        base=column.head if relation is column.relation and relation in _BASED else None,
        parent=row.parent or above.parent,
        place=row.place,
        period=column.period or above.period or report.period,
        flags=("table",) if value is not None else ("table", "malformed"),
    )


def _worded(text: str) -> Amount | None:
    """Return the amount that a whole cell writes out: "74 tỷ 156 triệu đồng"."""
    amounts = find_amounts(text, scan(text)) if any(char.isdigit() for char in text) else []
    whole = len(amounts) == 1 and (amounts[0].span.start, amounts[0].span.end) == (0, len(text))
    return amounts[0] if whole else None


def _rate(column: Column, columns: Sequence[Column], *, percent: bool) -> tuple[Relation, str]:
    """Read a bare "Tỷ lệ (%)" beside a plan and a result: the percent of plan of the result."""
    plans = [c for c in columns if c.relation is Relation.PLAN]
    results = [
        c for c in columns if c.role is Role.NUMBERS and c.relation is Relation.VALUE and c.words
    ]
    results = [c for c in results if c is not column]
    if plans and results and percent:
        return Relation.PERCENT_OF_PLAN, results[0].words
    return column.relation, column.words


def _direction(
    relation: Relation, value: Decimal | None, sign: str | None, *, index: bool
) -> str | None:
    if relation is not Relation.CHANGE or value is None:
        return None
    if index:
        return "giảm" if value < 100 else "tăng"
    return "giảm" if sign in {"-", "–"} else "tăng"
