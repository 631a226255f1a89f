"""Figures of a Markdown table: the row label is the indicator, the column head period or relation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Block, Figure, Period, Place, Relation, Report, Span
from index.language.amounts import Amount, AmountKind, find_amounts
from index.language.lexicon import cues
from index.language.numbers import parse_number
from index.language.periods import Anchor, find_periods, resolve
from index.language.places import Gazetteer
from index.language.scan import scan

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*(?:\s*/\s*\d+(?:[.,]\d+)*)?\s*%?")
_RULE = re.compile(r"[\s|:\-–+=]+")
_MAX_CELLS = 60
_UNIT_HEAD = re.compile(r"(?:đvt|đơn vị(?: tính)?)\s*[:：]?\s*(.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Cell:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Column:
    """What a column head says of the numbers below it."""

    label: str
    relation: Relation
    unit: str = ""
    period: Period | None = None
    direction: str | None = None
    base: str | None = None
    is_unit: bool = False
    is_label: bool = False
    is_place: bool = False


def table_figures(
    report: Report, block: Block, gazetteer: Gazetteer, anchor: Anchor, parent: str | None
) -> list[Figure]:
    """Return the figures of one table block; rows without a label or number give none."""
    rows = [
        (line, cells)
        for line, cells in _rows(report.body, block.span)
        if not _RULE.fullmatch(report.body[line.start : line.end])
    ]
    if len(rows) < 2:
        return []
    columns = [_column(cell, report, anchor) for cell in rows[0][1]]
    if not any(column.is_label for column in columns):
        columns = [*columns]
    figures: list[Figure] = []
    for line, cells in rows[1:]:
        figures.extend(_row_figures(report, line, cells, columns, gazetteer, parent))
    return figures


def _rows(body: str, span: Span) -> list[tuple[Span, list[_Cell]]]:
    rows = []
    start = span.start
    for line in body[span.start : span.end].split("\n"):
        end = start + len(line)
        if line.strip():
            rows.append((Span(start, end), _cells(body, start, end)))
        start = end + 1
    return rows


def _cells(body: str, start: int, end: int) -> list[_Cell]:
    cells: list[_Cell] = []
    position = start
    for piece in body[start:end].split("|"):
        stripped = piece.strip()
        offset = position + (len(piece) - len(piece.lstrip()))
        cells.append(_Cell(stripped, Span(offset, offset + len(stripped))))
        position += len(piece) + 1
    if cells and not cells[0].text:
        cells = cells[1:]
    if cells and not cells[-1].text:
        cells = cells[:-1]
    return cells[:_MAX_CELLS]


def _column(cell: _Cell, report: Report, anchor: Anchor) -> _Column:
    label = cell.text.replace("**", "").strip()
    tokens = scan(label)
    lowered = " ".join(token.text for token in tokens)
    periods = [resolve(m, anchor) for m in find_periods(label, question=True) if not m.base]
    period = periods[0] if periods else None
    unit = "%" if "%" in label else ""
    unit_words = re.search(r"\(([^()]{1,30})\)", label)
    if unit_words and not unit:
        unit = unit_words.group(1).strip()
    if lowered in {"đvt", "đơn vị tính", "đơn vị", "dvt"}:
        return _Column(label, Relation.VALUE, is_unit=True)
    if re.match(r"(?:huyện|địa phương|đơn vị hành chính|xã|tỉnh|thành phố|địa bàn)\b", lowered):
        return _Column(label, Relation.VALUE, is_label=True, is_place=True)
    if re.match(r"(?:stt|tt|số tt)\b", lowered):
        return _Column("", Relation.VALUE, is_unit=False, is_label=False, unit="skip")
    if (
        re.match(
            r"(?:chỉ tiêu|nội dung|tên|hạng mục|lĩnh vực|chỉ số|danh mục|khoản|nguồn)\b", lowered
        )
        and not unit
        and not period
    ):
        return _Column(label, Relation.VALUE, is_label=True)
    change = any(cues().changes.match(tokens, i) for i in range(len(tokens)))
    plan = next((m.value for m in cues().plans.find(tokens)), None)
    base = "cùng kỳ" in lowered or "so với" in lowered or "so cùng" in lowered
    if unit == "%" and (plan or "kh" in lowered.split()):
        return _Column(label, Relation.PERCENT_OF_PLAN, "%", period, base=label)
    if (unit == "%" and base) or change:
        return _Column(label, Relation.CHANGE, unit, period, "tăng" if change else None, label)
    if plan:
        relation = Relation.PLAN if plan == "plan" else Relation.TARGET
        return _Column(label, relation, unit, period)
    return _Column(label, Relation.VALUE, unit, period)


def _row_figures(
    report: Report,
    line: Span,
    cells: Sequence[_Cell],
    columns: Sequence[_Column],
    gazetteer: Gazetteer,
    parent: str | None,
) -> list[Figure]:
    label, place, unit = "", report.place, ""
    figures: list[Figure] = []
    for cell, column in zip(cells, columns, strict=False):
        text = cell.text.replace("**", "").strip()
        if column.is_unit:
            unit = text
        elif column.unit == "skip":
            continue
        elif not _NUMBER.fullmatch(text) and not label and any(c.isalpha() for c in text):
            label = re.sub(r"^(?:[-+*•]|\d+[.)])\s*", "", text)
            mentions = gazetteer.find(report.body, cell.span, report.places)
            if mentions and (column.is_place or mentions[0].span == cell.span):
                place, label = mentions[0].place, ""
                label = label or (parent or "")
        elif label or place is not report.place:
            figure = _cell_figure(report, line, cell, column, label, unit, place, parent)
            if figure:
                figures.append(figure)
    return figures


def _cell_figure(
    report: Report,
    line: Span,
    cell: _Cell,
    column: _Column,
    label: str,
    unit: str,
    place: Place | None,
    parent: str | None,
) -> Figure | None:
    amount = _amount(report.body, cell)
    if amount is None:
        return None
    value, high, total, own_unit, flags = amount
    inner = re.search(r"\(([^()]{1,30})\)\s*$", label)
    chosen = own_unit or column.unit or unit or (inner.group(1) if inner else "")
    indicator = label[: inner.start()].strip() if inner and not (own_unit or column.unit) else label
    if not indicator or (
        column.label and column.relation is Relation.VALUE and column.period is None
    ):
        indicator = f"{indicator} {column.label}".strip()
    if not indicator:
        return None
    return Figure(
        report_id=report.id,
        span=cell.span,
        sentence=line,
        text=report.body[cell.span.start : cell.span.end],
        indicator=indicator,
        indicator_text=label or indicator,
        value=value,
        unit=chosen,
        relation=column.relation,
        value_high=high,
        total=total,
        direction=column.direction,
        base=column.base,
        parent=parent,
        place=place,
        period=column.period or report.period,
        flags=flags,
    )


def _amount(body: str, cell: _Cell):  # type: ignore[no-untyped-def]
    found: list[Amount] = find_amounts(body, scan(body, cell.span))
    if found:
        first = found[0]
        unit = "" if first.kind is AmountKind.BARE else first.unit
        return first.value, first.high, first.total, unit, first.flags
    match = _NUMBER.fullmatch(cell.text)
    if match is None:
        return None
    raw = cell.text.replace(" ", "").rstrip("%")
    if "/" in raw:
        done, _, whole = raw.partition("/")
        return parse_number(done), None, parse_number(whole), "", ()
    value = parse_number(raw)
    return (
        value,
        None,
        None,
        "%" if "%" in cell.text else "",
        () if value is not None else ("malformed",),
    )
