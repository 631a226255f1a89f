"""Where years begin, and what a whole year holds."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.year_edges import (
    counted_about,
    holds,
    in_term,
    is_single_day,
    is_working_year,
    new_year,
    same_beginning,
    since_new_year,
    sums_term,
)
from tests.retrieval.making import asked, months, year


def test_a_whole_year_holds_its_days_and_no_part_of_it_does() -> None:
    assert holds(year(2022), date(2022, 8, 31))
    assert not holds(year(2021), date(2022, 8, 31))
    assert not holds(months(9, 2022), date(2022, 8, 31))


def test_the_beginning_of_a_year_is_its_first_day_or_months() -> None:
    first = Period("đầu năm", PeriodKind.AS_OF, date(2022, 1, 1), new_year(date(2022, 5, 3)))
    assert since_new_year(first, first) == 0
    march = Period("đến 31/3", PeriodKind.AS_OF, date(2022, 1, 1), date(2022, 3, 31))
    assert since_new_year(first, march) == 1
    assert since_new_year(first, months(9, 2022)) is None


@pytest.mark.parametrize(
    ("question", "told", "fits"),
    [
        ("Krông Năng đến cuối 2021 có mấy xã đạt chuẩn", date(2021, 12, 17), True),
        ("Krông Năng đến cuối 2021 có mấy xã đạt chuẩn", date(2021, 9, 17), False),
        ("Krông Năng đến cuối 2021 có mấy xã đạt chuẩn", date(2020, 12, 17), False),
    ],
)
def test_a_count_until_now_is_of_the_end_of_its_year(question: str, told: date, fits: bool) -> None:
    mention = asked(question).periods[0]
    end = date(2021, 12, 31)
    now = Period("đến nay", PeriodKind.TO_NOW, None, told)
    assert counted_about(mention, end, now) is fits
    assert not counted_about(mention, end, year(2021))


def test_a_beginning_is_known_by_its_year_or_its_words() -> None:
    mention = asked("lúc mới tái lập Krông Năng có mấy xã").periods[0]
    undated = Period("Khi mới tái lập", PeriodKind.OTHER)
    dated = Period(
        "Năm 1992, khi mới tái lập", PeriodKind.OTHER, date(1992, 1, 1), date(1992, 12, 31)
    )
    assert same_beginning(mention, undated)
    assert same_beginning(mention, dated)
    assert not same_beginning(mention, Period("Khi mới thành lập", PeriodKind.OTHER))
    other = asked("hồi mới thành lập 1993 Krông Năng có mấy xã").periods[0]
    assert not same_beginning(other, dated)


def test_a_term_under_way_is_of_the_years_it_was_told_in() -> None:
    half = Period("Nửa nhiệm kỳ", PeriodKind.TERM, None, date(2023, 4, 18))
    asking = "Krông Năng kết nạp mấy đảng viên nhiệm kỳ"
    assert in_term(asked(f"{asking} 2020-2025").periods[0], half) == 0
    assert in_term(asked(f"{asking} 2015-2020").periods[0], half) is None


def test_the_years_of_a_term() -> None:
    term = Period("nhiệm kỳ", PeriodKind.TERM, date(2015, 1, 1), date(2020, 12, 31))
    five = Period("", PeriodKind.RANGE, date(2016, 1, 1), date(2020, 12, 31))
    four = Period("", PeriodKind.RANGE, date(2017, 1, 1), date(2020, 12, 31))
    mention = asked("thu ngân sách giai đoạn 2016-2020").periods[0]
    assert sums_term(mention, five, term)
    assert not sums_term(mention, four, term)


def test_a_single_day() -> None:
    day = date(2022, 9, 15)
    assert is_single_day(Period("15/9", PeriodKind.DAY, day, day))
    assert not is_single_day(Period("từ 1/9", PeriodKind.DAY, date(2022, 9, 1), day))


@pytest.mark.parametrize(
    ("start", "end", "whole"),
    [
        (date(2021, 10, 1), date(2022, 9, 30), True),
        (date(2021, 12, 15), date(2022, 12, 14), True),
        (date(2021, 7, 1), date(2022, 6, 30), False),
        (date(2021, 10, 1), date(2022, 12, 31), False),
        (date(2022, 1, 1), date(2022, 12, 31), False),
    ],
)
def test_a_year_as_courts_count_it(start: date, end: date, whole: bool) -> None:
    assert is_working_year(Period("", PeriodKind.DAY, start, end)) is whole
