"""Short forms in questions, and numbers beside the word of a unit."""

from __future__ import annotations

import pytest

from index.language.place_names import tokenise
from index.language.place_short_forms import counts_units


@pytest.mark.parametrize(
    ("question", "word", "counted"),
    [
        ("4 xã Thọ Xuân về đích nông thôn mới năm 2018 là xã nào", "xã", True),
        ("3 huyen Gia Lai cham nhat", "huyen", True),
        # Several names follow: each is one of those counted.
        ("2 xã Đăk Cấm và Hòa Bình thu bao nhiêu", "xã", False),
        ("2 xã Đăk Cấm, Hòa Bình thu bao nhiêu", "xã", False),
        # Times.
        ("đến tháng 9 huyện Cư Jút thu bao nhiêu", "huyện", False),
        ("năm 2022 xã Hòa Bình thu bao nhiêu", "xã", False),
        ("tính đến 30/9 xã Hòa Bình thu bao nhiêu", "xã", False),
        ("thu ngân sách xã Hòa Bình", "xã", False),
    ],
)
def test_a_unit_behind_a_count(question: str, word: str, counted: bool) -> None:
    tokens = tokenise(question)
    at = next(i for i, token in enumerate(tokens) if question[token.start :].startswith(word))
    assert counts_units(question, tokens, at) is counted
