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


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("hội nghị Huyện ủy Quan Hóa lần thứ 12 diễn ra ngày nào", "21/12"),
        ("hội nghị Huyện ủy Quan Hóa lần thứ 13 diễn ra ngày nào", ""),
        ("hội nghị đối thoại quý III/2022 Thọ Xuân diễn ra ngày nào", "15/9"),
        ("hội nghị đối thoại quý II/2022 Thọ Xuân diễn ra ngày nào", ""),
    ],
)
def test_the_day_is_of_the_meeting_asked_about(ask_kinds: Ask, question: str, day: str) -> None:
    answer = ask_kinds(question)
    assert (answer.status is Status.ANSWERED) is bool(day), answer.text
    assert day in answer.headline
