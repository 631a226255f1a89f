"""Whose money something was paid from is no area of the sum."""

from __future__ import annotations

import pytest

from index.language.place_references import find_references
from tests.index.figures.one_report import Head, figures_of
from tests.index.language.place_of import place

_HOME = (place("d428"), place("p40"))
_DISTRICT = Head(places="huyện Đô Lương, Nghệ An")


def _names(text: str) -> list[str]:
    return [m.place.short for m in find_references(text, None, _HOME)]


@pytest.mark.parametrize(
    "text",
    [
        "gồm ngân sách trung ương và tỉnh 96 tỷ đồng",
        "nguồn vốn trung ương, tỉnh 82 tỷ đồng",
        "trong đó ngân sách tỉnh 12 tỷ đồng, ngân sách huyện 6 tỷ đồng",
        "nguồn hỗ trợ của tỉnh 9 tỷ đồng",
        "kinh phí hỗ trợ của tỉnh là 9 tỷ đồng",
        "vốn ngân sách cấp tỉnh 40 tỷ đồng",
        "nguồn vốn hỗ trợ từ tỉnh 24 tỷ đồng",
    ],
)
def test_who_paid_is_no_area(text: str) -> None:
    assert _names(text) == []


def test_what_it_has_itself_is_its_own() -> None:
    assert _names("thu ngân sách của tỉnh đạt 900 tỷ đồng") == ["Nghệ An"]
    assert _names("vốn của tỉnh giải ngân đạt 41%") == ["Nghệ An"]
    assert _names("vốn đầu tư công của tỉnh 12.000 tỷ đồng") == ["Nghệ An"]


def test_sums_behind_whose_money_it_was_stay_with_the_area_told_of() -> None:
    text = "Huy động 90 tỷ đồng, gồm ngân sách trung ương và tỉnh 41 tỷ đồng, vốn dân góp 9 tỷ."
    assert {f.place.name for f in figures_of(text, _DISTRICT) if f.place} == {"huyện Đô Lương"}


@pytest.mark.parametrize(
    "text",
    [
        "Dự án đường tỉnh 512 đã bàn giao 9,4 ha mặt bằng, chi trả 18 tỷ đồng.",
        "Đường tỉnh 512B dài 31 km; tỷ lệ cứng hóa đạt 74%.",
    ],
)
def test_a_road_by_who_keeps_it_is_no_area(text: str) -> None:
    assert {f.place.name for f in figures_of(text, _DISTRICT) if f.place} == {"huyện Đô Lương"}
