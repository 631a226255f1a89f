"""How long counted works are is told of those works."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _names(text: str) -> list[str]:
    return [figure.indicator for figure in figures_of(text)]


def test_a_length_behind_counted_works() -> None:
    text = (
        "Hai dự án thành phần Bãi Vọt - Hàm Nghi và Hàm Nghi - Vũng Áng đi qua địa bàn dài 44 km."
    )
    works = "dự án thành phần Bãi Vọt - Hàm Nghi và Hàm Nghi - Vũng Áng"
    assert _names(text) == [works, f"chiều dài {works}"]


def test_a_road_with_a_name_keeps_its_length() -> None:
    assert _names("Có 3 dự án mới, đường Cầu Giát - Thái Hòa dài 32 km.")[1:] == [
        "đường Cầu Giát - Thái Hòa dài"
    ]
