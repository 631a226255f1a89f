"""Work that someone was assigned."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Năm 2022, huyện được UBND tỉnh giao thu 180 tỷ đồng.", "plan"),
        ("Huyện được giao kết nạp 120 đảng viên.", "plan"),
        ("HĐND tỉnh giao cho huyện trồng 500 ha rừng.", "plan"),
        ("Trung ương giao vốn thực hiện Chương trình giảm nghèo 68,4 tỷ đồng.", "plan"),
        ("Tỉnh giao kinh phí sửa đường 12 tỷ đồng.", "plan"),
        ("Huyện được giao và đã thu 180 tỷ đồng.", "value"),
        ("Huyện đã giao 120 ha rừng cho các hộ.", "value"),
        ("Đường giao thông được xây dựng 30 km.", "value"),
    ],
)
def test_assigned_work_is_a_plan(text: str, relation: str) -> None:
    assert facts_of(text)[0][2] == relation
