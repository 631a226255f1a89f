"""Items of semicolon lists that open with what they are about."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_the_topic_stands_over_all_numbers_of_its_item() -> None:
    figures = figures_of(
        "Cho vay hộ nghèo, dư nợ 113 tỷ đồng, có 3.137 hộ; cho vay hộ cận nghèo, dư nợ 72 tỷ đồng, "
        "có 1.294 hộ."
    )
    assert [(f.text, f.parent) for f in figures] == [
        ("113 tỷ đồng", "Cho vay hộ nghèo"),
        ("3.137 hộ", "Cho vay hộ nghèo"),
        ("72 tỷ đồng", "cho vay hộ cận nghèo"),
        ("1.294 hộ", "cho vay hộ cận nghèo"),
    ]


def test_one_item_alone_has_no_topic() -> None:
    figures = figures_of("Bên cạnh kết quả đó, thu ngân sách đạt 113 tỷ đồng; chi 72 tỷ đồng.")
    assert {f.parent for f in figures} == {None}


def test_two_doings_before_one_count_are_no_topic() -> None:
    figures = figures_of(
        "Công an huyện tập trung truy quét, bắt giữ 4 đối tượng; tiếp nhận, xác minh 53 tin báo, "
        "trong đó làm rõ 48 tin."
    )
    parents = {f.text: f.parent for f in figures}
    assert parents["53 tin"] is None
    assert parents["48 tin"] == "tiếp nhận, xác minh tin báo"
