"""Rows of a catalogue as what they hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from index.catalogue.schema import (
    Column,
    to_blocks,
    to_date,
    to_decimal,
    to_period,
    to_span,
)
from index.domain import DateBasis, Figure, Passage, Place, Relation, Report, Span


def to_report(row: tuple[Column, ...], places: Mapping[int, Place]) -> Report:
    """Return the report that a row holds; ``places`` are the catalogue's by their rows."""
    columns: Iterator[Column] = iter(row)

    def text() -> str:
        return str(next(columns))

    def optional() -> str | None:
        value = next(columns)
        return None if value is None else str(value)

    return Report(
        id=text(),
        file=text(),
        title=text(),
        body=text(),
        blocks=to_blocks(next(columns)),
        source=optional(),
        url=optional(),
        author=optional(),
        author_span=to_span(next(columns), next(columns)),
        printed_date=to_date(next(columns)),
        printed_date_span=to_span(next(columns), next(columns)),
        session_date=to_date(next(columns)),
        session_date_span=to_span(next(columns), next(columns)),
        session_basis=DateBasis(text()),
        period=to_period(tuple(next(columns) for _ in range(5))),
        places=tuple(places[row] for row in json.loads(text())),
    )


def to_figure(row: tuple[Column, ...], places: Mapping[int, Place]) -> Figure:
    """Return the figure that a row holds; ``places`` are the catalogue's by their rows."""
    (report_id, start, end, sentence_start, sentence_end, text, indicator, *rest) = row
    (indicator_text, value, unit, relation, high, total, qualifier, direction, *rest) = rest
    (base, parent, place, *period, flags) = rest
    return Figure(
        report_id=str(report_id),
        span=Span(int(start or 0), int(end or 0)),
        sentence=Span(int(sentence_start or 0), int(sentence_end or 0)),
        text=str(text),
        indicator=str(indicator),
        indicator_text=str(indicator_text),
        value=to_decimal(value),
        unit=str(unit),
        relation=Relation(str(relation)),
        value_high=to_decimal(high),
        total=to_decimal(total),
        qualifier=None if qualifier is None else str(qualifier),
        direction=None if direction is None else str(direction),
        base=None if base is None else str(base),
        parent=None if parent is None else str(parent),
        place=None if place is None else places[int(place)],
        period=to_period(tuple(period)),
        flags=tuple(json.loads(str(flags))),
    )


def to_passage(row: tuple[Column, ...]) -> Passage:
    """Return the passage that a row holds."""
    report_id, start, end, text, context = row
    span = Span(int(start or 0), int(end or 0))
    return Passage(report_id=str(report_id), span=span, text=str(text), context=str(context))
