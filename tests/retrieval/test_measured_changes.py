"""Two changes of one thing, of which the question names the measure."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from index.domain import Figure, Relation, Span
from retrieval.measured_changes import in_percent, of_asked_measure
from tests.retrieval.making import asked, figure


def told() -> list[Figure]:
    """ "gạo 5.200 tấn, 3,1 triệu USD, giảm lần lượt 7,3% và 9,6%"."""
    rows = (
        ("5.200 tấn", "5200", "tấn", Relation.VALUE),
        ("3,1 triệu USD", "3.1", "triệu USD", Relation.VALUE),
        ("7,3%", "7.3", "%", Relation.CHANGE),
        ("9,6%", "9.6", "%", Relation.CHANGE),
    )
    return [
        figure(
            text, value, unit, relation=relation, indicator="gạo", span=Span(20 * at, 20 * at + 5)
        )
        for at, (text, value, unit, relation) in enumerate(rows)
    ]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("gạo Krông Năng giảm bao nhiêu về trị giá", "9,6%"),
        ("gạo Krông Năng giảm bao nhiêu về lượng", "7,3%"),
        ("gạo Krông Năng giảm bao nhiêu", "7,3%"),
    ],
)
def test_the_change_of_the_measure_asked_for(question: str, text: str) -> None:
    pool = told()
    assert of_asked_measure(asked(question), pool[2], pool).text == text


def test_changes_that_go_with_no_amounts_are_left() -> None:
    pool = told()[1:]
    question = asked("gạo Krông Năng giảm bao nhiêu về trị giá")
    assert of_asked_measure(question, pool[1], pool) is pool[1]


def test_a_percent_asked_for_stands_beside_the_count_that_it_is_of() -> None:
    cases = figure(
        "6 vụ", "6", "vụ", relation=Relation.CHANGE, indicator="vụ cháy", direction="giảm"
    )
    share = replace(cases, text="12,8%", value=Decimal("12.8"), unit="%", span=Span(60, 65))
    deaths = replace(share, indicator="người chết", span=Span(80, 85))
    pool = [cases, deaths, share]
    assert in_percent(asked("số vụ cháy Krông Năng giảm bao nhiêu %"), cases, pool) is share
    assert in_percent(asked("số vụ cháy Krông Năng giảm bao nhiêu vụ"), cases, pool) is cases
    assert in_percent(asked("số vụ cháy Krông Năng giảm mấy %"), cases, [cases, deaths]) is cases
