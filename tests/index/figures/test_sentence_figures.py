"""What holds from one number of a sentence to the next."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (
            "Tỷ lệ hộ nghèo giảm 2,6% (huyện Quế Phong giảm 6,3%), còn 4,9%.",
            ["tỉnh Nghệ An", "huyện Quế Phong", "tỉnh Nghệ An"],
        ),
        (
            "Tỷ lệ hộ nghèo của huyện Quế Phong giảm 6,3%, còn 41,9%.",
            ["huyện Quế Phong", "huyện Quế Phong"],
        ),
        (
            "Toàn tỉnh giải ngân 900 tỷ đồng (huyện Quế Phong đạt 70%, tăng 5%).",
            ["tỉnh Nghệ An", "huyện Quế Phong", "huyện Quế Phong"],
        ),
    ],
)
def test_a_place_in_brackets_ends_with_them(text: str, places: list[str]) -> None:
    assert [f.place.name if f.place else "" for f in figures_of(text)] == places
