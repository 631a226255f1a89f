"""The catalogue's tables, and how values of the domain become columns and come back.

Dates are ISO text, decimals are decimal text, so that nothing is lost to binary fractions.
Places are stored once and named by their row; ``place_within`` makes "all figures of the districts
of this province" an index look-up.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from index.domain import (
    AreaLevel,
    Block,
    BlockKind,
    Period,
    PeriodKind,
    Place,
    Span,
)

# "HBCA" in the SQLite header: tells a catalogue from any other database.
APPLICATION_ID = 0x48424341
SCHEMA_VERSION = 3

Column = str | int | bytes | None

TABLES = (
    """CREATE TABLE place (
    row INTEGER PRIMARY KEY, key TEXT NOT NULL, name TEXT NOT NULL, short TEXT NOT NULL,
    level TEXT NOT NULL, code TEXT, province TEXT, province_code TEXT, within TEXT NOT NULL,
    successor TEXT
)""",
    """CREATE TABLE place_within (
    place INTEGER NOT NULL, code TEXT NOT NULL
)""",
    """CREATE TABLE report (
    row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, file TEXT NOT NULL, title TEXT NOT NULL,
    body TEXT NOT NULL, blocks TEXT NOT NULL, source TEXT, url TEXT, author TEXT,
    author_start INTEGER, author_end INTEGER,
    printed_date TEXT, printed_start INTEGER, printed_end INTEGER,
    session_date TEXT, session_start INTEGER, session_end INTEGER, session_basis TEXT NOT NULL,
    period_label TEXT, period_kind TEXT, period_start TEXT, period_end TEXT,
    period_inferred INTEGER, places TEXT NOT NULL
)""",
    """CREATE TABLE passage (
    row INTEGER PRIMARY KEY, report_id TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    text TEXT NOT NULL, context TEXT NOT NULL
)""",
    """CREATE TABLE figure (
    row INTEGER PRIMARY KEY, report_id TEXT NOT NULL, start INTEGER NOT NULL, end INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, text TEXT NOT NULL,
    indicator TEXT NOT NULL, indicator_folded TEXT NOT NULL, indicator_text TEXT NOT NULL,
    value TEXT, unit TEXT NOT NULL, relation TEXT NOT NULL, value_high TEXT, total TEXT,
    qualifier TEXT, direction TEXT, base TEXT, parent TEXT, place INTEGER,
    period_label TEXT, period_kind TEXT, period_start TEXT, period_end TEXT,
    period_inferred INTEGER, flags TEXT NOT NULL
)""",
    """CREATE TABLE report_place (
    place INTEGER NOT NULL, report_id TEXT NOT NULL, position INTEGER NOT NULL,
    PRIMARY KEY (place, report_id)
) WITHOUT ROWID""",
    # Which figures of a place are of a term (see figure_terms), as columns of numbers in order of
    # the figures: rows of figures, ordinals of their periods' ends or 0 (four bytes each), and
    # positions of their relations in Relation (one byte). A look-up never touches another place's.
    """CREATE TABLE figure_term (
    place INTEGER NOT NULL, term INTEGER NOT NULL, figures BLOB NOT NULL, days BLOB NOT NULL,
    relations BLOB NOT NULL, PRIMARY KEY (place, term)
) WITHOUT ROWID""",
    "CREATE TABLE term (row INTEGER PRIMARY KEY, text TEXT NOT NULL, figures INTEGER NOT NULL)",
    # A word with each of its letters left out: two words that differ by one letter share one.
    """CREATE TABLE term_part (
    part TEXT NOT NULL, term INTEGER NOT NULL, PRIMARY KEY (part, term)
) WITHOUT ROWID""",
)

# Made after the rows are in: filling them in one go is faster and gives smaller files.
INDEXES = (
    "CREATE INDEX place_by_key ON place (key)",
    "CREATE INDEX place_within_by_code ON place_within (code, place)",
    "CREATE INDEX passage_by_report ON passage (report_id, start)",
    "CREATE INDEX figure_by_report ON figure (report_id, start)",
    "CREATE INDEX figure_by_place ON figure (place, relation, period_end)",
    "CREATE UNIQUE INDEX term_by_text ON term (text)",
    "CREATE INDEX figure_by_indicator ON figure (indicator_folded)",
    "CREATE INDEX figure_by_period ON figure (period_end)",
)

PLACE_COLUMNS = "name, short, level, code, province, province_code, within, successor"
PERIOD_COLUMNS = "period_label, period_kind, period_start, period_end, period_inferred"


@dataclass(frozen=True, slots=True)
class Counts:
    """How many rows a catalogue holds."""

    reports: int
    passages: int
    figures: int


def date_column(day: date | None) -> str | None:
    """Return a day as ISO text."""
    return day.isoformat() if day else None


def to_date(column: Column) -> date | None:
    """Return the day of an ISO text."""
    return date.fromisoformat(str(column)) if column is not None else None


def decimal_column(value: Decimal | None) -> str | None:
    """Return a decimal as text, exactly."""
    return None if value is None else str(value)


def to_decimal(column: Column) -> Decimal | None:
    """Return the decimal of a text."""
    return None if column is None else Decimal(str(column))


def span_columns(span: Span | None) -> tuple[int | None, int | None]:
    """Return a span as two columns."""
    return (span.start, span.end) if span else (None, None)


def to_span(start: Column, end: Column) -> Span | None:
    """Return the span of two columns."""
    if start is None or end is None:
        return None
    return Span(int(start), int(end))


def period_columns(period: Period | None) -> tuple[Column, ...]:
    """Return a period as five columns."""
    if period is None:
        return (None,) * 5
    return (
        period.label,
        period.kind.value,
        date_column(period.start),
        date_column(period.end),
        int(period.inferred),
    )


def to_period(columns: tuple[Column, ...]) -> Period | None:
    """Return the period of five columns."""
    label, kind, start, end, inferred = columns
    if kind is None:
        return None
    return Period(str(label), PeriodKind(str(kind)), to_date(start), to_date(end), bool(inferred))


def place_columns(place: Place) -> tuple[Column, ...]:
    """Return a place as its columns, in the order of ``PLACE_COLUMNS``."""
    return (
        place.name,
        place.short,
        place.level.value,
        place.code,
        place.province,
        place.province_code,
        json.dumps(place.within),
        place.successor,
    )


def to_place(columns: tuple[Column, ...]) -> Place:
    """Return the place of the columns ``PLACE_COLUMNS``."""
    name, short, level, code, province, province_code, within, successor = columns
    return Place(
        name=str(name),
        short=str(short),
        level=AreaLevel(str(level)),
        code=_text(code),
        province=_text(province),
        province_code=_text(province_code),
        within=tuple(json.loads(str(within))),
        successor=_text(successor),
    )


def blocks_column(blocks: tuple[Block, ...]) -> str:
    """Return the blocks of a report as one JSON text."""
    return json.dumps([[b.kind.value, b.span.start, b.span.end] for b in blocks])


def to_blocks(column: Column) -> tuple[Block, ...]:
    """Return the blocks of a JSON text."""
    rows = json.loads(str(column))
    return tuple(Block(BlockKind(kind), Span(start, end)) for kind, start, end in rows)


def _text(column: Column) -> str | None:
    return None if column is None else str(column)
