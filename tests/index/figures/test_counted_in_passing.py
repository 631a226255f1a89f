"""Counts that say where or whose other things are."""

from __future__ import annotations

from index.figures.counted_in_passing import IN_PASSING
from tests.index.figures.one_report import figures_of


def test_where_something_happened() -> None:
    told = figures_of("Dịch bệnh xảy ra tại 57 hộ của 14 thôn thuộc 6 xã.")
    names = [(figure.indicator, figure.parent is None) for figure in told]
    assert names == [("Dịch bệnh xảy ra hộ", True), ("thôn", False), ("xã", False)]
    assert [IN_PASSING in figure.flags for figure in told] == [False, True, True]


def test_whose_it_is_and_those_beside_them() -> None:
    told = figures_of("Tỉnh có 640 ha rừng được cấp chứng chỉ của 3 công ty và 90 hộ gia đình.")
    assert [IN_PASSING in figure.flags for figure in told] == [False, True, True]


def test_what_is_counted_by_itself() -> None:
    told = figures_of("Huyện có 18 xã. Tổ chức 4 lớp cho 90 nông dân.")
    assert not any(IN_PASSING in figure.flags for figure in told)


def test_members_told_with_their_cells_answer_for_themselves() -> None:
    told = figures_of("Đảng bộ có 9 chi bộ với 210 đảng viên. Tiếp 61 lượt công dân với 70 người.")
    assert [IN_PASSING in figure.flags for figure in told] == [False, False, False, True]


def test_the_cells_of_members_are_all_there_are() -> None:
    told = figures_of("Đảng bộ có 6.318 đảng viên sinh hoạt tại 312 chi bộ.")
    assert not any(IN_PASSING in figure.flags for figure in told)
