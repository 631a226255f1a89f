"""Plans that answer where a result, or a percent of a plan, was asked for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Period, PeriodKind, Relation
from retrieval.answer import Status
from retrieval.planned_values import _asks_of_unit, _is_founding
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Hội Nông dân huyện Quế Phong được bao nhiêu tiền năm 2024", "kế hoạch 35 triệu đồng"),
        ("hỗ trợ xã đặc biệt khó khăn Quế Phong 2024 mấy triệu", "kế hoạch 610 triệu đồng"),
    ],
)
def test_what_was_allotted_is_told_as_a_plan(ask_sums: Ask, question: str, amount: str) -> None:
    answer = ask_sums(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert amount in answer.headline


def test_the_same_is_asked_of_another_body(ask_sums: Ask) -> None:
    before = "Phòng Văn hóa và Thông tin huyện Quế Phong năm 2024 được bao nhiêu tiền"
    assert "245 triệu đồng" in ask_sums(before).headline
    assert "35 triệu đồng" in ask_sums("còn hội nông dân?", before).headline


@pytest.mark.parametrize(
    "question",
    [
        "Hội Nông dân huyện Quế Phong chi bao nhiêu tiền năm 2024",
        "Hội Nông dân huyện Quế Phong huy động được bao nhiêu tiền năm 2024",
    ],
)
def test_what_was_done_with_money_is_no_plan(ask_sums: Ask, question: str) -> None:
    assert ask_sums(question).status is not Status.ANSWERED


def test_a_plan_that_is_itself_a_percent(ask_sums: Ask) -> None:
    answer = ask_sums("tỉnh giao Quế Phong tỷ lệ xã đạt chuẩn nông thôn mới 2024 bao nhiêu")
    assert answer.status is Status.ANSWERED, answer.text
    assert "kế hoạch 21%" in answer.headline


def test_a_percent_of_the_plan_assigned_is_no_such_plan(ask_sums: Ask) -> None:
    answer = ask_sums("xã đạt chuẩn nông thôn mới Quế Phong 2024 đạt bao nhiêu % tỉnh giao")
    assert answer.status is not Status.ANSWERED


def test_what_is_expected_answers_where_no_aim_is_set(ask_sums: Ask) -> None:
    answer = ask_sums("Phú Thọ dự kiến cuối năm 2020 còn bao nhiêu hộ nghèo")
    assert answer.status is Status.ANSWERED, answer.text
    assert "14.300 hộ" in answer.headline
    aimed = ask_sums("mục tiêu hộ nghèo Phú Thọ cuối năm 2020 còn bao nhiêu")
    assert aimed.status is not Status.ANSWERED


def test_what_a_unit_begins_with_is_told_of_it() -> None:
    people = figure("41.000 người", "41000", "người", indicator="dân số", relation=Relation.TARGET)
    begun = Period("khi thành lập", PeriodKind.OTHER, None, None, inferred=False)
    assert _is_founding(replace(people, period=begun))
    assert not _is_founding(people)
    assert _asks_of_unit(asked("Krông Năng dân số bao nhiêu"))
    assert not _asks_of_unit(asked("dân số Krông Năng năm 2022 bao nhiêu"))
