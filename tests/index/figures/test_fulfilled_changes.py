"""The plan of a change is none of what changed."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_plan_that_the_percent_proves_is_of_the_change() -> None:
    text = "Toàn huyện giảm 412 hộ nghèo, đạt 103% so với chỉ tiêu tỉnh giao (400 hộ)."
    names = {f.text: f.indicator for f in figures_of(text)}
    assert names == {"412 hộ nghèo": "hộ nghèo", "103%": "giảm hộ nghèo", "400 hộ": "giảm hộ nghèo"}


def test_what_the_percent_does_not_prove_stays() -> None:
    text = "Thu ngân sách tăng 12 tỷ đồng, đạt 106% dự toán (900 tỷ đồng)."
    assert {f.indicator for f in figures_of(text)} == {"Thu ngân sách"}
