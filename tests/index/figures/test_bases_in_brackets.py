"""A number alone in brackets behind a comparison."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import facts_of, figures_of, labels

V, C = Relation.VALUE, Relation.CHANGE


@pytest.mark.parametrize(
    "compared",
    [
        "thấp hơn năm 2021 (5,6%)",
        "giảm so với năm 2021 (5,6%)",
        "thấp hơn cùng kỳ năm 2021 (5,6%)",
        "thấp hơn so với năm trước (5,6%)",
        "giảm mạnh so với cùng kỳ (5,6%)",
    ],
)
def test_a_percent_compared_tells_what_it_was(compared: str) -> None:
    found = figures_of(f"Tỷ lệ hộ nghèo còn 4,1%, {compared}.")
    assert [(f.text, f.relation) for f in found] == [("4,1%", V), ("5,6%", V)]
    assert found[1].period is not None
    assert found[1].period.end is not None
    assert (found[1].indicator, found[1].period.end.year) == ("Tỷ lệ hộ nghèo", 2021)


@pytest.mark.parametrize(
    "compared",
    [
        "giảm so với cùng kỳ (12,5%)",
        "thấp hơn năm 2021 (12,5%)",
        "giảm mạnh so với năm 2021 (12,5%)",
    ],
)
def test_a_sum_has_no_percent_so_it_tells_the_change(compared: str) -> None:
    told = facts_of(f"Thu ngân sách đạt 58 tỷ đồng, {compared}.")
    assert told[1] == ("12,5%", "Thu ngân sách", C.value, "giảm")


def test_a_change_told_inside_the_bracket_is_one() -> None:
    told = facts_of("Tỷ lệ giải ngân đạt 79,1%, giảm so với cùng kỳ năm 2021 (giảm 3,5%).")
    assert told[1] == ("3,5%", "Tỷ lệ giải ngân", C.value, "giảm")


def test_a_count_in_the_bracket_is_of_what_was_counted_before() -> None:
    text = "Số vụ tai nạn giao thông 58 vụ, giảm so với cùng kỳ (62 vụ)."
    assert facts_of(text)[1] == ("62 vụ", "Số vụ tai nạn giao thông", V.value, None)
    assert labels(text)[1] == "năm 2021"


def test_what_cannot_be_the_earlier_value_is_the_change() -> None:
    told = facts_of("Sản lượng lúa đạt 58.100 tấn, giảm so với năm 2021 (900 tấn).")
    assert told[1][2:] == (C.value, "giảm")


def test_a_growth_compared_tells_the_growth_of_then() -> None:
    text = "Giá trị sản xuất tăng 7,2%, thấp hơn năm 2021 (8,1%)."
    assert facts_of(text)[1] == ("8,1%", "Giá trị sản xuất", C.value, "tăng")
    assert labels(text)[1] == "năm 2021"


def test_the_rate_is_compared_and_not_its_change() -> None:
    found = figures_of("Tỷ lệ che phủ rừng đạt 52,3%, tăng 0,8%, cao hơn năm 2021 (51,5%).")
    assert [f.relation for f in found] == [V, C, V]
