"""Changes of worth and of amount."""

from __future__ import annotations

import pytest

from index.domain import Figure, Relation, Span
from retrieval.other_measure import of_another_account, of_another_measure
from tests.retrieval.making import asked, figure

WORTH = "xuất khẩu chè Krông Năng tăng bao nhiêu về giá trị"
AMOUNT = "xuất khẩu chè Krông Năng tăng bao nhiêu về lượng"


def change(sentence: str, text: str, indicator: str = "xuất khẩu chè") -> Figure:
    """A change as a sentence tells it."""
    start = sentence.index(text)
    return figure(
        text,
        "9",
        "%",
        indicator=indicator,
        relation=Relation.CHANGE,
        span=Span(start, start + len(text)),
        sentence=Span(0, len(sentence)),
    )


@pytest.mark.parametrize(
    ("question", "sentence", "other"),
    [
        (WORTH, "Xuất khẩu chè 4.120 tấn, tăng 9%.", True),
        (AMOUNT, "Xuất khẩu chè 4.120 tấn, tăng 9%.", False),
        (WORTH, "Xuất khẩu chè 12 triệu USD, tăng 9%.", False),
        (AMOUNT, "Xuất khẩu chè 12 triệu USD, tăng 9%.", True),
        # Of both: which of the changes is meant is told by their order.
        (WORTH, "Xuất khẩu chè 4.120 tấn, 12 triệu USD, tăng 9% và 8%.", False),
        (WORTH, "Xuất khẩu gạo 4.120 tấn; chè tăng 9%.", False),
        ("xuất khẩu chè Krông Năng tăng bao nhiêu", "Xuất khẩu chè 4.120 tấn, tăng 9%.", False),
    ],
)
def test_a_change_of_the_other_measure(question: str, sentence: str, *, other: bool) -> None:
    assert of_another_measure(asked(question), change(sentence, "9%"), sentence) is other


def test_its_own_name_says_which_it_is() -> None:
    sentence = "Mặt hàng chè tăng 9% về giá trị, 4.120 tấn."
    told = change(sentence, "9%", "mặt hàng chè về giá trị")
    assert not of_another_measure(asked(WORTH), told, sentence)
    assert of_another_measure(asked(AMOUNT), told, sentence)


@pytest.mark.parametrize(
    ("question", "indicator", "other"),
    [
        ("doanh thu doanh nghiệp KCN Krông Năng", "giá trị sản xuất của các doanh nghiệp", True),
        ("gia tri san xuat cua doanh nghiep Krong Nang", "doanh thu của các doanh nghiệp", True),
        ("doanh thu doanh nghiệp KCN Krông Năng", "nộp ngân sách của doanh nghiệp", True),
        ("doanh thu doanh nghiệp KCN Krông Năng", "doanh thu và lợi nhuận", False),
        ("doanh thu doanh nghiệp KCN Krông Năng", "tổng thu của doanh nghiệp", False),
        ("doanh nghiệp KCN Krông Năng 2022", "giá trị sản xuất của doanh nghiệp", False),
    ],
)
def test_what_was_earned_is_not_what_was_made(question: str, indicator: str, other: bool) -> None:
    told = figure("90 tỷ đồng", "90", "tỷ đồng", indicator=indicator)
    assert of_another_account(asked(question), told) is other
