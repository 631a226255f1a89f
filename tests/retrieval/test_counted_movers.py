"""Counts of what rose or fell."""

from __future__ import annotations

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


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
