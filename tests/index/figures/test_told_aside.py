"""Times that date their own sentence only."""

from __future__ import annotations

import pytest

from index.figures.told_aside import told_aside
from tests.index.figures.one_report import Head, figures_of, sentence_of


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


def test_the_last_month_of_several_holds_for_its_paragraph() -> None:
    nine = Head(date="2022-10-12", period="9 tháng đầu năm 2022")
    text = (
        "Riêng trong tháng 9, xảy ra 8 vụ tai nạn giao thông. So với tháng trước, giảm 2 vụ. "
        "Va chạm giao thông xảy ra 5 vụ.\n\n"
        "Lực lượng chức năng xử phạt 914 trường hợp."
    )
    labels = [f.period.label for f in figures_of(text, nine) if f.period]
    assert labels == ["tháng 9", "tháng 9/2022", "tháng 9/2022", "9 tháng đầu năm 2022"]
