"""Numbers told in the order of the times before them."""

from __future__ import annotations

import pytest

from tests.index.figures.one_report import Head, labels

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
