"""Who speaks before what is told."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_who_speaks_is_no_label() -> None:
    text = (
        "Ông Lê Văn Minh, Chủ tịch UBND tỉnh, đặt yêu cầu với các sở: cả năm 2023 phải tăng "
        "trưởng 9,4%."
    )
    assert [f.indicator for f in figures_of(text)] == ["tăng trưởng kinh tế"]


@pytest.mark.parametrize(
    "text",
    [
        "Chủ tịch UBND huyện Trần Văn Bình cho biết: “Huyện có 14 km đường trục thôn”.",
        "Theo ông Trần Văn Bình, toàn huyện có 14 km đường trục thôn.",
        "Theo ông Trần Văn Bình, Chủ tịch UBND huyện, toàn huyện có 14 km đường trục thôn.",
    ],
)
def test_who_speaks_is_no_part_of_a_name(text: str) -> None:
    assert figures_of(text)[-1].indicator == "đường trục thôn"
