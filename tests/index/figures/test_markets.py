"""What is told of one market."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_market_and_those_behind_it_are_no_totals() -> None:
    text = (
        "Mỹ là thị trường xuất khẩu lớn nhất với kim ngạch xuất khẩu đạt 916 triệu USD, tăng 9,2% "
        "so với cùng kỳ; kế tiếp là Nhật Bản 605 triệu USD, tăng 6,5%."
    )
    assert [f.indicator for f in figures_of(text)] == [
        "kim ngạch xuất khẩu sang thị trường Mỹ",
        "kim ngạch xuất khẩu sang thị trường Mỹ",
        "kim ngạch xuất khẩu sang thị trường Nhật Bản",
        "kim ngạch xuất khẩu sang thị trường Nhật Bản",
    ]


def test_no_market_no_change() -> None:
    names = [f.indicator for f in figures_of("Kim ngạch xuất khẩu đạt 916 triệu USD.")]
    assert names == ["Kim ngạch xuất khẩu"]
