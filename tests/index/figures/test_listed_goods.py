"""What the head of a list says of its items."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_goods_under_a_head_on_exports_are_exported() -> None:
    text = (
        "Một số mặt hàng xuất khẩu chủ yếu: thanh long 1.850 tấn, trị giá 6 triệu USD; sắn lát "
        "743 tấn, tăng 3% về lượng."
    )
    assert [(f.text, f.indicator, f.parent) for f in figures_of(text)] == [
        ("1.850 tấn", "xuất khẩu thanh long", None),
        ("6 triệu USD", "trị giá", "xuất khẩu thanh long"),
        ("743 tấn", "xuất khẩu sắn lát", None),
        ("3%", "xuất khẩu sắn lát về lượng", None),
    ]


def test_sums_in_dong_and_heads_on_both_ways_add_nothing() -> None:
    text = "Số thu từ mặt hàng nhập khẩu: máy móc thiết bị 145 tỷ đồng; sắt thép 72 tỷ đồng."
    assert not any("nhập khẩu sắt" in f.indicator for f in figures_of(text))
    text = "Mặt hàng xuất khẩu, nhập khẩu chủ yếu: sắn lát 743 tấn; phân bón 120 tấn."
    assert figures_of(text)[-1].indicator == "phân bón"


def test_loans_that_grew() -> None:
    text = (
        "Một số chương trình dư nợ tăng so với đầu năm: hộ cận nghèo tăng 21,5 tỷ đồng; học sinh, "
        "sinh viên tăng 650 triệu đồng."
    )
    assert figures_of(text)[0].indicator == "dư nợ hộ cận nghèo"


def test_goods_of_other_units_name_themselves() -> None:
    text = "Trong năm thu giữ 300 gói thuốc lá, 48 tấn đường cát và 5 kg pháo."
    assert [f.indicator for f in figures_of(text)][1:] == ["thu giữ đường cát", "thu giữ pháo"]


def test_goods_behind_exports_are_exported() -> None:
    text = "Kim ngạch xuất khẩu đạt 90 triệu USD. Các mặt hàng chủ yếu: gạo 71 nghìn tấn."
    assert figures_of(text)[-1].indicator == "xuất khẩu gạo"


def test_examples_of_exports_are_exported() -> None:
    text = "Các mặt hàng xuất khẩu tăng khá so với cùng kỳ như chè 4.120 tấn, quế 860 tấn."
    assert [f.indicator for f in figures_of(text)] == ["xuất khẩu chè", "xuất khẩu quế"]


def test_animals_traded_are_none_that_are_kept() -> None:
    told = figures_of("Mặt hàng nhập khẩu chủ yếu: gỗ 42 nghìn m3; trâu bò sống 618 con.")
    assert told[1].indicator.startswith("nhập khẩu trâu bò sống")


def test_loans_by_field_are_no_exports() -> None:
    told = figures_of(
        "Cho vay các lĩnh vực ưu tiên: nông nghiệp, nông thôn 241 tỷ đồng, tăng 3%; xuất khẩu 11 "
        "tỷ đồng, giảm 8%."
    )
    assert [f.indicator for f in told[2:]] == ["Cho vay xuất khẩu"] * 2
