"""Times that date their own sentence only."""

from __future__ import annotations

import pytest

from index.figures.told_aside import told_aside
from tests.index.figures.one_report import sentence_of


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("Riêng tháng 3 thu 12 tỷ đồng.", True),
        ("Từ giữa tháng 5 các xã thu 12 tỷ đồng.", True),
        ("Đây là mức tăng cao nhất (6 tháng đầu năm 2020 tăng 4,6%).", True),
        ("Tháng 3 thu 12 tỷ đồng.", False),
        ("Trước đó, hết tháng 10, đơn vị thu 12 tỷ đồng.", True),
    ],
)
def test_what_is_told_aside(text: str, aside: bool) -> None:
    sentence = sentence_of(text)
    assert told_aside(sentence, sentence.periods[0]) is aside
