"""A total of all goods answers for none of them."""

from __future__ import annotations

import pytest

from retrieval.all_goods import of_all_goods
from tests.retrieval.making import asked, figure

SENTENCE = "Tổng kim ngạch xuất khẩu hàng hóa đạt 231 triệu USD, tăng 12%."


@pytest.mark.parametrize(
    ("question", "sentence", "expected"),
    [
        ("Krông Năng xuất khẩu gạo bao nhiêu triệu USD", SENTENCE, True),
        ("Krông Năng xuất khẩu gạo bao nhiêu", f"Gạo dẫn đầu. {SENTENCE}", False),
        ("Krông Năng xuất khẩu gạo bao nhiêu", f"{SENTENCE[:-1]}, nhất là gạo tăng 19%.", True),
        ("Krông Năng xuất khẩu hàng hóa bao nhiêu", SENTENCE, False),
        ("Krông Năng sản xuất gạo bao nhiêu", SENTENCE, False),
    ],
)
def test_a_good_is_no_total(question: str, sentence: str, *, expected: bool) -> None:
    name = "tổng kim ngạch xuất khẩu hàng hóa"
    told = figure("231 triệu USD", "231", "triệu USD", indicator=name)
    assert of_all_goods(asked(question), told, sentence) is expected
    other = figure("7 triệu USD", "7", "triệu USD", indicator="kim ngạch xuất khẩu gạo")
    assert not of_all_goods(asked(question), other, SENTENCE)
