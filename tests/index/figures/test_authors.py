"""Which office wrote a report on its own work."""

from __future__ import annotations

import pytest

from index.figures.authors import author_of
from index.language.places import Gazetteer
from index.reading.report import read_text_report
from tests.index.figures.one_report import Head, report_of


def _author(text: str, head: Head | None = None) -> str | None:
    return author_of(report_of(text, head), Gazetteer.load())


@pytest.mark.parametrize(
    ("title", "author"),
    [
        ("Sở Xây dựng tỉnh Nghệ An: kết quả năm 2022", "Sở Xây dựng"),
        ("SỞ VĂN HÓA VÀ THỂ THAO TỈNH NGHỆ AN TỔNG KẾT NĂM 2022", "Sở Văn hóa và Thể thao"),
        ("Chi cục Thủy lợi Nghệ An tổng kết công tác", "Chi cục Thủy lợi"),
        ("Tỉnh đoàn Nghệ An sơ kết 6 tháng", "Tỉnh đoàn"),
        ("TAND tỉnh Nghệ An tổng kết công tác năm 2022", "TAND"),
        ("Sở Xây dựng tỉnh Hà Giang làm việc với Nghệ An", None),
        ("Phòng chống thiên tai ở Nghệ An", None),
        ("Chi cục Thống kê Nghệ An: kinh tế năm 2022", None),
        ("Sở Xây dựng, Sở Y tế tỉnh Nghệ An tổng kết", None),
        ("Nghệ An: kinh tế - xã hội năm 2022", None),
    ],
)
def test_a_title_names_the_author(title: str, author: str | None) -> None:
    assert _author("Kết quả đạt được.", Head(title=title)) == author


@pytest.mark.parametrize(
    ("text", "author"),
    [
        (
            "Sáng 5/1/2023, Chi cục Thủy lợi tỉnh Nghệ An tổ chức hội nghị tổng kết.",
            "Chi cục Thủy lợi",
        ),
        ("Theo Sở Xây dựng tỉnh Nghệ An, hội nghị tổng kết năm 2022 đã họp.", None),
        ("Sáng 5/1/2023, UBND tỉnh Nghệ An tổ chức hội nghị tổng kết.", None),
        ("Sở Xây dựng tỉnh Nghệ An khai trương trụ sở mới.", None),
    ],
)
def test_a_first_sentence_names_the_author(text: str, author: str | None) -> None:
    assert _author(text) == author


def test_a_letterhead_names_the_lower_of_two() -> None:
    body = (
        "UBND TỈNH NGHỆ AN   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
        "SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG   Độc lập - Tự do - Hạnh phúc\n"
        "Số: 12/BC-STNMT\n\nBÁO CÁO\nKết quả năm 2022\n\nĐã giải quyết 40 hồ sơ.\n"
    )
    report = read_text_report(body, "a.txt", Gazetteer.load())
    assert author_of(report, Gazetteer.load()) == "Sở Tài nguyên và Môi trường"
