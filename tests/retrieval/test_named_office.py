"""Names that a sentence must hold to answer."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


@pytest.mark.parametrize(
    "question",
    [
        "sở y tế Đắk Nông nói gì",
        "Hội Nông dân huyện Cư Jút làm gì",
        "sở giao thông Đắk Nông làm gì",
    ],
)
def test_an_office_that_no_sentence_names_is_told_of_by_none(
    ask_series: Ask, question: str
) -> None:
    assert ask_series(question).status is Status.NOT_FOUND


def test_an_office_that_is_named_is_told_of(ask_series: Ask) -> None:
    answer = ask_series("Sở Xây dựng Đắk Nông đang làm gì")
    assert answer.status is Status.ANSWERED, answer.text
    assert "rà soát các dự án chậm" in answer.headline


def test_the_second_half_of_a_short_word_is_not_enough(ask_series: Ask) -> None:
    answer = ask_series("y tế Cư Jút thế nào")
    assert "Công tác y tế" in answer.headline
    assert not any("Kinh tế" in line for line in answer.details)
