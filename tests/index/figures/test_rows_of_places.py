"""What several places have together."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _told(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.text, f.place.name if f.place else "", f.parent) for f in figures_of(text)]


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Các huyện Con Cuông, Anh Sơn và Quỳ Hợp có 3.212 hộ bị ngập.",
            "huyện Con Cuông, Anh Sơn và Quỳ Hợp",
        ),
        (
            "Huyện Con Cuông và huyện Anh Sơn có 3.212 hộ bị ngập.",
            "huyện Con Cuông và huyện Anh Sơn",
        ),
        (
            "Các xã Môn Sơn, Lục Dạ (huyện Con Cuông) bị chia cắt với 3.212 hộ.",
            "xã Môn Sơn, Lục Dạ",
        ),
    ],
)
def test_a_number_of_a_row_is_of_none_of_its_places(text: str, row: str) -> None:
    (told,) = _told(text)
    assert not told[1]
    assert (told[2] or "").lower() == row.lower()


def test_so_is_what_goes_on_behind_it_until_another_place_is_named() -> None:
    text = (
        "Các huyện Con Cuông, Anh Sơn có 312 hộ bị ngập, thiệt hại 12 tỷ đồng, huyện Quỳ Hợp thiệt "
        "hại 3 tỷ đồng."
    )
    assert [place for _, place, _ in _told(text)] == ["", "", "huyện Quỳ Hợp"]


@pytest.mark.parametrize(
    "text",
    [
        # Each has it.
        "Huyện Con Cuông và huyện Anh Sơn đều có 5 xã.",
        # The number is told of the last one alone.
        "Có mưa ở huyện Con Cuông; huyện Anh Sơn có 5 hộ bị ngập.",
        "Huyện Con Cuông 3 xã, huyện Anh Sơn có 5 xã.",
    ],
)
def test_what_each_has_is_no_row_s(text: str) -> None:
    assert _told(text)[-1][1] == "huyện Anh Sơn"
