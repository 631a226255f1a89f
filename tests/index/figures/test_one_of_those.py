"""A place that only came new to those counted owns neither the count nor what follows."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(places="huyện Đô Lương, Nghệ An")


def _places(text: str, head: Head | None = None) -> list[str]:
    return [figure.place.short if figure.place else "" for figure in figures_of(text, head)]


@pytest.mark.parametrize(
    "text",
    [
        "Có thêm xã Đông Sơn về đích, nâng số xã đạt chuẩn lên 6/12 xã; hộ nghèo còn 8%.",
        "Xã Đông Sơn được công nhận, đưa số xã đạt chuẩn lên 6 xã. Hộ nghèo còn 9,2%.",
        "Trường THCS xã Đông Sơn đạt chuẩn, nâng số trường đạt chuẩn lên 31/42 trường."
        " Tỷ lệ huy động trẻ đạt 98,5%.",
    ],
)
def test_what_follows_is_of_the_area_counted_in(text: str) -> None:
    assert _places(text, _DISTRICT) == ["Đô Lương"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Có thêm huyện Đô Lương đạt chuẩn, nâng số huyện đạt chuẩn lên 9/21 huyện."
        " Hộ nghèo còn 6,4%.",
        "Huyện Đô Lương được công nhận, đưa số đơn vị đạt chuẩn lên 9 đơn vị. Hộ nghèo còn 6,4%.",
    ],
)
def test_so_is_a_district_of_its_province(text: str) -> None:
    assert _places(text) == ["Nghệ An"] * 2


@pytest.mark.parametrize(
    "text",
    [
        "Xã Đông Sơn có thêm 2 thôn đạt chuẩn, nâng số thôn đạt chuẩn lên 7/12 thôn.",
        "Xã Đông Sơn huy động 12 tỷ đồng, nâng tổng vốn lên 40 tỷ đồng.",
        "Xã Đông Sơn đạt 17 tiêu chí. Hộ nghèo còn 9%.",
    ],
)
def test_what_a_place_counts_itself_is_its_own(text: str) -> None:
    assert _places(text, _DISTRICT) == ["Đông Sơn"] * 2


def test_the_whole_area_told_of_last_is_what_the_text_goes_on_with() -> None:
    text = "Xã Đông Sơn có 41 hộ nghèo, toàn huyện có 612 hộ nghèo. Hộ cận nghèo còn 7,4%."
    assert _places(text, _DISTRICT) == ["Đông Sơn", "Đô Lương", "Đô Lương"]


def test_a_share_of_the_whole_area_turns_to_nothing() -> None:
    text = "Xã Đông Sơn có 41 hộ nghèo, chiếm 3% toàn huyện, giảm 12 hộ. Thu nhập 40 triệu đồng."
    assert _places(text, _DISTRICT)[-1] == "Đông Sơn"


def test_communes_are_counted_in_the_district_told_of() -> None:
    text = "Huyện Nam Đàn có thêm xã Kim Liên đạt chuẩn, nâng số xã đạt chuẩn lên 5 xã."
    assert _places(text) == ["Nam Đàn"]
