"""A text on several areas in turn: each stretch is of the one it was opened for."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

_THREE = Head(
    title="Hà Nam, Nam Định và Thái Bình thu ngân sách cao",
    places="tỉnh Hà Nam",
    period="10 tháng năm 2022",
)
_TWO = Head(
    title="Đại hội Đảng bộ xã Trung Hải và thị trấn Cửa Tùng",
    places="xã Trung Hải, tỉnh Quảng Trị",
)


def _told(text: str, head: Head) -> list[tuple[str, str]]:
    return [(f.text, f.place.name if f.place else "") for f in figures_of(text, head)]


def test_a_line_that_is_only_a_name_opens_the_stretch_of_that_area() -> None:
    text = (
        "Hà Nam\n\nTổng thu đạt 9.100 tỷ đồng.\n\nNam Định\n\nTổng thu ngân sách trên địa bàn tỉnh "
        "đạt 8.200 tỷ đồng.\n\nTrong đó, thu nội địa đạt 7.300 tỷ đồng."
    )
    assert _told(text, _THREE) == [
        ("9.100 tỷ đồng", "tỉnh Hà Nam"),
        ("8.200 tỷ đồng", "tỉnh Nam Định"),
        ("7.300 tỷ đồng", "tỉnh Nam Định"),
    ]


def test_a_sentence_about_another_of_the_areas_turns_to_it() -> None:
    text = (
        "Năm năm qua, kinh tế xã tăng 11%.\n\n* Sáng cùng ngày, Đảng bộ thị trấn Cửa Tùng khai mạc "
        "đại hội.\n\nKinh tế địa phương tăng 15%. Thu nhập bình quân đạt 45 triệu đồng.\n\nĐảng bộ "
        "xã Trung Hải bầu Ban Chấp hành.\n\nTỷ lệ hộ nghèo của xã còn 1,2%."
    )
    assert [place for _, place in _told(text, _TWO)] == [
        "xã Trung Hải",
        "thị trấn Cửa Tùng",
        "thị trấn Cửa Tùng",
        "xã Trung Hải",
    ]


def test_a_name_at_the_end_and_a_list_of_names_open_nothing() -> None:
    one = Head(title="Kinh tế Nghệ An", places="tỉnh Nghệ An")
    text = "Thu đạt 12 tỷ đồng.\n\nThanh Hà\n\nChi đạt 9 tỷ đồng."
    assert {place for _, place in _told(text, one)} == {"tỉnh Nghệ An"}
    text = "Các huyện dự họp:\n\nHuyện Đô Lương\n\nHuyện Quỳ Hợp\n\nThu đạt 9 tỷ đồng."
    assert _told(text, one) == [("9 tỷ đồng", "tỉnh Nghệ An")]


def test_a_name_that_is_not_told_beside_the_report_s_area_turns_nothing() -> None:
    head = Head(title="Ông Lê Đức Thọ làm việc với huyện Quỳ Hợp", places="huyện Quỳ Hợp")
    text = "Ông Lê Đức Thọ dự họp.\n\nĐức Thọ đã nói về kết quả.\n\nThu đạt 9 tỷ đồng."
    assert _told(text, head) == [("9 tỷ đồng", "huyện Quỳ Hợp")]


def test_a_caption_with_the_reports_own_area_opens_no_stretch() -> None:
    head = Head(title="Huyện Diễn Châu năm 2022", places="huyện Diễn Châu, tỉnh Nghệ An")
    text = (
        "Năm 2022, huyện đạt kết quả khá.\n\nThị trấn Diễn Châu, huyện Diễn Châu.\n\n"
        "Theo đó, thu nhập bình quân đầu người đạt 52 triệu đồng."
    )
    assert _told(text, head) == [("52 triệu đồng", "huyện Diễn Châu")]
