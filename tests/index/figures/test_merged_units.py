"""Units merged: how many there were, how many are left."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Huyện đã sáp nhập 12 xã thành 6 xã.", ["sáp nhập xã", "xã sau sáp nhập"]),
        ("Sắp xếp 45 thôn còn 23 thôn.", ["sắp xếp thôn", "thôn sau sắp xếp"]),
        (
            "Huyện hợp nhất 4 phòng chuyên môn thành 2 phòng.",
            ["hợp nhất phòng", "phòng sau hợp nhất"],
        ),
    ],
)
def test_what_was_merged_and_what_is_left(text: str, names: list[str]) -> None:
    assert [f.indicator for f in figures_of(text)] == names


def test_what_is_still_to_be_done_is_no_merger() -> None:
    names = [f.indicator for f in figures_of("Thành lập 3 tổ, hỗ trợ 12 hộ còn 3 hộ chưa nhận.")]
    assert names[1:] == ["hỗ trợ hộ", "hộ chưa nhận"]
