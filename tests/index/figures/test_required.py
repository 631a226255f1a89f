"""Norms that are not met, and work to be done."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of


@pytest.mark.parametrize(
    ("text", "number", "relation"),
    [
        ("Xã chưa đủ 100% trường học đạt chuẩn.", "100%", "target"),
        ("Huyện chưa có ít nhất 2 hợp tác xã kiểu mới.", "2 hợp tác xã", "target"),
        (
            "Xã còn thiếu 2 chỉ tiêu: tỷ lệ rác được phân loại 50%; có 1 mô hình tái chế.",
            "50%",
            "target",
        ),
        (
            "Xã còn thiếu 1 chỉ tiêu: tỷ lệ rác được thu gom mới đạt 72%.",
            "72%",
            "value",
        ),
        (
            "Mục tiêu của huyện là nước sạch. Hiện nay, tỷ lệ hộ dùng nước sạch mới chỉ đạt 61%.",
            "61%",
            "value",
        ),
        ("Tỷ lệ hộ dùng nước sạch theo quy định ≥ 65%.", "65%", "target"),
        ("Tỷ lệ hộ dùng nước sạch đạt 65%.", "65%", "value"),
        (
            "Huyện phải xây dựng 12 khu tái định cư, đến nay hoàn thành 9 khu.",
            "12 khu",
            "plan",
        ),
        ("Để hoàn thành dự toán, mỗi tháng huyện phải thu 12 tỷ đồng.", "12 tỷ", "target"),
        ("Để hoàn thành dự toán, huyện đã phải thu 12 tỷ đồng.", "12 tỷ", "value"),
        ("Huyện phải tiêu hủy 12 con lợn.", "12 con", "value"),
        ("Đã giải ngân 28% trên tổng số vốn 101 tỷ đồng được giao.", "101 tỷ đồng", "plan"),
    ],
)
def test_no_result(text: str, number: str, relation: str) -> None:
    found = next(f for f in figures_of(text) if f.text.startswith(number))
    assert found.relation.value == relation


def test_what_is_left_of_the_year_has_to_bring() -> None:
    ahead = figures_of("Hai tháng cuối năm phải thu 48 tỷ đồng tiền thuế.")
    assert ahead[-1].relation.value == "target"
    owed = figures_of("Số phải thu hai tháng cuối năm là 48 tỷ đồng.")
    assert owed[-1].relation.value == "value"


def test_what_has_to_be_done_each_month_is_aimed_at_too() -> None:
    head = Head(date="2022-08-08", period="7 tháng đầu năm 2022")
    text = (
        "Để hoàn thành dự toán, 5 tháng còn lại phải thu 2.450 tỷ đồng, bình quân mỗi tháng 490 tỷ."
    )
    told = figures_of(text, head)
    assert [f.relation.value for f in told] == ["target"] * 2
    assert {str(f.period.end) for f in told if f.period} == {"2022-12-31"}
