"""Figures, places and periods made by hand, for the pure functions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from index.domain import (
    AreaLevel,
    Block,
    BlockKind,
    Figure,
    Period,
    PeriodKind,
    Place,
    Relation,
    Report,
    Span,
)
from index.language.places import Gazetteer
from retrieval.question import Question
from retrieval.understanding import understand

KRONG_NANG = Place("huyện Krông Năng", "Krông Năng", AreaLevel.DISTRICT, "x-1", "Đắk Lắk", "66")
EA_KAR = Place("huyện Ea Kar", "Ea Kar", AreaLevel.DISTRICT, "x-2", "Đắk Lắk", "66")
DAK_LAK = Place("tỉnh Đắk Lắk", "Đắk Lắk", AreaLevel.PROVINCE, "66", "Đắk Lắk", "66")
CUSTOMS = Place("Cục Hải quan Đắk Lắk", "Hải quan Đắk Lắk", AreaLevel.AGENCY, "hq-66")


def year(value: int) -> Period:
    """A calendar year."""
    return Period(f"năm {value}", PeriodKind.YEAR, date(value, 1, 1), date(value, 12, 31))


def months(count: int, value: int) -> Period:
    """The first months of a year."""
    last = {6: 30, 8: 31, 9: 30}[count]
    end = date(value, count, last)
    label = f"{count} tháng đầu năm {value}"
    return Period(label, PeriodKind.YEAR_TO_DATE, date(value, 1, 1), end)


def figure(text: str, value: str, unit: str, **fields: Any) -> Figure:
    """A figure of Krông Năng's budget revenue in 2022 unless ``fields`` say otherwise."""
    given: dict[str, Any] = {
        "report_id": "r00000",
        "span": Span(40, 40 + len(text)),
        "sentence": Span(0, 200),
        "indicator": "thu ngân sách",
        "indicator_text": "thu ngân sách",
        "relation": Relation.VALUE,
        "place": KRONG_NANG,
        "period": year(2022),
    }
    given.update(fields)
    return Figure(text=text, value=Decimal(value), unit=unit, **given)


def moved(given: Figure, start: int) -> Figure:
    """The same figure, stated elsewhere."""
    return replace(given, span=Span(start, start + 5), sentence=Span(start, start + 9))


def report(body: str, **fields: Any) -> Report:
    """A report whose body is one paragraph."""
    given: dict[str, Any] = {
        "id": "r00000",
        "file": "r.txt",
        "title": "Báo cáo",
        "blocks": (Block(BlockKind.PARAGRAPH, Span(0, len(body))),),
    }
    given.update(fields)
    return Report(body=body, **given)


def asked(text: str, on_file: Collection[Place] = ()) -> Question:
    """A question as understood with the whole gazetteer and no accent model."""
    return understand(text, Gazetteer.load(), on_file)
