"""What an undated period means in a report of a given day."""

from datetime import date

import pytest

from index.language.periods import Anchor, find_periods, resolve
from tests.index.language.periods_of import (
    ANCHOR,
    one,
    stretches,
)


def test_a_month_far_ahead_is_of_the_year_before() -> None:
    found = stretches("quý IV và tháng 12", anchor=Anchor(2022, date(2022, 2, 10)))
    assert [s.end for s in found] == ["2021-12-31", "2021-12-31"]


@pytest.mark.parametrize(
    ("session", "month"), [(date(2022, 9, 28), "2022-09-30"), (date(2022, 10, 5), "2022-09-30")]
)
def test_the_month_just_over(session: date, month: str) -> None:
    (found,) = stretches("tháng qua", anchor=Anchor(2022, session))
    assert found.end == month


def test_the_year_just_over_is_the_reports_own() -> None:
    (found,) = stretches("Năm qua, huyện", anchor=Anchor(2020, date(2021, 1, 8)))
    assert found.end == "2020-12-31"
    (found,) = stretches("Năm qua, huyện", anchor=Anchor(None, date(2021, 1, 8)))
    assert found.end == "2020-12-31"


def test_without_an_anchor_nothing_is_made_up() -> None:
    for text in ("9 tháng đầu năm", "quý I", "tháng 8", "năm ngoái", "đến nay", "5 năm qua"):
        (found,) = stretches(text, anchor=Anchor())
        assert (found.start, found.end) == (None, None)


def test_inferred_tells_a_year_that_is_not_written() -> None:
    assert resolve(one("9 tháng đầu năm"), ANCHOR).inferred
    assert not resolve(one("9 tháng năm 2022"), ANCHOR).inferred


def test_two_names_of_a_half_term_are_one() -> None:
    found = find_periods("Qua nửa nhiệm kỳ thực hiện nghị quyết, nhiệm kỳ 2020-2025, huyện")
    assert {(m.part, m.year, m.year_high) for m in found} == {("qua nua", 2020, 2025)}


def test_the_beginning_of_a_term_is_not_the_term() -> None:
    first, second = find_periods("so với đầu nhiệm kỳ; nhiệm kỳ 2020-2025")
    assert (first.part, first.year) == ("dau", 2020)
    assert second.part is None


def test_the_year_just_over_is_the_one_before_a_january_whatever_the_report_is_on() -> None:
    (mention,) = find_periods("Trong năm qua, thu 5 tỷ đồng")
    for year in (None, 2021, 2022):
        assert resolve(mention, Anchor(year, date(2022, 1, 6))).start == date(2021, 1, 1)
    assert resolve(mention, Anchor(2022, date(2022, 12, 20))).start == date(2022, 1, 1)


@pytest.mark.parametrize(
    ("text", "start"),
    [("quý I năm nay", date(2022, 1, 1)), ("9 tháng năm ngoái", date(2021, 1, 1))],
)
def test_this_year_is_counted_from_the_day_of_a_text_on_the_year_before(
    text: str, start: date
) -> None:
    (mention,) = find_periods(text)
    assert resolve(mention, Anchor(2021, date(2022, 5, 10))).start == start
