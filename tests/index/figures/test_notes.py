"""Which blocks are notes on the text above them."""

from __future__ import annotations

import pytest

from index.figures.notes import is_note
from tests.index.figures.one_report import report_of


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Thu ngân sách tăng 7% (1) so với cùng kỳ.\n\n(1) Theo số liệu của Cục Thống kê.", True),
        ("Huyện hỗ trợ khuyến công[2].\n\n[2] Hỗ trợ 6 đề án khuyến công.", True),
        ("Nhiệm vụ gồm: (1) Thu ngân sách; (2) Trồng rừng.\n\n(1) Thu ngân sách 9 tỷ đồng.", False),
        ("Thu ngân sách tăng 7%.\n\n(1) Thu ngân sách 9 tỷ đồng.", False),
    ],
)
def test_a_note_opens_with_a_mark_of_the_text(text: str, note: bool) -> None:
    report = report_of(text)
    assert is_note(report, report.blocks[-1]) is note
