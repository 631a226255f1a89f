"""The figure catalogue as a table: filtered, then written as CSV, XLSX or JSON.

Numbers stay numbers and dates stay dates, so that a spreadsheet can add and sort them. Text from
reports never becomes a formula.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, Protocol

from index.domain import Figure, Relation, Report, citation_id
from index.language.text import clean_question, fold
from index.ports import CatalogueReader
from retrieval.base_ratios import change_told, is_ratio_to_base
from retrieval.citing import stated_day

COLUMNS = (
    "indicator",
    "indicator_text",
    "place",
    "place_code",
    "period",
    "period_start",
    "period_end",
    "relation",
    "value",
    "value_high",
    "total",
    "unit",
    "qualifier",
    "direction",
    "change",
    "base",
    "text",
    "file",
    "title",
    "date",
    "citation",
)
# The same columns for people who read Vietnamese.
HEADINGS = (
    "Chỉ tiêu",
    "Chỉ tiêu (nguyên văn)",
    "Nơi",
    "Mã nơi",
    "Kỳ",
    "Từ ngày",
    "Đến ngày",
    "Loại số liệu",
    "Giá trị",
    "Giá trị cao",
    "Trên tổng số",
    "Đơn vị",
    "Mức chắc chắn",
    "Chiều",
    "Thay đổi (+/-)",
    "So với",
    "Nguyên văn",
    "Tệp",
    "Báo cáo",
    "Ngày báo cáo",
    "Mã trích dẫn",
)
# The relation of "bằng 101,2% cùng kỳ": its number is a percent of the base, no change of so many
# percent. The change is in a column of its own.
OF_BASE = "pct_of_base"
# What a number is to its indicator, for the same people.
_RELATIONS: dict[str, str] = {
    OF_BASE: "% so với kỳ gốc",
    Relation.VALUE: "thực hiện",
    Relation.PLAN: "kế hoạch",
    Relation.TARGET: "mục tiêu",
    Relation.PERCENT_OF_PLAN: "% kế hoạch",
    Relation.CHANGE: "tăng, giảm",
    Relation.SHARE: "tỷ trọng",
}
Cell = str | Decimal | date | None

_YEAR = re.compile(r"\d{4}")
# What a spreadsheet takes for the start of a formula in a CSV cell.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Filters:
    """Which figures to keep; texts are compared without case and diacritics, None keeps all.

    ``place`` looks into the name of the place and of its province, ``indicator`` into both the
    normal name and the report's words. ``period`` is a year, or a part of the period's label.
    """

    place: str | None = None
    indicator: str | None = None
    period: str | None = None

    def keep(self, figure: Figure) -> bool:
        """Tell whether the figure fits all filters."""
        place, period = figure.place, figure.period
        names = (place.name, place.province or "") if place else ()
        labels = (period.label,) if period else ()
        return (
            _holds(names, self.place)
            and _holds((figure.indicator, figure.indicator_text), self.indicator)
            and (_holds(labels, self.period) or self._in_year(figure))
        )

    def _in_year(self, figure: Figure) -> bool:
        wanted = (self.period or "").strip()
        if not _YEAR.fullmatch(wanted) or figure.period is None or figure.period.end is None:
            return False
        start = figure.period.start or figure.period.end
        return start.year <= int(wanted) <= figure.period.end.year


def _holds(texts: Iterable[str], wanted: str | None) -> bool:
    if wanted is None:
        return True
    needle = fold(clean_question(wanted))
    return any(needle in fold(" ".join(text.split())) for text in texts)


class FigureFilter(Protocol):
    """What says which figures to keep."""

    def keep(self, figure: Figure) -> bool:
        """Tell whether the figure is kept."""


def rows(catalogue: CatalogueReader, filters: FigureFilter) -> Iterator[tuple[Cell, ...]]:
    """Yield one row of ``COLUMNS`` for each figure that fits, in report order."""
    reports = {report.id: report for report in catalogue.report_headers()}
    # Only what changes stand beside says what they are: one report is read at a time.
    whole = lru_cache(maxsize=1)(catalogue.report)
    for figure in catalogue.figures():
        if filters.keep(figure):
            told = _changed(figure, whole) if figure.relation is Relation.CHANGE else None
            yield _row(figure, reports.get(figure.report_id), told)


@dataclass(frozen=True, slots=True)
class _Change:
    """By how much a thing changed, with its sign; told as a percent of its base or not."""

    value: Decimal | None
    of_base: bool


def _changed(figure: Figure, whole: Callable[[str], Report]) -> _Change:
    if figure.value is None:
        return _Change(None, of_base=False)
    report = whole(figure.report_id)
    value = change_told(figure, figure.value, report) if figure.direction else None
    return _Change(value, is_ratio_to_base(figure, report))


def _row(figure: Figure, report: Report | None, change: _Change | None) -> tuple[Cell, ...]:
    place, period = figure.place, figure.period
    return (
        figure.indicator,
        figure.indicator_text,
        place.name if place else None,
        place.code if place else None,
        period.label if period else None,
        period.start if period else None,
        period.end if period else None,
        OF_BASE if change and change.of_base else figure.relation.value,
        figure.value,
        figure.value_high,
        figure.total,
        figure.unit,
        figure.qualifier,
        figure.direction,
        change.value if change else None,
        figure.base,
        figure.text,
        report.file if report else None,
        report.title if report else None,
        (stated_day(report) or report.printed_date) if report else None,
        citation_id(figure.report_id, figure.sentence),
    )


def for_people(table: Iterable[tuple[Cell, ...]]) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows with Vietnamese for what only the contract has names for."""
    column = COLUMNS.index("relation")
    for row in table:
        yield (*row[:column], _RELATIONS[str(row[column])], *row[column + 1 :])


