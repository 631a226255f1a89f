"""Reading a catalogue: read-only, from any one thread at a time."""

from __future__ import annotations

import sqlite3
import threading
import weakref
from collections.abc import Collection, Sequence
from datetime import date
from pathlib import Path
from urllib.parse import quote

import numpy as np
from numpy.typing import NDArray

from index.catalogue.finder import MAX_FILTER, Finder
from index.catalogue.rows import (
    FIGURE_COLUMNS,
    PASSAGE_COLUMNS,
    REPORT_COLUMNS,
    to_figure,
    to_passage,
    to_report,
)
from index.catalogue.schema import (
    APPLICATION_ID,
    PLACE_COLUMNS,
    SCHEMA_VERSION,
    Column,
    Counts,
    to_place,
)
from index.catalogue.terms import marks
from index.domain import Figure, Passage, Place, Report, Span
from index.errors import CitationNotFound, IndexDamaged
from index.language.text import fold

_MOST_SPANS = 100


class Catalogue(Finder):
    """A catalogue file opened for reading.

    Safe to use from another thread than the one that opened it, and from several: calls take
    turns. The file is opened as immutable, so it must not change while it is open (a generation
    never does).

    Raises:
        IndexDamaged: the file is missing, no catalogue, or of another schema.
    """

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._path = path
        uri = f"file:{quote(str(path.absolute()))}?mode=ro&immutable=1"
        try:
            self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        except sqlite3.Error as error:
            raise self._damaged(str(error)) from error
        # Readers keep the object that they have while another generation goes live, so nobody
        # knows when to close it: the last one to let go does.
        weakref.finalize(self, self._connection.close)
        try:
            # A database from elsewhere must not run functions from its own schema.
            self._query("PRAGMA trusted_schema=OFF")
            if self._query("PRAGMA application_id") != [(APPLICATION_ID,)]:
                raise self._damaged("not a catalogue")
            if self._query("PRAGMA user_version") != [(SCHEMA_VERSION,)]:
                raise self._damaged("another catalogue format")
            rows = self._query(f"SELECT row, {PLACE_COLUMNS} FROM place ORDER BY row")  # noqa: S608
            self._places = {int(row[0] or 0): to_place(row[1:]) for row in rows}
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Close the file; the catalogue cannot be used after it."""
        with self._lock:
            self._connection.close()

    def counts(self) -> Counts:
        """Return the numbers of reports, passages and figures."""
        [(reports, passages, figures)] = self._query(
            "SELECT (SELECT count(*) FROM report), (SELECT count(*) FROM passage),"
            " (SELECT count(*) FROM figure)"
        )
        return Counts(int(reports or 0), int(passages or 0), int(figures or 0))

    def report(self, report_id: str) -> Report:
        """Return a report. Raises ``CitationNotFound`` when there is none with this id."""
        rows = self._query(f"SELECT {REPORT_COLUMNS} FROM report WHERE id = ?", report_id)  # noqa: S608
        if not rows:
            raise CitationNotFound(f"no report {report_id!r} in the index")
        return to_report(rows[0], self._places)

    def reports(self) -> list[Report]:
        """Return all reports with their bodies, in the order they were built."""
        rows = self._query(f"SELECT {REPORT_COLUMNS} FROM report ORDER BY row")  # noqa: S608
        return [to_report(row, self._places) for row in rows]

    def report_headers(self, about: Collection[str] | None = None) -> list[Report]:
        """Return reports with empty body and blocks, light enough to keep many in memory.

        ``about`` are keys of places: only reports that are chiefly about one of these.
        """
        columns = REPORT_COLUMNS.replace("body, blocks", "'', '[]'")
        where, places = "", list[int]()
        if about is not None:
            places = self._place_rows(about, inside=False)
            where = (
                " WHERE id IN (SELECT report_id FROM report_place"  # noqa: S608
                f" WHERE place IN ({marks(places)}) AND position = 0)"
            )
        rows = self._query(f"SELECT {columns} FROM report{where} ORDER BY row", *places)  # noqa: S608
        return [to_report(row, self._places) for row in rows]

    def places(self) -> list[Place]:
        """Return every place that a report or a figure names, in order of first mention."""
        return list(self._places.values())

    def passages(self) -> list[Passage]:
        """Return all passages; position n is row n of the dense and the lexical index."""
        rows = self._query(f"SELECT {PASSAGE_COLUMNS} FROM passage ORDER BY row")  # noqa: S608
        return [to_passage(row) for row in rows]

    def passages_at_rows(self, rows: Collection[int]) -> list[Passage]:
        """Return the passages of these rows (from 0), in the order asked for.

        Raises:
            IndexError: there is no such row.
        """
        found: dict[int, Passage] = {}
        asked = list(rows)
        for begin in range(0, len(asked), MAX_FILTER):
            some = [int(row) + 1 for row in asked[begin : begin + MAX_FILTER]]
            for row, *columns in self._query(
                # SQLite numbers rows from 1.
                f"SELECT row, {PASSAGE_COLUMNS} FROM passage WHERE row IN ({marks(some)})",  # noqa: S608
                *some,
            ):
                found[int(row or 0) - 1] = to_passage(tuple(columns))
        missing = next((row for row in asked if int(row) not in found), None)
        if missing is not None:
            raise IndexError(f"no passage in row {missing}")
        return [found[int(row)] for row in asked]

    def spans_at_rows(self, rows: Collection[int]) -> list[tuple[str, Span]]:
        """Return the report and the span of the passages of these rows, as ``passages_at_rows``.

        Raises:
            IndexError: there is no such row.
        """
        asked = [int(row) + 1 for row in rows][:MAX_FILTER]
        found = {
            int(row or 0): (str(report), Span(int(start or 0), int(end or 0)))
            for row, report, start, end in self._query(
                f"SELECT row, report_id, start, end FROM passage WHERE row IN ({marks(asked)})",  # noqa: S608
                *asked,
            )
        }
        missing = next((row for row in asked if row not in found), None)
        if missing is not None:
            raise IndexError(f"no passage in row {missing - 1}")
        return [found[row] for row in asked]

    def rows_of(self, report_ids: Collection[str]) -> NDArray[np.int64]:
        """Return the rows (from 0) of all passages of these reports, in order."""
        found: list[int] = []
        ids = list(report_ids)
        for begin in range(0, len(ids), MAX_FILTER):
            some = ids[begin : begin + MAX_FILTER]
            rows = self._query(
                f"SELECT row FROM passage WHERE report_id IN ({marks(some)})",  # noqa: S608
                *some,
            )
            found += [int(row or 0) - 1 for (row,) in rows]
        return np.array(sorted(found), dtype=np.int64)

    def passages_of(self, report_id: str) -> list[Passage]:
        """Return the passages of one report in text order."""
        rows = self._query(
            f"SELECT {PASSAGE_COLUMNS} FROM passage WHERE report_id = ? ORDER BY start",  # noqa: S608
            report_id,
        )
        return [to_passage(row) for row in rows]

    def passage_at(self, report_id: str, span: Span) -> Passage | None:
        """Return the passage that shares most with ``span``, or None when none does.

        An empty span belongs to the passage that it lies in.
        """
        rows = self._query(
            f"SELECT {PASSAGE_COLUMNS} FROM passage"  # noqa: S608
            " WHERE report_id = ? AND start <= ? AND end >= ?"
            " ORDER BY min(end, ?) - max(start, ?) DESC, start LIMIT 1",
            report_id,
            span.end,
            span.start,
            span.end,
            span.start,
        )
        passage = to_passage(rows[0]) if rows else None
        if passage and (passage.span.overlaps(span) or passage.span.contains(span)):
            return passage
        return None

    def figures(
        self,
        place_codes: Collection[str] | None = None,
        report_id: str | None = None,
        indicators: Collection[str] | None = None,
        period_from: date | None = None,
        period_to: date | None = None,
        *,
        inside: bool = False,
    ) -> list[Figure]:
        """Return the figures that fit every filter given, in text order within build order.

        Args:
            place_codes: keys of places (``Place.key``: the code where there is one).
            report_id: only figures of this report.
            indicators: names of indicators, compared without case and diacritics.
            period_from, period_to: only figures whose period ends within these days (inclusive).
            inside: with ``place_codes``, also figures of places that lie inside those.
        """
        wheres: list[str] = []
        values: list[Column] = []
        if place_codes is not None:
            rows_of_places = self._place_rows(place_codes, inside=inside)
            wheres.append(f"place IN ({marks(rows_of_places)})")
            values += rows_of_places
        if report_id is not None:
            wheres.append("report_id = ?")
            values.append(report_id)
        if indicators is not None:
            names = [fold(name) for name in indicators][: MAX_FILTER // 2]
            wheres.append(f"indicator_folded IN ({marks(names)})")
            values += names
        if period_from is not None:
            wheres.append("period_end >= ?")
            values.append(period_from.isoformat())
        if period_to is not None:
            wheres.append("period_end <= ?")
            values.append(period_to.isoformat())
        where = f" WHERE {' AND '.join(wheres)}" if wheres else ""
        rows = self._query(
            f"SELECT {FIGURE_COLUMNS} FROM figure{where} ORDER BY row",  # noqa: S608
            *values,
        )
        return [to_figure(row, self._places) for row in rows]

    def figures_in(self, report_id: str, span: Span) -> list[Figure]:
        """Return the figures whose number lies inside ``span`` of a report, in text order."""
        return self.figures_in_each([(report_id, span)])

    def figures_in_each(self, spans: Sequence[tuple[str, Span]]) -> list[Figure]:
        """Return ``figures_in`` of each span of a report, one behind the other."""
        found: list[Figure] = []
        for begin in range(0, len(spans), _MOST_SPANS):
            some = spans[begin : begin + _MOST_SPANS]
            # No start lies behind the span's end: the index is not read to the report's end.
            rows = self._query(
                "WITH asked (number, id, first, last) AS"  # noqa: S608
                f" (VALUES {', '.join(['(?, ?, ?, ?)'] * len(some))})"
                f" SELECT {FIGURE_COLUMNS} FROM asked CROSS JOIN figure ON report_id = id"
                " AND start BETWEEN first AND last AND end <= last ORDER BY number, start, row",
                *(
                    value
                    for number, (report_id, span) in enumerate(some)
                    for value in (number, report_id, span.start, span.end)
                ),
            )
            found += [to_figure(row, self._places) for row in rows]
        return found

    def indicators(self) -> list[tuple[str, int]]:
        """Return each indicator with how many figures it has, the most frequent first."""
        rows = self._query(
            "SELECT min(indicator), count(*) FROM figure GROUP BY indicator_folded"
            " ORDER BY 2 DESC, indicator_folded"
        )
        return [(str(name), int(number or 0)) for name, number in rows]

    def _query(self, sql: str, *values: Column) -> list[tuple[Column, ...]]:
        try:
            with self._lock:
                return self._connection.execute(sql, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise self._damaged(str(error)) from error

    def _damaged(self, why: str) -> IndexDamaged:
        return IndexDamaged(f"{self._path}: {why}; run `hoibaocao build`")
