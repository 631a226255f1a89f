"""Numbers of an earlier time, or of what a value is measured against."""

from __future__ import annotations

import pytest

from index.domain import Relation
from index.figures.base_values import base_value, earlier_value
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Tỷ lệ hộ nghèo giảm từ 28,1% xuống còn 3,5%.", "giảm từ"),
        ("Thu nhập bình quân từ 12 triệu đồng tăng lên 38 triệu đồng.", "từ"),
        ("Số hộ nghèo từ 7 hộ, thôn Đông còn 3 hộ.", "từ"),
        ("Thu ngân sách tăng so với cùng kỳ 3,4%.", None),
        # A range, a bound, nothing that it led to.
        ("Tỷ lệ hộ nghèo giảm từ 6 - 8% mỗi năm.", None),
        ("Tỷ lệ hộ nghèo giảm từ 7% trở lên.", None),
        ("Huyện được hỗ trợ từ 12 triệu đồng. Xã tăng lên 3 tổ.", None),
    ],
)
def test_the_earlier_value_of_a_change(text: str, begins: str | None) -> None:
    sentence = sentence_of(text)
    amount = sentence.amounts[0]
    cue = earlier_value(sentence, amount, 0, amount.first)
    assert (None if cue is None else sentence.words(cue, amount.first)) == begins


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Thu ngân sách tăng so với cùng kỳ (96 tỷ đồng).", "("),
        ("Thu ngân sách quý này rất cao; cùng kỳ 96 tỷ đồng.", "cùng kỳ"),
        ("Thu ngân sách vượt so với kế hoạch (96 tỷ đồng).", None),
        ("Thu ngân sách cao hơn cùng kỳ 96 tỷ đồng.", None),
        ("Thu ngân sách rất cao (96 tỷ đồng).", None),
    ],
)
def test_the_value_of_a_base(text: str, begins: str | None) -> None:
    sentence = sentence_of(text)
    (amount,) = sentence.amounts
    cue = base_value(sentence, 0, amount.first)
    assert (None if cue is None else sentence.words(cue, amount.first)) == begins


def test_an_earlier_value_is_flagged() -> None:
    first, last = figures_of("Tỷ lệ hộ nghèo giảm từ 28,1% xuống còn 3,5%.")
    assert "earlier_value" in first.flags
    assert "earlier_value" not in last.flags


def test_a_bracket_with_a_time_of_its_own_is_no_base() -> None:
    text = (
        "Bán buôn tuy giảm nhẹ nhưng tăng mạnh so với cùng kỳ năm 2021 (tháng 8 đạt 316 tỷ đồng)."
    )
    (figure,) = figures_of(text)
    assert figure.indicator == "Bán buôn"
    assert figure.period
    assert figure.period.label == "tháng 8"


@pytest.mark.parametrize(
    ("text", "started"),
    [
        ("Tỷ lệ hộ nghèo giảm từ 6,1% năm trước xuống còn 4%.", "6,1%"),
        (
            "Nợ thuế là 9 tỷ đồng, chiếm 2,29% số phải thu, giảm từ mức 3,12% của năm trước.",
            "3,12%",
        ),
        ("Thu ngân sách đạt 52 tỷ đồng, tăng từ mức 41 tỷ đồng cùng kỳ năm trước.", "41 tỷ đồng"),
    ],
)
def test_what_a_change_started_from_is_no_change(text: str, started: str) -> None:
    found = next(figure for figure in figures_of(text) if figure.text == started)
    assert found.relation is Relation.VALUE
    assert found.period is not None
    assert found.period.year == 2021


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Nợ xấu chiếm 1,7% tổng dư nợ (giảm so với tỷ lệ 2,3% của năm 2021).", ("2,3%", 2021)),
        ("Công suất phòng đạt 52%, tăng so với mức 31% của cùng kỳ năm 2021.", ("31%", 2021)),
        ("Xảy ra 14 vụ cháy, giảm so với 19 vụ của năm 2021.", ("19 vụ", 2021)),
        ("Hộ nghèo còn 3%, giảm so với 6,4% năm 2021.", ("6,4%", 2021)),
        ("Tỷ lệ nợ thuế là 4,1%, cao hơn tỷ lệ 3,6% cuối năm 2021.", ("3,6%", 2021)),
    ],
)
def test_the_level_of_another_time_is_no_change(text: str, told: tuple[str, int]) -> None:
    figure = figures_of(text)[-1]
    assert figure.period
    assert figure.period.end
    assert (figure.text, figure.period.end.year) == told
    assert figure.relation is not Relation.CHANGE
    before, now = (
        f.indicator.lower().removeprefix("xảy ra ") for f in (figure, figures_of(text)[0])
    )
    assert before == now


def test_by_how_much_it_differs_is_a_change() -> None:
    for text in (
        "Thu ngân sách đạt 90 tỷ đồng, tăng so với cùng kỳ 4 tỷ đồng.",
        "Sản lượng đạt 90 tấn, nhiều hơn 4 tấn so với năm 2021.",
    ):
        assert figures_of(text)[-1].relation is Relation.CHANGE


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Cả năm 2023, tỉnh phấn đấu xuất khẩu tăng từ 8,5%; trồng 90 ha.", ("target", "tăng")),
        ("Mục tiêu năm 2023 xuất khẩu tăng từ 8% so với năm 2022.", ("target", "tăng")),
        ("Phấn đấu tỷ lệ đô thị hóa tăng từ 28% lên 30%.", ("value", None)),
        ("Phấn đấu tỷ lệ đô thị hóa tăng từ 28%, phấn đấu lên 30%.", ("value", None)),
        ("Phấn đấu nâng tỷ lệ đào tạo từ 60% (năm 2020) lên 70%.", ("value", None)),
        ("Tỷ lệ đô thị hóa tăng từ 28% năm trước.", ("value", None)),
    ],
)
def test_what_is_aimed_at_from_a_bound_on(text: str, told: tuple[str, str | None]) -> None:
    first = figures_of(text)[0]
    assert (first.relation.value, first.direction) == told
    assert ("earlier_value" in first.flags) is (told[0] == "value")


def test_below_a_heading_of_tasks_a_bound_is_aimed_at() -> None:
    rise, *_ = figures_of("I. NHIỆM VỤ NĂM 2023\n\n- GRDP tăng từ 7,5%; trồng 40 ha rừng.")
    assert (rise.relation.value, rise.period and rise.period.year) == ("target", 2023)
