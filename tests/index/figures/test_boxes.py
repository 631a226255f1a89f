"""Boxes of aims printed as one paragraph."""

from __future__ import annotations

import pytest

from index.reading.headings import box_title
from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(date="2020-07-10", period=None)
_LISTED = "1. Tốc độ tăng giá trị sản xuất đạt 11,5%. 2. Tổng sản lượng lương thực: 41.000 tấn."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025 Về", "CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025"),
        ("UBND huyện họp.", ""),
        ("HĐND VÀ UBND huyện họp.", ""),
        ("CÁC CHỈ TIÊU CHỦ YẾU", ""),
        ("", ""),
    ],
)
def test_the_words_in_capitals(text: str, title: str) -> None:
    assert box_title(text) == title


def test_what_a_box_lists_is_aimed_at_and_nothing_behind_it() -> None:
    box = f"CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025 I. Về kinh tế {_LISTED}"
    figures = figures_of(f"{box}\n\nTổng đàn trâu, bò có 9.200 con.", _HEAD)
    assert [f.relation.value for f in figures] == ["target", "target", "value"]
    assert {f.period and f.period.year for f in figures[:2]} == {2025}


def test_a_box_of_results_is_none_of_aims() -> None:
    box = f"KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2015-2020 {_LISTED}"
    assert "target" not in {f.relation.value for f in figures_of(box, _HEAD)}


def test_what_a_box_dates_by_the_end_of_its_term_is_aimed_at_too() -> None:
    text = (
        f"CÁC CHỈ TIÊU CHỦ YẾU TRONG NHIỆM KỲ 2020-2025 {_LISTED} 3. Tỷ lệ đô thị hóa đến năm "
        "2025: 17%."
    )
    figures = figures_of(text, Head(date="", period=None))
    assert {f.relation.value for f in figures} == {"target"}
