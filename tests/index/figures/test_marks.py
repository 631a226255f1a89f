"""Marks that a value passed are no values where the value itself follows."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of


def test_the_value_behind_the_mark_stands_alone() -> None:
    text = "Giá trị sản xuất vượt mốc 9 nghìn tỷ, cụ thể là 9.214 tỷ đồng, bằng 103% kế hoạch."
    assert [fact[0] for fact in facts_of(text)] == ["9.214 tỷ đồng", "103%"]


def test_a_mark_that_nothing_follows_is_the_value() -> None:
    text = "Giá trị sản xuất vượt mốc 9 nghìn tỷ đồng, thu ngân sách 410 tỷ đồng."
    assert [fact[0] for fact in facts_of(text)] == ["9 nghìn tỷ đồng", "410 tỷ đồng"]


def test_a_mark_that_is_only_neared_is_no_value() -> None:
    assert facts_of("Tỉnh có số thu ngân sách gần mốc 30.000 tỷ đồng nhất.") == []
    assert facts_of("Số thu ngân sách đạt gần 30.000 tỷ đồng.")[0][0] == "30.000 tỷ đồng"
