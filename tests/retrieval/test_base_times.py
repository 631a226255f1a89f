"""Changes against a month or quarter that has a number of its own."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind, Relation
from retrieval.answer import Intent, Status
from retrieval.base_times import against_year, base_rows, of_another_month, of_another_year
from retrieval.other_kind import of_another_base
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure

JULY = Period("tháng 7/2022", PeriodKind.MONTH, date(2022, 7, 1), date(2022, 7, 31))
OF_YEAR, OF_MONTH, NEITHER = {0}, {1}, {-1}


@pytest.mark.parametrize(
    ("base", "rows"),
    [
        ("tháng 6/2022", OF_MONTH),
        ("tháng 6", OF_MONTH),
        ("tháng 7/2021", OF_YEAR),
        ("tháng 12 năm trước", NEITHER),
        ("tháng trước", OF_MONTH),
        ("cùng kỳ năm trước", OF_YEAR),
        ("quý I/2022", NEITHER),
    ],
)
def test_which_time_a_change_is_against(base: str, rows: set[int]) -> None:
    change = figure("2%", "2", "%", relation=Relation.CHANGE, base=base, period=JULY)
    assert base_rows(change) == rows


def test_the_first_month_is_compared_with_the_last() -> None:
    january = Period("tháng 1/2022", PeriodKind.MONTH, date(2022, 1, 1), date(2022, 1, 31))
    base = "tháng 12/2021"
    change = figure("2%", "2", "%", relation=Relation.CHANGE, base=base, period=january)
    assert base_rows(change) == OF_MONTH


def test_a_month_named_is_not_the_same_period() -> None:
    change = figure("2%", "2", "%", relation=Relation.CHANGE, base="tháng 6/2022", period=JULY)
    assert of_another_base(asked("IIP Krông Năng tháng 7/2022 so với cùng kỳ"), change)
    assert not of_another_base(asked("IIP Krông Năng tháng 7/2022 so với tháng trước"), change)


def test_a_change_against_another_month_than_asked() -> None:
    question = asked("CPI Krông Năng tháng 7/2022 tăng bao nhiêu so với tháng 12/2021")
    month = figure("2%", "2", "%", relation=Relation.CHANGE, base="tháng trước", period=JULY)
    december = figure(
        "3%", "3", "%", relation=Relation.CHANGE, base="tháng 12 năm trước", period=JULY
    )
    assert of_another_month(question, month)
    assert not of_another_month(question, december)
    assert not of_another_month(asked("CPI Krông Năng tháng 7/2022"), month)
    june = asked("CPI Krông Năng tháng 7/2022 tăng bao nhiêu so với tháng 6")
    assert not of_another_month(june, month)


def test_a_change_against_another_year_than_asked() -> None:
    question = asked("thu ngân sách Krông Năng 2022 tăng bao nhiêu % so với 2019")
    grown = figure("7%", "7", "%", relation=Relation.CHANGE, direction="tăng", base="cùng kỳ")
    told = "Thu ngân sách tăng 7% so với cùng kỳ."
    assert of_another_year(question, grown, told)
    bare = figure("7%", "7", "%", relation=Relation.CHANGE, direction="tăng")
    assert of_another_year(question, bare, "Thu ngân sách tăng 7%.")
    assert not of_another_year(question, bare, "So với năm 2019, thu ngân sách tăng 7%.")
    before = asked("thu ngân sách Krông Năng 2022 tăng bao nhiêu % so với 2021")
    assert not of_another_year(before, grown, told)
    assert not of_another_year(asked("thu ngân sách Krông Năng 2022 tăng mấy %"), grown, told)


def test_a_year_compared_with_another_may_be_told_by_its_change() -> None:
    change = against_year(asked("thu ngân sách Krông Năng 2020 so với năm 2019"))
    assert change is not None
    assert (change.intent, change.wants) == (Intent.CHANGE, (Relation.CHANGE,))
    assert against_year(asked("so sánh thu ngân sách Krông Năng 2020 và 2021")) is None
    assert against_year(asked("thu ngân sách Krông Năng 2021 so với 6 tháng đầu năm 2022")) is None


def test_the_change_that_a_report_states_answers_a_comparison(ask: Ask) -> None:
    answer = ask("thu ngân sách Chư Păh năm 2022 so với năm 2021")
    assert answer.status is Status.ANSWERED
    assert "tăng 4,1% so với năm 2021" in answer.headline


def test_a_month_of_another_year_than_asked() -> None:
    yearly = figure(
        "2%", "2", "%", relation=Relation.CHANGE, base="cùng tháng năm trước", period=JULY
    )
    monthly = figure("2%", "2", "%", relation=Relation.CHANGE, base="tháng trước", period=JULY)
    long_ago = asked("CPI Krông Năng tháng 7/2022 tăng bao nhiêu so với tháng 7/2020")
    last_year = asked("CPI Krông Năng tháng 7/2022 tăng bao nhiêu so với tháng 7/2021")
    june = asked("CPI Krông Năng tháng 7/2022 tăng bao nhiêu so với tháng 6/2021")
    assert of_another_month(long_ago, yearly)
    assert not of_another_month(last_year, yearly)
    assert of_another_month(june, monthly)


def test_months_compared_may_be_told_by_their_change() -> None:
    change = against_year(asked("CPI Krông Năng tháng 7/2022 so với tháng 7/2021"))
    assert change is not None
    assert change.intent is Intent.CHANGE
    assert against_year(asked("thu Krông Năng 9 tháng 2022 so với 6 tháng 2021")) is None
