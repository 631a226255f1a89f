"""Ratios to a base that a list tells once."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_base_goes_on() -> None:
    text = (
        "Đàn trâu 12.800 con, bằng 105% cùng kỳ; đàn bò 20.300 con, bằng 98%; đàn dê 900 con, "
        "bằng 101%."
    )
    told = [(f.relation.value, f.direction, f.base) for f in figures_of(text) if f.unit == "%"]
    assert told == [
        ("growth_vs_same_period", "tăng", "cùng kỳ"),
        ("growth_vs_same_period", "giảm", "cùng kỳ"),
        ("growth_vs_same_period", "tăng", "cùng kỳ"),
    ]


def test_a_plan_between_ends_it() -> None:
    text = (
        "Đàn trâu 12.800 con, bằng 105% cùng kỳ, đạt 99% kế hoạch; đàn bò 20.300 con, bằng 98% "
        "kế hoạch; đàn dê 900 con, bằng 101%."
    )
    assert [f.relation.value for f in figures_of(text) if f.unit == "%"][-1] == "pct_of_plan"
