"""The year of some funds dates them, and not what was paid out of them so far."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, labels

HALF = Head(date="2022-07-05", period="6 tháng đầu năm 2022")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vốn đầu tư công năm 2022 của tỉnh là 90 tỷ đồng, đã giải ngân 40 tỷ đồng, đạt 44%.",
            ["năm 2022", "6 tháng đầu năm 2022", "6 tháng đầu năm 2022"],
        ),
        # carried over from another year, whose end is past
        (
            "Vốn đầu tư công năm 2021 của tỉnh là 90 tỷ đồng, đã giải ngân 40 tỷ đồng.",
            ["năm 2021", "năm 2021"],
        ),
        (
            "Năm 2022, vốn được giao 90 tỷ đồng, đã giải ngân 40 tỷ đồng.",
            ["Năm 2022", "Năm 2022"],
        ),
    ],
)
def test_what_was_paid_is_of_the_time_told_of(text: str, expected: list[str]) -> None:
    assert labels(text, HALF) == expected
