"""Numbers by which a question names a thing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Figure, Span
from retrieval.named_numbers import by_numbers, numbered_beyond, of_another_number
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, figure

QUESTION = "tổng vốn của hơn 12.600 doanh nghiệp Krông Năng"


@pytest.mark.parametrize(
    ("sentence", "sign"),
    [
        ("Có 12.600 doanh nghiệp, vốn 9 tỷ đồng.", 1),
        ("Có 12.600 doanh nghiệp, 40 hợp tác xã, vốn 9 tỷ đồng.", 0),
        ("Có 1.150 doanh nghiệp, vốn 9 tỷ đồng.", -1),
    ],
)
def test_money_is_of_the_number_right_before_it(sentence: str, sign: int) -> None:
    start = sentence.index("9 tỷ")
    stated = figure(
        "9 tỷ đồng", "9", "tỷ đồng", indicator="vốn",
        span=Span(start, start + 9), sentence=Span(0, len(sentence)),
    )  # fmt: skip
    gained = by_numbers(asked(QUESTION), stated, sentence)
    assert (gained > 0) - (gained < 0) == sign
    assert by_numbers(asked("tổng vốn Krông Năng"), stated, sentence) == 0
    follows = replace(asked("tổng vốn Krông Năng năm 2020"), text="vốn cả năm 2020 Krông Năng")
    assert by_numbers(follows, stated, sentence) == 0


def test_the_number_chooses_and_is_no_term(ask_sources: Ask) -> None:
    answer = ask_sources("tổng vốn đăng ký của hơn 12.600 doanh nghiệp ở Vĩnh Phúc là bn")
    assert [f.figure.text for f in answer.figures] == ["128.000 tỷ đồng"]
    assert "hon" not in asked(QUESTION).terms


def test_what_the_question_counts_is_no_answer_to_it() -> None:
    stated = figure("23 trạm thuế", "23", "trạm thuế", indicator="trạm thuế thu")
    assert by_numbers(asked("23 trạm thuế Krông Năng thu bao nhiêu"), stated, "") == -1
    assert by_numbers(asked("Krông Năng có bao nhiêu trạm thuế"), stated, "") == 0
    assert by_numbers(asked("12 trạm thuế Krông Năng thu bao nhiêu"), stated, "") == 0


PARKS = "Tỷ lệ lấp đầy KCN Ea Đar I đạt 82%; KCN Ea Đar II đạt 45%; CCN Ea Đar 3 thu hút 9 dự án."


def of_park(text: str, name: str) -> Figure:
    """A percent of one of the parks."""
    start = PARKS.index(text)
    return figure(
        text, text[:-1], "%", indicator=name,
        span=Span(start, start + len(text)), sentence=Span(0, len(PARKS)),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("tỷ lệ lấp đầy KCN Ea Đar 2 Krông Năng", True),
        ("ty le lap day kcn ea dar ii krong nang", True),
        ("tỷ lệ lấp đầy KCN Ea Đar 1 Krông Năng", False),
        ("tỷ lệ lấp đầy KCN Ea Đar Krông Năng", False),
        ("tỷ lệ lấp đầy KCN Ea Đar Krông Năng 2 tháng 2022", False),
        # Where no place is known, the park itself has to be named.
        ("tỷ lệ lấp đầy kcn phố nối 1", True),
    ],
)
def test_a_namesake_with_another_number_is_another_thing(question: str, other: bool) -> None:
    named = of_park("82%", "Tỷ lệ lấp đầy KCN Ea Đar I")
    unnamed = of_park("82%", "Tỷ lệ lấp đầy")
    assert of_another_number(asked(question), named, PARKS) is other
    assert of_another_number(asked(question), unnamed, PARKS) is other


def test_a_park_without_its_number_is_another() -> None:
    told = "KCN Ea Đar Xanh có tỷ lệ lấp đầy 82%."
    start = told.index("82%")
    park = figure(
        "82%", "82", "%", indicator="tỷ lệ lấp đầy", parent="KCN Ea Đar Xanh",
        span=Span(start, start + 3), sentence=Span(0, len(told)),
    )  # fmt: skip
    assert of_another_number(asked("tỷ lệ lấp đầy kcn ea đar 3 Krông Năng"), park, told)
    assert not of_another_number(asked("tỷ lệ lấp đầy kcn ea đar Krông Năng"), park, told)


def test_a_number_that_nobody_asked_for_is_more() -> None:
    question = asked("tỷ lệ lấp đầy KCN Ea Đar Krông Năng")
    assert numbered_beyond(question, "tỷ lệ lấp đầy KCN Ea Đar II") == {"ea dar 2"}
    assert not numbered_beyond(question, "tỷ lệ lấp đầy KCN Phố Nối II")
