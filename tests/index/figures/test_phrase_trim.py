"""Words that are cut off an indicator, and names that end in such a word."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Số đất đã bàn giao đạt 71,2 ha.", "Số đất đã bàn giao"),
        ("Huyện đã chuyển giao 15 mô hình.", "chuyển giao mô hình"),
        ("Đến nay đã bàn giao cho chủ đầu tư 15,2 ha.", "bàn giao"),
        ("Đã bàn giao cho đơn vị thi công 15,2 ha.", "bàn giao"),
        ("Kim ngạch xuất khẩu qua huyện Quế Phong đạt 5 triệu USD.", "Kim ngạch xuất khẩu"),
        # A plan that is given is cut as before; who else receives stays.
        ("Vốn đầu tư được giao 71,2 tỷ đồng.", "Vốn đầu tư"),
        ("Kinh phí hỗ trợ cho nông dân 15,2 tỷ đồng.", "Kinh phí hỗ trợ cho nông dân"),
        ("Kim ngạch xuất khẩu qua kho ngoại quan đạt 5 triệu USD.",
         "Kim ngạch xuất khẩu qua kho ngoại quan"),
    ],
)  # fmt: skip
def test_names(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tổng vốn của chương trình 10 năm đạt 2.186 tỷ đồng.", "Tổng vốn của chương trình 10 năm"),
        ("Đã bàn giao cho Ban Quản lý dự án 10,9 km.", "bàn giao"),
        ("GRDP tăng 7,1%, thấp hơn chút ít so với kế hoạch 7,2%.", "GRDP"),
    ],
)
def test_what_is_cut_off_a_name(text: str, name: str) -> None:
    assert figures_of(text)[-1].indicator == name


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Gỗ dán vẫn là mặt hàng chủ lực với 412 triệu USD.", "Gỗ dán"),
        ("Hạt tiêu là mặt hàng xuất khẩu chủ lực với 512 tấn.", "Hạt tiêu xuất khẩu"),
        ("Chè là sản phẩm chính với sản lượng 820 tấn.", "sản lượng"),
    ],
)
def test_what_a_thing_is_called_is_not_its_name(text: str, indicator: str) -> None:
    assert figures_of(text)[0].indicator == indicator


def test_only_just_is_no_part_of_a_name() -> None:
    (figure,) = figures_of("Đến nay mới trồng được 620 ha.")
    assert "mới" not in figure.indicator


def test_a_leap_is_no_name() -> None:
    figures = figures_of("Quý I thu ngân sách 100 tỷ đồng, quý II vọt lên 150 tỷ đồng.")
    assert [f.indicator for f in figures] == ["thu ngân sách", "thu ngân sách"]


def test_what_is_granted_is_no_part_of_the_name() -> None:
    figures = figures_of("Dù sản lượng quýt đạt 9.800 tấn, giá vẫn tăng.")
    assert [f.indicator for f in figures] == ["sản lượng quýt"]