def to_text(table: Iterable[tuple[Cell, ...]], form: str) -> str:
    """Return the rows as ``form``: "json", "csv", or else lines for reading."""
    if form == "json":
        return to_json(table)
    return to_csv(table) if form == "csv" else "\n".join(to_lines(table))


def to_json(table: Iterable[tuple[Cell, ...]]) -> str:
    """Return the rows as one JSON array of objects; decimals are strings, dates ISO."""
    objects = [
        {
            name: format(cell, "f")
            if isinstance(cell, Decimal)
            else cell.isoformat()
            if isinstance(cell, date)
            else cell
            for name, cell in zip(COLUMNS, row, strict=True)
        }
        for row in table
    ]
    return json.dumps(objects, ensure_ascii=False, indent=1)


def to_csv(table: Iterable[tuple[Cell, ...]], headings: Sequence[str] = COLUMNS) -> str:
    """Return the rows as CSV with a header; decimals have a point and no thousands separator."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(headings)
    for row in table:
        writer.writerow([_csv_cell(cell) for cell in row])
    return out.getvalue()


def _csv_cell(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def write_xlsx(
    table: Iterable[tuple[Cell, ...]], path: Path | BinaryIO, headings: Sequence[str] = COLUMNS
) -> None:
    """Write the rows to an Excel file with a fixed header, numeric and date cells."""
    # openpyxl takes a quarter of a second to import; only this needs it.
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet("figures" if headings == COLUMNS else "Số liệu")
    sheet.freeze_panes = "A2"
    sheet.append(list(headings))
    for row in table:
        cells = []
        for value in row:
            shown: Any = _ILLEGAL.sub(" ", value) if isinstance(value, str) else value
            cell = WriteOnlyCell(sheet, shown)
            if isinstance(value, str):
                # Without this a text that begins with "=" would be a formula.
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    book.save(path)


_VERBS = {
    Relation.PLAN.value: "kế hoạch",
    Relation.TARGET.value: "mục tiêu",
    Relation.PERCENT_OF_PLAN.value: "đạt",
    Relation.SHARE.value: "chiếm",
    OF_BASE: "bằng",
}
_MOVED = (Relation.CHANGE.value, OF_BASE)


def to_lines(table: Iterable[tuple[Cell, ...]]) -> Iterator[str]:
    """Yield one short line a figure for reading: indicator, place, period, what is stated.

    A plan, a share and a change say so: "kế hoạch 730 tỷ đồng", "tăng 9% so với cùng kỳ".
    """
    for row in table:
        named = dict(zip(COLUMNS, row, strict=True))
        relation, base = named["relation"], named["base"]
        direction = None if relation == OF_BASE else named["direction"]
        verb = None if direction == "vượt" else _VERBS.get(str(relation))
        told = [verb, direction, named["qualifier"], named["text"]]
        if relation in _MOVED and base:
            told.append(base if str(base).startswith("so") else f"so với {base}")
        elif relation in (Relation.PERCENT_OF_PLAN.value, Relation.SHARE.value):
            told.append(base)
        stated = " ".join(str(part) for part in told if part)
        parts = (named["indicator"], named["place"], named["period"], stated, named["citation"])
        yield " · ".join(" ".join(str(part).split()) for part in parts if part)
