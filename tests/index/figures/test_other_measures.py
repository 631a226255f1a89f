"""Numbers without words of their own behind a number of another kind."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_hectares_behind_households_are_their_area() -> None:
    text = "Huyện Đô Lương có 31 hộ chưa nhận tiền với 6,5 ha."
    assert [(f.text, f.indicator, f.parent) for f in figures_of(text)][1:] == [
        ("6,5 ha", "diện tích", "hộ chưa nhận tiền")
    ]


def test_a_sum_behind_an_area_is_no_area() -> None:
    text = "Phê duyệt phương án bồi thường cho 87 hộ với diện tích 47,9 ha, số tiền 128 tỷ đồng."
    assert [(f.text, f.indicator, f.parent) for f in figures_of(text)][1:] == [
        ("47,9 ha", "diện tích", "Phê duyệt phương án bồi thường hộ"),
        ("128 tỷ đồng", "số tiền", "Phê duyệt phương án bồi thường hộ"),
    ]


def test_another_item_of_a_list_is_of_something_else() -> None:
    text = "Xuất khẩu 8 triệu sản phẩm may mặc; 3.150 m2 đồ gỗ."
    assert "diện tích" not in {f.indicator for f in figures_of(text)}


def test_hectares_are_of_the_hectares_before() -> None:
    text = (
        "Huyện bàn giao 104 ha; đã phê duyệt phương án bồi thường cho 1.912 hộ.\n\n"
        "Xã Hữu Kiệm đã giao 31,2 ha."
    )
    assert "hộ" not in figures_of(text)[-1].indicator
