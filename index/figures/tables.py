"""Figures of a Markdown table: row labels are indicators, column heads periods and relations."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from index.domain import Block, Figure, Relation, Report, Span
from index.figures.columns import Column, Role, plain_head, under
from index.figures.state import State
from index.figures.table_aims import aimed_at
from index.figures.table_columns import read_columns
from index.figures.table_grid import NUMBER, Cell, read_rows
from index.figures.table_heads import (
    Rows,
    continues_head,
    joined,
    joined_heads,
    numbers_columns,
    uncapped,
    without_titles,
)
from index.figures.table_labels import Row, is_measure, is_total, period_named, read_labels
from index.figures.table_titles import Above, read_above
from index.figures.table_totals import is_bare_total, total_named
from index.language.amounts import Amount, AmountKind, find_amounts
from index.language.lexicon import table_words
from index.language.numbers import parse_number
from index.language.periods import Anchor
from index.language.places import Gazetteer
from index.language.scan import scan

_SUM = re.compile(r"\d[.,]\d|\d{5}|\d\s*%")
_MAX_HEADS = 4
_PAIR = 2
_COUNT = "số "  # "Số học sinh" of a row "Tiểu học"
_BASED = (Relation.CHANGE, Relation.PERCENT_OF_PLAN)
_INDEX_FLOOR = 50  # "so với cùng kỳ" columns below it hold changes, above it indexes (112,9)


def table_figures(report: Report, block: Block, gazetteer: Gazetteer, state: State) -> list[Figure]:
    """Return the figures of one table block; rows without a label or number give none.

    Args:
        report: the report.
        block: the table.
        gazetteer: the places, for tables with a row a place.
        state: the running context: what the table stands under, and which period is in force.
    """
    anchor = state.anchor
    rows, titles = without_titles(read_rows(report.body, block.span))
    if len(rows) < 2:
        return []
    above = read_above(report.body[: block.span.start], titles, state)
    columns, rows = _columns(rows, anchor, report, gazetteer)
    columns = [column if above.apart else aimed_at(column, state) for column in columns]
    indexes = _index_columns(columns, rows)
    figures: list[Figure] = []
    whole: str | None = None
    unit = said = ""  # of that whole, and of the row above
    labelled = [read_labels(report, cells, columns, gazetteer) for _, cells in rows]
    branch = next((row.branch for row in labelled if row and row.branch), "")
    of_places = 2 * sum(row.placed for row in labelled if row) >= len(rows)
    for (line, cells), row in zip(rows, labelled, strict=True):
        if row is None:
            continue
        said = row.unit = said if row.ditto else row.unit
        if of_places and is_total(row.label):
            # What the branches took together is not what their body took.
            row.label, row.placed = f"{row.label} {branch}" if branch else "", True
        row.total = is_bare_total(row.label)
        if row.when:
            if not (row.label or row.placed):  # "Thu ngân sách" and below it "Kế hoạch"
                row.label, row.unit = whole or "", row.unit or unit
        elif row.parent is None and row.label and not is_measure(row.label):
            whole, unit = row.label, row.unit
        elif row.parent == "":
            row.parent = whole
        row.period = period_named(row.label, anchor)
        if whole and is_measure(row.label):  # "Lúa" and below it "Diện tích", "Năng suất"
            row.label = joined(whole, row.label)
            row.parent = row.parent or whole
        for number, (cell, column) in enumerate(zip(cells, columns, strict=False)):
            if row.when and column.role is Role.NUMBERS:
                column = under(column, row.when, anchor)
            if column.role is Role.NUMBERS:
                figure = _figure(report, line, cell, column, row, columns, above, number in indexes)
                if figure is not None:
                    figures.append(figure)
    return figures


def _columns(
    rows: Rows, anchor: Anchor, report: Report, gazetteer: Gazetteer
) -> tuple[list[Column], Rows]:
    """Return the columns that the head's rows open, and the rows below the head."""
    if _headless(rows):
        # Pairs of a label and its number need no head; of more columns it alone tells what is what.
        pairs = all(len(cells) == _PAIR for _, cells in rows)
        return ([Column(Role.LABEL), Column(Role.NUMBERS)] if pairs else []), rows
    heads = [[cell.text for cell in rows[0][1]]]
    below = list(rows[1:])
    while len(below) > 1 and len(heads) < _MAX_HEADS and continues_head(below[0][1], heads[0][0]):
        heads.append([cell.text for cell in below[0][1]])
        del below[0]
    if len(below) > 1 and numbers_columns(below[0][1]):
        del below[0]
    return read_columns(joined_heads(*heads), below, anchor, report, gazetteer), below


