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


def test_what_some_offices_took_in_is_of_them() -> None:
    text = (
        "Cục Thuế tỉnh Nghệ An thu ngân sách 914 tỷ đồng; 12 chi cục thuế các huyện, thị xã thu "
        "được 376 tỷ đồng, đạt 15,4% dự toán."
    )
    names = {f.text: f.indicator for f in figures_of(text)}
    assert names["376 tỷ đồng"] == "12 chi cục thuế các huyện, thị xã thu"
    assert names["15,4%"] == names["376 tỷ đồng"]
    assert names["914 tỷ đồng"] != names["376 tỷ đồng"]
