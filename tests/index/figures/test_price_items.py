"""Prices of a list of sorts say that they are prices, first in their names."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def _names(text: str) -> list[tuple[str, str]]:
    return [(figure.text, figure.indicator) for figure in figures_of(text)]


def test_sorts_beside_a_price_are_priced_too() -> None:
    text = (
        "Lúa tươi tại ruộng: ST 25 từ 8.200 đồng/kg; OM 5451 giá 6.900 đồng/kg; nếp 6.400 đồng/kg."
    )
    assert _names(text) == [
        ("8.200 đồng/kg", "giá ST 25"),
        ("6.900 đồng/kg", "giá OM 5451"),
        ("6.400 đồng/kg", "giá nếp"),
    ]


def test_what_else_is_told_per_piece_is_no_price() -> None:
    text = "Tôm thẻ giá 98.000 đồng/kg; người nuôi lãi 12.000 đồng/kg."
    assert [name for _, name in _names(text)] == ["giá Tôm thẻ", "lãi"]
