"""A question about one meeting is not answered by another's sentence."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.answer import Status
from retrieval.meetings import of_another_meeting, ordinals
from retrieval.sentence_rank import Sentence
from tests.retrieval.conftest import Ask
from tests.retrieval.making import asked, report


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Hội nghị lần thứ XXIV", {24}),
        ("kỳ họp thứ 9", {9}),
        ("hoi nghi lan 15", {15}),
        ("lần thứ IX, khóa XX", {9}),
        ("gấp 3 lần năm trước", set()),
    ],
)
def test_meetings_have_numbers(text: str, numbers: set[int]) -> None:
    assert ordinals(text) == numbers


def test_another_meeting_is_a_no(ask_text: Ask) -> None:
    question = "ai chủ trì hội nghị Ban Chấp hành Đảng bộ huyện Kim Động lần thứ 16"
    assert ask_text(question).status is Status.NOT_FOUND


def test_a_sentence_without_a_number_is_of_its_reports_meeting() -> None:
    given = report("Sáng 4/10, Huyện ủy Tân Kỳ họp lần thứ XVII. Hội nghị bầu 3 đồng chí.")
    start = given.body.index("Hội nghị bầu")
    told = Sentence(given, Span(start, len(given.body)), 1.0, 1.0, 0)
    assert of_another_meeting(asked("hội nghị lần thứ 16 Tân Kỳ bầu ai"), told)
    assert not of_another_meeting(asked("hội nghị lần thứ 17 Tân Kỳ bầu ai"), told)
    assert not of_another_meeting(asked("hội nghị Tân Kỳ bầu ai"), told)
