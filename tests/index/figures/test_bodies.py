"""Offices and the words that stand for them."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(places="Cục Hải quan Cao Bằng", date="2021-10-04", period="9 tháng đầu năm 2021")


def _found(text: str) -> list[tuple[str, str, str | None]]:
    found = figures_of(text, _HEAD)
    return [(f.text, f.indicator.lower(), f.place.name if f.place else None) for f in found]


def test_bare_names_behind_an_office_are_offices() -> None:
    text = (
        "Trong đó, Chi cục Hải quan Tà Lùng thu 21,4 tỷ đồng, Trà Lĩnh 8,7 tỷ đồng, Bí Hà 3 tỷ "
        "đồng."
    )
    assert [place for _, _, place in _found(text)] == [
        "Chi cục Hải quan Tà Lùng",
        "Chi cục Hải quan Trà Lĩnh",
        "Chi cục Hải quan Bí Hà",
    ]


def test_offices_that_only_the_list_announces() -> None:
    text = (
        "Số thu của các Chi cục như sau: Tà Lùng 21,4 tỷ đồng, đạt 80%; Trà Lĩnh 8,9 tỷ đồng, "
        "đạt 66%."
    )
    assert _found(text) == [
        ("21,4 tỷ đồng", "số thu", "Chi cục Hải quan Tà Lùng"),
        ("80%", "số thu", "Chi cục Hải quan Tà Lùng"),
        ("8,9 tỷ đồng", "số thu", "Chi cục Hải quan Trà Lĩnh"),
        ("66%", "số thu", "Chi cục Hải quan Trà Lĩnh"),
    ]


def test_an_office_that_is_a_part_is_no_subject_of_what_follows() -> None:
    text = (
        "Trong đó, Chi cục Hải quan Tà Lùng thu 21,4 tỷ đồng. Kim ngạch xuất khẩu đạt 120 triệu "
        "USD."
    )
    assert _found(text)[-1][2] == "Cục Hải quan Cao Bằng"


def test_what_is_sold_to_a_country_is_no_office() -> None:
    text = "Chi cục Hải quan Tà Lùng xuất khẩu 21 triệu USD, Trung Quốc 8 triệu USD."
    assert "Chi cục Hải quan Trung Quốc" not in {place for _, _, place in _found(text)}


def test_the_area_named_before_is_meant_by_this_one() -> None:
    head = Head(places="tỉnh Kiên Giang", date="2023-07-05", period="6 tháng đầu năm 2023")

    def place(text: str) -> str | None:
        found = figures_of(text, head)[0].place
        return found.name if found else None

    assert place("Đối với Bến Tre, tỉnh này đón 310.000 lượt khách.") == "tỉnh Bến Tre"
    assert place("Còn tại Bến Tre, tỉnh này có 12 bến tàu.") == "tỉnh Bến Tre"
    assert place("Theo báo cáo, tỉnh này đón 310.000 lượt khách.") == "tỉnh Kiên Giang"


def test_members_of_the_offices_are_none_of_all_the_province() -> None:
    head = Head(
        places="Đảng ủy Khối các cơ quan tỉnh Hà Giang", date="2018-07-05", period="6 tháng"
    )
    [members] = figures_of("Đảng ủy Khối kết nạp 71 đảng viên.", head)
    assert members.place is not None
    assert members.place.name == "Đảng ủy Khối các cơ quan tỉnh Hà Giang"


def test_another_body_ends_what_is_told_of_one() -> None:
    text = (
        "Cục Thuế tỉnh thu nội địa 4.812 tỷ đồng. Cục Hải quan thu 118 tỷ đồng. Kho bạc Nhà nước "
        "tỉnh kiểm soát chi 731 tỷ đồng. Sở Công Thương cho hay kim ngạch xuất khẩu đạt 178 triệu "
        "USD. Công an tỉnh khởi tố 30 vụ. Phòng Cảnh sát hình sự bắt 20 đối tượng."
    )
    found = [(f.text, f.place.name if f.place else None) for f in figures_of(text)]
    assert found == [
        ("4.812 tỷ đồng", "Cục Thuế Nghệ An"),
        ("118 tỷ đồng", "tỉnh Nghệ An"),
        ("731 tỷ đồng", "Kho bạc Nhà nước Nghệ An"),
        ("178 triệu USD", "tỉnh Nghệ An"),
        ("30 vụ", "Công an tỉnh Nghệ An"),
        ("20 đối tượng", "Công an tỉnh Nghệ An"),
    ]


def test_all_of_the_area_is_told_of_again() -> None:
    text = (
        "Huyện Anh Sơn dẫn đầu với tỷ lệ giải ngân 91%. Tính chung, giải ngân đạt 71%. Xã Đỉnh Sơn "
        "(huyện Anh Sơn) đạt 19 tiêu chí. Bình quân mỗi xã đạt 17,2 tiêu chí. Tháng 9, huyện Kỳ "
        "Sơn thu 9 tỷ đồng. Tính chung 9 tháng, thu ngân sách đạt 64 tỷ đồng."
    )
    found = [(f.text, f.place.name if f.place else None) for f in figures_of(text)]
    assert found == [
        ("91%", "huyện Anh Sơn"),
        ("71%", "tỉnh Nghệ An"),
        ("19 tiêu chí", "xã Đỉnh Sơn"),
        ("17,2 tiêu chí", "tỉnh Nghệ An"),
        ("9 tỷ đồng", "huyện Kỳ Sơn"),
        ("64 tỷ đồng", "huyện Kỳ Sơn"),
    ]


def test_an_office_of_the_province_is_in_no_district_told_before_it() -> None:
    told = figures_of("3 đơn vị giải ngân thấp là: huyện Quỳ Hợp 38,2%, Sở Y tế 29,4%.")
    assert [f.place.short for f in told[1:] if f.place] == ["Quỳ Hợp", "Nghệ An"]


def test_one_house_is_told_of_until_another_opens() -> None:
    text = (
        "Bệnh viện Đa khoa tỉnh khám 41.260 lượt. Công suất giường bệnh đạt 112%. Các trạm y tế "
        "khám 58.700 lượt. Bảo tàng tỉnh đón 14.600 lượt khách. Thư viện tỉnh cấp 812 thẻ."
    )
    assert [f.place.name for f in figures_of(text) if f.place] == [
        "Bệnh viện Đa khoa tỉnh Nghệ An",
        "Bệnh viện Đa khoa tỉnh Nghệ An",
        "tỉnh Nghệ An",
        "Bảo tàng tỉnh Nghệ An",
        "Thư viện tỉnh Nghệ An",
    ]


def test_the_level_below_is_no_part_of_the_group() -> None:
    found = figures_of("Cấp huyện tiếp nhận 38.115 hồ sơ, cấp xã 60.104 hồ sơ.")
    assert [f.place.name for f in found if f.place] == ["cấp huyện Nghệ An", "tỉnh Nghệ An"]


def test_a_row_of_offices_leaves_the_unit_to_the_one_above() -> None:
    text = (
        "Chi cục Hải quan Tà Lùng thu 21,4 tỷ đồng; Chi cục Hải quan Trà Lĩnh thu 8,7 tỷ đồng. "
        "Số thu toàn đơn vị đạt 36 tỷ đồng."
    )
    assert _found(text)[-1][2] == "Cục Hải quan Cao Bằng"


def test_an_office_of_the_province_behind_the_measure_of_its_list() -> None:
    text = (
        "Giải ngân vốn đầu tư công đạt 41%. Có 5 đơn vị có tỷ lệ giải ngân cao hơn mức bình quân, "
        "trong đó: huyện Đô Lương 66%, Sở Y tế 58%."
    )
    assert [f.place.name for f in figures_of(text)[-2:] if f.place] == [
        "huyện Đô Lương",
        "tỉnh Nghệ An",
    ]
