"""Whom a sentence is about where no name stands before its numbers."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(title="Hai huyện đạt chuẩn nông thôn mới", places="huyện Quỳ Hợp")
_CITY = Head(title="Xuất nhập khẩu tăng", places="thành phố Hải Phòng", period="tháng 9/2022")


def _told(text: str, head: Head | None = None) -> list[tuple[str, str]]:
    return [(f.text, f.place.name if f.place else "") for f in figures_of(text, head)]


def test_what_is_told_with_an_area_behind_it_is_of_that_area() -> None:
    text = "Với 120 ha cây ăn quả, giá trị 45 tỷ đồng, huyện Quỳ Hợp đang là vùng cam lớn."
    assert {place for _, place in _told(text)} == {"huyện Quỳ Hợp"}
    # One that only stands where something is, or a number behind it, says nothing of the others.
    text = "Với 120 ha cây ăn quả trong tỉnh, nhất là ở huyện Quỳ Hợp, giá trị đạt 45 tỷ đồng."
    assert ("120 ha", "tỉnh Nghệ An") in _told(text)


def test_a_bare_district_is_the_one_told_of_last() -> None:
    text = (
        "Huyện Quỳ Hợp có 12 xã đạt chuẩn.\n\nCuối năm, hộ nghèo của huyện còn 2,1%. Thu nhập bình "
        "quân đầu người đạt 41 triệu đồng.\n\nTổng thu ngân sách đạt 900 tỷ đồng."
    )
    assert _told(text) == [
        ("12 xã", "huyện Quỳ Hợp"),
        ("2,1%", "huyện Quỳ Hợp"),
        ("41 triệu đồng", "huyện Quỳ Hợp"),
        ("900 tỷ đồng", "tỉnh Nghệ An"),
    ]


def test_districts_in_general_are_no_area_told_of() -> None:
    text = "Huyện Quỳ Hợp có 12 xã đạt chuẩn.\n\nChi ngân sách các huyện có 900 tỷ đồng."
    assert _told(text)[1] == ("900 tỷ đồng", "tỉnh Nghệ An")
    text = "Huyện Quỳ Hợp có 12 xã đạt chuẩn.\n\nVốn ngân sách huyện 900 tỷ đồng."
    assert _told(text)[1] == ("900 tỷ đồng", "tỉnh Nghệ An")


def test_a_paragraph_that_names_one_other_district_is_about_it() -> None:
    text = (
        "Huyện có 9 xã đạt chuẩn.\n\nXây dựng nông thôn mới cũng là việc được Nghị quyết Đại hội "
        "Đảng bộ và nhân dân ở huyện Đô Lương coi là trọng tâm. Nhiều năm nay, bộ mặt các làng quê "
        "ở khắp huyện Đô Lương khởi sắc. Thu nhập bình quân đạt 44 triệu đồng."
    )
    assert _told(text, _DISTRICT) == [
        ("9 xã", "huyện Quỳ Hợp"),
        ("44 triệu đồng", "huyện Đô Lương"),
    ]


def test_a_district_named_only_once_takes_nothing_over() -> None:
    text = (
        "Lãnh đạo xã đã đi học tập mô hình trồng cam và chăn nuôi bò sữa của bà con nông dân ở "
        "huyện Đô Lương. Thu nhập bình quân đạt 44 triệu đồng."
    )
    assert _told(text, _DISTRICT) == [("44 triệu đồng", "huyện Quỳ Hợp")]


def test_the_parts_in_the_next_paragraph_are_the_body_s_that_told_the_whole() -> None:
    whole = "Cục Hải quan Hải Phòng làm thủ tục cho hàng hóa trị giá 486 triệu USD."
    parts = "Trong đó, xuất khẩu 271 triệu USD. Nhập khẩu 214 triệu USD."
    assert {place for _, place in _told(f"{whole}\n\n{parts}", _CITY)} == {"Cục Hải quan Hải Phòng"}
    # Any other paragraph is of the area again, and so is what a body told of the area.
    other = "Xuất khẩu toàn thành phố đạt 900 triệu USD."
    assert _told(f"{whole}\n\n{other}", _CITY)[1][1] == "thành phố Hải Phòng"
    whole = "Cục Thống kê Hải Phòng cho biết, hàng hóa trên địa bàn trị giá 486 triệu USD."
    assert _told(f"{whole}\n\n{parts}", _CITY)[1][1] == "thành phố Hải Phòng"


def test_what_a_rate_was_lowered_to_is_no_part_of_its_name() -> None:
    assert figures_of("Tỷ lệ hộ nghèo hạ còn 3,1%.")[0].indicator == "Tỷ lệ hộ nghèo"


def test_what_was_summed_up_for_a_whole_year_is_no_aim() -> None:
    head = Head(date="2022-09-28")
    text = "Tỉnh vừa tổng hợp tỷ lệ giải ngân vốn đầu tư công cả năm 2022 được 64,8%."
    assert [f.relation.value for f in figures_of(text, head)] == ["pct_of_plan"]
