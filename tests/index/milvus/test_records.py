"""Texts in parts and figures as JSON: everything comes back, nothing grows over its field."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from index.domain import AreaLevel, Figure, Period, PeriodKind, Place, Relation, Span
from index.milvus.records import cut, figure_text, join, to_figure
from index.milvus.schema import MOST_BYTES, PART, Names, day_number, generation_of, key_of

PLACE = Place("huyện Yên Bình", "Yên Bình", AreaLevel.DISTRICT, "141", "Yên Bái", "15", ("15",))
FIGURE = Figure(
    report_id="abc",
    span=Span(10, 20),
    sentence=Span(0, 40),
    text="412,6 tỷ đồng",
    indicator="thu ngân sách",
    indicator_text="Tổng thu “ngân sách”\t\\",
    value=Decimal("412.60"),
    unit="tỷ đồng",
    relation=Relation.VALUE,
    value_high=Decimal("1E+3"),
    total=Decimal(19),
    qualifier="hơn",
    direction="tăng",
    base="cùng kỳ",
    parent="thu",
    place=PLACE,
    period=Period("9 tháng", PeriodKind.YEAR_TO_DATE, date(2023, 1, 1), date(2023, 9, 30), True),
    flags=("inferred",),
)


def row_of(figure: Figure) -> dict[str, object]:
    return {
        "report_id": figure.report_id,
        "place": 0 if figure.place else -1,
        "span_start": figure.span.start,
        "span_end": figure.span.end,
        "data": figure_text(figure),
    }


def test_a_figure_comes_back_whole() -> None:
    back = to_figure(row_of(FIGURE), [PLACE])
    assert back == FIGURE
    assert str(back.value) == "412.60"


def test_a_figure_made_to_burst_its_field_is_cut() -> None:
    long = '"' * 40_000
    figure = Figure("abc", Span(0, 1), Span(0, 9), long, long, long, None, long, Relation.VALUE)
    row = row_of(figure)
    assert len(str(row["data"]).encode()) <= MOST_BYTES
    assert to_figure(row, []).indicator == long[:1000]


@pytest.mark.parametrize("text", ["", "đ" * PART, "𠮷" * (2 * PART + 1)])
def test_parts_fit_and_join_in_any_order(text: str) -> None:
    parts = cut(text)
    assert all(len(part.encode()) <= MOST_BYTES for part in parts)
    rows = [{"part": number, "data": part} for number, part in enumerate(parts)]
    assert join(reversed(rows)) == text
    for broken in ([], rows[1:], [*rows, rows[0]]):
        with pytest.raises(ValueError, match="part of a text"):
            join(broken)


def test_names_of_collections_are_told_from_others() -> None:
    names = Names("a_b", "20261122T032902783248-8ed102b1bda5")
    assert {generation_of("a_b", name) for name in names.all} == {names.generation}
    assert generation_of("a", names.of("meta")) is None
    assert generation_of("a_b", "a_b_live") is None
    with pytest.raises(ValueError, match="no generation"):
        Names("a", "../x")


def test_numbers_for_filters() -> None:
    assert 0 <= key_of("thu ngân sách") < 2**63
    assert key_of("a") != key_of("b")
    assert 0 == day_number(None) < day_number(date(2018, 12, 31)) < day_number(date(2019, 1, 1))
