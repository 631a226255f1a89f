"""Times that no calendar has are told, never passed over."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from retrieval.impossible_dates import impossible_time
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "time"),
    [
        ("thu ngân sách tháng 13/2022 Yên Sơn", "tháng 13"),
        ("thu ngan sach quy 5 2022", "quy 5"),
        ("thu ngân sách đến 31/2/2022", "31/2/2022"),
        ("thu ngân sách năm 99999", "năm 99999"),
        ("thu ngân sách năm 0000", "năm 0000"),
        ("thu ngân sách Hữu Lũng năm -2017", "năm -2017"),
        ("thu ngân sách Hữu Lũng 20233?", "20233"),
        ("Hữu Lũng 999999999999", "999999999999"),
        ("thu ngân sách ngày 99/99/9999", "99/99/9999"),
    ],
)
def test_what_cannot_be(question: str, time: str) -> None:
    assert impossible_time(question) == time


@pytest.mark.parametrize(
    "question",
    [
        "thu 9 tháng 2022 Yên Sơn",
        "thu tháng 9/2022",
        "quý 4/2022",
        "đến 29/2/2024",
        "6 tháng 15 xã",
        "năm 2022",
        "5 năm 2016-2020",
        "tháng 20% kế hoạch",
        "năm 2017-2018",
        "nghị quyết số 20233",
        "20233 hộ nghèo Hữu Lũng",
    ],
)
def test_what_can_be(question: str) -> None:
    assert impossible_time(question) == ""


def test_the_reply_says_so(ask_rules: Ask) -> None:
    answer = ask_rules("thu ngân sách Yên Sơn tháng 13/2022")
    assert answer.status is Status.NOT_FOUND
    assert "tháng 13" in answer.headline
    assert answer.figures == ()
