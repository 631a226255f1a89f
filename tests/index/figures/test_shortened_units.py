"""Counts whose unit is said in full only once."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import figures_of


def test_a_shortened_unit_counts_what_the_full_one_does() -> None:
    text = (
        "Xã Thanh Sơn đón 31.500 lượt khách, thu 8 tỷ đồng; xã Thanh Thủy 12.400 lượt, tăng 21%; "
        "xã Hưng Lộc xảy ra 12 vụ."
    )
    told = {figure.text: figure.indicator for figure in figures_of(text)}
    assert told["12.400 lượt"] == told["21%"] == told["31.500 lượt khách"]
    assert told["12 vụ"] != told["31.500 lượt khách"]


def test_a_plan_in_a_bracket_may_be_told_by_another_scale() -> None:
    text = "Tổng lượng khách đạt 438.000 lượt, đạt 51,6% kế hoạch năm (0,85 triệu lượt)."
    done, *_, plan = figures_of(text)
    assert plan.relation is Relation.PLAN
    assert plan.indicator == done.indicator == "Tổng lượng khách"
