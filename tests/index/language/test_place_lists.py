"""Lists that share one head, and routes."""

from __future__ import annotations

import pytest

from index.language.places import Gazetteer

G = Gazetteer.load()


def names(text: str) -> list[str]:
    return [mention.place.name for mention in G.find(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cục Thuế Long An (1.200 tỷ đồng), Bến Tre (900 tỷ đồng) và Hậu Giang (400 tỷ đồng)",
            ["Cục Thuế Long An", "Cục Thuế Bến Tre", "Cục Thuế Hậu Giang"],
        ),
        (
            "Cục Hải quan các tỉnh, thành phố: Cần Thơ đạt 5 tỷ đồng, Đà Nẵng đạt 3 tỷ đồng",
            ["Cục Hải quan Cần Thơ", "Cục Hải quan Đà Nẵng"],
        ),
        (
            "các Cục Hải quan: Cần Thơ, Đà Nẵng vượt dự toán",
            ["Cục Hải quan Cần Thơ", "Cục Hải quan Đà Nẵng"],
        ),
        ("Cục Thuế Bà Ria-Vũng Tàu thu 5 tỷ", ["Cục Thuế Bà Rịa - Vũng Tàu"]),
    ],
)
def test_names_share_the_head_before_them(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_a_head_does_not_reach_its_own_province_or_the_next_sentence() -> None:
    assert names("Hải quan Cao Bằng thu 5 tỷ đồng, tỉnh Cao Bằng thu 9 tỷ đồng") == [
        "Cục Hải quan Cao Bằng",
        "tỉnh Cao Bằng",
    ]
    assert names("Hải quan Cao Bằng thu 5 tỷ đồng. Yên Bái thu 9 tỷ đồng") == [
        "Cục Hải quan Cao Bằng",
        "tỉnh Yên Bái",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "cao tốc Hòa Bình – Sơn La dài 60 km",
        "đường sắt Hà Nội - Hải Phòng - Lào Cai",
        "tuyến đường nối Hưng Yên với Thái Bình",
        "quốc lộ 1A đoạn Bạc Liêu - Cà Mau",
        "cao tốc Bắc - Nam đoạn Nghi Sơn - Diễn Châu",
    ],
)
def test_routes_are_no_areas(text: str) -> None:
    assert names(text) == []


def test_a_day_and_month_is_no_numbered_district() -> None:
    assert [m.place.code for m in G.find("Đến 10-8 thu 5 tỷ", None, [G.by_code("p79")])] == []  # type: ignore[list-item]
