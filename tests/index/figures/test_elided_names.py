"""The indicator of a number whose own words name none."""

from __future__ import annotations

import pytest

from index.domain import PeriodKind
from tests.index.figures.one_report import figures_of


def test_an_elided_subject_goes_on() -> None:
    figures = figures_of("Thu ngân sách đạt 50 tỷ đồng, đạt 90% kế hoạch, tăng 5% so với cùng kỳ.")
    assert {figure.indicator for figure in figures} == {"Thu ngân sách"}


def test_changes_by_quantity_and_by_worth() -> None:
    text = "Xuất khẩu cà phê đạt 52.300 tấn, trị giá 118 triệu USD, giảm 6,2% về lượng và tăng 9,5%"
    figures = figures_of(f"{text} về trị giá.")
    assert [(f.indicator, f.parent, f.direction) for f in figures[2:]] == [
        ("Xuất khẩu cà phê về lượng", None, "giảm"),
        ("trị giá", "Xuất khẩu cà phê", "tăng"),
    ]
    # Without an amount in tonnes the change is of what was stated.
    (_, change) = figures_of("Trị giá xuất khẩu cà phê 118 triệu USD, giảm 6,2% về lượng.")
    assert change.indicator.startswith("Trị giá xuất khẩu cà phê")


def test_what_a_number_is_for_is_not_what_goes_on() -> None:
    text = "Huyện thu hồi 46 ha đất để làm 12 dự án, đạt 73% kế hoạch."
    area, projects, percent = figures_of(text)
    assert percent.indicator == area.indicator != projects.indicator


@pytest.mark.parametrize(
    "years", ["Thu ngân sách bình quân 5 năm đạt", "Trong 5 năm, thu ngân sách bình quân đạt"]
)
def test_one_year_told_apart_is_no_average_of_years(years: str) -> None:
    text = f"{years} 127 tỷ đồng, riêng năm 2021 đạt 168 tỷ đồng."
    several, one = (figure.indicator.lower() for figure in figures_of(text))
    assert (several, one) == ("thu ngân sách bình quân", "thu ngân sách")


def test_the_years_of_a_programme_are_not_summed_up() -> None:
    text = "Tổng vốn của chương trình 10 năm đạt 916 tỷ đồng, riêng năm 2021 đạt 68 tỷ đồng."
    several, one = figures_of(text)
    assert several.indicator == f"{one.indicator} 10 năm" == "Tổng vốn của chương trình 10 năm"
    assert several.period is not None
    assert several.period.kind is not PeriodKind.RANGE


def test_what_a_percent_of_plan_went_on_with() -> None:
    text = (
        "Tỉnh thu hồi đất 1.764 ha để thực hiện 563 dự án, đạt 73,5% kế hoạch năm (2.400 ha) và "
        "bằng 121,4% cùng kỳ năm 2021."
    )
    found = {f.text: f.indicator for f in figures_of(text)}
    assert found["2.400 ha"] == found["121,4%"] == found["1.764 ha"]
