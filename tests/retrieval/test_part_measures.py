"""An area's own measure is none of a park or a project in it."""

from __future__ import annotations

import pytest

from retrieval.part_measures import of_a_thing_inside
from tests.retrieval.making import asked, figure


@pytest.mark.parametrize(
    ("question", "parent", "other"),
    [
        ("diện tích huyện Krông Năng", "Khu công nghiệp Phú Xuân", True),
        ("diện tích tự nhiên Krông Năng", "Dự án hồ Krông Búk", True),
        ("diện tích huyện Krông Năng", None, False),
        ("diện tích huyện Krông Năng", "Đất tự nhiên", False),
        ("diện tích khu công nghiệp Krông Năng", "Khu công nghiệp Phú Xuân", False),
    ],
)
def test_what_lies_inside_is_not_the_area(question: str, parent: str | None, other: bool) -> None:
    stated = figure("460 ha", "460", "ha", indicator="tổng diện tích", parent=parent)
    assert of_a_thing_inside(asked(question), stated) is other


@pytest.mark.parametrize(
    ("question", "other"),
    [
        ("huyện Krông Năng có bao nhiêu đảng viên?", True),
        ("huyện Krông Năng kết nạp bao nhiêu đảng viên?", True),
        ("chi bộ thôn Na huyện Krông Năng có bao nhiêu đảng viên?", False),
    ],
)
def test_the_members_of_one_cell_are_not_the_areas(question: str, other: bool) -> None:
    stated = figure("9 đảng viên", "9", "đảng viên", indicator="đảng viên", parent="Chi bộ thôn Na")
    assert of_a_thing_inside(asked(question), stated) is other
