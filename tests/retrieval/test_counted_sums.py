"""Sums of money asked of things that the question counts."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "amount"),
    [
        ("Hòa Bình trao giấy cho tổng cộng 17 dự án vốn bao nhiêu", "406 triệu USD"),
        ("hoa binh trao giay cho 17 du an von bao nhieu", "406 triệu USD"),
        ("6 dự án trong nước ở Hòa Bình có tổng vốn đầu tư bao nhiêu", "92 triệu USD"),
        ("38 dự án FDI Hòa Bình vốn đăng ký bao nhiêu", "612 triệu USD"),
    ],
)
def test_the_sum_told_of_that_count(ask_sums: Ask, question: str, amount: str) -> None:
    answer = ask_sums(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert amount in answer.headline


def test_no_sum_of_another_count(ask_sums: Ask) -> None:
    answer = ask_sums("Hòa Bình trao giấy cho 25 dự án vốn bao nhiêu")
    assert answer.status is not Status.ANSWERED, answer.text
