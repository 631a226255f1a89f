"""Merged cells of Word and Excel, and how a sheet shows its numbers."""

from __future__ import annotations

import zipfile
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from openpyxl.styles import Font

from index.figures.extract import extract_figures
from index.language.places import Gazetteer
from index.reading import read_report
from index.reading.files import load_file

HEAD = [
    ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2021", "Năm 2022", "", ""],
    ["", "", "", "", "Kế hoạch", "6 tháng", ""],
    ["", "", "", "", "", "Thực hiện", "So với KH (%)"],
    ["1", "Thu ngân sách", "Triệu đồng", "20.500", "24.000", "13.200", "55,0"],
    ["", "- Thu thuế", "Triệu đồng", "11.000", "12.500", "6.300", "50,4"],
]
MERGED = [
    *((0, n, 2, n) for n in range(4)),
    (0, 4, 0, 6),
    (1, 4, 2, 4),
    (1, 5, 1, 6),
]  # first row, first column, last row, last column
TEXT = "Ủy ban nhân dân huyện Mẫu Sơn báo cáo kết quả thực hiện các chỉ tiêu của huyện như sau."


def _docx(path: Path) -> Path:
    document = Document()
    document.add_paragraph("Huyện Mẫu Sơn: kết quả kinh tế - xã hội năm 2022")
    document.add_paragraph(TEXT)
    table = document.add_table(rows=len(HEAD), cols=len(HEAD[0]))
    for row, cells in zip(table.rows, HEAD, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    for top, left, bottom, right in MERGED:
        text = HEAD[top][left]
        table.cell(top, left).merge(table.cell(bottom, right)).text = text
    document.save(str(path))
    return path


def _xlsx(path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["KẾT QUẢ KINH TẾ - XÃ HỘI HUYỆN MẪU SƠN NĂM 2022"])
    for row in HEAD:
        sheet.append([cell or None for cell in row])
    for top, left, bottom, right in MERGED:
        sheet.merge_cells(
            start_row=top + 2, start_column=left + 1, end_row=bottom + 2, end_column=right + 1
        )
    sheet.append(["Ghi chú: số liệu do các phòng, ban và các xã của huyện tổng hợp, báo cáo"])
    book.save(path)
    return path


@pytest.mark.parametrize("suffix", ["docx", "xlsx"])
def test_heads_of_merged_cells(tmp_path: Path, suffix: str) -> None:
    path = {"docx": _docx, "xlsx": _xlsx}[suffix](tmp_path / f"a.{suffix}")
    report = read_report(path, tmp_path, Gazetteer.load())
    found = [
        (f.text, f.indicator, f.relation.value, f.unit, f.period and str(f.period.end))
        for f in extract_figures(report, Gazetteer.load())
    ]
    assert found == [
        ("20.500", "Thu ngân sách", "value", "triệu đồng", "2021-12-31"),
        ("24.000", "Thu ngân sách", "plan", "triệu đồng", "2022-12-31"),
        ("13.200", "Thu ngân sách", "value", "triệu đồng", "2022-06-30"),
        ("55,0", "Thu ngân sách", "pct_of_plan", "%", "2022-06-30"),
        ("11.000", "Thu thuế", "value", "triệu đồng", "2021-12-31"),
        ("12.500", "Thu thuế", "plan", "triệu đồng", "2022-12-31"),
        ("6.300", "Thu thuế", "value", "triệu đồng", "2022-06-30"),
        ("50,4", "Thu thuế", "pct_of_plan", "%", "2022-06-30"),
    ]


def _sheet_text(path: Path, *cells: tuple[object, str]) -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Chỉ tiêu thu ngân sách của huyện năm 2022", *("Cột" for _ in cells)])
    sheet.append(["Thu ngân sách trên địa bàn huyện", *(value for value, _ in cells)])
    for at, (_, form) in enumerate(cells, 2):
        sheet.cell(2, at).number_format = form
    hidden = book.create_sheet("cũ")
    hidden.append(["Số liệu của năm trước không còn dùng", 999])
    hidden.sheet_state = "hidden"
    book.save(path)
    return load_file(path, path.name).text


def test_numbers_as_the_sheet_shows_them(tmp_path: Path) -> None:
    text = _sheet_text(
        tmp_path / "a.xlsx",
        (20.125, "General"),
        (0.5504, "0.0%"),
        (21500.4, "#,##0"),
        (1250, "General"),
        (0.1 + 0.2, "General"),
        (0.04, "0"),
        (True, "General"),
    )
    assert "| 20,125 | 55,0% | 21500 | 1250 | 0,3 | 0,04 | TRUE |" in text
    assert "999" not in text


def test_a_cell_far_out_does_not_make_a_sheet_large(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Thu ngân sách trên địa bàn huyện năm 2022", 12.5])
    sheet["XFD2000"] = "xa"
    book.save(tmp_path / "a.xlsx")
    assert (
        "| Thu ngân sách trên địa bàn huyện năm 2022 | 12,5 |"
        in load_file(tmp_path / "a.xlsx", "a.xlsx").text
    )


def test_spans_of_word_that_lie_stay_small(tmp_path: Path) -> None:
    path = _docx(tmp_path / "a.docx")
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["word/document.xml"].replace(b'gridSpan w:val="3"', b'gridSpan w:val="900000"')
    assert xml != parts["word/document.xml"]
    parts["word/document.xml"] = xml
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    text = load_file(path, "a.docx").text
    assert max(line.count("|") for line in text.split("\n")) < 80


def test_what_is_struck_out_or_hidden_in_word_is_not_said(tmp_path: Path) -> None:
    document = Document()
    document.add_paragraph("Huyện Mẫu Sơn: kết quả kinh tế - xã hội năm 2022")
    document.styles.add_style("Gach", WD_STYLE_TYPE.CHARACTER).font.strike = True
    paragraph = document.add_paragraph("Thu ngân sách đạt ")
    paragraph.add_run("99 tỷ đồng ").font.strike = True
    paragraph.add_run("98 tỷ đồng ").font.double_strike = True
    paragraph.add_run("97 tỷ đồng ").font.hidden = True
    paragraph.add_run("96 tỷ đồng ", "Gach")
    paragraph.add_run("12 tỷ đồng", "Gach").font.strike = False
    paragraph.add_run(", bằng 104% dự toán.").font.strike = False
    cell = document.add_table(rows=1, cols=2).cell(0, 1).paragraphs[0]
    cell.add_run("95").font.strike = True
    cell.add_run("41 xã")
    document.save(str(tmp_path / "a.docx"))
    text = load_file(tmp_path / "a.docx", "a.docx").text
    assert "Thu ngân sách đạt 12 tỷ đồng, bằng 104% dự toán." in text
    assert "41 xã" in text
    assert not any(f"9{digit}" in text for digit in range(5, 10))


def test_what_is_struck_out_or_hidden_in_a_sheet_is_not_said(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Kết quả của huyện Mẫu Sơn", "Đơn vị", "Bản nháp", "Năm 2022"])
    sheet.append(["Thu ngân sách trên địa bàn", "tỷ đồng", 99, 12])
    sheet.append(["Chi ngân sách, số chưa duyệt", "tỷ đồng", 98, 97])
    sheet.append(["Thu nội địa", "tỷ đồng", 96, 95])
    sheet.append(["Sản lượng lúa", "tấn", 94, 41])
    sheet.column_dimensions["C"].hidden = True
    sheet.row_dimensions[3].hidden = True
    sheet["D4"].font = Font(strike=True)
    book.save(tmp_path / "a.xlsx")
    lines = load_file(tmp_path / "a.xlsx", "a.xlsx").text.split("\n")
    assert [line for line in lines if "|" in line and "---" not in line] == [
        "| Kết quả của huyện Mẫu Sơn | Đơn vị | Năm 2022 |",
        "| Thu ngân sách trên địa bàn | tỷ đồng | 12 |",
        "| Thu nội địa | tỷ đồng |  |",
        "| Sản lượng lúa | tấn | 41 |",
    ]


def _with_formula(path: Path, *, value: str) -> Path:
    """Save a sheet with a sum of two rows, and a formula that shows nothing on purpose."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Kết quả thu ngân sách huyện Mẫu Sơn năm 2022", "tỷ đồng"])
    sheet.append(["Thu nội địa", 12])
    sheet.append(["Thu ngân sách trên địa bàn", "=B2*2"])
    sheet.append(["Ghi chú của huyện", '=IF(B2>0,"","x")'])
    book.save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    xml = parts["xl/worksheets/sheet1.xml"]
    assert xml.count(b"</f><v/>") == 2 or xml.count(b"</f><v></v>") == 2
    for empty in (b"</f><v/>", b"</f><v></v>"):
        xml = xml.replace(empty, f"</f><v>{value}</v>".encode(), 1)
    parts["xl/worksheets/sheet1.xml"] = xml
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return path


def test_formulas_without_values_are_told_to_the_operator(tmp_path: Path) -> None:
    empty = _with_formula(tmp_path / "a.xlsx", value="")
    warned: list[str] = []
    report = read_report(empty, tmp_path, Gazetteer.load(), warned.append)
    assert "=B2" not in report.body
    assert warned == ["formulas without values are left out, save it with a spreadsheet program"]
    computed = _with_formula(tmp_path / "b.xlsx", value="24")
    loaded = load_file(computed, "b.xlsx")
    assert "| Thu ngân sách trên địa bàn | 24 |" in loaded.text
    assert loaded.warning is None
