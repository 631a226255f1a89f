"""Numbers told in the order of the times before them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, figures_of, labels

_HEAD = Head(date="2022-07-05", period="6 tháng đầu năm 2022")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Quý II và 6 tháng đầu năm 2022, tỉnh thu lần lượt 310 tỷ đồng và 605 tỷ đồng.",
            ["Quý II", "6 tháng đầu năm 2022"],
        ),
        (
            "Trong tháng 6 và 6 tháng đầu năm, lực lượng phát hiện 12 vụ và 61 vụ vi phạm.",
            ["tháng 6", "6 tháng đầu năm"],
        ),
        (
            "Trong 2 năm 2020 và 2021, tỉnh xuất khẩu tương ứng 6 tỷ USD và 7 tỷ USD.",
            ["năm 2020", "2021"],
        ),
    ],
)
def test_each_number_is_of_its_own_time(text: str, told: list[str]) -> None:
    assert labels(text, _HEAD) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tháng 6 và 6 tháng đầu năm, tỉnh đón 41.000 lượt khách và 12 đoàn.",
        "6 tháng đầu năm, tỉnh trồng 12 ha chè và 61 ha cam.",
    ],
)
def test_other_numbers_are_of_the_longer_time(text: str) -> None:
    assert set(labels(text, _HEAD)) == {"6 tháng đầu năm"}


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