def _headless(rows: Rows) -> bool:
    """Tell whether the first row holds amounts: it is no head."""
    cells = rows[0][1][1:]
    return any(
        (NUMBER.fullmatch(cell.text) and _SUM.search(cell.text)) or _money(cell.text)
        for cell in cells
    )


def _money(text: str) -> bool:
    amount = _worded(text)
    return amount is not None and amount.kind in (AmountKind.MONEY, AmountKind.PERCENT)


def _index_columns(
    columns: Sequence[Column], rows: Sequence[tuple[Span, list[Cell]]]
) -> frozenset[int]:
    """Return the "so với cùng kỳ" columns whose numbers are percents of the base (112,9)."""
    found = set()
    for number, column in enumerate(columns):
        if column.relation is not Relation.CHANGE or column.signed:
            continue
        values = []
        for _, cells in rows:
            match = NUMBER.fullmatch(cells[number].text) if number < len(cells) else None
            if match:
                value = parse_number(match["done"])
                values.append(-1 if match["sign"] or value is None else value)
        if values and min(values) >= 0 and sorted(values)[len(values) // 2] >= _INDEX_FLOOR:
            found.add(number)
    return frozenset(found)


def _figure(
    report: Report,
    line: Span,
    cell: Cell,
    column: Column,
    row: Row,
    columns: Sequence[Column],
    above: Above,
    index: bool,
) -> Figure | None:
    match = NUMBER.fullmatch(cell.text)
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
    measured = bool(words) and table_words().measures.match(scan(words), 0) is not None
    measured = measured or words.lower().startswith(_COUNT)
    if relation is Relation.VALUE and _is_reached(column, columns):
        relation = Relation.PERCENT_OF_PLAN
    # "Diện tích | Kế hoạch": planned, but the area of it all the same.
    generic = relation is not Relation.VALUE and not row.placed and not measured
    indicator = row.label if generic else f"{row.label} {words}".strip()
    if measured and not generic and row.label and not row.placed:
        indicator = f"{words} {uncapped(row.label)}"  # "Diện tích lúa"
    if row.total and not row.placed:
        indicator = total_named(row.label, words if not generic else "", columns, above)
    # "Bảng 1. Diện tích lúa theo huyện" over "Huyện | Diện tích": of which crop, the title says.
    bare = is_measure(words) and row.placed and not row.label
    indicator = indicator or words or above.title or above.parent or ""
    if not indicator:
        return None
    written = match["unit"] if match else worded.unit if worded else ""
    unit = (
        written
        or column.unit
        or row.unit
        or ("" if total is not None else above.unit_of(words or row.label))
    )
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
        value_high=worded.high if worded else None,
        unit=unit,
        relation=relation,
        total=total,
        qualifier=column.qualifier,
        direction=_direction(relation, value, sign, index=index),
        base=_base(column) if relation is column.relation else None,
        parent=row.parent or column.parent or (above.title if bare else None) or above.parent,
        place=column.place or row.place,
        period=column.period or row.period or above.period or report.period,
        flags=("table",) if value is not None else ("table", "malformed"),
    )


def _base(column: Column) -> str | None:
    """Return what a column is measured against, or who assigned the plans that it holds."""
    if column.relation in _BASED:
        return column.base
    assigned = column.relation is Relation.PLAN and "giao" in column.head.lower().split()
    return plain_head(column.head) if assigned else None


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


def _is_reached(column: Column, columns: Sequence[Column]) -> bool:
    """Tell whether "Đạt (%)" stands beside the plan and the result of the same thing."""
    alike = [c for c in columns if c.words == column.words and c is not column and c.unit != "%"]
    return column.unit == "%" and {Relation.PLAN, Relation.VALUE} <= {c.relation for c in alike}


def _direction(
    relation: Relation, value: Decimal | None, sign: str | None, *, index: bool
) -> str | None:
    if relation is not Relation.CHANGE or value is None:
        return None
    if index:
        return "giảm" if value < 100 else "tăng"
    return "giảm" if sign in {"-", "–"} else "tăng"
