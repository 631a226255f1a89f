"""What came in between two days."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "more"),
    [
        ("từ 15/9 đến 10/12/2022 hải quan Hà Giang thu thêm bao nhiêu", "58,4 tỷ đồng"),
        ("hải quan Hà Giang từ ngày 15/9 tới ngày 10/12 thu được bao nhiêu tỷ", "58,4 tỷ đồng"),
        ("từ 10/12 đến hết năm 2022 hải quan Hà Giang thu thêm bao nhiêu", "12,6 tỷ đồng"),
    ],
)
def test_what_came_in_is_computed_from_what_was_reached(
    ask_series: Ask, question: str, more: str
) -> None:
    answer = ask_series(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert more in answer.headline
    assert "tính từ hai số" in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        "từ 1/8 đến 10/12/2022 hải quan Hà Giang thu thêm bao nhiêu",
        "từ 15/9 tới 18/10/2022 hải quan Hà Giang thu thêm được bao nhiêu tỷ",
        "từ tháng 3 đến tháng 9/2022 hải quan Hà Giang thu bao nhiêu",
    ],
)
def test_no_other_time_answers_where_one_of_the_days_is_not_told(
    ask_series: Ask, question: str
) -> None:
    assert ask_series(question).status is Status.NOT_FOUND


def test_days_near_each_other_are_a_stretch_too(ask_series: Ask) -> None:
    answer = ask_series("từ 10/12 đến 20/12/2022 hải quan Hà Giang thu thêm bao nhiêu")
    assert "5,6 tỷ đồng" in answer.headline
