"""What a number is measured against stands behind it."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_the_base_stands_behind_what_rose() -> None:
    text = "Vốn đăng ký 58 tỷ đồng, gấp 8 lần về số vốn so với cùng kỳ và đạt 125% kế hoạch năm."
    told = [(f.text, f.relation.value, f.base) for f in figures_of(text)][1:]
    assert told == [
        ("8 lần", "growth_vs_same_period", "cùng kỳ"),
        ("125%", "pct_of_plan", "kế hoạch năm"),
    ]


def test_a_base_behind_the_aspect() -> None:
    text = "Vốn đăng ký đạt 12 tỷ đồng, gấp 2,3 lần về tổng mức đầu tư so với cùng kỳ năm 2021."
    assert figures_of(text)[-1].base == "cùng kỳ năm 2021"


@pytest.mark.parametrize(
    "text",
    [
        "Cả tỉnh tiết kiệm 9,2 triệu kWh, đạt tỷ lệ 1,8% sản lượng điện thương phẩm.",
        "Tổng số án bị hủy là 41 vụ = 0,6% số án đã giải quyết.",
    ],
)
def test_a_percent_of_all_behind_it_is_a_share(text: str) -> None:
    first, share = figures_of(text)
    assert (share.relation.value, share.indicator) == ("share", first.indicator)
