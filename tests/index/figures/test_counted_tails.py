"""Where the words behind a counted noun end."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Có 160 đại biểu là người có đạo.", "đại biểu là người có đạo"),
        ("Đảng bộ có 64 đảng viên là công nhân.", "đảng viên là công nhân"),
        ("Kết nạp 12 đảng viên là học sinh.", "Kết nạp đảng viên là học sinh"),
        ("Có 6 trường hợp lấn chiếm đất công.", "trường hợp lấn chiếm đất công"),
        ("Có 21 đơn vị đạt trên mức bình quân.", "đơn vị đạt trên mức bình quân"),
    ],
)
def test_who_is_counted(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_a_day_counts_nothing() -> None:
    (figure,) = figures_of("Dịp 19/5 này, có 12 đồng chí được tặng Huy hiệu Đảng.")
    assert figure.text == "12 đồng chí"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Có 31 khách sạn 1 - 2 sao.", "khách sạn 1 - 2 sao"),
        ("Có 42 khách sạn từ 3 - 5 sao.", "khách sạn từ 3 - 5 sao"),
        ("Có 812 công dân từ 14 tuổi trở lên được cấp thẻ.",
         "công dân từ 14 tuổi trở lên được cấp thẻ"),
        ("Có 640 trẻ dưới 5 tuổi suy dinh dưỡng.", "trẻ dưới 5 tuổi suy dinh dưỡng"),
        ("Có 63 trường hợp sinh con thứ 3 trở lên.", "trường hợp sinh con thứ 3 trở lên"),
        ("Có 17 trẻ em tử vong do đuối nước.", "trẻ em tử vong do đuối nước"),
        ("Giải quyết 419 hồ sơ đúng và trước hạn.", "Giải quyết hồ sơ đúng và trước hạn"),
    ],
)  # fmt: skip
def test_grades_ages_and_causes_say_which(text: str, name: str) -> None:
    assert figures_of(text)[0].indicator == name


def test_units_of_one_rank_are_counted_together() -> None:
    assert figures_of("Trong 11 huyện, thị, thành, có 8 đơn vị.")[0].indicator == (
        "huyện, thị, thành"
    )
    found = figures_of("Có 11 huyện, thành phố Vinh thu 12 tỷ đồng. Có 12 xã, 2 thị trấn.")
    assert [f.indicator for f in found] == ["huyện", "thu", "xã", "thị trấn"]
    said = figures_of("3 huyện, thị xã có tỷ lệ cao nhất là Con Cuông 290 người.")
    assert said[0].indicator.startswith("huyện")


def test_what_units_of_one_rank_have_reached() -> None:
    found = figures_of("Có 5 huyện, thành phố đạt chuẩn nông thôn mới.")
    assert found[0].indicator == "huyện, thành phố đạt chuẩn nông thôn mới"


def test_for_how_many_years_running_is_told_of_those_counted() -> None:
    (cells,) = figures_of("Có 9 chi bộ 3 năm liền không kết nạp được đảng viên.")
    assert cells.indicator == "chi bộ 3 năm liền không kết nạp được đảng viên"
