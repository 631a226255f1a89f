from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.figures_export import (
    COLUMNS,
    HEADINGS,
    Cell,
    Filters,
    for_people,
    rows,
    to_csv,
    to_json,
    to_lines,
    write_xlsx,
)
from index.catalogue import Catalogue, CatalogueWriter
from index.domain import (
    AreaLevel,
    DateBasis,
    Figure,
    Period,
    PeriodKind,
    Place,
    Relation,
    Report,
    Span,
)

HA = Place("huyện Sao Hạ", "Sao Hạ", AreaLevel.DISTRICT, code="901", province="Sao Mai")
TINH = Place("tỉnh Sao Hôm", "Sao Hôm", AreaLevel.PROVINCE, code="90", province="Sao Hôm")
BODY = "Thu ngân sách đạt 412,6 tỷ đồng. =1+1 Hộ nghèo còn 3,25%."


def figure(indicator: str, text: str, value: str, place: Place, year: int) -> Figure:
    start = BODY.index(text)
    return Figure(
        report_id="9f8e7d6c5b4a",
        span=Span(start, start + len(text)),
        sentence=Span(0, len(BODY)),
        text=text,
        indicator=indicator,
        indicator_text=f"={indicator}",
        value=Decimal(value),
        unit="tỷ đồng",
        relation=Relation.VALUE,
        place=place,
        period=Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31)),
    )


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    path = tmp_path / "catalogue.sqlite"
    report = Report(
        "9f8e7d6c5b4a",
        "sao.txt",
        "Báo cáo",
        BODY,
        (),
        session_date=date(2023, 10, 5),
        session_basis=DateBasis.STATED,
    )
    with CatalogueWriter(path) as writer:
        writer.add_reports([report])
        writer.add_figures(
            [
                figure("thu ngân sách", "412,6 tỷ đồng", "412.6", HA, 2023),
                figure("tỷ lệ hộ nghèo", "3,25%", "3.25", TINH, 2022),
            ]
        )
    opened = Catalogue(path)
    yield opened
    opened.close()


def named(table: list[tuple[Cell, ...]]) -> list[dict[str, Cell]]:
    return [dict(zip(COLUMNS, row, strict=True)) for row in table]


@pytest.mark.parametrize(
    ("filters", "texts"),
    [
        (Filters(), ["412,6 tỷ đồng", "3,25%"]),
        (Filters(place="sao ha"), ["412,6 tỷ đồng"]),
        (Filters(place="SAO MAI"), ["412,6 tỷ đồng"]),
        (Filters(indicator="ho ngheo"), ["3,25%"]),
        (Filters(period="2022"), ["3,25%"]),
        (Filters(period="nam 2023"), ["412,6 tỷ đồng"]),
        (Filters(place="sao", period="2022", indicator="thu"), []),
    ],
)
def test_filters_need_no_diacritics(
    catalogue: Catalogue, filters: Filters, texts: list[str]
) -> None:
    assert [row["text"] for row in named(list(rows(catalogue, filters)))] == texts


def test_a_row_says_where_it_stands(catalogue: Catalogue) -> None:
    [first, _] = named(list(rows(catalogue, Filters())))
    assert first["value"] == Decimal("412.6")
    assert first["file"] == "sao.txt"
    assert first["date"] == date(2023, 10, 5)
    assert first["citation"] == f"9f8e7d6c5b4a-0-{len(BODY)}"


def test_csv_and_json_hold_plain_numbers_and_no_formulas(catalogue: Catalogue) -> None:
    table = list(rows(catalogue, Filters()))
    [row, _] = csv.DictReader(io.StringIO(to_csv(table)))
    assert row["value"] == "412.6"
    assert row["period_end"] == "2023-12-31"
    assert row["indicator_text"] == "'=thu ngân sách"
    [row, _] = json.loads(to_json(table))
    assert (row["value"], row["total"]) == ("412.6", None)
    assert next(to_lines(table)).startswith("thu ngân sách · huyện Sao Hạ · năm 2023 · 412,6")


