"""A rank, a source and a receiver are cut off the end of a name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ngành dệt đứng thứ 3 với giá trị 41 tỷ đồng.", "Ngành dệt"),
        ("Tổng vốn theo Nghị quyết 24 là 41 tỷ đồng.", "Tổng vốn"),
        ("Tỷ lệ hộ nghèo theo chuẩn đa chiều là 4,1%.", "Tỷ lệ hộ nghèo theo chuẩn đa chiều"),
        ("Đã bàn giao cho Ban Quản lý dự án 41 ha.", "bàn giao"),
    ],
)
def test_what_a_phrase_ends_with(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name
