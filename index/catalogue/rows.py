"""Rows of a catalogue as the objects that they hold."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from typing import Any

from index.catalogue.schema import (
    PERIOD_COLUMNS,
    Column,
    to_blocks,
    to_date,
    to_period,
    to_span,
)
from index.domain import DateBasis, Figure, Passage, Period, Place, Relation, Report, Span

REPORT_COLUMNS = (
    "id, file, title, body, blocks, source, url, author, author_start, author_end, printed_date,"
    " printed_start, printed_end, session_date, session_start, session_end, session_basis,"
    f" {PERIOD_COLUMNS}, places"
)
PASSAGE_COLUMNS = "report_id, start, end, text, context"
FIGURE_COLUMNS = (
    "report_id, start, end, sentence_start, sentence_end, text, indicator, indicator_text, value,"
    " unit, relation, value_high, total, qualifier, direction, base, parent, place,"
    f" {PERIOD_COLUMNS}, flags"
)


def to_report(row: tuple[Column, ...], places: Mapping[int, Place]) -> Report:
    """Return the report of the columns ``REPORT_COLUMNS``; ``places`` by their rows."""
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


def to_figure(row: tuple[Any, ...], places: Mapping[int, Place]) -> Figure:
    """Return the figure of the columns ``FIGURE_COLUMNS``; ``places`` by their rows.

    The columns are of the types that the schema says; to make each what it is would take a sixth
    of the time. What follows these columns in the row is left alone.
    """
    (
        report_id, start, end, sentence_start, sentence_end, text, indicator, indicator_text, value,
        unit, relation, value_high, total, qualifier, direction, base, parent, place,
        label, kind, first, last, inferred, flags, *_,
    ) = row  # fmt: skip
    return Figure(
        report_id,
        Span(start, end),
        Span(sentence_start, sentence_end),
        text,
        indicator,
        indicator_text,
        None if value is None else Decimal(value),
        unit,
        _relation(relation),
        None if value_high is None else Decimal(value_high),
        None if total is None else Decimal(total),
        qualifier,
        direction,
        base,
        parent,
        None if place is None else places[place],
        _period(label, kind, first, last, inferred),
        () if flags == "[]" else tuple(json.loads(flags)),
    )


def to_passage(row: tuple[Column, ...]) -> Passage:
    """Return the passage of the columns ``PASSAGE_COLUMNS``."""
    report_id, start, end, text, context = row
    span = Span(int(start or 0), int(end or 0))
    return Passage(report_id=str(report_id), span=span, text=str(text), context=str(context))


# Figures repeat what there are few of, and a question reads hundreds of figures.
@lru_cache(maxsize=64)
def _relation(column: Column) -> Relation:
    return Relation(str(column))


@lru_cache(maxsize=4096)
def _period(*columns: Column) -> Period | None:
    return to_period(columns)
