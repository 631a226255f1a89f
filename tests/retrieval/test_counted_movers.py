"""Counts of what rose or fell."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.counted_movers import asks_how_many
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked


def test_things_that_rose_are_counted(ask_sums: Ask) -> None:
    answer = ask_sums(
        "mấy nhóm mặt hàng tạo số thu tăng đột biến cho hải quan Lào Cai 9 tháng 2020"
    )
    assert answer.status is Status.ANSWERED, answer.text
    assert "4 nhóm mặt hàng" in answer.headline


def test_by_how_much_they_rose_is_no_count(ask_sums: Ask) -> None:
    for question in (
        "mấy nhóm mặt hàng có kim ngạch giảm ở hải quan Lào Cai 9 tháng 2020",
        "số nhóm mặt hàng hải quan Lào Cai 9 tháng 2020 tăng bao nhiêu so với cùng kỳ",
    ):
        assert ask_sums(question).status is not Status.ANSWERED, question


def test_how_many_rose_is_no_question_of_by_how_much() -> None:
    for text in (
        "tháng 8/2022 Krông Năng có mấy ngành tăng so với tháng trước",
        "Krông Năng 2022 có bao nhiêu ngành giảm",
    ):
        assert asks_how_many(asked(text)), text
    for text in (
        "số ngành Krông Năng 2022 tăng mấy ngành",
        "doanh nghiệp Krông Năng 2022 tăng mấy %",
        "Krông Năng 2022 có mấy doanh nghiệp mới, tăng bao nhiêu",
    ):
        assert not asks_how_many(asked(text)), text


def test_a_rise_of_one_kind_is_no_count(ask_sums: Ask) -> None:
    answer = ask_sums("hải quan Lào Cai 9 tháng 2020 có mấy loại thuế tăng so với cùng kỳ")
    assert answer.status is not Status.ANSWERED


@pytest.mark.parametrize(
    "question",
    [
        "mấy địa phương của Bắc Giang có chỉ số CCHC giảm năm 2023",
        "bao nhiêu địa phương của Bắc Giang bị giảm chỉ số CCHC năm 2023",
    ],
)
def test_a_count_that_is_named_by_the_move(ask_terms: Ask, question: str) -> None:
    answer = ask_terms(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == "3 địa phương"
