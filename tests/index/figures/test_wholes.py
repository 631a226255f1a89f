"""What a part is a part of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        # An area is no part of an output, whichever words join them.
        ("Sản lượng thủy sản 61.200 tấn, rừng trồng 1.450 ha.", None),
        ("Sản lượng thủy sản 61.200 tấn, tôm 8.300 tấn.", "Sản lượng thủy sản"),
        ("Sản lượng thủy sản 61 nghìn tấn, tôm 8.300 tấn.", "Sản lượng thủy sản"),
        (
            "Diện tích nuôi 1.450 ha; sản lượng thủy sản 61.200 tấn, trong đó tôm 8.300 tấn.",
            "sản lượng thủy sản",
        ),
        (
            "Sản lượng thủy sản 61.200 tấn, diện tích nuôi 1.450 ha, trong đó tôm 300 ha.",
            "diện tích nuôi",
        ),
        ("Diện tích nuôi 1.450 ha, trong đó tôm chiếm 20%.", "Diện tích nuôi"),
        # The next part of a list fits into the whole; what does not, or stands apart, is no part.
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, thu hải quan 200 tỷ đồng.",
         "Tổng thu"),
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng, chi ngân sách 800 tỷ đồng.",
         None),
        ("Tổng thu 900 tỷ đồng, trong đó thu nội địa 700 tỷ đồng; chi ngân sách 150 tỷ đồng.",
         None),
    ],
)  # fmt: skip
def test_a_part_is_measured_as_its_whole(text: str, parent: str | None) -> None:
    assert figures_of(text)[-1].parent == parent


def test_whose_a_count_is() -> None:
    found = figures_of("Cục làm thủ tục cho 9.446 tờ khai của 542 doanh nghiệp.")
    assert found[1].parent == found[0].indicator


def test_a_sum_of_some_goods_is_not_the_bodys() -> None:
    found = figures_of("Phát sinh kim ngạch mặt hàng máy tính (nhập mới) với số thu 100 tỷ đồng.")
    assert found[0].parent == "mặt hàng máy tính"
    chief = figures_of("Dệt may là mặt hàng chủ lực với kim ngạch 100 triệu USD.")
    assert "mặt hàng" not in (chief[0].parent or "")


def test_bare_counts_of_places_are_of_the_sentence_before() -> None:
    found = figures_of(
        "Tỉnh đã khởi công 213/315 nhà. Trong đó huyện Nghi Lộc 64/64 nhà; huyện Đô Lương 9/12 nhà."
    )
    assert [figure.parent for figure in found[1:]] == ["khởi công nhà", "khởi công nhà"]


def test_capital_is_of_the_projects_before_it() -> None:
    found = figures_of("Hàn Quốc dẫn đầu với 96 dự án, vốn 845 triệu USD.")
    assert (found[-1].indicator, found[-1].parent) == ("vốn", "Hàn Quốc dự án")


def test_a_countrys_projects_are_not_all() -> None:
    found = figures_of("Hàn Quốc có 96 dự án. Hiện có 12 dự án dừng lại.")
    assert [f.indicator for f in found] == ["Hàn Quốc dự án", "dự án dừng lại"]


def test_items_by_sector_are_parts_of_their_time() -> None:
    text = (
        "Doanh thu du lịch 6 tháng đạt 900 tỷ đồng. Doanh thu du lịch tháng 6/2022 ước 607 tỷ "
        "đồng. Chia theo lĩnh vực: lưu trú 64 tỷ đồng, nhà hàng 321 tỷ đồng."
    )
    told = [(f.indicator, f.parent, f.period and f.period.label) for f in figures_of(text)[2:]]
    assert told == [
        ("lưu trú", "Doanh thu du lịch", "tháng 6/2022"),
        ("nhà hàng", "Doanh thu du lịch", "tháng 6/2022"),
    ]


def test_what_stands_in_brackets_has_no_parts_outside_them() -> None:
    found = figures_of("Toàn huyện trồng cà phê 256 ha (đang cho thu 239 ha), cao su 38 ha.")
    assert found[-1].parent != found[1].indicator


def test_poor_households_are_no_part_of_the_nearly_poor() -> None:
    text = "Hộ cận nghèo còn 3.247 hộ. Trong đó, huyện Đô Lương còn 812 hộ nghèo."
    assert figures_of(text)[-1].parent is None
