"""Goods that bear the name of where they grow say nothing of what the text is about."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of

DISTRICT = Head(title="Huyện Hữu Lũng: kinh tế năm 2022", places="huyện Hữu Lũng, tỉnh Lạng Sơn")
INCOME = "Thu nhập bình quân 34,6 triệu đồng/người."


@pytest.mark.parametrize(
    "goods", ["Vải sớm Hòa Lạc 125 ha; lạc giống 240 ha.", "Diện tích na Hòa Lạc đạt 125 ha."]
)
def test_a_brand_is_no_subject(goods: str) -> None:
    income = figures_of(f"{goods} {INCOME}", DISTRICT)[-1]
    assert income.place is not None
    assert income.place.name == "huyện Hữu Lũng"


@pytest.mark.parametrize(
    "goods", ["Hòa Lạc trồng 125 ha vải.", "Diện tích vải xã Hòa Lạc đạt 125 ha."]
)
def test_a_place_that_grows_them_is(goods: str) -> None:
    income = figures_of(f"{goods} {INCOME}", DISTRICT)[-1]
    assert income.place is not None
    assert income.place.name == "xã Hòa Lạc"
