"""A place that only a neighbour's report names: its sentence, or a no."""

from __future__ import annotations

from retrieval.answer import Status
from tests.retrieval.conftest import Ask


def test_the_sentence_that_names_the_place_answers(ask_text: Ask) -> None:
    answer = ask_text("đề án xã Bãi Sậy trình sở nào thẩm định")
    assert answer.status is Status.ANSWERED, answer.text
    assert "Sở Xây dựng" in answer.headline
    assert "Bãi Sậy" in answer.citations[0].quote


def test_what_is_told_of_a_neighbour_is_a_no(ask_text: Ask) -> None:
    answer = ask_text("đề án xã Đa Lộc trình sở nào thẩm định")
    assert answer.status is Status.NOT_FOUND, answer.text
    assert "Sở Xây dựng" not in answer.text


def test_an_office_is_named_as_the_question_names_it(ask_text: Ask) -> None:
    """Today the town's, in the report that of the district: its name is the same."""
    answer = ask_text("Chi cục Thuế Mỹ Hào khai thác thu vãng lai từ những nguồn nào")
    assert answer.status is Status.ANSWERED, answer.text
    assert "xây dựng cầu đường" in answer.headline
    other = ask_text("Chi cục Thuế Kim Động khai thác thu vãng lai từ những nguồn nào")
    assert other.status is Status.NOT_FOUND, other.text
