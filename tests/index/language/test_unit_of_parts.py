"""The unit that a number takes from the sums in the bracket behind it."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_sums_in_brackets_carry_the_unit() -> None:
    text = "Kế hoạch vốn:\n\n- Chương trình A: 10.034,00 (vốn đầu tư 7.500,00 triệu đồng)"
    found = figures_of(text)[0]
    assert (found.text, found.unit) == ("10.034,00", "triệu đồng")
