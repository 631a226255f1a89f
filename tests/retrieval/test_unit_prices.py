"""Prices by their unit."""

from __future__ import annotations

import pytest

from retrieval.unit_prices import is_unit_price
from tests.retrieval.making import figure


@pytest.mark.parametrize(
    ("unit", "price"),
    [
        ("đồng/kg", True),
        ("nghìn đồng/tạ", True),
        ("triệu đồng/con", True),
        ("triệu đồng/người", False),
        ("triệu đồng/ha", False),
        ("tỷ đồng", False),
    ],
)
def test_what_is_sold_by_the_kilo(unit: str, *, price: bool) -> None:
    assert is_unit_price(figure(f"6 {unit}", "6", unit)) is price
