"""Weights that shifted are named by the sector alone."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of


def test_both_ends_are_of_the_weight() -> None:
    text = (
        "Cơ cấu kinh tế chuyển dịch tích cực, giảm tỷ trọng nông nghiệp từ 41,2% xuống 33,5%, tăng "
        "tỷ trọng công nghiệp - xây dựng, thương mại - dịch vụ từ 58,8% lên 66,5%."
    )
    farms, others = "tỷ trọng nông nghiệp", "tỷ trọng công nghiệp - xây dựng, thương mại - dịch vụ"
    assert [f.indicator for f in figures_of(text)] == [farms, farms, others, others]


def test_by_how_much_a_weight_rose_is_no_level() -> None:
    (told,) = figures_of("Huyện tăng tỷ trọng công nghiệp 5%.")
    assert told.indicator != "tỷ trọng công nghiệp"


def test_each_sector_has_a_weight_of_its_own() -> None:
    text = "Tỷ trọng công nghiệp chiếm 46%, trong đó chế biến 30%; dịch vụ 31%."
    assert [(f.indicator, f.parent) for f in figures_of(text)] == [
        ("Tỷ trọng công nghiệp", None),
        ("chế biến", "Tỷ trọng công nghiệp"),
        ("Tỷ trọng dịch vụ", None),
    ]
