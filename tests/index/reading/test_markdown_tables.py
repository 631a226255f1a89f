"""Tables of documents tidied: the letterhead of an office, line breaks within cells."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from docx import Document

from index.language.places import Gazetteer
from index.reading import read_report
from index.reading.markdown_tables import tidy_tables


def test_a_letterhead_is_lines() -> None:
    text = (
        "| UBND HUYỆN MẪU SƠN<br>Số: 12/BC-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
        "<br>Độc lập - Tự do - Hạnh phúc |\n| --- | --- |\n"
        "|  | Mẫu Sơn, ngày 5 tháng 7 năm 2022 |\n\nBÁO CÁO"
    )
    assert [line for line in tidy_tables(text).split("\n") if line] == [
        "UBND HUYỆN MẪU SƠN",
        "Số: 12/BC-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Mẫu Sơn, ngày 5 tháng 7 năm 2022",
        "BÁO CÁO",
    ]


def test_a_cell_is_one_line() -> None:
    table = "| Chỉ tiêu | Kế hoạch<br>năm 2022 |\n| --- | --- |\n| Thu \\| chi | 12 |"
    assert tidy_tables(table) == table.replace("<br>", " ")
    assert tidy_tables("không có bảng") == "không có bảng"


def test_an_official_report_is_dated_by_its_head(tmp_path: Path) -> None:
    document = Document()
    head = document.add_table(rows=1, cols=2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nHUYỆN HƯỚNG HÓA\nSố: 145/BC-UBND"
    head.cell(0, 1).text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Hướng Hóa, ngày 15 tháng 7 năm 2022"
    )
    for text in (
        "BÁO CÁO",
        "Tình hình kinh tế - xã hội 6 tháng đầu năm",
        "Ủy ban nhân dân huyện Hướng Hóa báo cáo kết quả thực hiện các chỉ tiêu 6 tháng đầu năm.",
        "Thu ngân sách đạt 13,2 tỷ đồng; năm 2021 đạt 12 tỷ đồng, năm 2020 đạt 11 tỷ đồng.",
    ):
        document.add_paragraph(text)
    document.core_properties.created = datetime(2019, 1, 1)
    document.save(str(tmp_path / "a.docx"))
    report = read_report(tmp_path / "a.docx", tmp_path, Gazetteer.load())
    assert report.session_date == report.printed_date == date(2022, 7, 15)
    assert report.period
    assert (report.period.start, report.period.end) == (date(2022, 1, 1), date(2022, 6, 30))
