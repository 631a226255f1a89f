"""How many a rate is."""

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


def test_a_change_in_heads_is_of_what_the_rate_counts() -> None:
    text = "Tỷ lệ hộ nghèo giảm từ 12,83% xuống còn 9,16%, tương ứng giảm 7.920 hộ."
    assert figures_of(text)[-1].indicator == "hộ nghèo"


def test_guests_in_a_bracket_are_none_of_the_rise_before() -> None:
    text = "Đón 90.000 lượt khách, tăng 8% (khách quốc tế 20.000 lượt; khách nội địa 70.000 lượt)."
    assert [f.indicator for f in figures_of(text)][2:] == ["khách quốc tế", "khách nội địa"]
