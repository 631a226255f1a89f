"""Women and men are called by what they are of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng số đảng viên 4.210 người, trong đó nữ 1.320 người.", "đảng viên nữ"),
        ("Kết nạp 142 đảng viên, trong đó nữ 63 đồng chí.", "đảng viên nữ"),
        ("Số hộ nghèo 412 hộ, trong đó nữ 63 người.", "nữ người"),
    ],
)
def test_a_group_of_those_counted(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
