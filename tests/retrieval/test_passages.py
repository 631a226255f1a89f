"""Answers that are text: why, which limits; verbatim, or not at all."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    ("question", "said", "file"),
    [
        ("những hạn chế của huyện Tân Kỳ là gì", "giải phóng mặt bằng chậm", "tan-ky-2021.md"),
        ("vì sao Tân Kỳ còn hạn chế", "dịch bệnh kéo dài", "tan-ky-2021.md"),
        ("nguyên nhân hạn chế của Tân Kỳ", "dịch bệnh kéo dài", "tan-ky-2021.md"),
    ],
)
def test_the_text_that_answers(ask: Ask, question: str, said: str, file: str) -> None:
    answer = ask(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.text
    assert answer.citations[0].file == file


def test_a_list_of_limits_is_whole_and_verbatim(ask: Ask) -> None:
    answer = ask("huyện Tân Kỳ còn những hạn chế gì")
    for point in ("giải phóng mặt bằng chậm", "thiếu cán bộ chuyên trách", "chưa vững chắc"):
        assert point in answer.text
        assert point in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "forbidden"),
    [
        ("hạn chế của huyện Chư Sê là gì", "giải phóng mặt bằng"),
        ("vì sao Chư Păh giảm nghèo chậm", "dịch bệnh"),
    ],
)
def test_another_place_is_a_no(ask: Ask, question: str, forbidden: str) -> None:
    answer = ask(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert forbidden not in answer.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("chỉ số cải cách hành chính Yên Sơn xếp thứ mấy", "xếp thứ 3/7"),
        ("chi so cai cach hanh chinh Yen Son xep thu may", "xếp thứ 3/7"),
        ("hội nghị Yên Sơn khai mạc lúc mấy giờ", "7 giờ 30 phút"),
        ("lễ hội Đình Xình Yên Sơn 2021 thế nào", "thu hút đông du khách"),
        ("lễ hội Đình Xình Yên Sơn thế nào", "thu hút đông du khách"),
    ],
)
def test_a_rank_an_hour_a_year(ask_rules: Ask, question: str, said: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.ANSWERED, answer.text
    assert said in answer.headline


@pytest.mark.parametrize(
    "question",
    [
        # The festival is told of, its place in a list and its hour are not.
        "lễ hội Đình Xình Yên Sơn xếp thứ mấy",
        "lễ hội Đình Xình Yên Sơn thu hút du khách lúc mấy giờ",
        # It is told of in another year.
        "lễ hội Đình Xình Yên Sơn 2022 thế nào",
    ],
)
def test_a_sentence_that_does_not_tell_it_is_a_no(ask_rules: Ask, question: str) -> None:
    answer = ask_rules(question)
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "thu hút đông du khách" not in answer.text


def test_so_many_are_to_be_named(ask_sums: Ask) -> None:
    answer = ask_sums("kể 3 khu tái định cư ở Hòa Bình")
    assert answer.status is Status.ANSWERED, answer.text
    assert "Mỹ Hòa, Phú Cường, Tử Nê" in answer.headline
