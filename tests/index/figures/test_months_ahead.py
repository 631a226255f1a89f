"""What is told of months still to come is aimed at, or an estimate."""

from __future__ import annotations

from index.domain import Relation
from tests.index.figures.one_report import Head, figures_of

APRIL = Head(date="2025-04-05", period="quý I năm 2025", places="tỉnh Nghệ An")


def relations(text: str) -> list[Relation]:
    return [figure.relation for figure in figures_of(text, APRIL)]


def test_months_still_to_come_are_aims() -> None:
    text = (
        "Tỉnh ủy yêu cầu GRDP quý II tăng tối thiểu 8,4%; thu ngân sách lũy kế 6 tháng 1.420 tỷ "
        "đồng; giải ngân đến 30/6 đạt 45%."
    )
    assert relations(text) == [Relation.TARGET] * 3


def test_an_estimate_says_so_itself() -> None:
    assert relations("Dự báo thu ngân sách 6 tháng đạt 800 tỷ đồng.") == [Relation.VALUE]


def test_the_month_under_way_is_told_of() -> None:
    assert relations("Thu ngân sách tháng 4 đạt 90 tỷ đồng.") == [Relation.VALUE]
    assert relations("Thu ngân sách quý I đạt 300 tỷ đồng.") == [Relation.VALUE]


def test_a_whole_year_is_told_of_before_it_ends() -> None:
    assert relations("Ước thu ngân sách cả năm 2025 đạt 900 tỷ đồng.") == [Relation.VALUE]
    assert relations("Thu ngân sách năm 2025 ước đạt 900 tỷ đồng.") == [Relation.VALUE]
