"""Two things and two numbers are given in order without "lần lượt" too."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("told", "found"),
    [
        (
            "Sản lượng ngô và sản lượng mía đạt 32.400 tấn và 118.600 tấn.",
            [("sản lượng ngô", "32.400 tấn"), ("sản lượng mía", "118.600 tấn")],
        ),
        (
            "Diện tích ngô, diện tích sắn đạt 3.000 ha và 500 ha.",
            [("diện tích ngô", "3.000 ha"), ("diện tích sắn", "500 ha")],
        ),
        # One thing alone keeps its name for both.
        (
            "Huyện đã hỗ trợ 30 triệu đồng và 50 triệu đồng cho hộ nghèo, hộ cận nghèo.",
            [("hỗ trợ", "30 triệu đồng"), ("hỗ trợ", "50 triệu đồng")],
        ),
    ],
)
def test_two_numbers_of_two_things(told: str, found: list[tuple[str, str]]) -> None:
    assert [(f.indicator.lower(), f.text) for f in figures_of(told)] == found


def test_both_rose() -> None:
    told = "Diện tích cam và xoài tăng 5% và 12% so với cùng kỳ."
    assert [(f.indicator, f.direction, f.base) for f in figures_of(told)] == [
        ("Diện tích cam", "tăng", "cùng kỳ"),
        ("Diện tích xoài", "tăng", "cùng kỳ"),
    ]
