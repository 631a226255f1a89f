"""Numbers that are no part of what stands before them."""

from __future__ import annotations

from index.figures.own_things import of_one_kind
from tests.index.figures.one_report import Head, figures_of


def test_a_count_behind_another_measure_is_of_nothing_told_before() -> None:
    text = (
        "Giá trị sản xuất dịch vụ 293 tỷ đồng. Đáng chú ý nhất là thu ngân sách nhà nước 684 tỷ "
        "đồng, đạt 131% kế hoạch; cuối năm còn 4.187 hộ nghèo."
    )
    assert [f.parent for f in figures_of(text) if f.unit == "hộ nghèo"] == [None]


def test_a_rate_to_be_lowered_is_no_part_of_a_sum() -> None:
    text = "Phấn đấu thu ngân sách 41 tỷ đồng; giảm tỷ lệ hộ nghèo 4%."
    assert [f.parent for f in figures_of(text)] == [None, None]


def test_things_of_one_kind_are_no_parts() -> None:
    assert of_one_kind("Thu quỹ quốc phòng an ninh", "quỹ đền ơn đáp nghĩa")
    assert not of_one_kind("Thu thuế", "thuế giá trị gia tăng")
    assert not of_one_kind("Thu nội địa", "thuế giá trị gia tăng")
    text = "Thu quỹ quốc phòng an ninh 450 triệu đồng; quỹ đền ơn đáp nghĩa 320 triệu đồng."
    assert [f.parent for f in figures_of(text)] == [None, None]


def test_a_list_of_names_ends_with_its_clause() -> None:
    text = (
        "Huyện có thêm 3 xã đạt chuẩn nông thôn mới, gồm Nghĩa Long, Nghĩa Lộc và Nghĩa Khánh; "
        "số thôn đặc biệt khó khăn còn 7 thôn."
    )
    assert figures_of(text, Head(places="huyện Nghĩa Đàn, tỉnh Nghệ An"))[-1].parent is None
