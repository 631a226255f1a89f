"""Indicators that are plans by their name."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_sum_that_was_allotted_is_a_plan() -> None:
    found = figures_of("Tổng vốn giao thực hiện các chương trình: 214 triệu đồng.")
    assert [f.relation.value for f in found] == ["plan"]
    heading = "III. VỐN GIAO NĂM 2022\n\n- Chương trình giảm nghèo bền vững: 98 triệu đồng."
    assert [f.relation.value for f in figures_of(heading)] == ["plan"]
    done = figures_of("Vốn thực hiện các chương trình: 214 triệu đồng.")
    assert [f.relation.value for f in done] == ["value"]
