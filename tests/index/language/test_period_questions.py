"""Periods as people type them in questions."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from index.language.periods import find_periods
from tests.index.language.periods_of import (
    AS_OF,
    DAY,
    MONTH,
    QUARTER,
    RANGE,
    SCHOOL_YEAR,
    TERM,
    TO_NOW,
    YEAR,
    YTD,
    stretches,
)


@pytest.mark.parametrize(
    ("text", "kind", "start", "end"),
    [
        ("6 thang dau nam 2022", YTD, "2022-01-01", "2022-06-30"),
        ("sau thang dau nam 2022", YTD, "2022-01-01", "2022-06-30"),
        ("9T/2019", YTD, "2019-01-01", "2019-09-30"),
        ("9t2019", YTD, "2019-01-01", "2019-09-30"),
        ("thu 9T", YTD, "2022-01-01", "2022-09-30"),
        ("6 tháng 2022", YTD, "2022-01-01", "2022-06-30"),
        ("quy 3", QUARTER, "2022-07-01", "2022-09-30"),
        ("q3/2020", QUARTER, "2020-07-01", "2020-09-30"),
        ("Q3 2020", QUARTER, "2020-07-01", "2020-09-30"),
        ("Q.3/2020", QUARTER, "2020-07-01", "2020-09-30"),
        ("quy I nam 2020", QUARTER, "2020-01-01", "2020-03-31"),
        ("quy 1 2020", QUARTER, "2020-01-01", "2020-03-31"),
        ("nam ngoai", YEAR, "2021-01-01", "2021-12-31"),
        ("năm vừa qua", YEAR, "2021-01-01", "2021-12-31"),
        ("thu ngan sach 2019", YEAR, "2019-01-01", "2019-12-31"),
        ("2019?", YEAR, "2019-01-01", "2019-12-31"),
        ("nam 19", YEAR, "2019-01-01", "2019-12-31"),
        ("2/2025", MONTH, "2025-02-01", "2025-02-28"),
        ("t8/2021", MONTH, "2021-08-01", "2021-08-31"),
        ("thu T8", MONTH, "2022-08-01", "2022-08-31"),
        ("thang 8 nam 2021", MONTH, "2021-08-01", "2021-08-31"),
        ("den het thang 8", AS_OF, "2022-01-01", "2022-08-31"),
        ("tu dau nam den nay", AS_OF, "2022-01-01", "2022-09-07"),
        ("den 31/8/2022", AS_OF, "2022-01-01", "2022-08-31"),
        ("thu 31/8?", DAY, "2022-08-31", "2022-08-31"),
        ("nhiem ky 2015 2020", TERM, "2015-01-01", "2020-12-31"),
        ("nhiệm kỳ 15-20", TERM, "2015-01-01", "2020-12-31"),
        ("gd 2016-2020", RANGE, "2016-01-01", "2020-12-31"),
        ("giai doan 2016 2020", RANGE, "2016-01-01", "2020-12-31"),
        ("nam hoc 21-22", SCHOOL_YEAR, "2021-09-01", "2022-08-31"),
        ("hien nay", TO_NOW, None, "2022-09-07"),
    ],
)
def test_a_period_of_a_question(
    text: str, kind: PeriodKind, start: str | None, end: str | None
) -> None:
    (found,) = stretches(text, question=True)
    assert found[1:] == (kind, start, end)


@pytest.mark.parametrize("text", ["thu ngân sách 2019", "2019?", "T8", "9T", "31/8"])
def test_a_report_says_more_than_a_question(text: str) -> None:
    assert find_periods(text) == []


@pytest.mark.parametrize("text", ["co 2019 xa?", "vốn 2020 tỷ", "đạt 2020 %"])
def test_a_counted_number_is_no_year(text: str) -> None:
    assert find_periods(text, question=True) == [] or text.startswith("co")


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("có bao nhiêu doanh nghiệp từ khi thành lập", [PeriodKind.TO_NOW]),
        ("khi mới tái lập có bao nhiêu doanh nghiệp", [PeriodKind.OTHER]),
        ("lúc |||||| mới tái lập có bao nhiêu doanh nghiệp", [PeriodKind.OTHER]),
        ("có bao nhiêu doanh nghiệp mới thành lập", []),
        ("luc bat tay vao xay dung ntm thu nhap bao nhieu", [PeriodKind.OTHER]),
    ],
)
def test_a_beginning(text: str, kinds: list[PeriodKind]) -> None:
    assert [m.kind for m in find_periods(text, question=True)] == kinds


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Năm 2013, khi mới chia tách, huyện có 19 trường", "Năm 2013, khi mới chia tách"),
        ("Khi mới tái lập (năm 1992), tỉnh có 9 huyện", "Khi mới tái lập (năm 1992)"),
        ("hồi mới thành lập 2013 có mấy trường", "hồi mới thành lập 2013"),
    ],
)
def test_a_beginning_told_with_its_year_is_one_period(text: str, label: str) -> None:
    found = find_periods(text, question=text.startswith("hồi"))
    assert [(m.label, m.kind) for m in found] == [(label, PeriodKind.OTHER)]
    assert str(found[0].year) in label


@pytest.mark.parametrize(
    "text", ["đến giữa năm 2021", "den giua 2021", "giữa 2021", "giữa năm 2021"]
)
def test_by_the_middle_of_a_year(text: str) -> None:
    asked = find_periods(f"{text} có mấy xã đạt chuẩn", question=True)
    told = [(m.kind, m.number, m.year, m.as_of) for m in asked]
    assert told == [(PeriodKind.MONTH, 6, 2021, True)]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("từ 18/10/2020 đến cuối năm thu thêm bao nhiêu", "18/10/2020", "đến cuối năm"),
        ("từ 15/12 đến hết năm 2020", "15/12", "hết năm 2020"),
        ("tu 15/12 den het nam 2020 thu bao nhieu", "15/12", "het nam 2020"),
    ],
)
def test_a_day_and_the_end_of_its_year_are_one_stretch(text: str, low: str, high: str) -> None:
    (mention,) = find_periods(text, question=True)
    assert mention.kind is PeriodKind.RANGE
    ends = (mention.low, mention.high)
    assert [end.label for end in ends if end is not None] == [low, high]


def test_the_whole_year_from_its_first_day_is_no_stretch_of_days() -> None:
    mentions = find_periods("từ 1/1 đến hết năm 2020", question=True)
    assert all(mention.kind is not PeriodKind.RANGE for mention in mentions)


def test_a_bare_year_behind_its_end_counts_nothing() -> None:
    assert [m.year for m in find_periods("cuối 2017 hộ nghèo còn bao nhiêu", question=True)] == [
        2017
    ]
    assert find_periods("2017 hộ nghèo", question=True) == []


@pytest.mark.parametrize("text", ["thu ngan sach tu dau nam", "thu ngân sách từ đầu năm bao nhiêu"])
def test_a_question_may_ask_since_the_year_began(text: str) -> None:
    (mention,) = find_periods(text, question=True)
    assert mention.kind is PeriodKind.AS_OF


def test_a_question_asks_for_the_beginning_of_a_year_without_its_number() -> None:
    (mention,) = find_periods("đầu năm huyện có bao nhiêu hộ nghèo", question=True)
    assert (mention.kind, mention.day, mention.number, mention.year) == (PeriodKind.DAY, 1, 1, None)
    assert find_periods("kế hoạch đầu năm là bao nhiêu", question=True) == []
    (months,) = find_periods("5 tháng đầu năm thu bao nhiêu", question=True)
    assert months.kind is PeriodKind.YEAR_TO_DATE
