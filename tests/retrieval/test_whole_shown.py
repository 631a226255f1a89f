"""What is shown before a figure's name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from index.domain import Figure
from retrieval import wording
from retrieval.whole_shown import whole_shown
from retrieval.wording import indicator_name
from tests.retrieval.making import figure, report


def part(name: str, parent: str) -> Figure:
    """A part of a whole, or what stands under a heading."""
    return figure("2 tỷ đồng", "2", "tỷ đồng", indicator=name, parent=parent)


@pytest.mark.parametrize(
    ("parent", "shown"),
    [
        ("PHẦN I. KẾT QUẢ NĂM 2019", ""),
        ("Nhiệm vụ 6 tháng cuối năm", ""),
        ("Các chỉ tiêu chính ở bảng sau", ""),
        ("TÌNH HÌNH SẢN XUẤT VÀ HOẠT ĐỘNG CỦA CÁC NGÀNH – Tài chính", "Tài chính"),
        ("KCN A – Tài chính", "KCN A – Tài chính"),
        ("Thu hút đầu tư – Mục tiêu năm 2020", "Thu hút đầu tư"),
        ("Về thu hút đầu tư", "Thu hút đầu tư"),
        ("OCOP", "OCOP"),
    ],
)
def test_a_heading_that_says_where_is_not_shown(parent: str, shown: str) -> None:
    assert whole_shown(part("chi khác", parent)) == shown


@pytest.mark.parametrize(
    ("name", "parent", "shown"),
    [
        ("tỷ lệ hộ nghèo", "Xây dựng nông thôn mới, giảm nghèo", "Tỷ lệ hộ nghèo"),
        ("tỷ lệ hộ nghèo", "Lĩnh vực xã hội", "Tỷ lệ hộ nghèo"),
        # What says nothing by itself keeps what it stands under, and a part its whole.
        ("số tiền", "Người có công, bảo trợ", "Người có công, bảo trợ – số tiền"),
        ("thuế", "Tổng thu nội địa, hải quan", "Tổng thu nội địa, hải quan – thuế"),
        ("tỷ lệ hộ nghèo", "xã vùng cao, biên giới", "Xã vùng cao, biên giới – tỷ lệ hộ nghèo"),
    ],
)
def test_several_topics_add_nothing_to_a_name_that_says_all(
    name: str, parent: str, shown: str
) -> None:
    assert indicator_name(part(name, parent)) == shown


def test_a_count_under_a_heading_that_is_not_shown_keeps_its_verb() -> None:
    count = figure("131 đồng chí", "131", "đồng chí", indicator="kết nạp đồng chí")
    under = replace(count, parent="Nhiệm vụ 6 tháng cuối năm")
    assert wording.headline(under, report("131 đồng chí")) == wording.headline(
        count, report("131 đồng chí")
    )
    assert "kết nạp 131 đồng chí" in wording.headline(under, report("131 đồng chí"))
