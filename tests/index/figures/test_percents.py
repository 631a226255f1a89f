"""A percent is proven by the two numbers that it was made from."""

from __future__ import annotations

from decimal import Decimal

import pytest

from index.figures.percents import comes_to


@pytest.mark.parametrize(
    ("percent", "part", "whole", "proven"),
    [("103", "412", "400", True), ("103.1", "412", "400", True), ("103.2", "412", "400", False)],
)
def test_it_may_be_off_by_what_rounding_leaves_open(
    percent: str, part: str, whole: str, proven: bool
) -> None:
    assert comes_to(Decimal(percent), Decimal(part), Decimal(whole)) is proven


def test_how_far_off_can_be_said() -> None:
    one, percent = Decimal(1), Decimal("16.7")
    assert comes_to(percent, one, Decimal(6), off=Decimal("0.05"))
    assert not comes_to(percent, one, Decimal(6), off=Decimal("0.01"))
