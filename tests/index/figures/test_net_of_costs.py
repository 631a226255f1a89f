"""Profit is told net of costs, which are no part of its name."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Trừ chi phí, người trồng lãi bình quân 24 triệu đồng/ha.", "lãi bình quân"),
        ("Trừ chi phí còn lãi 30 triệu đồng.", "lãi"),
        ("Sau khi trừ hết chi phí, lợi nhuận đạt 45 triệu đồng/ha.", "lợi nhuận"),
        # What is left out of a sum stays in its name.
        ("Nếu trừ tiền đất, số thu cân đối là 71 tỷ đồng.", "số thu cân đối (Nếu trừ tiền đất)"),
    ],
)
def test_what_is_taken_off_names_no_profit(text: str, name: str) -> None:
    assert [figure.indicator for figure in figures_of(text)] == [name]
