"""Changes in brackets say behind themselves what fell, of the thing before the bracket."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Nhiều mặt hàng giảm như: hạt điều (giảm 6% số tờ khai, giảm 7% kim ngạch nhập khẩu); "
            "sắn lát (giảm 4% kim ngạch).",
            ["số tờ khai hạt điều", "kim ngạch nhập khẩu hạt điều", "kim ngạch sắn lát"],
        ),
        # A number before the bracket, or nothing behind the percent: the change is its own.
        ("Xuất khẩu đạt 60 triệu USD (giảm 12% so với cùng kỳ).", ["Xuất khẩu", "Xuất khẩu"]),
        ("Hạt điều (giảm 6%), sắn lát (giảm 4%).", ["Hạt điều", "sắn lát"]),
    ],
)
def test_what_fell_and_of_what(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names
