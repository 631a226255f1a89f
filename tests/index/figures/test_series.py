"""One rate told of several times keeps its name."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_later_values_are_of_the_same_rate() -> None:
    text = (
        "Số tiêu chí bình quân/xã năm 2011 chỉ đạt 3,1 tiêu chí/xã, đến năm 2015 là 9,4 tiêu chí/1 "
        "xã, đến nay là 13,2 tiêu chí/1 xã; thu nhập bình quân đạt 27 triệu đồng."
    )
    figures = figures_of(text)
    rates = [figure for figure in figures if figure.unit == "tiêu chí/xã"]
    assert [figure.text[:3] for figure in rates] == ["3,1", "9,4", "13,"]
    assert len({figure.indicator for figure in rates}) == 1
    income = figures[-1]
    assert income.period is not None
    assert income.period.label != "đến năm 2015"  # left behind by "đến nay"
