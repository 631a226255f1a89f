"""Percents and averages computed from stated amounts, or refused."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.rates import _no_part
from tests.retrieval.computed_cases import NO_RATES, RATES
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(("question", "rate"), RATES)
def test_a_rate_is_computed_from_stated_amounts(ask_two: Ask, question: str, rate: str) -> None:
    answer = ask_two(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert rate in answer.headline
    assert "tính từ" in answer.headline
    assert answer.figures[0].computed
    assert len(answer.figures[0].operands) == 2


@pytest.mark.parametrize("question", NO_RATES)
def test_what_the_amounts_do_not_give_is_not_computed(ask_two: Ask, question: str) -> None:
    answer = ask_two(question)
    assert not any(stated.computed for stated in answer.figures), answer.text


def test_a_stated_percent_is_not_computed(ask_two: Ask) -> None:
    answer = ask_two("giải ngân Tam Nông 2021 đạt bao nhiêu % kế hoạch")
    assert "86,4%" in answer.headline
    assert not any(stated.computed for stated in answer.figures)


def test_an_average_is_computed_only_where_it_is_asked_for(ask_two: Ask) -> None:
    answer = ask_two("hải quan Cao Bằng 9 tháng 2023 thu bao nhiêu")
    assert "412,6 tỷ đồng" in answer.headline
    assert "bình quân" not in answer.text


@pytest.mark.parametrize(
    ("indicator", "whole"),
    [
        ("thu ngân sách", True),
        ("thu nộp ngân sách từ xử phạt", False),
        ("thu ngân sách từ đấu giá đất", False),
    ],
)
def test_what_one_source_brought_is_no_result_of_the_plan(indicator: str, whole: bool) -> None:
    question = asked("Krông Năng thu ngân sách đạt bao nhiêu % dự toán")
    stated = figure("2,28 tỷ đồng", "2.28", "tỷ đồng", indicator=indicator)
    assert _no_part(question, stated) is whole
