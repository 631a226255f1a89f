"""What the label cells of a table's row say: the indicator or place, its unit, its whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import AreaLevel, Period, PeriodKind, Place, Report
from index.figures.columns import Column, Role, is_bare_comparison, read_numbers, unit_of
from index.figures.table_grid import Cell
from index.language.lexicon import cues, table_words
from index.language.periods import Anchor, find_periods, resolve
from index.language.places import Gazetteer
from index.language.scan import scan

_MARKER = re.compile(
    r"(?:[-+*•–]|\(?\d{1,2}(?:\.\d{1,2}){0,3}[.)]|[a-zđ][.)]|(?:I{1,3}|IV|VI{0,3}|IX|[A-D])[.)]\s)\s*"
)
_SUB_ROW = re.compile(r"[-–+*•]|\(?[a-zđ][.)]?")  # in the counter's column: a part of the row above
_INNER_UNIT = re.compile(r"\(([^()]{1,30})\)\s*$")
_MAX_LABEL = 240
_DITTO = frozenset({'"', "”", "“", "''", "-nt-", "nt", "- nt -", '-"-', "-”-"})
_BRANCH = "chi cục"  # of customs, of taxes: what a head over their names leaves to the report
_LABELS = (Role.LABEL, Role.PLACE)
_DATED = (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH)
_AREA_HEADS = frozenset({"xã", "phường", "huyện", "tỉnh", "thôn"})


@dataclass(slots=True)
class Row:
    """What the label cells of a row say; ``parent`` is "" where the row above is its whole."""

    label: str = ""
    unit: str = ""
    ditto: bool = False  # its unit is that of the row above
    place: Place | None = None
    placed: bool = False
    branch: str = ""  # the head over the names of a body's branches: "Chi cục Thuế"
    parent: str | None = None
    period: Period | None = None  # "Thu ngân sách năm 2021"
    total: bool = False  # "Tổng cộng" of all rows
    when: str = ""  # "Năm 2021", "Kế hoạch": a row that says what a head says elsewhere


def read_labels(
    report: Report, cells: Sequence[Cell], columns: Sequence[Column], gazetteer: Gazetteer
) -> Row | None:
    """Return what the row's label cells say, or None when they say nothing."""
    row = Row(place=report.place)
    labels = [c.text for c, column in zip(cells, columns, strict=False) if column.role in _LABELS]
    for cell, column in zip(cells, columns, strict=False):
        if column.role is Role.UNIT:
            row.unit, row.ditto = unit_of(cell.text), cell.text in _DITTO
        elif column.role is Role.TIME:
            bare = not any(map(str.isalpha, cell.text)) or cell.text.isupper()
            row.when = f"{column.head} {cell.text}" if bare and cell.text else cell.text
        elif column.role is Role.SKIP and not any(labels) and is_total(cell.text):
            # "Tổng cộng" over the counter's column and the label's
            row.placed = any(column.role is Role.PLACE for column in columns)
            row.label = "" if row.placed else cell.text[:_MAX_LABEL]
        elif column.role is Role.PLACE and cell.text:
            _take_place(report, cell, row, gazetteer, column.head)
        elif column.role is Role.LABEL and cell.text and not row.label:
            _take_label(report, cell, row, gazetteer, column.head)
    if is_bare_comparison(row.label):
        return None
    counter = cells[0].text if columns and columns[0].role is Role.SKIP else ""
    if row.label and row.parent is None and _SUB_ROW.fullmatch(counter):
        row.parent = ""
    if row.label and not is_total(row.label) and _is_head(row.label):
        row.when, row.label = f"{row.when} {row.label}".strip(), ""
    return row if row.label or row.placed or row.when else None


def _is_head(label: str) -> bool:
    """Tell whether a row's label says when or whether planned, not what: "Thực hiện", "2021"."""
    return not read_numbers(label, Anchor()).words


def is_total(text: str) -> bool:
    """Tell whether a label is that of a total: "Tổng cộng", "Toàn huyện"."""
    tokens = scan(text[:_MAX_LABEL])
    return bool(tokens) and table_words().totals.match(tokens, 0) is not None


def is_measure(label: str) -> bool:
    """Tell whether a label only says how something is measured: "Diện tích", "Năng suất"."""
    tokens = [token for token in scan(label[:_MAX_LABEL]) if token.is_word]
    match = table_words().measures.match(tokens, 0) if tokens else None
    return match is not None and match.last == len(tokens)


def _take_place(report: Report, cell: Cell, row: Row, gazetteer: Gazetteer, head: str) -> None:
    """Read a row's place; a commune that no list has is no reason to give its numbers to all."""
    row.placed = True
    if is_total(cell.text):
        return
    branch = _branch(report, cell, gazetteer, head)
    if branch:
        row.place, row.branch = branch, head
        return
    mentions = gazetteer.find(report.body, cell.span, report.places)
    if not mentions:
        text = f"huyện {cell.text}"
        mentions = [m for m in gazetteer.find(text, None, report.places) if m.span.end == len(text)]
    if mentions:
        row.place = mentions[0].place
    else:
        row.label = cell.text[:_MAX_LABEL]
        if head.lower().split()[:1] and head.lower().split()[0] in _AREA_HEADS:
            row.place = None


def period_named(label: str, anchor: Anchor) -> Period | None:
    """Return the year or part of one that a label ends with: "Thu ngân sách *năm 2021*"."""
    for mention in find_periods(label):
        ends = mention.span.end == len(label.rstrip()) and mention.kind in _DATED
        if ends and mention.year and not (mention.base or mention.as_of):
            return resolve(mention, anchor)
    return None


def _branch(report: Report, cell: Cell, gazetteer: Gazetteer, head: str) -> Place | None:
    """Return the body that a head and a row name together: "Chi cục Thuế" over "Tuy Phong"."""
    text = f"{_branch_head(report, head)} {cell.text}"
    for mention in gazetteer.find(text, None, report.places):
        whole = (mention.span.start, mention.span.end) == (0, len(text))
        if whole and mention.place.level is AreaLevel.AGENCY:
            return mention.place
    return None


def _branch_head(report: Report, head: str) -> str:
    """Return a head with what the report's own body is: "Chi cục" of "Cục Hải quan Tây Ninh"."""
    body = report.place
    if body is None or body.level is not AreaLevel.AGENCY or head.lower().strip() != _BRANCH:
        return head
    kind = body.name.removesuffix(body.short).strip()
    bureau, _, named = kind.partition(" ")
    return f"Chi {bureau.lower()} {named}" if f"chi {bureau.lower()}" == _BRANCH else head


def _take_label(report: Report, cell: Cell, row: Row, gazetteer: Gazetteer, head: str) -> None:
    branch = _branch(report, cell, gazetteer, head)
    if branch:
        row.place, row.placed, row.branch = branch, True, head
        return
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
        label = label[tokens[part.last - 1].end :].lstrip(" :-+–")
    if part or (marker and marker.group()[0] in "-+*•–"):
        row.parent = ""  # filled with the whole above it
    inner = _INNER_UNIT.search(label)
    if inner and not row.unit:
        row.unit, label = unit_of(inner.group(1)), label[: inner.start()].strip()
    row.label = label[:_MAX_LABEL]
