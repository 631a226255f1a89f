"""Parts that only follow their whole in a list."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_an_item_of_a_list_is_no_part_of_the_item_before() -> None:
    text = (
        "Tổng nguồn lực huy động 2.186 tỷ đồng, trong đó: Vốn ngân sách 318 tỷ đồng; vốn doanh "
        "nghiệp 468 tỷ đồng; nhân dân đóng góp 217 tỷ đồng."
    )
    assert figures_of(text)[-1].parent == "Tổng nguồn lực huy động"


def test_items_that_a_colon_opens_are_no_parts_of_the_first() -> None:
    text = "Kết quả thu như sau: thu ngoài quốc doanh 41 tỷ đồng; lệ phí trước bạ 22 tỷ đồng."
    assert [figure.parent for figure in figures_of(text)] == [None, None]


def test_a_yield_is_no_part_of_another() -> None:
    found = figures_of("Năng suất lúa đạt 56 tạ/ha, ngô 45 tạ/ha, lạc 23 tạ/ha.")
    assert [(f.indicator, f.parent) for f in found][1:] == [
        ("ngô", "Năng suất"),
        ("lạc", "Năng suất"),
    ]
