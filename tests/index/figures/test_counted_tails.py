"""Where the words behind a counted noun end."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Có 160 đại biểu là người có đạo.", "đại biểu là người có đạo"),
        ("Đảng bộ có 64 đảng viên là công nhân.", "đảng viên là công nhân"),
        ("Kết nạp 12 đảng viên là học sinh.", "Kết nạp đảng viên là học sinh"),
    ],
)
def test_who_is_counted(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_a_day_counts_nothing() -> None:
    (figure,) = figures_of("Dịp 19/5 này, có 12 đồng chí được tặng Huy hiệu Đảng.")
    assert figure.text == "12 đồng chí"
