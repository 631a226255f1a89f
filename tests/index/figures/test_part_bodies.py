"""What one office collects is no revenue of all of them."""

from __future__ import annotations

from tests.index.figures.one_report import Head, figures_of

TAX = Head(title="Cục Thuế Nghệ An thu ngân sách", places="Cục Thuế tỉnh Nghệ An, tỉnh Nghệ An")


def test_an_office_told_of_apart_stands_over_its_numbers() -> None:
    text = (
        "Tổng thu ngân sách tháng 7 là 736 tỷ đồng.\n\nRiêng văn phòng Cục Thuế, trong tháng 7 thu "
        "402 tỷ đồng; lũy kế thu 3.517 tỷ đồng. Trong đó, thuế phí thu 263 tỷ đồng.\n\n"
        "Tại các Chi cục Thuế, tháng 7 thu 318 tỷ đồng."
    )
    parents = {figure.text: figure.parent for figure in figures_of(text, TAX)}
    assert parents["736 tỷ đồng"] is None
    for number in ("402 tỷ đồng", "3.517 tỷ đồng", "263 tỷ đồng"):
        assert parents[number] == "văn phòng Cục Thuế", number
    assert parents["318 tỷ đồng"] == "các Chi cục Thuế"
