"""The plan that a clause opens with is what its percent is of."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_each_percent_is_of_the_plan_of_its_clause() -> None:
    text = (
        "So với kế hoạch Thủ tướng Chính phủ giao (3.100 tỷ đồng), tỷ lệ giải ngân đạt 27%; so với "
        "kế hoạch HĐND tỉnh giao (3.600 tỷ đồng), tỷ lệ giải ngân đạt 23% kế hoạch vốn."
    )
    bases = {figure.text: figure.base for figure in figures_of(text)}
    assert bases["27%"] == "kế hoạch Thủ tướng Chính phủ giao"
    assert bases["23%"] == "kế hoạch HĐND tỉnh giao"


def test_a_clause_without_a_plan_keeps_its_own_base() -> None:
    figures = figures_of("So với cùng kỳ, thu ngân sách đạt 27% dự toán.")
    assert [figure.base for figure in figures if figure.text == "27%"] == ["dự toán"]
