"""Prices on the average of months say so."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_an_average_of_months_says_so() -> None:
    told = figures_of("Bình quân 9 tháng năm 2022, CPI tăng 2,4% so với cùng kỳ.")
    assert [f.indicator for f in told] == ["CPI bình quân"]


def test_a_month_s_change_is_no_average() -> None:
    told = figures_of("CPI tháng 9/2022 tăng 0,4%. Bình quân mỗi xã đạt 15 tiêu chí.")
    assert told[0].indicator == "CPI"
