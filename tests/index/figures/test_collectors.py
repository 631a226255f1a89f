"""Whose revenue a number is in a report of the customs."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

CUSTOMS = Head(
    title="Thu ngân sách hải quan Nghệ An vượt chỉ tiêu",
    places="Cục Hải quan tỉnh Nghệ An, tỉnh Nghệ An",
)


def area_of(text: str, number: str) -> str:
    found = next(f for f in figures_of(text, CUSTOMS) if f.text == number)
    return found.place.name if found.place else ""


def test_all_of_the_branch_is_the_countrys_where_its_head_office_speaks() -> None:
    text = "Theo Tổng cục Hải quan, năm 2022, số thu toàn ngành hải quan đạt 312.000 tỷ đồng."
    assert area_of(text, "312.000 tỷ đồng") == "cả nước"
    own = "Năm 2022, toàn ngành thu 1.240 tỷ đồng."
    assert area_of(own, "1.240 tỷ đồng") == "Cục Hải quan Nghệ An"


def test_what_the_office_takes_in_at_its_area_is_its_own() -> None:
    text = "Riêng tại Nghệ An, số thu ngân sách đã được 1.240 tỷ đồng, tăng 8%."
    assert area_of(text, "1.240 tỷ đồng") == "Cục Hải quan Nghệ An"
    assert area_of(text, "8%") == "Cục Hải quan Nghệ An"
    whole = "Tổng thu ngân sách trên địa bàn tỉnh Nghệ An đạt 18.000 tỷ đồng."
    assert area_of(whole, "18.000 tỷ đồng") == "tỉnh Nghệ An"


def test_a_branch_by_its_name_is_the_countrys_too() -> None:
    text = "Theo Tổng cục Hải quan, năm 2022, thu ngân sách ngành hải quan đạt 312.000 tỷ đồng."
    assert area_of(text, "312.000 tỷ đồng") == "cả nước"
    own = "Năm 2022, thu ngân sách ngành hải quan tỉnh đạt 1.240 tỷ đồng."
    assert area_of(own, "1.240 tỷ đồng") == "Cục Hải quan Nghệ An"


def test_what_trade_brought_in_is_of_the_customs_told_of_before() -> None:
    text = (
        "Tại cửa khẩu có 96 xe chờ. Đến 28/8, Chi cục Hải quan cửa khẩu Thanh Thủy làm thủ tục "
        "cho 3.700 tờ khai.\n\nTổng thu ngân sách từ hoạt động XNK đạt 118 tỷ đồng.\n\n"
        "Thu nội địa đạt 640 tỷ đồng."
    )
    head = Head(title="Xuất nhập khẩu ở Nghệ An", places="tỉnh Nghệ An")
    areas = {f.text: f.place.name for f in figures_of(text, head) if f.place}
    assert areas["118 tỷ đồng"] == "Chi cục Hải quan Thanh Thủy"
    assert areas["640 tỷ đồng"] == "tỉnh Nghệ An"


def test_what_one_levels_offices_collect_is_told_apart() -> None:
    text = "Trong đó, thu ngân sách do huyện quản lý 47 tỷ đồng, tăng 6%; tỉnh quản lý 33 tỷ đồng."
    found = {f.text: f.indicator for f in figures_of(text)}
    assert found["47 tỷ đồng"] == found["6%"] == "thu ngân sách do huyện quản lý"


def test_what_the_unit_took_in_is_of_the_office_told_of_before() -> None:
    text = (
        "Theo Hải quan Cửa khẩu quốc tế Thanh Thủy, kim ngạch qua cửa khẩu đạt 2 tỷ USD.\n\n"
        "Nhờ đó, thu ngân sách nhà nước của đơn vị đạt 310 tỷ đồng, tăng 9%."
    )
    head = Head(title="Xuất nhập khẩu ở Nghệ An", places="tỉnh Nghệ An")
    areas = {f.text: f.place.name for f in figures_of(text, head) if f.place}
    assert areas["310 tỷ đồng"] == areas["9%"] == "Chi cục Hải quan Thanh Thủy"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Toàn Cục thu 940 tỷ đồng; trong đó, địa bàn tỉnh Nam Định thu đạt 310 tỷ đồng.", "310"),
        ("Địa bàn tỉnh Hà Nam thu ngân sách nhà nước đạt 205 tỷ đồng, tăng 9%.", "205"),
    ],
)
def test_what_an_office_of_several_provinces_took_in_at_one_is_named_so(
    text: str, number: str
) -> None:
    head = Head(title="Cục Hải quan Hà Nam Ninh tăng thu", places="Cục Hải quan Hà Nam Ninh")
    found = next(f for f in figures_of(text, head) if f.text.startswith(number))
    assert "hải quan" in found.indicator
    assert found.place is not None
    assert found.place.name.startswith("tỉnh")
    # A province's own report says nothing of who collected it.
    own = next(f for f in figures_of(text) if f.text.startswith(number))
    assert "hải quan" not in own.indicator
