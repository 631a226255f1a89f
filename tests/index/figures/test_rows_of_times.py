"""Numbers told in the order of a row of years."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import figures_of


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Thu nhập bình quân các năm 2020, 2021, 2022 lần lượt là 38, 41 và 45 triệu đồng.",
            "Thu nhập bình quân",
        ),
        (
            "Tỷ lệ hộ nghèo năm 2020, năm 2021 và năm 2022 lần lượt là 12,3%, 10,1% và 8,2%.",
            "Tỷ lệ hộ nghèo",
        ),
        (
            "Trong 3 năm 2020, 2021 và 2022, số vụ cháy lần lượt là 12 vụ, 9 vụ và 7 vụ.",
            "số vụ cháy",
        ),
    ],
)
def test_each_year_gets_its_number(text: str, name: str) -> None:
    found = figures_of(text)
    assert [f.period.year for f in found if f.period] == [2020, 2021, 2022]
    assert {f.indicator for f in found} == {name}


def test_numbers_that_no_year_can_be_told_for_are_left_out() -> None:
    assert not figures_of("Số vụ cháy năm 2020, 2021 và 2022 lần lượt là 12 vụ và 9 vụ.")


def test_numbers_of_places_stay_with_their_places() -> None:
    text = "Các huyện Con Cuông và Anh Sơn năm 2022 có số vụ cháy lần lượt là 12 vụ và 9 vụ."
    found = figures_of(text)
    assert [f.place.short for f in found if f.place] == ["Con Cuông", "Anh Sơn"]
    assert {f.indicator for f in found} == {"số vụ cháy"}
    assert {f.period.year for f in found if f.period} == {2022}
