"""What is counted."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("Tỷ lệ hộ nghèo còn 5,86%, tương ứng 49.210 hộ.", "hộ nghèo"),
        ("Tỷ lệ hộ cận nghèo 6,02% với 50.560 hộ.", "hộ cận nghèo"),
        # Other households than those of the rate; a count that only comes next.
        ("Tỷ lệ hộ nghèo còn 5,86%; tách mới 49 hộ.", "tách mới hộ"),
        ("Tỷ lệ hộ nghèo còn 5,86%, tương ứng 190 thôn.", "thôn"),
    ],
)
def test_how_many_a_rate_is(text: str, indicator: str) -> None:
    assert figures_of(text)[-1].indicator == indicator
