"""Crop seasons by their names and years."""

from __future__ import annotations

from datetime import date

import pytest

from index.domain import Period, PeriodKind, Span
from retrieval.crop_seasons import (
    harvested,
    named_by,
    of_all_seasons,
    of_another_season,
    told_under,
)
from tests.retrieval.making import asked, figure, months, year

TWO_YEARS = Period("Vụ Đông Xuân 2021-2022", PeriodKind.RANGE, date(2021, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("question", "fits"),
    [
        ("năng suất lúa vụ đông xuân 2022", True),
        ("năng suất lúa vụ đông xuân 2021-2022", True),
        ("năng suất lúa vụ đông xuân 2021", False),
        ("năng suất lúa vụ hè thu 2022", False),
        ("năng suất lúa năm 2022", False),
    ],
)
def test_a_season_over_new_year_is_that_of_its_harvest(question: str, fits: bool) -> None:
    assert harvested(asked(question).periods[0], TWO_YEARS) is fits


def test_one_season_is_not_the_whole_year() -> None:
    mention = asked("diện tích lúa vụ mùa 2020").periods[0]
    whole = figure("6 ha", "6", "ha", indicator="diện tích lúa", period=year(2020))
    named = figure("6 ha", "6", "ha", indicator="diện tích lúa mùa", period=year(2020))
    assert of_all_seasons(mention, whole)
    assert not of_all_seasons(mention, named)
    assert not of_all_seasons(asked("diện tích lúa năm 2020").periods[0], whole)


def test_another_season() -> None:
    assert of_another_season("vụ đông xuân 2022", "vụ Hè Thu 2022")
    assert not of_another_season("vụ đông xuân 2022", "năm 2022")


def test_another_season_is_no_answer() -> None:
    assert of_another_season("vu dong xuan 2022", "vụ hè-thu 2022")
    assert not of_another_season("vu he thu 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022", "vụ Đông Xuân 2022")
    assert of_another_season("vụ đông 2022", "vụ đông xuân 2022")
    assert not of_another_season("năm 2022", "vụ hè-thu 2022")
    assert not of_another_season("đông xuân 2022-2023", "vụ Đông Xuân 2022-2023")
    assert of_another_season("vụ hè 2022", "vụ hè thu 2022")


@pytest.mark.parametrize(
    ("question", "indicator", "expected"),
    [
        ("lúa đông xuân 2021-2022", "sản lượng lúa đông xuân", True),
        ("lúa đông xuân 2022-2023", "sản lượng lúa đông xuân", False),
        ("lúa hè thu 2022", "sản lượng lúa đông xuân", False),
        ("vụ xuân 2022", "diện tích lúa xuân", True),
        ("vụ xuân 2022", "diện tích lúa đông xuân", False),
        ("năm 2022", "sản lượng lúa đông xuân", False),
    ],
)
def test_a_name_tells_its_season(question: str, indicator: str, *, expected: bool) -> None:
    mention = asked(question).periods[0]
    told = figure("6 tấn", "6", "tấn", indicator=indicator, period=months(6, 2022))
    assert named_by(mention, told) is expected


@pytest.mark.parametrize(
    ("unit", "sentence", "title", "expected"),
    [
        ("ha", "Vụ xuân năm nay, huyện gieo cấy 6 ha lúa", "", True),
        ("ha", "Năm nay, huyện gieo cấy 6 ha lúa", "Vụ xuân được mùa", True),
        ("ha", "Năm nay, huyện gieo cấy 6 ha lúa", "Vụ xuân, vụ mùa được mùa", False),
        ("ha", "Vụ mùa năm nay, huyện gieo cấy 6 ha lúa", "Vụ xuân được mùa", False),
        ("con", "Vụ xuân năm nay, đàn lợn 6 con", "", False),
    ],
)
def test_words_around_tell_the_season(
    unit: str, sentence: str, title: str, *, expected: bool
) -> None:
    mention = asked("vụ xuân 2022 gieo cấy bao nhiêu ha lúa").periods[0]
    at = Span(sentence.index("6"), sentence.index("6") + 1)
    told = figure("6", "6", unit, indicator="gieo cấy", span=at, sentence=Span(0, len(sentence)))
    assert told_under(mention, told, sentence, title) is expected
