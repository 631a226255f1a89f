"""Elided references: "tỉnh", "huyện", and where they name whose money it is."""

from __future__ import annotations

import pytest

from index.domain import AreaLevel
from index.language.place_references import find_references
from tests.index.language.place_of import place

_HOME = (place("d428"), place("p40"))


def _names(text: str) -> list[str]:
    return [m.place.short for m in find_references(text, None, _HOME)]


@pytest.mark.parametrize(
    "text",
    [
        "vốn ngân sách tỉnh 21 tỷ đồng",
        "trong đó, ngân sách trung ương 4 tỷ đồng; ngân sách huyện 9 tỷ đồng",
        "đầu tư từ ngân sách tỉnh và ngân sách xã",
    ],
)
def test_whose_budget_paid_is_no_area(text: str) -> None:
    assert _names(text) == []


def test_whose_budget_it_is_that_comes_in_is_one() -> None:
    assert _names("tổng thu ngân sách tỉnh đạt 900 tỷ đồng") == ["Nghệ An"]
    assert _names("chi ngân sách huyện 90 tỷ đồng") == [_HOME[0].short]


def test_whose_offices_collect_it_is_no_area() -> None:
    assert _names("thu ngân sách do huyện quản lý 47 tỷ đồng, tỉnh quản lý 33 tỷ đồng") == []
    assert _names("nguồn vốn do tỉnh và huyện quản lý giải ngân đạt 41%") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bệnh viện Đa khoa tỉnh khám 900 lượt", "Bệnh viện Đa khoa tỉnh Nghệ An"),
        ("Trung tâm Phục vụ hành chính công của tỉnh tiếp nhận 900 hồ sơ",
         "Trung tâm Phục vụ hành chính công tỉnh Nghệ An"),
        ("Thư viện tỉnh bổ sung 3.150 bản sách", "Thư viện tỉnh Nghệ An"),
    ],
)  # fmt: skip
def test_a_house_of_the_area_is_none_of_it(text: str, name: str) -> None:
    (found,) = find_references(text, None, _HOME)
    assert found.place.name == name
    assert found.place.level is AreaLevel.AGENCY


def test_a_level_of_care_is_no_area() -> None:
    assert _names("tuyến tỉnh khám 900 lượt, tuyến huyện 700 lượt") == []
