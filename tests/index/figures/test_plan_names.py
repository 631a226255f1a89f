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


def test_the_rise_of_an_allotted_sum_is_a_rise() -> None:
    text = "III. VỐN GIAO NĂM 2022\n\n- Giảm nghèo: 224 triệu đồng, tăng 61% so với năm 2021."
    assert [f.relation.value for f in figures_of(text)] == ["plan", "growth_vs_same_period"]


def test_an_aim_of_counted_things_is_a_plan() -> None:
    (aim,) = figures_of("Chỉ tiêu kết nạp 150 đảng viên.")
    assert (aim.indicator, aim.relation.value) == ("Chỉ tiêu kết nạp đảng viên", "plan")
    (reached,) = figures_of("Chỉ tiêu kết nạp đảng viên đạt 150 đảng viên.")
    assert reached.relation.value == "value"
    (few,) = figures_of("Huyện chỉ có 15 xã.")
    assert (few.indicator, few.relation.value) == ("xã", "value")
