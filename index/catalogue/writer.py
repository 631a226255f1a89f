"""Writing a catalogue: one transaction, then closed for good."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from itertools import repeat
from pathlib import Path
from types import TracebackType

from index.catalogue.schema import (
    APPLICATION_ID,
    INDEXES,
    SCHEMA_VERSION,
    TABLES,
    Column,
    blocks_column,
    date_column,
    decimal_column,
    period_columns,
    place_columns,
    span_columns,
)
from index.catalogue.terms import TermWriter
from index.domain import Figure, Passage, Place, Report
from index.language.text import fold

# Columns that come as UTF-8. A string that SQLite is given keeps its UTF-8 for as long as it
# lives, and these live until the build ends: half of its memory.
_REPORT_BODY = (4,)
_PASSAGE_TEXTS = (4, 5)


class CatalogueWriter:
    """Writes a new catalogue file; a context manager.

    Nothing is on disk until the ``with`` block ends without an error. Strings must be encodable
    as UTF-8 (no lone surrogates), as everything that went through ``text.clean`` is.

    Args:
        path: the file to create.

    Raises:
        FileExistsError: ``path`` exists: a catalogue is written once.
    """

    def __init__(self, path: Path) -> None:
        if path.exists():
            raise FileExistsError(f"{path} exists already; a catalogue is written once")
        # No implicit transactions: BEGIN and COMMIT are spelled out below.
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._places: dict[Place, int] = {}
        self._terms = TermWriter(self._connection)

    def __enter__(self) -> CatalogueWriter:
        run = self._connection.execute
        # No journal: a killed build throws the whole file away.
        run("PRAGMA journal_mode=OFF")
        run("PRAGMA synchronous=OFF")
        run(f"PRAGMA application_id={APPLICATION_ID}")
        run(f"PRAGMA user_version={SCHEMA_VERSION}")
        run("BEGIN")
        for statement in TABLES:
            run(statement)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self._terms.finish()
                for statement in INDEXES:
                    self._connection.execute(statement)
                self._connection.execute("COMMIT")
        finally:
            self._connection.close()

    def add_reports(self, reports: Iterable[Report]) -> None:
        """Append reports, in order.

        Raises:
            sqlite3.IntegrityError: two reports have the same id.
        """
        for report in reports:
            self._insert("report", 24, iter([self._report_row(report)]), _REPORT_BODY)
            rows = [self._place_row(place) for place in report.places]
            self._insert(
                "report_place",
                3,
                ((row, report.id, rows.index(row)) for row in dict.fromkeys(rows)),
            )

    def add_passages(self, passages: Iterable[Passage]) -> None:
        """Append passages; the n-th one added is row n (from 0) of every index."""
        self._insert(
            "passage",
            6,
            (
                (None, p.report_id, p.span.start, p.span.end, p.text.encode(), p.context.encode())
                for p in passages
            ),
            _PASSAGE_TEXTS,
        )

    def add_figures(
        self, figures: Iterable[Figure], terms: Iterable[Collection[str]] | None = None
    ) -> None:
        """Append figures, in order, behind the reports that state them.

        ``terms`` are their ``figure_terms`` where these are known already.
        """
        known = iter(terms) if terms is not None else repeat(None)
        for figure, words in zip(figures, known, strict=False):
            done = self._connection.execute(
                f"INSERT INTO figure VALUES ({', '.join('?' * 26)})",  # noqa: S608
                self._figure_row(figure),
            )
            if figure.place is not None and done.lastrowid is not None:
                self._terms.add(done.lastrowid, figure, self._place_row(figure.place), words)

    def _insert(
        self,
        table: str,
        columns: int,
        rows: Iterator[tuple[Column, ...]],
        encoded: Collection[int] = (),
    ) -> None:
        marks = ", ".join("CAST(? AS TEXT)" if at in encoded else "?" for at in range(columns))
        # The table's name is one of ours, never input.
        self._connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608

    def _place_row(self, place: Place) -> int:
        row = self._places.get(place)
        if row is None:
            row = self._places[place] = len(self._places) + 1
            self._connection.execute(
                "INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (row, place.key, *place_columns(place)),
            )
            self._connection.executemany(
                "INSERT INTO place_within VALUES (?, ?)", ((row, code) for code in place.within)
            )
        return row

    def _report_row(self, report: Report) -> tuple[Column, ...]:
        return (
            None,
            report.id,
            report.file,
            report.title,
            report.body.encode(),
            blocks_column(report.blocks),
            report.source,
            report.url,
            report.author,
            *span_columns(report.author_span),
            date_column(report.printed_date),
            *span_columns(report.printed_date_span),
            date_column(report.session_date),
            *span_columns(report.session_date_span),
            report.session_basis.value,
            *period_columns(report.period),
            json.dumps([self._place_row(place) for place in report.places]),
        )

    def _figure_row(self, figure: Figure) -> tuple[Column, ...]:
        return (
            None,
            figure.report_id,
            figure.span.start,
            figure.span.end,
            figure.sentence.start,
            figure.sentence.end,
            figure.text,
            figure.indicator,
            fold(figure.indicator),
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
            self._place_row(figure.place) if figure.place else None,
            *period_columns(figure.period),
            json.dumps(figure.flags),
        )
