"""Bare rates beside counts are named by them."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="huyện Quỳ Châu, tỉnh Nghệ An", date="2022-12-20", period="năm 2022")


def test_a_bare_rate_is_of_the_count_left_of_it() -> None:
    figures = figures_of(
        "| Xã | Hộ nghèo chuẩn cũ | Tỷ lệ (%) | Hộ nghèo chuẩn 2022-2025 | Tỷ lệ (%) |\n"
        "|---|---|---|---|---|\n| Châu Bình | 90 | 9,1 | 120 | 12,4 |\n"
        "| Châu Hội | 80 | 8,2 | 95 | 9,7 |\n",
        _HEAD,
    )
    assert [f.indicator for f in figures[:4]] == [
        "Hộ nghèo chuẩn cũ",
        "Tỷ lệ hộ nghèo chuẩn cũ",
        "Hộ nghèo chuẩn 2022-2025",
        "Tỷ lệ hộ nghèo chuẩn 2022-2025",
    ]
    assert {f.period.year for f in figures if f.period} == {2022}
