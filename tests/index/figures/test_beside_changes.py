"""Aims counted and numbers in order are no changes."""

from __future__ import annotations

import pytest

from index.figures.beside_changes import in_pairs
from index.figures.look_left import look_left
from tests.index.figures.one_report import figures_of, sentence_of


def test_aims_that_were_passed_are_counted() -> None:
    text = "Huyện hoàn thành và hoàn thành vượt mức 15 chỉ tiêu."
    sentence = sentence_of(text)
    assert look_left(sentence, sentence.amounts[0], 0).kind == ""
    sentence = sentence_of("Thu ngân sách vượt 15 tỷ đồng.")
    assert look_left(sentence, sentence.amounts[0], 0).kind == "change"


def test_only_several_numbers_are_in_order() -> None:
    for text, paired in (
        ("Xuất khẩu và nhập khẩu tăng tương ứng 44,6% và 36,2%.", True),
        ("Xuất khẩu tăng tương ứng 44,6%.", False),
        ("Hộ nghèo còn 5%, tương ứng 935 hộ, 62 thôn.", False),
    ):
        sentence = sentence_of(text)
        at = next(i for i, token in enumerate(sentence.tokens) if token.text == "tương")
        amount = next(a for a in sentence.amounts if a.first > at)
        assert in_pairs(sentence, amount, at) is paired, text


def test_capital_registered_anew_is_a_sum() -> None:
    text = "Có 9 dự án với tổng vốn đăng ký tăng thêm 428 triệu USD, gấp 3,8 lần cùng kỳ."
    assert [f.relation.value for f in figures_of(text)][1:] == ["value", "growth_vs_same_period"]
    text = "Tổng vốn đăng ký tăng thêm 428 triệu USD so với cùng kỳ."
    assert [f.relation.value for f in figures_of(text)] == ["growth_vs_same_period"]


def test_a_noun_long_before_its_number_is_counted() -> None:
    text = "Số dự án FDI trên địa bàn tỉnh còn hiệu lực là 287, với tổng số vốn đăng ký 3 tỷ USD."
    assert [f.text for f in figures_of(text)] == ["287", "3 tỷ USD"]


def test_a_bracket_without_numbers_parts_no_change_from_its_number() -> None:
    text = "Tỷ lệ hộ nghèo giảm bình quân hằng năm (theo chuẩn nghèo đa chiều): 2 - 2,5%."
    told = [(f.relation.value, f.direction) for f in figures_of(text)]
    assert told == [("growth_vs_same_period", "giảm")]
    text = "Tỷ lệ hộ nghèo (theo chuẩn nghèo đa chiều): 2%."
    assert [f.relation.value for f in figures_of(text)] == ["value"]


@pytest.mark.parametrize(
    ("text", "number", "relation"),
    [
        ("Trồng mới 310 ha rừng, vượt kế hoạch đề ra (280 ha).", "280 ha", "plan"),
        ("GRDP tăng 8,4%, vượt mục tiêu (8%).", "8%", "target"),
        ("Kết nạp 52 đảng viên, vượt chỉ tiêu (45 đảng viên).", "45 đảng viên", "plan"),
        ("Trồng mới 310 ha rừng, vượt kế hoạch (10 ha).", "10 ha", "growth_vs_same_period"),
    ],
)
def test_a_bracket_behind_a_plan_that_was_passed(text: str, number: str, relation: str) -> None:
    assert next(f.relation.value for f in figures_of(text) if f.text == number) == relation


@pytest.mark.parametrize(
    ("text", "relation", "direction"),
    [
        ("Xuất khẩu năm nay sẽ đạt và vượt kế hoạch 690 triệu USD.", "plan", None),
        ("Số thu thuế sẽ hoàn thành và vượt dự toán 95 tỷ đồng.", "plan", None),
        ("Số thu đạt và vượt dự toán 12%.", "pct_of_plan", "vượt"),
    ],
)
def test_a_plan_that_is_reached_and_passed(text: str, relation: str, direction: str | None) -> None:
    (figure,) = figures_of(text)
    assert (figure.relation.value, figure.direction) == (relation, direction)


def test_aims_that_passed_their_plan_are_counted() -> None:
    for text in (
        "Xã đã hoàn thành vượt mức kế hoạch 10/25 chỉ tiêu.",
        "Huyện hoàn thành vượt kế hoạch 12/20 chỉ tiêu.",
    ):
        assert figures_of(text)[0].relation.value == "value"


def test_a_sum_of_capital_added_is_no_change() -> None:
    for text in ("Tổng vốn tăng thêm 240 triệu USD.", "Số vốn tăng thêm 12 tỷ đồng."):
        assert figures_of(text)[0].relation.value == "value"
    less = figures_of("Thu ngân sách tăng thêm 20 tỷ đồng so với cùng kỳ.")
    assert less[0].relation.value == "growth_vs_same_period"


def test_a_name_may_end_like_a_change() -> None:
    told = figures_of("Thuế giá trị gia tăng 52 tỷ đồng, thuế thu nhập tăng 3 tỷ đồng.")
    assert [f.relation.value for f in told] == ["value", "growth_vs_same_period"]
    assert told[0].indicator == "Thuế giá trị gia tăng"


def test_capital_that_was_adjusted_upwards_is_a_sum() -> None:
    text = "Điều chỉnh cho 18 lượt dự án, vốn điều chỉnh tăng 91 triệu USD."
    assert figures_of(text)[-1].relation.value == "value"


@pytest.mark.parametrize(
    "told",
    [
        "cao hơn cả nước 1,5%",
        "thấp hơn bình quân chung của cả nước 1,5%",
        "cao hơn tỉnh Hà Tĩnh 1,5%",
    ],
)
def test_how_far_an_area_is_ahead_of_another_is_no_value(told: str) -> None:
    figures = figures_of(f"GRDP tăng 8,2%, {told}, tăng 2% so với quý trước.")
    assert [figure.text for figure in figures] == ["8,2%", "2%"]


def test_those_that_are_higher_keep_their_own() -> None:
    text = "Giải ngân cao hơn: huyện Đô Lương 72%, huyện Anh Sơn 68%."
    assert [figure.text for figure in figures_of(text)] == ["72%", "68%"]
