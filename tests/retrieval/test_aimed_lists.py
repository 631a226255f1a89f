"""Who is to reach a standard is not told by who has."""

from __future__ import annotations

import pytest

from index.domain import Span
from retrieval.aimed_lists import aimed_otherwise, asks_aimed
from retrieval.sentence_rank import Sentence
from tests.retrieval.making import asked, report


@pytest.mark.parametrize(
    ("question", "text", "other"),
    [
        ("Ea Kar những xã nào dự kiến về đích nông thôn mới", "Có 3 xã đạt chuẩn NTM.", True),
        ("Ea Kar những xã nào dự kiến về đích nông thôn mới", "Phấn đấu 3 xã đạt chuẩn.", False),
        ("Ea Kar xã nào đạt chuẩn nông thôn mới", "Phấn đấu 3 xã đạt chuẩn NTM.", True),
        ("Ea Kar xã nào đạt chuẩn nông thôn mới", "Có 3 xã đạt chuẩn NTM.", False),
        (
            "Ea Kar xã nào đạt chuẩn nông thôn mới",
            "Theo chương trình mục tiêu quốc gia, có 3 xã đạt chuẩn.",
            False,
        ),
        ("Ea Kar xã nào bị ngập", "Phấn đấu 3 xã đạt chuẩn NTM.", False),
    ],
)
def test_an_aim_is_told_as_it_is_asked(question: str, text: str, *, other: bool) -> None:
    read = report(text)
    sentence = Sentence(read, Span(0, len(text)), 1.0, 1.0, 0)
    assert aimed_otherwise(asked(question), sentence) is other


def test_what_asks_for_an_aim() -> None:
    assert asks_aimed(asked("Ea Kar xã nào sẽ đạt nông thôn mới"))
    assert not asks_aimed(asked("Ea Kar sẽ chi bao nhiêu"))
