"""Periods, places and what links them are no words of a name."""

from __future__ import annotations

import pytest

from index.figures.phrase_mentions import without_mentions
from tests.index.figures.one_report import figures_of, sentence_of


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Thu ngân sách trên địa bàn huyện Quế Phong năm 2022", "thu ngân sách"),
        ("Tổng đàn trâu của tỉnh Nghệ An", "tổng đàn trâu"),
        # A place is no part of a fixed name, nor are a name's last words a link.
        ("Chi ngân sách địa phương", "chi ngân sách địa phương"),
        ("Thu nội địa huyện Quế Phong", "thu nội địa"),
    ],
)
def test_what_is_left(text: str, left: str) -> None:
    sentence = sentence_of(text)
    kept = without_mentions(sentence, range(len(sentence.tokens)))
    assert " ".join(sentence.tokens[i].text for i in kept) == left


def test_the_way_to_a_place_goes_with_it() -> None:
    text = "Dự án dài 96 km, trong đó tuyến đi qua tỉnh Nghệ An có chiều dài 44 km đi qua 3 huyện."
    assert figures_of(text)[1].indicator == "tuyến có chiều dài"
