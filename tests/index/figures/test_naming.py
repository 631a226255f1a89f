"""What of its surroundings names a number: the first rule that knows."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # A label that only opens the clause names nothing.
        ("Khó khăn: 27 công chức chưa đúng chuyên môn.", ["công chức chưa đúng chuyên môn"]),
        ("Toàn xã có 92 hộ dân (đã di dời 77 hộ).", ["hộ dân", "di dời hộ"]),
        (
            "Thuế thu nhập chiếm 71% tổng thu (204 tỷ đồng).",
            ["Thuế thu nhập", "Thuế thu nhập"],
        ),
    ],
)
def test_the_first_rule_that_knows_names_it(text: str, names: list[str]) -> None:
    assert [figure.indicator for figure in figures_of(text)] == names
