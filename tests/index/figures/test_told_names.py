"""A bare name that the sentence says to be a place."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_DISTRICT = Head(places="huyện Nghi Lộc", period="năm 2017", date="2017-12-20")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ở Nghi Thái, một trong những xã về đích sớm, cánh đồng rau 25 ha.", "xã Nghi Thái"),
        ("Nghi Thái là xã thuần nông, có 2.100 hộ nghèo.", "xã Nghi Thái"),
        ("Trần Bình là xã viên giỏi, có 20 ha rừng.", "huyện Nghi Lộc"),
        ("Ở Nghi Thái, cánh đồng rau 25 ha.", "huyện Nghi Lộc"),
    ],
)
def test_a_name_told_to_be_a_place(text: str, place: str) -> None:
    assert [f.place and f.place.name for f in figures_of(text, _DISTRICT)] == [place]
