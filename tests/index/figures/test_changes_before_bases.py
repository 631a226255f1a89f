"""The base of a change stands between it and its number."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Dư nợ tăng so với quý trước là 3,4%.", "quý trước"),
        ("Dư nợ tăng cùng kỳ năm trước 3,4%.", "cùng kỳ năm trước"),
    ],
)
def test_the_base_before_the_number_is_the_change_s(text: str, base: str) -> None:
    (change,) = figures_of(text)
    assert (change.relation.value, change.direction) == ("growth_vs_same_period", "tăng")
    assert (change.indicator, change.base) == ("Dư nợ", base)


def test_a_base_in_another_clause_is_none() -> None:
    (value,) = figures_of("Dư nợ tăng so với đầu năm, đạt 340 tỷ đồng.")
    assert (value.relation.value, value.base) == ("value", None)


@pytest.mark.parametrize(
    ("text", "direction", "base"),
    [
        ("Sản lượng cá ước 900 tấn, hơn cùng kỳ 5%.", "tăng", "cùng kỳ"),
        ("Sản lượng cá ước 900 tấn, hơn năm 2020 12 tấn.", "tăng", "năm 2020"),
        ("Sản lượng cá ước 900 tấn, cao hơn năm 2020 12%.", "tăng", "năm 2020"),
        ("Sản lượng cá ước 900 tấn, kém năm trước 12 tấn.", "giảm", "năm trước"),
    ],
)
def test_more_than_at_another_time(text: str, direction: str, base: str) -> None:
    value, change = figures_of(text)
    assert (change.direction, change.base) == (direction, base)
    assert (change.indicator, change.period) == (value.indicator, value.period)


def test_a_bare_hon_is_a_qualifier() -> None:
    (value,) = figures_of("Năm 2022 huyện thu hơn 12 tỷ đồng.")
    assert (value.relation.value, value.qualifier) == ("value", "hơn")


@pytest.mark.parametrize(
    ("told", "way"),
    [
        ("cao hơn cùng vụ năm trước 2 tạ/ha", "tăng"),
        ("hơn năm rồi 2 tạ/ha", "tăng"),
        ("thấp hơn vụ đông xuân năm ngoái 2 tạ/ha", "giảm"),
        ("kém hơn vụ rồi 2 tạ/ha", "giảm"),
    ],
)
def test_seasons_are_bases(told: str, way: str) -> None:
    _, change = figures_of(f"Năng suất lúa đạt 65 tạ/ha, {told}.")
    assert (change.relation.value, change.direction) == ("growth_vs_same_period", way)
    assert change.indicator == "Năng suất lúa"
