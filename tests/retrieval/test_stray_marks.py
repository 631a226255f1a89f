"""A mark or two in a question typed without them."""

from __future__ import annotations

import pytest

from retrieval.stray_marks import nearly_unmarked
from tests.retrieval.making import asked


@pytest.mark.parametrize(
    ("text", "nearly"),
    [
        ("huyen krong nang da chi tra bao nhieu tien cao tôc", True),
        ("huyen krong nang da chi tra bao nhieu tien cao toc", False),
        ("huyện Krông Năng đã chi trả bao nhiêu tiền", False),
        ("FDI Long An 2020 bao nhiêu", False),
        ("Cho em hỏi thu ngan sach Ba Be 2020 vậy ạ?", True),
        ("Cho em hỏi thu ngân sách Ba Bể 2020 vậy ạ?", False),
        ("cho em hỏi", False),
    ],
)
def test_a_stray_mark(text: str, nearly: bool) -> None:
    assert nearly_unmarked(text) is nearly


def test_it_is_read_as_one_without_marks() -> None:
    stray = asked("huyen krong nang da chi tra den bu cao tôc bao nhieu tien")
    assert stray.terms == asked("huyen krong nang da chi tra den bu cao toc bao nhieu tien").terms
