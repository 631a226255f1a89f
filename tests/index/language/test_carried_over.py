"""Years from which something was carried over, and names that say so."""

from __future__ import annotations

import pytest

from index.language.carried_over import carries_on, says_carried, sources, targets
from index.language.periods import find_periods


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("vốn năm 2021 chuyển sang 120 tỷ đồng", "năm 2021"),
        ("trong đó năm trước chuyển sang 412 việc", "năm trước"),
        ("nguồn năm 2021 còn dư chuyển sang là 8 tỷ đồng", "năm 2021"),
        ("vốn năm 2021 được phép kéo dài thời gian thực hiện sang năm 2022", "năm 2021"),
        ("vốn năm 2021 kéo dài 26 tỷ đồng", "năm 2021"),
        ("thu chuyển nguồn từ năm 2018 sang 24 tỷ đồng", "năm 2018"),
        ("19 dự án chuyển tiếp từ năm 2021", "năm 2021"),
        ("vốn kéo dài của năm 2021 sang năm 2022", "năm 2021"),
        ("thu kết dư ngân sách năm trước 3,7 tỷ đồng", "năm trước"),
        ("von nam 2021 chuyen sang bao nhieu", "nam 2021"),
    ],
)
def test_the_year_something_came_from_is_found(text: str, year: str) -> None:
    assert [m.label for m in sources(text, find_periods(text))] == [year]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 2021 chuyển sang trồng 120 ha cây ăn quả",
        "Năm 2021 chuyển tiếp 14 công trình, khởi công mới 9 công trình",
        "Năm 2021, có 412 hộ chuyển sang kinh doanh",
        "đợt rét đậm năm 2021 kéo dài 12 ngày",
        "vốn năm 2021 đạt 120 tỷ đồng, chuyển sang giai đoạn mới",
        "kết dư ngân sách năm 2021 là 5 tỷ đồng",
        "so với năm 2021 chuyển sang nhiều hơn",
    ],
)
def test_other_years_are_times(text: str) -> None:
    assert sources(text, find_periods(text)) == []


def test_the_year_it_was_carried_to_is_found() -> None:
    text = "vốn năm 2021 kéo dài sang năm 2022 là 44 tỷ đồng"
    assert [m.label for m in targets(text, find_periods(text))] == ["năm 2022"]
    text = "bước sang năm 2022, thu ngân sách đạt 44 tỷ đồng"
    assert targets(text, find_periods(text)) == []


@pytest.mark.parametrize(
    ("name", "carried"),
    [
        ("vốn năm 2021 chuyển sang", True),
        ("án cũ chuyển sang vụ", True),
        ("chuyển sang vụ", True),
        ("kỳ trước chuyển sang đơn", True),
        ("số dự án chuyển tiếp", True),
        ("sàng lọc trước sinh", False),
        ("doanh nghiệp chuyển sang sử dụng hóa đơn điện tử", False),
        ("đợt hạn kéo dài", False),
    ],
)
def test_a_name_says_what_was_carried(name: str, carried: bool) -> None:
    assert says_carried(name) is carried


@pytest.mark.parametrize(
    ("before", "on"),
    [
        ("đã giải quyết 131 vụ, chuyển sang ", True),
        ("số vốn chuyển nguồn sang ", True),
        ("12 tỷ đồng kéo dài sang ", True),
        ("chuyển tiếp 14 dự án sang ", True),
        ("bước sang ", False),
        ("chuyển dịch cơ cấu, sang ", False),
    ],
)
def test_what_is_left_is_carried_on(before: str, on: bool) -> None:
    assert carries_on(before) is on
