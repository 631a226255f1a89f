"""What is still in hand is no result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Span
from retrieval.in_hand import still_in_hand
from tests.retrieval.making import asked, figure

_WORK = "Huyện đang tập trung huy động nguồn lực xây mới 7 trường học đạt chuẩn quốc gia."
_SO_FAR = "Huyện đang tập trung chỉ đạo, đến nay có 7 trường học đạt chuẩn quốc gia."
_DONE = "Hồ sơ đang hoàn thiện; toàn huyện có 7 trường học đạt chuẩn quốc gia."


@pytest.mark.parametrize(
    ("question", "sentence", "hand"),
    [
        ("Krông Năng có bao nhiêu trường đạt chuẩn quốc gia", _WORK, True),
        ("krong nang may truong dat chuan quoc gia", _WORK, True),
        ("Krông Năng đang xây mới bao nhiêu trường đạt chuẩn", _WORK, False),
        ("Krông Năng có bao nhiêu trường đạt chuẩn quốc gia", _DONE, False),
        ("Krông Năng có bao nhiêu trường đạt chuẩn quốc gia", _SO_FAR, False),
    ],
)
def test_work_in_hand(question: str, sentence: str, hand: bool) -> None:
    at = sentence.index("7 trường")
    stated = figure("7 trường học", "7", "trường học", indicator="trường học đạt chuẩn quốc gia")
    stated = replace(stated, span=Span(at, at + 12), sentence=Span(0, len(sentence)))
    assert still_in_hand(asked(question), stated, sentence) is hand
