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


ranked_service = _service_over(
    {
        "ranked.md": (
            "# Huyện Krông Bông: giáo dục năm 2022\n\n"
            "Ngày 20/12/2022, UBND huyện Krông Bông, tỉnh Đắk Lắk tổng kết năm học. "
            "Số trường đạt chuẩn quốc gia của các xã: xã Hòa Sơn 3 trường đạt chuẩn quốc gia, "
            "xã Cư Kty 2 trường đạt chuẩn quốc gia.\n\n"
            "Xã Hòa Lễ đang huy động nguồn lực xây mới 7 trường đạt chuẩn quốc gia.\n"
        )
    }
)
ask_ranked = _ask_of("ranked_service")


@pytest.mark.parametrize(
    "question",
    [
        "xã nào ở Krông Bông có nhiều trường đạt chuẩn quốc gia nhất",
        "so sánh số trường đạt chuẩn quốc gia xã Hòa Lễ và xã Hòa Sơn",
    ],
)
def test_no_kind_of_answer_passes_by(ask_ranked: Ask, question: str) -> None:
    answer = ask_ranked(question)
    assert "7 trường" not in answer.text, answer.text
    assert all(s.figure.value != 7 for s in answer.figures)
