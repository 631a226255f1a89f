"""What is needed for an aim, and the aim, have not come about."""

from __future__ import annotations

import pytest

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

_NINE_MONTHS = Head(date="2022-10-06", period="9 tháng đầu năm 2022")


@pytest.mark.parametrize(
    "text",
    [
        "Quý IV phải tăng tối thiểu 9,3% thì cả năm mới đạt mục tiêu GRDP 8,4%.",
        "Như vậy, quý IV cần tăng 11,3% thì GRDP cả năm mới đạt kế hoạch 9,5%.",
        "Muốn đạt mục tiêu tăng trưởng 9%, 6 tháng cuối năm phải tăng trên 10%.",
        "Để cả năm đạt tốc độ tăng 8,5%, quý IV phải tăng ít nhất 10,2%.",
    ],
)
def test_both_are_aimed_at(text: str) -> None:
    assert {figure.relation for figure in figures_of(text, _NINE_MONTHS)} == {Relation.TARGET}


@pytest.mark.parametrize(
    ("text", "relations"),
    [
        ("Huyện phải dừng 3 dự án, mới đạt 31% kế hoạch.", ["value", "pct_of_plan"]),
        ("Có 8 xã đạt mục tiêu; huyện phải dừng 3 dự án.", ["value", "value"]),
    ],
)
def test_what_had_to_be_done_was_done(text: str, relations: list[str]) -> None:
    assert [figure.relation.value for figure in figures_of(text, _NINE_MONTHS)] == relations
