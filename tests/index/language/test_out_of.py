"""A count out of a whole that words tell."""

from __future__ import annotations

from tests.index.figures.one_report import sentence_of


def _amounts(text: str) -> list[tuple[str, str, str]]:
    return [(str(a.value), str(a.total), a.unit) for a in sentence_of(text).amounts]


def test_a_count_out_of_a_whole_is_a_part_of_it() -> None:
    assert _amounts("Huyện có 9 trong số 14 xã đạt chuẩn.") == [("9", "14", "xã")]
    assert _amounts("Huyện đạt 15 trong tổng số 18 chỉ tiêu.") == [("15", "18", "chỉ tiêu")]
    assert _amounts("Xã thu 38 trên tổng số 45 tỷ đồng.") == [("38", "45", "tỷ đồng")]
    assert _amounts("Đạt và vượt 20 trong tổng số 23 mục tiêu.") == [("20", "23", "mục tiêu")]


def test_a_rank_or_one_of_many_is_no_part() -> None:
    assert _amounts("Xã đứng thứ 7 trong số 63 xã của tỉnh.") == []
    assert _amounts("Đây là 1 trong số 12 dự án trọng điểm.") == []
    assert _amounts("Huyện là một trong số 5 huyện nghèo.") == []
    assert _amounts("Trong số 12 dự án có 3 dự án chậm.") == [
        ("12", "None", "dự án"),
        ("3", "None", "dự án"),
    ]


def test_aims_are_counted_where_a_part_of_them_is_told() -> None:
    assert _amounts("Huyện hoàn thành 12/15 mục tiêu.") == [("12", "15", "mục tiêu")]
    assert _amounts("Nghị quyết nêu 3 mục tiêu.") == []
