"""Bare doings take the funds that the clause before them names."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tiếp đó là vốn chương trình mục tiêu quốc gia, giải ngân được 86 tỷ đồng.",
            "giải ngân vốn chương trình mục tiêu quốc gia",
        ),
        (
            "Chậm nhất là nguồn vốn nước ngoài, đã giải ngân 12 tỷ đồng.",
            "giải ngân nguồn vốn nước ngoài",
        ),
        ("Dẫn đầu là huyện Đô Lương, giải ngân 12 tỷ đồng.", "giải ngân"),
        ("Dự án do huyện quản lý đã giải ngân 4 tỷ đồng.", "giải ngân Dự án do huyện quản lý"),
    ],
)
def test_what_was_spent(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_money_provided_is_what_was_spent() -> None:
    text = "Trong 150 tỷ đồng kinh phí bồi thường được cấp, huyện đã giải ngân 96 tỷ đồng."
    assert figures_of(text)[-1].indicator.startswith("giải ngân kinh phí bồi thường")
