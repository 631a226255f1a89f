"""Shares of a wider whole that a report states."""

from __future__ import annotations

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


def test_a_branch_s_share_of_all_that_its_office_collects(ask_sums: Ask) -> None:
    answer = ask_sums("chi cục Bát Xát đến 20/10/2020 chiếm bao nhiêu % tổng thu toàn cục")
    assert answer.status is Status.ANSWERED, answer.text
    assert "trên 32%" in answer.headline


def test_no_share_of_another_whole(ask_sums: Ask) -> None:
    answer = ask_sums("chi cục Bát Xát đến 20/10/2020 chiếm bao nhiêu % kim ngạch toàn cục")
    assert answer.status is not Status.ANSWERED, answer.text
