"""Two measures against one base, told of the second alone."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "ways"),
    [
        (
            "Cấp mới 64 dự án, bằng 141% về số dự án và tăng 1,9 lần về vốn so với cùng kỳ.",
            ["tăng", "tăng"],
        ),
        (
            "Cấp mới 64 dự án, bằng 84% về số dự án và bằng 190% về vốn so với cùng kỳ.",
            ["giảm", "tăng"],
        ),
    ],
)
def test_both_are_against_the_base(text: str, ways: list[str]) -> None:
    found = figures_of(text)[1:]
    assert [(f.direction, f.base) for f in found] == [(way, "cùng kỳ") for way in ways]


def test_changes_of_their_own_stay() -> None:
    found = figures_of("Than đá đạt 3 triệu tấn, tăng 42% về lượng và tăng 36% về trị giá.")
    assert [f.base for f in found] == [None, None, None]
