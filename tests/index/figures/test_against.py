"""What opens a base, and where it ends."""

from __future__ import annotations

import pytest

from index.figures.against import against_end, base_end
from tests.index.figures.one_report import figures_of, sentence_of


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


@pytest.mark.parametrize("goes_on", ["đã tác động làm", "góp phần đưa"])
def test_a_base_ends_where_something_comes_of_the_change(goes_on: str) -> None:
    text = (
        f"Trị giá dầu thô tăng 60% so cùng kỳ năm trước {goes_on} số thu thuế xuất nhập khẩu "
        "9 tháng năm 2022 đạt 84,27% dự toán."
    )
    first, second = figures_of(text)
    assert first.base == "cùng kỳ năm trước"
    assert second.indicator == "số thu thuế xuất nhập khẩu"


def test_a_base_ends_before_what_stands_under_a_change() -> None:
    text = (
        "Thu thuế xuất nhập khẩu tăng 42,5% so với cùng kỳ trên cơ sở sản lượng dầu thô nhập khẩu "
        "đạt 712 nghìn tấn."
    )
    first, second = figures_of(text)
    assert first.base == "cùng kỳ"
    assert second.indicator == "sản lượng dầu thô nhập khẩu"
