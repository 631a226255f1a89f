"""What is told of one market."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    ("text", "goods"),
    [
        ("Đứng đầu là dệt may với kim ngạch xuất khẩu 700 triệu USD, tăng 9%.", "dệt may"),
        ("Gạo vẫn là mặt hàng chủ lực với kim ngạch đạt 300 triệu USD, tăng 5%.", "Gạo"),
        ("Hàng thủy sản dẫn đầu với kim ngạch xuất khẩu đạt 45 triệu USD.", "Hàng thủy sản"),
        ("Cây chè là cây trồng chủ lực với diện tích 3.000 ha.", "Cây chè"),
        ("Dẫn đầu là thị trường Hoa Kỳ với kim ngạch 40 triệu USD.", "thị trường Hoa Kỳ"),
    ],
)
def test_what_one_of_the_goods_came_to_is_no_total(text: str, goods: str) -> None:
    assert {f.parent for f in figures_of(text)} == {goods}


def test_goods_listed_behind_are_no_part_of_the_first() -> None:
    text = (
        "Nhóm dệt may là nhóm hàng chính với kim ngạch xuất khẩu (trừ gia công) đạt 700 triệu USD, "
        "tăng 9%; nhóm gỗ chiếm tỷ trọng 9,5%, đạt 90 triệu USD."
    )
    told = {f.text: (f.indicator, f.parent) for f in figures_of(text)}
    assert told["90 triệu USD"] == ("nhóm gỗ", "kim ngạch xuất khẩu (trừ gia công)")
    assert told["9,5%"] == told["90 triệu USD"]


def test_what_all_came_to_has_no_owner() -> None:
    text = "Cùng với đó, tỉnh xuất khẩu gạo với kim ngạch đạt 300 triệu USD."
    assert [f.parent for f in figures_of(text)] == [None]
