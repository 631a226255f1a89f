"""Counts told in units of their quota."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_who_is_taken_in_is_counted_by_the_quota() -> None:
    text = "Toàn tỉnh kết nạp 634/1.200 chỉ tiêu (đạt 52,83%)."
    told = [(f.indicator, f.unit, f.relation.value) for f in figures_of(text)]
    assert [(name, unit) for name, unit, _ in told] == [
        ("kết nạp đảng viên", "đảng viên"),
        ("kết nạp đảng viên", "%"),
    ]
    done = "Năm 2022, toàn tỉnh kết nạp 634/1.200 chỉ tiêu (đạt 52,83%)."
    assert [f.relation.value for f in figures_of(done)] == ["value", "pct_of_plan"]


def test_aims_that_were_reached_stay_aims() -> None:
    text = "Năm 2022, huyện hoàn thành 18/22 chỉ tiêu (đạt 81,8%)."
    assert [(f.unit, f.relation.value) for f in figures_of(text)] == [
        ("chỉ tiêu", "value"),
        ("%", "share"),
    ]
