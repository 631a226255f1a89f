"""The base of a change stands between it and its number."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Dư nợ tăng so với quý trước là 3,4%.", "quý trước"),
        ("Dư nợ tăng cùng kỳ năm trước 3,4%.", "cùng kỳ năm trước"),
    ],
)
def test_the_base_before_the_number_is_the_change_s(text: str, base: str) -> None:
    (change,) = figures_of(text)
    assert (change.relation.value, change.direction) == ("growth_vs_same_period", "tăng")
    assert (change.indicator, change.base) == ("Dư nợ", base)


def test_a_base_in_another_clause_is_none() -> None:
    (value,) = figures_of("Dư nợ tăng so với đầu năm, đạt 340 tỷ đồng.")
    assert (value.relation.value, value.base) == ("value", None)
