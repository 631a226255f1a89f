"""What one number of a sentence tells of the others: one rule builds on what those before found."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_clause_s_plan_is_that_of_every_place_of_a_row() -> None:
    text = (
        "So với kế hoạch tỉnh giao, xã Châu Bình và xã Châu Hội giải ngân lần lượt đạt 61% và 48% "
        "kế hoạch."
    )
    told = [(f.text, f.place and f.place.name, f.base) for f in figures_of(text)]
    assert told == [
        ("61%", "xã Châu Bình", "kế hoạch tỉnh giao"),
        ("48%", "xã Châu Hội", "kế hoạch tỉnh giao"),
    ]


def test_what_only_bounds_a_list_is_not_told() -> None:
    text = "Các xã có tỷ lệ giải ngân trên 50% là xã Châu Bình 61%, xã Châu Hội 58%."
    assert [f.text for f in figures_of(text)] == ["61%", "58%"]
