"""Groups of those counted before."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


def _told(text: str) -> list[tuple[str, str, str | None]]:
    return [(f.text, f.indicator, f.parent) for f in figures_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh kết nạp 94 đảng viên (nữ 41, dân tộc thiểu số 23), đạt 52% chỉ tiêu năm.",
        "Tỉnh kết nạp 94 đảng viên, trong đó nữ 41, dân tộc thiểu số 23, đạt 52% chỉ tiêu năm.",
    ],
)
def test_bare_numbers_of_groups(text: str) -> None:
    assert _told(text) == [
        ("94 đảng viên", "kết nạp đảng viên", None),
        ("41", "nữ đảng viên", "kết nạp đảng viên"),
        ("23", "dân tộc thiểu số đảng viên", "kết nạp đảng viên"),
        ("52%", "kết nạp đảng viên", None),
    ]


def test_no_group_is_larger_than_all() -> None:
    assert [f.text for f in figures_of("Tỉnh kết nạp 94 đảng viên (nữ 410).")] == ["94 đảng viên"]


def test_a_group_behind_a_share_is_no_whole() -> None:
    text = "Toàn tỉnh còn 4.815 hộ nghèo, chiếm 17,95% (đồng bào Khơ Mú 1.902 hộ)."
    assert _told(text)[-1] == ("1.902 hộ", "đồng bào Khơ Mú hộ", "hộ nghèo")
