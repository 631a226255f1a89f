"""Some of those asked for answer for no more than themselves."""

from __future__ import annotations

import pytest

from retrieval.only_some import done_to_some, of_the_harmed, of_the_unharmed, within_others
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("diện tích lúa Krông Năng bao nhiêu", "lúa bị ngập", True),
        ("diện tích lúa bị ngập Krông Năng bao nhiêu", "lúa bị ngập", False),
        ("cơn bão làm ngập bao nhiêu ha lúa Krông Năng", "lúa bị ngập", False),
        ("diện tích lúa Krông Năng bao nhiêu", "diện tích lúa", False),
    ],
)
def test_what_was_harmed_is_not_all(question: str, indicator: str, other: bool) -> None:
    found = figure("12 ha", "12", "ha", indicator=indicator)
    assert of_the_harmed(asked(question), found, "") is other


@pytest.mark.parametrize(
    ("indicator", "other"),
    [("dịch bệnh xảy ra hộ", True), ("chi trả hộ", True), ("hộ", False), ("tổng số hộ", False)],
)
def test_where_something_came_is_not_all(indicator: str, other: bool) -> None:
    found = figure("12 hộ", "12", "hộ", indicator=indicator)
    assert done_to_some(asked("Krông Năng có bao nhiêu hộ"), found, "") is other


@pytest.mark.parametrize(
    ("parent", "other"),
    [("giao quân thanh niên", True), (None, False), ("đơn vị hành chính", False)],
)
def test_those_within_another_group_are_not_all(parent: str | None, other: bool) -> None:
    found = figure("2 đảng viên", "2", "đảng viên", indicator="đảng viên", parent=parent)
    assert within_others(asked("Krông Năng có bao nhiêu đảng viên"), found, "") is other


def test_some_kinds_of_households_and_times_behind_the_noun() -> None:
    poor = figure("12 hộ", "12", "hộ", indicator="hộ nghèo")
    assert done_to_some(asked("Krông Năng có bao nhiêu hộ"), poor, "")
    assert not done_to_some(asked("Krông Năng có bao nhiêu hộ nghèo"), poor, "")
    given = figure("9 đoàn viên", "9", "đoàn viên", indicator="các cấp giới thiệu đoàn viên")
    assert done_to_some(asked("Krông Năng có bao nhiêu đoàn viên năm 2018?"), given, "")


def test_a_group_that_the_question_names_and_a_part_by_its_own_name() -> None:
    zone = figure(
        "9 hộ cận nghèo", "9", "hộ cận nghèo", indicator="hộ cận nghèo", parent="vùng cao"
    )
    assert not within_others(asked("vùng cao Krông Năng có bao nhiêu hộ cận nghèo"), zone, "")
    part = figure("6 hộ", "6", "hộ", indicator="hộ phải dừng", parent="hộ bị ảnh hưởng")
    assert not of_the_harmed(asked("bao nhiêu hộ Krông Năng phải dừng"), part, "")


def test_a_merger_is_no_harm() -> None:
    people = figure("18.951 người", "18951", "người", indicator="dân số")
    assert not of_the_unharmed(asked("dân số Krông Năng sau sáp nhập"), people, "")
    assert of_the_unharmed(asked("bao nhiêu người chết Krông Năng"), people, "")
