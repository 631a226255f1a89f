"""The capital of those counted is no part of their name."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_capital_right_behind_those_who_have_it() -> None:
    figures = figures_of("Cấp phép 39 dự án trong nước vốn 25.102 tỷ đồng.")
    told = [(figure.indicator, figure.parent) for figure in figures]
    assert told[1] == ("vốn", told[0][0])
    assert told[0][0].endswith("dự án trong nước")


def test_what_is_done_with_capital_stays_in_the_name() -> None:
    figures = figures_of("Có 39 dự án góp vốn 804 triệu USD.")
    assert "góp vốn" in figures[0].indicator
