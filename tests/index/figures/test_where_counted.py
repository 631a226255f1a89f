"""Whose doing, people or houses a bare count is of."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _names(text: str) -> list[str]:
    return [figure.indicator for figure in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Kiểm tra công vụ tại 18 cơ quan.", ["Kiểm tra công vụ tại cơ quan"]),
        ("Trung tâm đã phun hóa chất diệt muỗi tại 14 thôn với 3.120 hộ.",
         ["phun hóa chất diệt muỗi tại thôn", "phun hóa chất diệt muỗi hộ"]),
        ("Huyện khám bệnh miễn phí tại 12 xã cho 3.400 người.",
         ["khám bệnh miễn phí tại xã", "khám bệnh miễn phí người"]),
        ("Ghi nhận 64 ca mắc sởi tại 12 xã, phường.",
         ["Ghi nhận ca mắc sởi", "Ghi nhận ca mắc sởi tại xã, phường"]),
        ("Huyện mở 24 lớp dạy bơi cho 812 em.", ["mở lớp dạy bơi", "mở lớp dạy bơi cho em"]),
        ("Có 312 doanh nghiệp đang sử dụng 14.600 lao động.",
         ["doanh nghiệp đang sử dụng", "doanh nghiệp đang sử dụng lao động"]),
        ("Mở 4 lớp tập huấn cho 268 cán bộ, công chức.",
         ["Mở lớp tập huấn", "Mở lớp tập huấn cho cán bộ, công chức"]),
        ("Huyện có 12 xã.", ["xã"]),
        ("Hiện có hộ nghèo ở 12 xã.", ["xã"]),
    ],
)  # fmt: skip
def test_what_was_done_there(text: str, names: list[str]) -> None:
    assert _names(text) == names


def test_a_change_is_of_what_was_counted_not_of_where() -> None:
    found = figures_of("Ghi nhận 64 ca mắc sởi tại 12 xã, giảm 38% so với cùng kỳ.")
    assert found[-1].indicator == "Ghi nhận ca mắc sởi"
    told = figures_of("Kiểm tra công tác văn thư tại 4 xã, đạt 96%.")
    assert told[1].relation.value == "share"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Đội ngũ cán bộ, giáo viên có 1.512 người.", "Đội ngũ cán bộ, giáo viên"),
        ("Lực lượng lao động toàn tỉnh có 312.400 người.", "Lực lượng lao động"),
        ("Cán bộ, công chức có 22 người.", "Cán bộ, công chức"),
        ("Toàn xã có 9.200 người.", "người"),
    ],
)
def test_which_people_there_are(text: str, name: str) -> None:
    assert _names(text) == [name]


def test_to_whom_something_was_done() -> None:
    names = _names("Phụ nữ có thai được quản lý 842 người, được tiêm phòng uốn ván 720 người.")
    assert names == ["Phụ nữ có thai được quản lý", "Phụ nữ có thai được tiêm phòng uốn ván"]
    assert _names("Có 612 người được tuyển dụng.") == ["người được tuyển dụng"]


def test_rooms_are_of_the_houses_counted_before() -> None:
    names = _names("Có 96 cơ sở lưu trú với 940 phòng, 4 khách sạn 3 sao (212 phòng).")
    assert names == [
        "cơ sở lưu trú", "phòng cơ sở lưu trú", "khách sạn 3 sao", "phòng khách sạn 3 sao",
    ]  # fmt: skip
    assert _names("Đầu tư xây dựng 62 phòng.") == ["Đầu tư xây dựng phòng"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tại kỳ thi học sinh giỏi quốc gia, tỉnh đạt 12 giải.",
         "giải kỳ thi học sinh giỏi quốc gia"),
        ("Tham gia Hội thi Dân vận khéo năm 2022, huyện đoạt 2 giải.",
         "đoạt giải Hội thi Dân vận khéo"),
        ("Năm 2022, huyện đoạt 2 giải.", "đoạt giải"),
    ],
)  # fmt: skip
def test_where_prizes_were_won(text: str, name: str) -> None:
    assert _names(text) == [name]


def test_people_counted_by_what_they_have() -> None:
    assert _names("Hướng dẫn viên có thẻ 97 người.") == ["Hướng dẫn viên có thẻ"]
    assert _names("Giáo viên có trình độ đại học 412 người.") == ["Giáo viên có trình độ đại học"]
