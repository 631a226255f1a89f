"""What is compared with the month before is of one month, in a report on several."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

LEAD = "9 tháng đầu năm 2023, tổng sản phẩm trên địa bàn tỉnh tăng 5,2% so với cùng kỳ."


@pytest.mark.parametrize(
    ("text", "month", "others"),
    [
        (
            "Giá trị xuất khẩu đạt 212,4 triệu USD, giảm 1,7% so với tháng trước và tăng 6,3% so "
            "với cùng kỳ; lũy kế, giá trị xuất khẩu đạt 1.804 triệu USD, tăng 9,6% so với cùng kỳ.",
            ["212,4 triệu USD", "1,7%", "6,3%"],
            ["1.804 triệu USD", "9,6%"],
        ),
        ("Chỉ số giá tiêu dùng tăng 0,4% so với tháng trước.", ["0,4%"], []),
        ("Tính chung 9 tháng, thu ngân sách đạt 812 tỷ đồng, tăng 7,4%.", [], ["812 tỷ đồng"]),
    ],
)
def test_the_month_is_the_last_of_the_stretch(
    text: str, month: list[str], others: list[str]
) -> None:
    figures = figures_of(f"{LEAD}\n\n{text}", Head(date="2023-10-05", period=None))
    labels = {f.text: f.period.label for f in figures if f.period}
    assert {labels[number] for number in month} <= {"tháng 9/2023"}
    assert not {labels[number] for number in others} & {"tháng 9/2023"}
