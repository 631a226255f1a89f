"""Bare doings behind the label of a work are of that work."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name", "parent"),
    [
        ("Trồng rừng: Toàn huyện trồng được 250 ha.", "Trồng rừng", None),
        ("- Công tác đào tạo nghề: Các xã đã đào tạo 560 người.", "đào tạo nghề người", None),
        (
            "Giải quyết việc làm: Trong năm đã giải quyết cho 310 lao động.",
            "Giải quyết việc làm lao động",
            None,
        ),
        ("Giải phóng mặt bằng: đã thu hồi 12 ha.", "thu hồi", "Giải phóng mặt bằng"),
        ("Đấu giá đất: thu 45 tỷ đồng.", "thu", "Đấu giá đất"),
        # A measure, an area and what names no work are no such label.
        ("Diện tích gieo trồng: diện tích 250 ha.", "diện tích", "Diện tích gieo trồng"),
        ("Huyện Đô Lương: trồng 250 ha.", "trồng", None),
        ("Kết quả: đã trồng 250 ha.", "trồng", None),
    ],
)
def test_a_work_before_a_colon(text: str, name: str, parent: str | None) -> None:
    figure = figures_of(text)[0]
    assert (figure.indicator, figure.parent) == (name, parent)


def test_what_is_counted_adds_nothing_to_a_doing() -> None:
    told = figures_of(
        "Án hình sự: thụ lý 61 vụ/90 bị cáo, giải quyết 50 vụ, đạt 82%, còn lại 11 vụ."
    )
    assert {figure.parent for figure in told} == {"Án hình sự"}
    assert told[-1].indicator == "vụ còn lại"


def test_vaccines_behind_their_label() -> None:
    text = "Công tác tiêm phòng: cúm gia cầm 3.100 con; dại chó, mèo 780 con."
    assert {figure.parent for figure in figures_of(text)} == {"Công tác tiêm phòng"}
