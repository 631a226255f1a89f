"""Which period a table takes that names none: the report's own, or the one in force above it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, labels

_NINE = Head("Kết quả 9 tháng đầu năm 2022", "2022-10-05", period="9 tháng đầu năm 2022")
_HEADS = "| Chỉ tiêu | Thực hiện |\n| --- | --- |"
_RICE = "| Sản lượng lúa (tấn) | 41.300 |"
_TABLE = f"{_HEADS}\n| Thu nội địa (tỷ đồng) | 215 |\n{_RICE}"


@pytest.mark.parametrize(
    "above",
    [
        "5 năm qua, tỉnh huy động 1.250 tỷ đồng.\n\nBiểu 1: Kết quả thu",
        "Tháng 9, tỉnh thu 21 tỷ đồng.\n\nBảng 2. Một số chỉ tiêu chủ yếu",
        "Quý III, tỉnh thu 71 tỷ đồng.",
        "Năm 2021, tỉnh thu 262 tỷ đồng.",
    ],
)
def test_a_table_is_of_the_reports_time_not_of_an_aside_above_it(above: str) -> None:
    assert labels(f"{above}\n\n{_TABLE}", _NINE)[-2:] == ["9 tháng đầu năm 2022"] * 2


@pytest.mark.parametrize(
    ("above", "label"),
    [
        ("## Kết quả tháng 9/2022", "tháng 9/2022"),
        ("Kết quả quý III/2022 như sau:", "quý III/2022"),
    ],
)
def test_a_heading_and_the_words_that_open_a_table_date_it(above: str, label: str) -> None:
    assert labels(f"{above}\n\n{_TABLE}", _NINE)[-2:] == [label] * 2


def test_a_rows_label_dates_its_numbers() -> None:
    table = f"{_HEADS}\n| Thu ngân sách năm 2021 (tỷ đồng) | 262 |\n{_RICE}"
    assert labels(table, _NINE) == ["năm 2021", "9 tháng đầu năm 2022"]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Thu ngân sách đạt 215 tỷ đồng, bằng 82% dự toán.", "9 tháng đầu năm 2022"),
        ("Xuất khẩu đạt 215 triệu USD, tăng 8% so với cùng kỳ.", "9 tháng đầu năm 2022"),
        ("Các cấp hội hiến 32.000 m2 đất, làm 45 km đường.", "5 năm qua"),
    ],
)
def test_what_is_measured_by_a_year_is_of_no_years_told_above(text: str, label: str) -> None:
    head = Head("Hội Nông dân tỉnh", "2022-10-05", period="9 tháng đầu năm 2022")
    above = "5 năm qua, tỉnh huy động 1.250 tỷ đồng."
    assert labels(f"{above}\n\n{text}", head)[-2:] == [label] * 2
