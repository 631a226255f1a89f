"""A base that opens a clause holds for the changes of the clause."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_a_percent_equal_to_the_opening_base_is_a_change() -> None:
    text = "So với cùng kỳ năm trước, thu ngân sách tăng 8%, xuất khẩu chỉ bằng 91%."
    told = [(f.relation.value, f.direction, f.base) for f in figures_of(text)]
    assert told == [
        ("growth_vs_same_period", "tăng", "cùng kỳ năm trước"),
        ("growth_vs_same_period", "giảm", "cùng kỳ năm trước"),
    ]


def test_other_openings_frame_nothing() -> None:
    text = "So với cùng kỳ năm trước, thu ngân sách tăng 8%; tỷ lệ che phủ rừng đạt 58%."
    assert [f.relation.value for f in figures_of(text)] == ["growth_vs_same_period", "value"]
    text = "So với mục tiêu đề ra, tỷ lệ hộ nghèo bằng 5%."
    assert all(f.relation.value != "growth_vs_same_period" for f in figures_of(text))
