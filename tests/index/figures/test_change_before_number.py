"""The change that is told before its number."""

from __future__ import annotations

import pytest

from index.figures.look_left import look_left
from tests.index.figures.one_report import figures_of, sentence_of


def test_a_level_compared_with_is_no_change() -> None:
    sentence = sentence_of("Tỷ lệ giải ngân đạt 12,6%, thấp hơn mức 15,8% của cả nước.")
    assert look_left(sentence, sentence.amounts[1], sentence.amounts[0].last).compared


def test_what_is_new_and_added_together_is_no_change() -> None:
    text = "Có 78 dự án với tổng số vốn đăng ký mới và tăng thêm 9.200 tỷ đồng."
    assert figures_of(text)[-1].relation.value == "value"
    added = "Có 8 dự án với vốn tăng thêm 145 tỷ đồng."
    assert figures_of(added)[-1].relation.value == "growth_vs_same_period"


@pytest.mark.parametrize(
    "text",
    [
        "Tỷ lệ che phủ rừng không thấp hơn 52%.",
        "Thu ngân sách không dưới 3.100 tỷ đồng.",
        "Đón không ít hơn 400 nghìn lượt khách.",
    ],
)
def test_no_less_than_is_a_bound_and_no_fall(text: str) -> None:
    (figure,) = figures_of(text)
    assert (figure.relation.value, figure.qualifier) == ("value", "không dưới")
    assert "không" not in figure.indicator


def test_how_much_it_was_is_no_change() -> None:
    (value,) = figures_of("Sản xuất điện tăng khá (9 tháng đạt 30 triệu kWh).")
    assert (value.relation.value, value.indicator) == ("value", "Sản xuất điện")
    (change,) = figures_of("Sản xuất điện tăng khá (5%).")
    assert change.relation.value == "growth_vs_same_period"


def test_the_word_of_a_comparison_is_no_qualifier() -> None:
    """ "thấp *hơn* 6 điểm" is no "more than 6"; "tăng *hơn* 6%" is."""
    told = figures_of("Tỷ lệ giải ngân đạt 35%, thấp hơn 6 điểm % so với cùng kỳ.")
    assert [f.qualifier for f in told] == [None, None]
    (more,) = figures_of("Thu ngân sách tăng hơn 6% so với cùng kỳ.")
    assert more.qualifier == "hơn"


@pytest.mark.parametrize(
    ("said", "qualifier"),
    [("tăng gần gấp đôi", "gần"), ("gần gấp 2 lần", "gần"), ("hơn gấp 3 lần", "hơn")],
)
def test_a_multiple_keeps_what_bounds_it(said: str, qualifier: str) -> None:
    multiple = figures_of(f"Doanh thu đạt 120 tỷ đồng, {said} so với cùng kỳ.")[-1]
    assert (multiple.relation.value, multiple.qualifier) == ("growth_vs_same_period", qualifier)
