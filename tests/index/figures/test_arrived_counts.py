"""Counts without a noun that a change arrives at."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sắp xếp xong, huyện giảm từ 96 thôn, tổ dân phố xuống còn 71.", ("71", "thôn")),
        ("Sở giảm từ 12 phòng còn 9; tinh giản 30 biên chế.", ("9", "phòng")),
    ],
)
def test_what_a_count_became_counts_the_same(text: str, expected: tuple[str, str]) -> None:
    first, second = figures_of(text)[:2]
    assert "earlier_value" in first.flags
    assert "earlier_value" not in second.flags
    assert (second.text, second.unit) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Huyện giảm 12 phòng, còn 9.",
        "Huyện tuyển từ 12 phòng, việc này lên 9.",
        "Huyện giảm từ 12 phòng xuống còn 9 đơn vị.",
    ],
)
def test_no_other_bare_number_is_read(text: str) -> None:
    assert all(figure.text != "9" for figure in figures_of(text))
