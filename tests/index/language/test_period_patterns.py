"""Forms of times that the grammar knows."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods


@pytest.mark.parametrize(
    ("text", "label", "number"),
    [
        ("Song tháng đầu năm 2023 thu 48 tỷ.", "tháng đầu năm 2023", 1),
        ("Trong tháng cuối năm 2023 thu 48 tỷ.", "tháng cuối năm 2023", 12),
        ("Trong tháng đầu tiên của năm 2023, thu 48 tỷ.", "tháng đầu tiên của năm 2023", 1),
    ],
)
def test_the_first_and_last_month_of_a_year(text: str, label: str, number: int) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind, mention.number) == (label, PeriodKind.MONTH, number)


@pytest.mark.parametrize(
    "text",
    ["2 tháng đầu năm, thu 9 tỷ.", "Các tháng đầu năm, thu 9 tỷ.", "Ba tháng cuối năm, thu 9 tỷ."],
)
def test_several_months_are_not_the_first(text: str) -> None:
    assert all(mention.kind is not PeriodKind.MONTH for mention in find_periods(text))


@pytest.mark.parametrize(
    "text", ["Năm 2015 có 9 xã thì nay đã có 12 xã.", "Từ 46 triệu năm 2015 nay lên 79 triệu."]
)
def test_now_behind_an_earlier_year(text: str) -> None:
    assert find_periods(text)[-1].kind is PeriodKind.TO_NOW


def test_what_there_was_as_the_year_began() -> None:
    (mention,) = find_periods("Đầu năm huyện có 3.412 hộ nghèo.")
    assert (mention.label, mention.as_of) == ("Đầu năm", True)
    assert not find_periods("Đầu năm học, huyện có 12 trường.")


@pytest.mark.parametrize(
    "text",
    [
        "Theo chuẩn mới, đầu năm huyện còn 18,4% hộ nghèo.",
        "Tỷ lệ hộ nghèo đầu năm của tỉnh là 8,4%.",
        "Hộ nghèo đầu năm toàn xã còn trên 90 hộ.",
    ],
)
def test_who_stood_there_then_may_be_told_between(text: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.as_of) == ("đầu năm", True)


@pytest.mark.parametrize("text", ["Từ đầu năm huyện có 12 vụ.", "Kế hoạch đầu năm là 3%."])
def test_since_the_year_began_is_another_time(text: str) -> None:
    assert all(mention.label != "đầu năm" for mention in find_periods(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hộ nghèo 8%, mục tiêu cuối năm còn 6,9%.",
        "Hộ nghèo 8,6% (kế hoạch cuối năm 7%).",
        "Dự kiến cuối năm hộ nghèo còn 7,2%.",
        "Có 2 bản đạt chuẩn; cuối năm có thêm 3 bản.",
    ],
)
def test_the_end_of_the_year_that_is_aimed_at(text: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind) == ("cuối năm", PeriodKind.YEAR)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Đạt 70% (chỉ tiêu 2025: 74%).", "2025"),
        ("Đạt 70% (mục tiêu đến 2025 là 74%).", "đến 2025"),
        ("Đạt 12 xã (kế hoạch 2025: 20 xã).", "2025"),
    ],
)
def test_a_bare_year_that_is_aimed_at(text: str, label: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.label, mention.kind, mention.year) == (label, PeriodKind.YEAR, 2025)


@pytest.mark.parametrize("text", ["Kế hoạch 2025 hộ thoát nghèo.", "Chỉ tiêu 2000 ha rừng."])
def test_what_is_counted_behind_an_aim_is_no_year(text: str) -> None:
    assert find_periods(text) == []


def test_the_ends_of_two_years_without_the_word_year() -> None:
    found = find_periods("giảm từ 52,36% cuối 2021 xuống còn 23,15% cuối 2025")
    assert [(m.label, m.year) for m in found] == [("cuối 2021", 2021), ("cuối 2025", 2025)]


def test_a_holiday_that_there_was_is_no_time() -> None:
    text = "Trong tháng 4, do có kỳ nghỉ lễ dài ngày nên đón 21.700 lượt khách."
    assert [mention.label for mention in find_periods(text)] == ["tháng 4"]
    assert [m.label for m in find_periods("Kỳ nghỉ lễ đón 900 lượt khách.")] == ["Kỳ nghỉ lễ"]


def test_years_within_which_something_was_done() -> None:
    (mention,) = find_periods("Trong 5 năm, xã huy động 47 tỷ đồng")
    assert (mention.number, mention.part) == (5, "summed")
    assert find_periods("Trong 5 năm tới, xã huy động 47 tỷ đồng") == []


def test_the_months_left_are_the_last_of_the_year() -> None:
    (mention,) = find_periods("5 tháng còn lại của năm phải thu 2.450 tỷ đồng.")
    assert (mention.kind, mention.part, mention.number) == (PeriodKind.RANGE, "cuoi", 5)
    (of_term, *_) = find_periods("6 tháng còn lại của nhiệm kỳ, huyện trồng 12 ha.")
    assert of_term.part != "cuoi"
