"""What stands between a number and the word that says what it is."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import facts_of, figures_of


@pytest.mark.parametrize("between", ["", "đạt ", "là "])
def test_a_name_that_ends_in_a_degree_is_kept_whole(between: str) -> None:
    text = f"Tỷ lệ xã đạt chuẩn nông thôn mới nâng cao {between}14,3%."
    assert facts_of(text)[0][1].endswith("nông thôn mới nâng cao")


def test_the_time_behind_an_earlier_value_is_no_name() -> None:
    text = "Tỷ lệ hộ nghèo là 31,7%, giảm từ 37,2% hồi đầu năm."
    assert {f.indicator for f in figures_of(text)} == {"Tỷ lệ hộ nghèo"}


def test_a_level_above_is_no_bound() -> None:
    (sum_given,) = figures_of("Thu bổ sung từ ngân sách cấp trên hơn 196 tỷ đồng.")
    assert (sum_given.indicator, sum_given.qualifier) == (
        "Thu bổ sung từ ngân sách cấp trên",
        "hơn",
    )
