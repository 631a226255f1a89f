"""Reports and figures as JSON texts, and long texts in parts; and back, checked.

What the catalogue's own columns say of a value (``index.catalogue.schema``) is said here as well,
so both engines keep exactly the same: dates as ISO text, decimals as decimal text.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from index.catalogue.schema import (
    blocks_column,
    date_column,
    decimal_column,
    period_columns,
    place_columns,
    span_columns,
    to_blocks,
    to_date,
    to_decimal,
    to_period,
    to_place,
    to_span,
)
from index.domain import DateBasis, Figure, Place, Relation, Report, Span
from index.milvus.schema import MOST_BYTES, PART

_SHORT = 1000


def _dump(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def cut(text: str) -> list[str]:
    """Return a text in parts that each fit a field; an empty one is one part."""
    return [text[i : i + PART] for i in range(0, len(text), PART)] or [""]


def join(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return the text whose parts these rows hold.

    Raises:
        ValueError: a part is missing or doubled.
    """
    parts = sorted((int(row["part"]), str(row["data"])) for row in rows)
    if not parts or [number for number, _ in parts] != list(range(len(parts))):
        raise ValueError("a part of a text is missing")
    return "".join(text for _, text in parts)


def places_text(places: Sequence[Place]) -> str:
    """Return the places of a generation as one text."""
    return _dump([place_columns(place) for place in places])


def to_places(text: str) -> list[Place]:
    """Return the places of ``places_text``."""
    return [to_place(tuple(columns)) for columns in json.loads(text)]


def head_text(report: Report, numbers: Mapping[Place, int]) -> str:
    """Return a report without its body and blocks; ``numbers`` are the places' positions."""
    return _dump(
        [
            report.id,
            report.file,
            report.title,
            report.source,
            report.url,
            report.author,
            span_columns(report.author_span),
            date_column(report.printed_date),
            span_columns(report.printed_date_span),
            date_column(report.session_date),
            span_columns(report.session_date_span),
            report.session_basis.value,
            period_columns(report.period),
            [numbers[place] for place in report.places],
        ]
    )


def to_head(text: str, places: Sequence[Place]) -> Report:
    """Return the report of ``head_text``, with an empty body."""
    (id_, file, title, source, url, author, author_span, *rest) = json.loads(text)
    printed, printed_span, session, session_span, basis, period, numbers = rest
    return Report(
        id=str(id_),
        file=str(file),
        title=str(title),
        body="",
        blocks=(),
        source=source,
        url=url,
        author=author,
        author_span=to_span(*author_span),
        printed_date=to_date(printed),
        printed_date_span=to_span(*printed_span),
        session_date=to_date(session),
        session_date_span=to_span(*session_span),
        session_basis=DateBasis(basis),
        period=to_period(tuple(period)),
        places=tuple(places[number] for number in numbers),
    )


def body_text(report: Report) -> str:
    """Return the body of a report with its blocks."""
    return _dump([report.body, blocks_column(report.blocks)])


def with_body(head: Report, text: str) -> Report:
    """Return the whole report of a head and ``body_text``."""
    body, blocks = json.loads(text)
    return replace(head, body=str(body), blocks=to_blocks(blocks))


def figure_text(figure: Figure) -> str:
    """Return what of a figure stands in no field of its row, in at most 65,535 bytes.

    Only a text that is made to break things gives longer ones; its words are cut then.
    """
    text = _figure_text(figure)
    if len(text.encode("utf-8")) <= MOST_BYTES:
        return text
    return _figure_text(
        replace(
            figure,
            **{
                name: getattr(figure, name)[:_SHORT]
                for name in ("text", "indicator", "indicator_text", "unit", "base", "parent")
                if getattr(figure, name)
            },
            period=None,
        )
    )


def _figure_text(figure: Figure) -> str:
    return _dump(
        [
            *span_columns(figure.sentence),
            figure.text,
            figure.indicator,
            figure.indicator_text,
            decimal_column(figure.value),
            figure.unit,
            figure.relation.value,
            decimal_column(figure.value_high),
            decimal_column(figure.total),
            figure.qualifier,
            figure.direction,
            figure.base,
            figure.parent,
            period_columns(figure.period),
            figure.flags,
        ]
    )


def to_figure(row: Mapping[str, Any], places: Sequence[Place]) -> Figure:
    """Return the figure of a row of the collection of figures."""
    (start, end, text, indicator, indicator_text, value, unit, relation, *rest) = json.loads(
        row["data"]
    )
    high, total, qualifier, direction, base, parent, period, flags = rest
    place = int(row["place"])
    return Figure(
        report_id=str(row["report_id"]),
        span=Span(int(row["span_start"]), int(row["span_end"])),
        sentence=Span(int(start), int(end)),
        text=str(text),
        indicator=str(indicator),
        indicator_text=str(indicator_text),
        value=to_decimal(value),
        unit=str(unit),
        relation=Relation(relation),
        value_high=to_decimal(high),
        total=to_decimal(total),
        qualifier=qualifier,
        direction=direction,
        base=base,
        parent=parent,
        place=places[place] if place >= 0 else None,
        period=to_period(tuple(period)),
        flags=tuple(str(flag) for flag in flags),
    )
