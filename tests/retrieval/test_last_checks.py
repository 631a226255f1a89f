"""What fits is checked against its own sentence before it is told."""

from __future__ import annotations

import pytest

from retrieval.answer import Status
from tests.retrieval.conftest import Ask, _ask_of, _service_over

hand_service = _service_over(
    {
        "hand.md": (
            "# Huyện Ea Kar xây dựng nông thôn mới năm 2022\n\n"
            "Huyện đang tập trung huy động nguồn lực xây mới 7 trường học đạt chuẩn quốc gia. "
            "Toàn huyện có 9 xã đạt chuẩn nông thôn mới. "
            "Dự toán chi năm 2022 của ngành là 210 tỷ đồng.\n"
        )
    }
)
ask_hand = _ask_of("hand_service")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Ea Kar có bao nhiêu trường đạt chuẩn quốc gia", ""),
        ("Ea Kar đang xây mới bao nhiêu trường đạt chuẩn quốc gia", "7 trường học"),
        ("Ea Kar có bao nhiêu xã đạt chuẩn nông thôn mới", "9 xã"),
        ("dự toán chi Ea Kar năm 2022", ""),
        # A bare noun asks for all there are.
        ("Ea Kar có bao nhiêu xã", ""),
    ],
)
def test_only_what_the_sentence_tells_is_an_answer(ask_hand: Ask, question: str, told: str) -> None:
    answer = ask_hand(question)
    assert (answer.status is Status.ANSWERED) is bool(told), answer.text
    assert told in answer.headline
