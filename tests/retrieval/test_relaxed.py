"""Questions in words of their own: what one number of a report is meant by, and what none is."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("lao động nơi khác chiếm mấy % trong các dự án FDI ở Vĩnh Tường", "42%"),
        ("lao dong tai cho chiem may % trong cac du an FDI vinh tuong", "58%"),
        ("dân Vĩnh Tường đóng góp bao nhiêu tiền xây dựng nông thôn mới", "63,5 tỷ đồng"),
    ],
)
def test_words_that_stand_around_the_number_answer(
    ask_loose: Ask, question: str, text: str
) -> None:
    answer = ask_loose(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert answer.figures[0].figure.text == text


@pytest.mark.parametrize(
    "question",
    [
        # Another crop has the number; the one asked for stands above it.
        "diện tích hồ tiêu Vĩnh Tường 2023",
        # Nothing says what they earn.
        "lương lao động nơi khác trong các dự án FDI Vĩnh Tường bao nhiêu",
        # Not of that year.
        "dân Vĩnh Tường đóng góp bao nhiêu tiền xây dựng nông thôn mới 2021",
        # Another unit is asked for.
        "lao động nơi khác trong các dự án FDI Vĩnh Tường nhận bao nhiêu tỷ đồng",
        # Of a body that serves a district, and not all of the province.
        "tỷ lệ bao phủ BHYT tỉnh Thanh Hóa",
        # Of a district, however many words say what.
        "lao động nơi khác chiếm mấy % trong các dự án FDI ở Vĩnh Phúc",
    ],
)
def test_what_is_not_sure_is_a_no(ask_loose: Ask, question: str) -> None:
    assert ask_loose(question).status is Status.NOT_FOUND
