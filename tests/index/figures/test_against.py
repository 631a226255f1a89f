"""What opens a base, and where it ends."""

from __future__ import annotations

import pytest

from index.figures.against import against_end, base_end
from tests.index.figures.one_report import sentence_of


def test_the_words_are_looked_for_where_they_may_stand() -> None:
    tokens = sentence_of("Thu ngân sách so với cùng kỳ tăng 5%.").tokens
    assert [against_end(tokens, at) for at in (2, 3, 4, len(tokens))] == [None, 5, None, None]


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Dư nợ so với cùng kỳ năm trước tăng 5%.", "cùng kỳ năm trước"),
        ("Dư nợ so với đầu năm đạt 103%.", "đầu năm"),
        ("Dư nợ so với đầu năm và huy động là 5 tỷ đồng.", "đầu năm"),
        ("Dư nợ so với đầu năm, lên 5 tỷ đồng.", "đầu năm"),
        ("Dư nợ so với đầu năm", "đầu năm"),
    ],
)
def test_a_base_ends_where_something_is_told(text: str, base: str) -> None:
    sentence = sentence_of(text)
    assert sentence.words(4, base_end(sentence, 4, len(sentence.tokens))) == base
