"""Reading back from a number."""

from __future__ import annotations

import pytest

from index.figures.look_left import look_left
from tests.index.figures.one_report import facts_of, figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Thu ngân sách tăng khoảng 5%.", "change", "tăng"),
        ("Kế hoạch năm 2022 là 5 tỷ đồng.", "plan", "plan"),
        ("Thu ngân sách vượt chỉ tiêu nghị quyết 5%.", "over", "vượt"),
        ("Hộ nghèo chiếm tỷ lệ 5%.", "share", ""),
        ("Thu ngân sách ước đạt trên 5 tỷ đồng.", "", ""),
    ],
)
def test_kind(text: str, kind: str, value: str) -> None:
    sentence = sentence_of(text)
    look = look_left(sentence, sentence.amounts[-1], 0)
    assert (look.kind, look.value) == (kind, value)


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Chỉ tiêu mà Bộ Tài chính giao cho Cục Hải quan Nghệ An là 900 tỷ đồng.", "plan", ""),
        (
            "Chỉ tiêu thu ngân sách mà Bộ Tài chính giao cho Cục là khoảng 900 tỷ đồng.",
            "plan",
            "Chỉ tiêu thu ngân sách",
        ),
        (
            "Dự toán thu ngân sách Trung ương giao cho tỉnh là 900 tỷ đồng.",
            "plan",
            "Dự toán thu ngân sách",
        ),
        # A comma ends what was given; nothing is given; it is no "là".
        (
            "Cục được giao chỉ tiêu cao, số thu là 900 tỷ đồng.",
            "",
            "Cục được giao chỉ tiêu cao, số thu",
        ),
        ("Chỉ tiêu này cho thấy số thu là 900 tỷ đồng.", "", "Chỉ tiêu này cho thấy số thu"),
    ],
)
def test_a_plan_that_is_told(text: str, kind: str, words: str) -> None:
    sentence = sentence_of(text)
    look = look_left(sentence, sentence.amounts[-1], 0)
    assert (look.kind, sentence.words(0, look.cue)) == (kind, words)


def test_a_level_compared_with_is_no_change() -> None:
    sentence = sentence_of("Tỷ lệ giải ngân đạt 12,6%, thấp hơn mức 15,8% của cả nước.")
    assert look_left(sentence, sentence.amounts[1], sentence.amounts[0].last).compared


def test_a_plan_that_a_percent_is_taken_by() -> None:
    text = "Vốn giải ngân 610 tỷ đồng. Nếu tính theo kế hoạch Thủ tướng giao thì đạt 71,5%."
    figure = figures_of(text)[-1]
    assert (figure.relation.value, figure.indicator) == ("pct_of_plan", "Vốn giải ngân")
    assert figure.base == "kế hoạch Thủ tướng giao"


def test_a_rank_of_a_change_is_a_change() -> None:
    text = "Xã Châu Bình có tỷ lệ hộ nghèo giảm nhanh nhất toàn huyện với 6,2%."
    (figure,) = figures_of(text)
    assert (figure.relation.value, figure.direction) == ("growth_vs_same_period", "giảm")
    assert figure.indicator == "tỷ lệ hộ nghèo"


def test_what_is_new_and_added_together_is_no_change() -> None:
    text = "Có 78 dự án với tổng số vốn đăng ký mới và tăng thêm 9.200 tỷ đồng."
    assert figures_of(text)[-1].relation.value == "value"
    added = "Có 8 dự án với vốn tăng thêm 145 tỷ đồng."
    assert figures_of(added)[-1].relation.value == "growth_vs_same_period"


@pytest.mark.parametrize("between", ["", "đạt ", "là "])
def test_a_name_that_ends_in_a_degree_is_kept_whole(between: str) -> None:
    text = f"Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao {between}14,3%."
    assert facts_of(text)[0][1].endswith("nông thôn mới nâng cao")


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


def test_the_time_behind_an_earlier_value_is_no_name() -> None:
    text = "Tỷ lệ hộ nghèo là 31,7%, giảm từ 37,2% hồi đầu năm."
    assert {f.indicator for f in figures_of(text)} == {"Tỷ lệ hộ nghèo"}


def test_how_much_it_was_is_no_change() -> None:
    (value,) = figures_of("Sản xuất điện tăng khá (9 tháng đạt 30 triệu kWh).")
    assert (value.relation.value, value.indicator) == ("value", "Sản xuất điện")
    (change,) = figures_of("Sản xuất điện tăng khá (5%).")
    assert change.relation.value == "growth_vs_same_period"


@pytest.mark.parametrize(
    "text",
    [
        "Thu ngân sách ước đạt 138 tỷ đồng, so với dự toán tỉnh giao đạt 131,5%.",
        "Chi ngân sách là 90 tỷ đồng, so với kế hoạch huyện giao đạt 131,5%.",
    ],
)
def test_a_percent_against_a_given_plan_is_no_plan(text: str) -> None:
    percent = figures_of(text)[-1]
    assert (percent.text, percent.relation.value) == ("131,5%", "pct_of_plan")


def test_the_word_of_a_comparison_is_no_qualifier() -> None:
    """ "thấp *hơn* 6 điểm" is no "more than 6"; "tăng *hơn* 6%" is."""
    told = figures_of("Tỷ lệ giải ngân đạt 35%, thấp hơn 6 điểm % so với cùng kỳ.")
    assert [f.qualifier for f in told] == [None, None]
    (more,) = figures_of("Thu ngân sách tăng hơn 6% so với cùng kỳ.")
    assert more.qualifier == "hơn"


@pytest.mark.parametrize(
    "text",
    [
        "Vốn ngân sách huyện và vốn xổ số đạt kế hoạch lần lượt 47% và 35%.",
        "Vốn xổ số kiến thiết giải ngân đạt kế hoạch 47%.",
    ],
)
def test_a_percent_of_the_plan_reached(text: str) -> None:
    first = figures_of(text)[0]
    assert (first.relation.value, first.base) == ("pct_of_plan", "kế hoạch")


def test_a_level_above_is_no_bound() -> None:
    (sum_given,) = figures_of("Thu bổ sung từ ngân sách cấp trên hơn 196 tỷ đồng.")
    assert (sum_given.indicator, sum_given.qualifier) == (
        "Thu bổ sung từ ngân sách cấp trên",
        "hơn",
    )


def test_recruits_handed_over_are_no_plan() -> None:
    told = figures_of("Năm 2022, toàn tỉnh giao 1.400 tân binh. Tỉnh giao 65 tỷ đồng.")
    assert [figure.relation.value for figure in told] == ["value", "plan"]


@pytest.mark.parametrize(
    ("said", "qualifier"),
    [("tăng gần gấp đôi", "gần"), ("gần gấp 2 lần", "gần"), ("hơn gấp 3 lần", "hơn")],
)
def test_a_multiple_keeps_what_bounds_it(said: str, qualifier: str) -> None:
    multiple = figures_of(f"Doanh thu đạt 120 tỷ đồng, {said} so với cùng kỳ.")[-1]
    assert (multiple.relation.value, multiple.qualifier) == ("growth_vs_same_period", qualifier)
