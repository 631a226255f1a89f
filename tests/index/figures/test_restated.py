"""Changes told in both units, shares named by their whole, parts behind "trong đó"."""

from __future__ import annotations

from tests.index.figures.one_report import facts_of, figures_of


def test_a_change_in_its_unit_that_the_numbers_prove() -> None:
    found = facts_of(
        "Sản lượng lương thực đạt 10.200 tấn, tăng 2%, bằng 200 tấn so với cùng kỳ. Đàn bò có"
        " 9.700 con, giảm 3% so với cùng kỳ (bằng 300 con)."
    )
    assert found[2] == ("200 tấn", "Sản lượng lương thực", "growth_vs_same_period", "tăng")
    assert found[5] == ("300 con", "Đàn bò", "growth_vs_same_period", "giảm")


def test_what_the_numbers_do_not_prove_is_no_change() -> None:
    found = facts_of("Sản lượng lúa đạt 10.200 tấn, tăng 2%, bằng 900 tấn quy gạo.")
    assert found[2][2] != "growth_vs_same_period"


def test_a_share_is_of_the_part_before_it() -> None:
    found = facts_of(
        "Diện tích lúa thu hoạch đạt 7.200 ha, bằng 96% diện tích gieo trồng, giảm 1% so với cùng"
        " kỳ; diện tích thiệt hại 180 ha, chiếm 2,4% diện tích thả nuôi."
    )
    assert [(text, name) for text, name, _, _ in found] == [
        ("7.200 ha", "Diện tích lúa thu hoạch"),
        ("96%", "Diện tích lúa thu hoạch"),
        ("1%", "Diện tích lúa thu hoạch"),
        ("180 ha", "diện tích thiệt hại"),
        ("2,4%", "diện tích thiệt hại"),
    ]


def test_a_part_of_a_size_has_the_words_behind_it() -> None:
    figures = figures_of(
        "Diện tích cà phê 9.100 ha, trong đó có 2.300 ha đã được cấp chứng nhận; diện tích mía"
        " 850 ha, trong đó 120 ha bị nhiễm bệnh."
    )
    assert [(f.indicator, f.parent) for f in figures[1::2]] == [
        ("đã được cấp chứng nhận", "Diện tích cà phê"),
        ("bị nhiễm bệnh", "diện tích mía"),
    ]
