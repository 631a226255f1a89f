"""The word "mới"."""

from __future__ import annotations

import pytest

from index.figures.adjectives import is_adjective_new
from tests.index.figures.one_report import sentence_of


@pytest.mark.parametrize(
    ("text", "adjective"),
    [
        ("Nông thôn mới đạt 5 tỷ đồng", True),
        ("Thu ngân sách mới đạt 5 tỷ đồng", False),
        ("Thành lập mới 5 hợp tác xã", True),
        ("Giải ngân mới chỉ 5 tỷ đồng", False),
    ],
)
def test_new_or_only_just(text: str, adjective: bool) -> None:
    sentence = sentence_of(text)
    index = next(i for i, token in enumerate(sentence.tokens) if token.text == "mới")
    assert is_adjective_new(sentence, index) is adjective
