"""Passengers and goods carried: the unit tells which, and which measure a change is of."""

from __future__ import annotations

from tests.index.figures.one_report import figures_of

BOTH = (
    "Vận chuyển đạt 8,4 triệu lượt khách, luân chuyển đạt 912 triệu lượt khách.km, tăng 5,2% về "
    "lượt khách và tăng 6,7% về lượt khách.km."
)


def test_the_unit_says_what_is_carried() -> None:
    told = {f.text: f for f in figures_of(BOTH)}
    assert told["8,4 triệu lượt khách"].indicator == "Vận chuyển hành khách"
    assert told["912 triệu lượt khách.km"].indicator == "luân chuyển hành khách"


def test_a_change_is_of_what_is_told_in_the_unit_behind_it() -> None:
    told = {f.text: f.indicator for f in figures_of(BOTH)}
    assert told["5,2%"] == "Vận chuyển hành khách"
    assert told["6,7%"] == "luân chuyển hành khách"


def test_a_change_of_goods_goes_on_with_their_name() -> None:
    told = figures_of("Luân chuyển đạt 41,6 triệu tấn.km, tăng 3%; thu 4 nghìn tấn phế liệu.")
    assert [f.indicator for f in told[:2]] == ["Luân chuyển hàng hóa"] * 2
    assert "hàng hóa" not in told[2].indicator
