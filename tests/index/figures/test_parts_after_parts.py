"""The whole of a number behind one of its parts."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def test_an_item_behind_a_worth_is_no_part_of_what_the_worth_is_of() -> None:
    text = (
        "Kim ngạch xuất khẩu đạt 900 triệu USD. Trong đó, thủy sản 121 tấn, trị giá 348 triệu USD, "
        "giảm 7% về lượng; gạo 186 tấn, trị giá 79 triệu USD."
    )
    found = {f.text: (f.indicator, f.parent) for f in figures_of(text)}
    assert found["7%"][0] == "thủy sản về lượng"
    assert found["186 tấn"] == ("gạo", "Kim ngạch xuất khẩu")


def test_each_part_of_a_list_under_a_heading_keeps_its_whole() -> None:
    told = figures_of(
        "Kết quả theo nhóm tiêu chí:\n\n- Y tế: có 24 xã đạt chuẩn, trong đó vùng cao 9 xã, vùng"
        " thấp 8 xã, ven sông 7 xã."
    )
    assert all((f.parent or "").endswith("xã đạt chuẩn") for f in told[1:])


def test_branches_of_industry_are_of_one_index() -> None:
    told = figures_of(
        "Chỉ số sản xuất công nghiệp tăng 7,1%; trong đó khai khoáng tăng 3%, sản xuất và phân"
        " phối điện tăng 9%, cung cấp nước, xử lý rác thải tăng 4%."
    )
    assert [f.parent for f in told[1:]] == ["Chỉ số sản xuất công nghiệp"] * 3
    assert told[-1].indicator == "cung cấp nước, xử lý rác thải"


@pytest.mark.parametrize(
    "text",
    [
        "Kết nạp 186 đảng viên, trong đó 63 đoàn viên, 104 nữ, 12 học sinh.",
        "Kết nạp 186 đảng viên; trong số đảng viên mới kết nạp có 104 nữ, 63 đoàn viên.",
    ],
)
def test_groups_of_people_may_overlap(text: str) -> None:
    assert {figure.parent for figure in figures_of(text)[1:]} == {"Kết nạp đảng viên"}


def test_other_people_are_no_group_of_those_before() -> None:
    text = "Kết nạp 18 đảng viên, trong đó 10 nữ, 63 học sinh được khen thưởng."
    assert figures_of(text)[-1].parent is None
