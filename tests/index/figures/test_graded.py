"""A level that only grades something is of no area."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(places="huyện Đô Lương, Nghệ An")


@pytest.mark.parametrize(
    "text",
    [
        "Trong kỳ thi học sinh giỏi cấp tỉnh, huyện có 46 em đoạt giải. Tỷ lệ hộ nghèo còn 7%.",
        "Đoàn tham gia Đại hội Thể dục thể thao tỉnh giành 6 giải; tỷ lệ hộ nghèo còn 7%.",
        "Tham gia hội thi cấp tỉnh, huyện đạt 6 giải; tỷ lệ hộ nghèo còn 7%.",
    ],
)  # fmt: skip
def test_what_follows_is_of_the_area_told_of(text: str) -> None:
    told = figures_of(text, _DISTRICT)
    assert [figure.place.name for figure in told if figure.place] == ["huyện Đô Lương"] * 2


def test_a_level_may_own_money() -> None:
    (told,) = figures_of("Vốn ngân sách cấp tỉnh giải ngân đạt 41%.", _DISTRICT)
    assert told.place is not None
    assert told.place.name == "tỉnh Nghệ An"
