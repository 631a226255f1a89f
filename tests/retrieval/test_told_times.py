"""Numbers whose time the words around them tell."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.period_fit import asked_period
from retrieval.pool import window
from retrieval.told_times import rank_by_words
from tests.retrieval.making import asked, figure, year

SAID = "Năm học 2018-2019, toàn huyện có 53 trường, đến nay 31 trường đạt chuẩn."


def rank(question: str, sentence: str, title: str, period: Period | None = None) -> int | None:
    asking = asked(question)
    stated = figure("53 trường", "53", "trường", period=period or year(2018))
    return rank_by_words(asking, asked_period(asking), stated, lambda: (sentence, title))


@pytest.mark.parametrize(
    ("question", "sentence", "title", "expected"),
    [
        ("Hàm Yên có mấy trường năm học 2018-2019", SAID, "", 1),
        ("Hàm Yên có mấy trường năm học 2018-2019", "Có 53 trường.", "Năm học 2018 - 2019", 1),
        ("Hàm Yên có mấy trường năm học 2018-2019", SAID, "Năm học 2020-2021", 1),
        ("Hàm Yên có mấy trường năm học 2019-2020", SAID, "Năm học 2019-2020", None),
        ("Hàm Yên có mấy trường năm học 2018-2019", "Có 53 trường.", "", None),
        ("Hàm Yên có mấy trường năm 2019", SAID, "", None),
    ],
)
def test_a_school_year(question: str, sentence: str, title: str, expected: int | None) -> None:
    assert rank(question, sentence, title) == expected


def test_a_number_with_a_time_of_its_own_is_of_that() -> None:
    question = "Hàm Yên có mấy trường năm học 2018-2019"
    now = Period("đến nay", PeriodKind.TO_NOW, None, date(2018, 12, 31))
    assert rank(question, SAID, "", now) is None
    assert rank(question, "Năm học 2018-2019 tốt, năm 2018 có 53 trường.", "") is None


def test_a_report_of_the_year_in_which_a_school_year_begins_is_read() -> None:
    mention = asked_period(asked("số trường Hàm Yên năm học 2018-2019"))
    days = window(mention, date(2023, 1, 1))
    assert days is not None
    assert days[0] <= date(2018, 12, 31).toordinal() <= days[1]


def test_the_school_year_just_over_ended_in_the_year_of_the_report() -> None:
    question = "Hàm Yên có mấy trường năm học 2018-2019"
    said = "Năm học qua, huyện có 53 trường."
    assert rank(question, said, "", year(2019)) == 1
    assert rank(question, "Trong năm học vừa qua, huyện có 53 trường.", "", year(2019)) == 1
    assert rank(question, said, "", year(2018)) is None
    assert rank(question, "Huyện có 53 trường.", "", year(2019)) is None
    winter = Period("tháng 2/2019", PeriodKind.MONTH, date(2019, 2, 1), date(2019, 2, 28), True)
    assert rank(question, said, "", winter) is None
