"""Counts of two times in a bracket behind their change."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

_HEAD = Head(date="2022-07-05", period="6 tháng đầu năm 2022")


@pytest.mark.parametrize(
    "text",
    [
        "6 tháng đầu năm, số vụ cháy giảm 4 vụ (36/40 vụ) so với cùng kỳ năm 2021.",
        "So với cùng kỳ năm 2021, số vụ cháy giảm 4 vụ, giảm 10% (36/40 vụ).",
        "So với cùng kỳ năm 2021, số vụ cháy giảm 10% (36/40 vụ).",
    ],
)
def test_each_count_is_of_its_own_time(text: str) -> None:
    found = [f for f in figures_of(text, _HEAD) if f.relation == "value"]
    assert [(f.value, f.period.year if f.period else 0) for f in found] == [(36, 2022), (40, 2021)]
    assert {(f.indicator, f.unit, f.total) for f in found} == {("số vụ cháy", "vụ", None)}


def test_without_a_base_only_the_first_can_be_dated() -> None:
    found = figures_of("Số vụ cháy tăng 25% (50/40 vụ).", _HEAD)
    assert [f.text for f in found] == ["25%", "50"]


@pytest.mark.parametrize(
    "text",
    [
        "So với cùng kỳ năm 2021, số vụ cháy giảm 4 vụ (30/32 vụ).",
        "So với cùng kỳ năm 2021, số xã đạt chuẩn giảm 2 xã (12/14 xã).",
    ],
)
def test_parts_of_a_whole_stay_so(text: str) -> None:
    assert [f.total for f in figures_of(text, _HEAD) if "/" in f.text] in ([32], [14])
