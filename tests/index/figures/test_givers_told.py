"""Whose target a percent is of may stand in the sentence before."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

HEAD = Head("Cục Hải quan Lạng Sơn tổng kết năm 2022", places="Cục Hải quan Lạng Sơn")


@pytest.mark.parametrize(
    ("before", "base"),
    [
        (
            "Dự toán Bộ Tài chính giao 195 tỷ đồng, chỉ tiêu phấn đấu Tổng cục Hải quan giao 215 "
            "tỷ đồng.",
            "chỉ tiêu phấn đấu Tổng cục Hải quan giao",
        ),
        ("Dự toán Bộ Tài chính giao 195 tỷ đồng.", "chỉ tiêu phấn đấu"),
    ],
)
def test_the_one_target_told_before(before: str, base: str) -> None:
    text = f"{before} Năm 2022 thu 267,9 tỷ đồng, đạt 124,6% chỉ tiêu phấn đấu."
    (percent,) = [f for f in figures_of(text, HEAD) if f.text == "124,6%"]
    assert percent.base == base