def test_xlsx_cells_are_numbers_dates_and_text(catalogue: Catalogue, tmp_path: Path) -> None:
    path = tmp_path / "figures.xlsx"
    write_xlsx(rows(catalogue, Filters()), path)
    sheet = load_workbook(path)["figures"]
    header = [cell.value for cell in sheet[1]]
    assert header == list(COLUMNS)
    cells = dict(zip(header, sheet[2], strict=True))
    assert cells["value"].data_type == "n"
    assert cells["value"].value == 412.6
    assert cells["period_start"].is_date
    assert (cells["indicator_text"].data_type, cells["indicator_text"].value) == (
        "s",
        "=thu ngân sách",
    )


def test_a_line_says_whether_it_is_a_plan_a_share_or_a_change() -> None:
    def line(**fields: Cell) -> str:
        [told] = to_lines([tuple(fields.get(name) for name in COLUMNS)])
        return told

    assert (
        line(indicator="thu", relation="plan", text="730 tỷ đồng") == "thu · kế hoạch 730 tỷ đồng"
    )
    risen = line(relation="growth_vs_same_period", direction="tăng", text="9%", base="cùng kỳ")
    assert risen == "tăng 9% so với cùng kỳ"
    reached = line(relation="pct_of_plan", text="41%", base="kế hoạch", qualifier="ước")
    assert reached == "đạt ước 41% kế hoạch"
    assert line(relation="value", text="5 xã", qualifier="trên") == "trên 5 xã"
    passed = line(relation="pct_of_plan", direction="vượt", text="4%", base="kế hoạch")
    assert passed == "vượt 4% kế hoạch"


def changes(tmp_path: Path, body: str, *figures: Figure) -> list[dict[str, Cell]]:
    """Return the rows of figures of one report."""
    path = tmp_path / "changes.sqlite"
    with CatalogueWriter(path) as writer:
        writer.add_reports([Report("9f8e7d6c5b4a", "sao.txt", "Báo cáo", body, ())])
        writer.add_figures(figures)
    opened = Catalogue(path)
    table = list(rows(opened, Filters()))
    opened.close()
    assert [len(row) for row in for_people(table)] == [len(HEADINGS)] * len(table)
    return named(table)


def changed(body: str, text: str, value: str, direction: str, unit: str = "%") -> Figure:
    start = body.index(text)
    whole = figure("thu ngân sách", "412,6", value, HA, 2023)
    return replace(
        whole,
        span=Span(start, start + len(text)),
        text=text,
        unit=unit,
        relation=Relation.CHANGE,
        direction=direction,
        base="cùng kỳ",
    )


def test_a_percent_of_the_base_is_exported_as_one_with_the_change_beside_it(tmp_path: Path) -> None:
    body = (
        "Thu ngân sách tăng 4% so với dự toán, bằng 101,2% cùng kỳ. Chi bằng 95,3% cùng kỳ."
        " Nợ thuế tăng 7,5% so với cùng kỳ. Hộ nghèo giảm 312 hộ so với cùng kỳ."
    )
    found = changes(
        tmp_path,
        body,
        changed(body, "101,2%", "101.2", "tăng"),
        changed(body, "95,3%", "95.3", "giảm"),
        changed(body, "7,5%", "7.5", "tăng"),
        changed(body, "312 hộ", "312", "giảm", "hộ"),
    )
    assert [(r["relation"], r["value"], r["change"]) for r in found] == [
        ("pct_of_base", Decimal("101.2"), Decimal("1.2")),
        ("pct_of_base", Decimal("95.3"), Decimal("-4.7")),
        ("growth_vs_same_period", Decimal("7.5"), Decimal("7.5")),
        ("growth_vs_same_period", Decimal(312), Decimal(-312)),
    ]
    lines = list(to_lines([tuple(r.values()) for r in found]))
    assert "bằng 101,2% so với cùng kỳ" in lines[0]
    assert "tăng 7,5% so với cùng kỳ" in lines[2]
