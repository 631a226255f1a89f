"""The gate that a title names is what the flows of the report went through."""

from __future__ import annotations

from index.figures.gates import gate_of
from tests.index.figures.one_report import Head, figures_of

GATE = Head(
    title="Kim ngạch qua cửa khẩu quốc tế Nậm Cắn giảm", places="huyện Kỳ Sơn, tỉnh Nghệ An"
)


def test_the_flows_are_of_the_gate_and_nothing_else_is() -> None:
    text = (
        "Tổng kim ngạch xuất nhập khẩu đạt 61 triệu USD. Trong đó, xuất khẩu đạt 13 triệu USD, "
        "giảm 4%. Thu ngân sách đạt 20 tỷ đồng.\n\nToàn tỉnh xuất khẩu đạt 900 triệu USD."
    )
    parents = {figure.text: figure.parent for figure in figures_of(text, GATE)}
    gate = "cửa khẩu quốc tế Nậm Cắn"
    assert {parents[number] for number in ("61 triệu USD", "13 triệu USD", "4%")} == {gate}
    assert parents["20 tỷ đồng"] is None
    assert parents["900 triệu USD"] is None


def test_one_gate_alone() -> None:
    assert gate_of("Kim ngạch qua cửa khẩu Tà Lùng và cửa khẩu Trà Lĩnh tăng") == ""
    assert gate_of("Thu ngân sách tăng") == ""
