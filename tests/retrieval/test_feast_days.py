"""Days off around a feast, asked for by the feast's own day."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind
from retrieval.feast_days import with_feast
from retrieval.period_fit import asked_period, period_rank
from tests.retrieval.making import asked, figure

TODAY = date(2024, 1, 1)


def days(first: date, last: date) -> Period:
    return Period("từ ngày 28/4 đến 2/5", PeriodKind.DAY, first, last, False)


@pytest.mark.parametrize(
    ("said", "first", "last", "fits"),
    [
        ("dịp nghỉ lễ 30/4/2023", date(2023, 4, 28), date(2023, 5, 2), True),
        ("dịp lễ 28/4-2/5/2023", date(2023, 4, 28), date(2023, 5, 2), True),
        ("dịp nghỉ lễ 2/9/2023", date(2023, 4, 28), date(2023, 5, 2), False),
        ("ngày 30/4/2023", date(2023, 4, 28), date(2023, 5, 2), False),
        ("dịp nghỉ lễ 30/4/2023", date(2023, 4, 1), date(2023, 5, 2), False),
    ],
)
def test_the_days_off_hold_the_feasts_day(said: str, first: date, last: date, fits: bool) -> None:
    question = asked(f"lượt khách Krông Năng {said} bao nhiêu")
    stated = figure("410 lượt", "410", "lượt", indicator="lượt khách", period=days(first, last))
    assert (period_rank(question, asked_period(question), stated, TODAY) is not None) == fits


def test_a_feast_without_a_day_is_left_alone() -> None:
    assert with_feast(asked("khách Krông Năng dịp tết năm 2023").periods) is None


@pytest.mark.parametrize(
    ("question", "label", "fits"),
    [
        ("dịp tết Krông Năng đón mấy lượt khách", "Dịp Tết Nguyên đán", True),
        ("tết 2023 Krông Năng đón mấy lượt khách", "Dịp Tết Nguyên đán Quý Mão 2023", True),
        ("tết 2022 Krông Năng đón mấy lượt khách", "Dịp Tết Nguyên đán Quý Mão 2023", False),
        ("tết 2023 Krông Năng đón mấy lượt khách", "Dịp Tết Nguyên đán", False),
        ("dịp tết Krông Năng đón mấy lượt khách", "dịp nghỉ lễ", False),
        ("dịp lễ Krông Năng đón mấy lượt khách", "Dịp Tết Nguyên đán", False),
    ],
)
def test_a_feast_is_known_by_its_name_and_year(question: str, label: str, fits: bool) -> None:
    asking = asked(question)
    stated = figure("8 lượt", "8", "lượt", period=Period(label, PeriodKind.OTHER))
    assert (period_rank(asking, asked_period(asking), stated, TODAY) == 0) is fits
