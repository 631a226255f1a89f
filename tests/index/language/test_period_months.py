"""Times within a year."""

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


def test_the_months_left_are_the_last_of_the_year() -> None:
    (mention,) = find_periods("5 tháng còn lại của năm phải thu 2.450 tỷ đồng.")
    assert (mention.kind, mention.part, mention.number) == (PeriodKind.RANGE, "cuoi", 5)
    (of_term, *_) = find_periods("6 tháng còn lại của nhiệm kỳ, huyện trồng 12 ha.")
    assert of_term.part != "cuoi"


@pytest.mark.parametrize("text", ["Ba quý đầu năm 2022, thu 9 tỷ.", "Qua 3 quý 2022, thu 9 tỷ."])
def test_three_quarters_are_nine_months(text: str) -> None:
    (mention,) = find_periods(text)
    assert (mention.kind, mention.number, mention.year) == (PeriodKind.YEAR_TO_DATE, 9, 2022)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Cháy rừng trong tháng xảy ra 2 vụ.", "trong tháng"),
        ("Buôn lậu trong quý phát hiện 7 vụ.", "trong quý"),
        ("Lũy kế 9 tháng 12 vụ.", "9 tháng"),
        ("Họp ngày 9 tháng 12 vừa qua.", "9 tháng 12"),
    ],
)
def test_the_stretch_that_events_are_counted_in(text: str, label: str) -> None:
    assert [mention.label for mention in find_periods(text)] == [label]


def test_a_month_goes_on_with_no_number_of_its_own() -> None:
    found = find_periods("khách du lịch trong tháng 102 nghìn lượt")
    assert [mention.label for mention in found] == ["trong tháng"]
    assert [m.label for m in find_periods("thu trong tháng 5 đạt 9 tỷ")] == ["tháng 5"]
