"""What is told of an area that was merged into one of its name is no number of the new one."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_NEW = Head(
    title="Kinh tế tỉnh Tuyên Quang 9 tháng năm 2025",
    date="2025-10-06",
    places="tỉnh Tuyên Quang",
    period=None,
)


@pytest.mark.parametrize(
    "old", ["khu vực Tuyên Quang (cũ)", "Tuyên Quang cũ", "địa bàn tỉnh Tuyên Quang trước đây"]
)
def test_the_old_area_is_another(old: str) -> None:
    whole, part = figures_of(f"Thu ngân sách đạt 690 tỷ đồng, {old} thu 340 tỷ đồng.", _NEW)
    assert whole.place is not None
    assert part.place is not None
    assert part.place.successor == whole.place.code


def test_without_a_word_it_is_the_new_one() -> None:
    (told,) = figures_of("Tuyên Quang thu 690 tỷ đồng.", _NEW)
    assert told.place is not None
    assert told.place.successor is None
