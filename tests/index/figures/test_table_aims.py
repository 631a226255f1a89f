"""Tables under a heading of aims."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head("Kết quả 9 tháng đầu năm 2022", "2022-10-05", period="9 tháng đầu năm 2022")


@pytest.mark.parametrize(
    ("heading", "column", "told"),
    [
        ("II. MỤC TIÊU NĂM 2023", "Số lượng", ("target", 2023)),
        ("II. MỤC TIÊU NĂM 2023", "Mục tiêu", ("target", 2023)),
        ("II. Phương hướng, nhiệm vụ năm 2023", "Năm 2023", ("target", 2023)),
        ("Nhiệm vụ năm 2023", "Dự toán", ("plan", 2023)),
        ("II. MỤC TIÊU NĂM 2023", "Thực hiện năm 2022", ("value", 2022)),
        ("II. MỤC TIÊU NĂM 2023", "Ước thực hiện", ("value", 2022)),
        ("I. KẾT QUẢ", "Số lượng", ("value", 2022)),
    ],
)
def test_numbers_under_aims_are_aims_but_where_their_column_says_no(
    heading: str, column: str, told: tuple[str, int]
) -> None:
    text = f"{heading}\n\n| Chỉ tiêu | {column} |\n| --- | --- |\n| Trồng rừng (ha) | 320 |"
    (figure,) = figures_of(text, _HEAD)
    assert (figure.relation.value, figure.period and figure.period.year) == told
