"""Whatever can be typed gets a short polite answer; nothing raises."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.question import MAX_QUESTION
from retrieval.service import LocalAnswerService
from tests.retrieval.conftest import Ask

HOSTILE = [
    "",
    "   \n\t ",
    "🙂🙂🙂",
    "?",
    "\ud800 thu ngân sách \udfff",
    "\ud83d",
    "thu\x00ngân\x07sách Tân Kỳ",
    "\u202ethu ngân sách\u202c",
    "<b>thu</b> <script>alert(1)</script>",
    "'; DROP TABLE figures; --",
    'thu ngân sách" OR 1=1 --',
    "%s %d {0} {places} %(x)s",
    'NEAR(a b) AND * ^ : "',
    "../../etc/passwd",
    "12345",
    "0" * 400,
    "a" * 100_000,
    "thu ngân sách " * 10_000,
    "🙂" * 100_000,
    "\ud800" * 100_000,
    "năm 0000 31/2/2021 32/13 tháng 99 quý 9 99999 tháng",
    "thu ngân sách Tân Kỳ năm 99999999999999999999",
    "thu ngân sách Tân Kỳ ngày 0/0/0",
    "thu ngân sách Tân Kỳ giai đoạn 9999-0001",
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_input_gets_a_short_polite_answer(ask: Ask, text: str) -> None:
    for answer in (ask(text), ask("còn Chư Sê?", text), ask(text, "thu ngân sách Chư Sê 2022")):
        assert answer.headline
        assert len(answer.text) < 4096
        json.dumps(answer.to_json()).encode()
        answer.text.encode("utf-8")
        answer.resolved.encode("utf-8")


def test_an_empty_and_a_long_question_say_what_is_wrong(ask: Ask) -> None:
    assert "ví dụ" in ask("🙂").text
    assert str(MAX_QUESTION) in ask("thu ngân sách " * 1000).text


WORDS = [
    "thu ngân sách", "hộ nghèo", "Cao Bằng", "Chư Sê", "Tân Kỳ", "2021", "2022", "9 tháng",
    "bao nhiêu", "%", "dự toán", "tăng", "so với", "và", "cao nhất", "huyện nào", "ai", "vì sao",
    "báo cáo nào", "qua các năm", "còn", "?",
]  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(
    question=st.one_of(
        st.text(max_size=60),
        st.lists(
            st.sampled_from(WORDS),
            max_size=12,
        ).map(" ".join),
    ),
    history=st.lists(st.text(max_size=30), max_size=2),
)
def test_nothing_that_can_be_typed_raises(
    service: LocalAnswerService, question: str, history: list[str]
) -> None:
    answer = service.ask(question, history)
    assert answer.headline
    json.dumps(answer.to_json())
