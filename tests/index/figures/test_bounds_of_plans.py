"""Percents of places listed behind a bound of their plan are of that plan."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    "text",
    [
        "Có 5/9 huyện, thị xã thu đạt trên 55% dự toán: huyện Anh Sơn 71%, huyện Kỳ Sơn 68%.",
        "Các địa phương thu đạt dưới 40% dự toán gồm: huyện Anh Sơn (38%), huyện Kỳ Sơn (36%).",
    ],
)
def test_they_are_percents_of_plan(text: str) -> None:
    listed = figures_of(text)[-2:]
    assert [f.relation for f in listed] == [Relation.PERCENT_OF_PLAN] * 2
    assert [f.place.short for f in listed if f.place] == ["Anh Sơn", "Kỳ Sơn"]


def test_a_rate_of_its_own_is_none() -> None:
    text = "Thu đạt trên 55% dự toán: huyện Anh Sơn có tỷ lệ hộ nghèo 12%."
    assert figures_of(text)[-1].relation is Relation.VALUE
