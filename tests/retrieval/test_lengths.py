"""Stretches of time of another length."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Figure, Period, PeriodKind
from retrieval.lengths import lengths_differ, of_one_length
from tests.retrieval.making import asked, figure, months, year

NOW = Period("đến nay", PeriodKind.TO_NOW, None, date(2022, 6, 29), True)
BOTH = "thu ngân sách Krông Năng 2021 và 2022 năm nào cao hơn"


def _revenue(period: Period) -> Figure:
    return figure("9 tỷ đồng", "9", "tỷ đồng", period=period)


def _counted(unit: str, indicator: str, period: Period) -> Figure:
    return figure(f"9 {unit}", "9", unit, indicator=indicator, period=period)


@pytest.mark.parametrize(
    ("question", "one", "other", "differ"),
    [
        (BOTH, _revenue(year(2021)), _revenue(months(6, 2022)), True),
        (BOTH, _revenue(year(2021)), _revenue(year(2022)), False),
        (BOTH, _revenue(months(6, 2021)), _revenue(months(6, 2022)), False),
        # The months are named in the question.
        ("cả năm 2021 thu ngân sách Krông Năng hơn 6 tháng 2022 bao nhiêu",
         _revenue(year(2021)), _revenue(months(6, 2022)), False),
        # What stands, and a rate, may be compared.
        ("số xã đạt chuẩn Krông Năng 2022 so với 2021",
         _counted("xã", "xã đạt chuẩn", year(2021)), _counted("xã", "xã đạt chuẩn", NOW), False),
        ("tỷ lệ hộ nghèo Krông Năng 2022 so với 2021",
         _counted("%", "tỷ lệ hộ nghèo", year(2021)),
         _counted("%", "tỷ lệ hộ nghèo", months(6, 2022)), False),
        ("Krông Năng kết nạp đảng viên 2022 so với 2021",
         _counted("đảng viên", "kết nạp đảng viên", year(2021)),
         _counted("đảng viên", "kết nạp đảng viên", months(8, 2022)), True),
    ],
)  # fmt: skip
def test_what_came_in_over_unlike_stretches_is_not_compared(
    question: str, one: Figure, other: Figure, *, differ: bool
) -> None:
    assert lengths_differ(asked(question), [one, other]) is differ


def test_most_of_one_length_are_kept_and_of_as_many_the_longer() -> None:
    ranked = asked("huyện nào thu ngân sách cao nhất năm 2022")
    whole, part = _revenue(year(2022)), _revenue(months(6, 2022))
    assert of_one_length(ranked, [part, whole, whole]) == [whole, whole]
    assert of_one_length(ranked, [part, whole]) == [whole]
    assert of_one_length(ranked, [part, part, whole]) == [part, part]
