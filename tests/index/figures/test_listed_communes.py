"""Communes by their bare names behind "6 xã:"."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(title="Huyện Hữu Lũng (Lạng Sơn)", places="huyện Hữu Lũng")


def _places(text: str) -> list[tuple[str, str]]:
    found = figures_of(text, _HEAD)
    return [(f.text, f.place.name) for f in found if f.place is not None]


@pytest.mark.parametrize(
    "listed",
    [
        "Hòa Thắng 17/19 tiêu chí, Đồng Tân, Minh Sơn 15/19 tiêu chí",
        "Hòa Thắng (17/19 tiêu chí), Đồng Tân và Minh Sơn (15/19 tiêu chí)",
        "Hòa Thắng đạt 17/19 tiêu chí; Đồng Tân, Minh Sơn đạt 15/19 tiêu chí",
    ],
)
def test_each_name_has_the_number_behind_it(listed: str) -> None:
    assert _places(f"Đã công nhận tiêu chí nông thôn mới cho 3 xã: {listed}.") == [
        ("17/19 tiêu chí", "xã Hòa Thắng"),
        ("15/19 tiêu chí", "xã Đồng Tân"),
        ("15/19 tiêu chí", "xã Minh Sơn"),
    ]


def test_what_stands_behind_the_list_is_the_district_s() -> None:
    text = (
        "Có 2 xã: Hòa Thắng 17 tiêu chí, Đồng Tân 15 tiêu chí; thu ngân sách huyện đạt 4 tỷ đồng."
    )
    assert _places(text)[-1] == ("4 tỷ đồng", "huyện Hữu Lũng")


def test_a_commune_has_the_name_of_a_district_elsewhere() -> None:
    head = Head(title="Huyện Quan Sơn (Thanh Hóa)", places="huyện Quan Sơn")
    text = "Có 2 xã: Trung Tiến 8 tiêu chí, Sơn Hà 7 tiêu chí."
    assert [f.place and f.place.name for f in figures_of(text, head)] == [
        "xã Trung Tiến",
        "xã Sơn Hà",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nợ đọng xây dựng cơ bản còn 61 tỷ đồng; xã nợ nhiều nhất là Châu Bình 12 tỷ đồng,"
            " Châu Hội 9 tỷ đồng.",
            "Nợ đọng xây dựng cơ bản",
        ),
        (
            "Tỷ lệ hộ nghèo của huyện còn 7,4%; xã có tỷ lệ cao nhất là Châu Bình 21%, Châu Hội"
            " 18%.",
            "Tỷ lệ hộ nghèo",
        ),
        (
            "Toàn huyện còn 912 hộ nghèo; xã có nhiều hộ nghèo nhất là Châu Bình 140 hộ, Châu Hội"
            " 120 hộ.",
            "hộ nghèo",
        ),
    ],
)
def test_the_communes_with_most_have_what_was_told_of_all(text: str, name: str) -> None:
    told = figures_of(text, Head(places="huyện Quỳ Châu, tỉnh Nghệ An"))
    assert [(f.indicator, f.place and f.place.name) for f in told[-2:]] == [
        (name, "xã Châu Bình"),
        (name, "xã Châu Hội"),
    ]
