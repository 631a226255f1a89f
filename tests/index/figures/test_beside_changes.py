"""Aims counted and numbers in order are no changes."""

from __future__ import annotations

from index.figures.beside_changes import in_pairs
from index.figures.look_left import look_left
from tests.index.figures.one_report import sentence_of


def test_aims_that_were_passed_are_counted() -> None:
    text = "Huyện hoàn thành và hoàn thành vượt mức 15 chỉ tiêu."
    sentence = sentence_of(text)
    assert look_left(sentence, sentence.amounts[0], 0).kind == ""
    sentence = sentence_of("Thu ngân sách vượt 15 tỷ đồng.")
    assert look_left(sentence, sentence.amounts[0], 0).kind == "change"


def test_only_several_numbers_are_in_order() -> None:
    for text, paired in (
        ("Xuất khẩu và nhập khẩu tăng tương ứng 44,6% và 36,2%.", True),
        ("Xuất khẩu tăng tương ứng 44,6%.", False),
        ("Hộ nghèo còn 5%, tương ứng 935 hộ, 62 thôn.", False),
    ):
        sentence = sentence_of(text)
        at = next(i for i, token in enumerate(sentence.tokens) if token.text == "tương")
        amount = next(a for a in sentence.amounts if a.first > at)
        assert in_pairs(sentence, amount, at) is paired, text
