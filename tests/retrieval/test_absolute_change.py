"""By how much in its own unit, where a report states the percent and both values."""

from __future__ import annotations

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


def test_the_change_in_money_is_computed_from_both_values(ask_loose: Ask) -> None:
    for question in (
        "thu ngân sách Tam Dương 2023 hơn năm trước bao nhiêu tỷ",
        "thu ngân sách Tam Dương 2023 tăng bao nhiêu tỷ so với năm trước",
    ):
        answer = ask_loose(question)
        assert answer.status is Status.ANSWERED, answer.text
        assert answer.figures[0].computed
        assert answer.figures[0].figure.text == "9 tỷ đồng"
        assert {s.figure.text for s in answer.figures[1:]} >= {"296 tỷ đồng", "287 tỷ đồng"}


def test_the_percent_is_told_where_no_unit_is_asked_for(ask_loose: Ask) -> None:
    answer = ask_loose("thu ngân sách Tam Dương 2023 tăng bao nhiêu % so với năm trước")
    assert answer.figures[0].figure.text == "103,1%"


def test_each_value_may_stand_in_a_report_of_its_own(ask_kinds: Ask) -> None:
    answer = ask_kinds("thu ngân sách Quan Hóa 2022 so với 2021 tăng bao nhiêu tỷ")
    assert answer.figures[0].computed
    assert answer.figures[0].figure.text == "4 tỷ đồng"


def test_a_year_of_which_nothing_is_told_is_no_base(ask_kinds: Ask) -> None:
    for question in (
        "thu ngân sách Quan Hóa 2022 so với 2019 tăng bao nhiêu tỷ",
        "thu ngân sách Quan Hóa 2022 so với 2019 tăng bao nhiêu %",
    ):
        answer = ask_kinds(question)
        assert answer.status is Status.NOT_FOUND, answer.text
