"""Some out of more are named by their own words, under those that they are some of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name", "whole"),
    [
        ("Trong tổng số hộ nghèo có 96 hộ không có đất.", "hộ không có đất", "hộ nghèo"),
        ("Trong số các dự án mới, có 7 dự án đã xong.", "dự án đã xong", "dự án mới"),
        (
            "Trong số lao động được đào tạo có trên 85% có việc làm.",
            "tỷ lệ lao động được đào tạo có việc làm",
            None,
        ),
        # What points back names nobody.
        ("Trong số này có 3 hộ chính sách.", "hộ chính sách", None),
    ],
)
def test_some_of_more(text: str, name: str, whole: str | None) -> None:
    (figure,) = figures_of(text)
    assert (figure.indicator, figure.parent) == (name, whole)


def test_those_without_more_told_behind_are_left() -> None:
    (figure,) = figures_of("Trong số lao động có việc làm có 85%.")
    assert not figure.indicator.startswith("tỷ lệ lao động có việc làm ")
