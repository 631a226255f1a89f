"""Plans that answer where a result, or a percent of a plan, was asked for."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


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


def test_an_aim_of_a_term_answers_for_the_year_when_it_ends(ask_terms: Ask) -> None:
    answer = ask_terms("tỷ lệ lao động qua đào tạo Yên Lập 2025")
    assert answer.status is Status.ANSWERED, answer.text
    assert "mục tiêu 66%" in answer.headline
    reached = ask_terms("tỷ lệ lao động qua đào tạo Yên Lập 2025 đạt bao nhiêu")
    assert reached.status is Status.NOT_FOUND
