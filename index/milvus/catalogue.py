"""The catalogue of a generation on a cluster: every look-up is a filter, nothing lies on disk.

It gives what ``index.catalogue.Catalogue`` gives, in the same order: rows carry the number that
they have there, and what a cluster returns unordered is ordered by it.
"""

from __future__ import annotations

import re
import threading
from collections import OrderedDict
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from index.catalogue.schema import Counts
from index.domain import Figure, Passage, Place, Report, Span
from index.errors import CitationNotFound, IndexDamaged
from index.language.text import fold
from index.milvus.cluster import Cluster
from index.milvus.records import join, to_figure, to_head, with_body
from index.milvus.schema import Names, day_number, key_of

_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
_REPORTS_KEPT = 512
_BATCH = 256
# So many reports a query may bring with their bodies; larger pools read theirs when they need them.
_FETCHED_AHEAD = 512
_REPORT_FIELDS = ("row", "report_id", "kind", "part", "data")
_FIGURE_FIELDS = ("row", "report_id", "place", "span_start", "span_end", "indicator", "data")
_PASSAGE_FIELDS = ("row", "report_id", "span_start", "span_end", "text", "context")
HEAD, BODY = 0, 1
T = TypeVar("T")


class MilvusCatalogue:
    """Reads one generation's reports, passages and figures. Safe to use from several threads.

    Args:
        cluster: the connection.
        names: the generation's collections.
        places: its places, in order of first mention.
        counts: what its manifest says it holds.
    """

    def __init__(
        self, cluster: Cluster, names: Names, places: Sequence[Place], counts: Counts
    ) -> None:
        self._cluster = cluster
        self._passages, self._figures = names.of("passages"), names.of("figures")
        self._reports = names.of("reports")
        self._places = list(places)
        self._counts = counts
        self._kept: OrderedDict[str, Report] = OrderedDict()
        self._lock = threading.Lock()

    def counts(self) -> Counts:
        """Return the numbers of reports, passages and figures."""
        return self._counts

    def places(self) -> list[Place]:
        """Return every place that a report or a figure names, in order of first mention."""
        return list(self._places)

    def report(self, report_id: str) -> Report:
        """Return a report. Raises ``CitationNotFound`` when there is none with this id."""
        found = self._with_ids([report_id]).get(report_id)
        if found is None:
            raise CitationNotFound(f"no report {report_id!r} in the index")
        return found

    def report_headers(self, about: Collection[str] | None = None) -> list[Report]:
        """Return reports with empty body and blocks, in build order; see ``Catalogue``."""
        rows = self._cluster.query(self._reports, f"kind == {HEAD}", _REPORT_FIELDS)
        rows.sort(key=_row)
        by_id: dict[str, list[dict[str, Any]]] = {}
        for row in rows:
            by_id.setdefault(str(row["report_id"]), []).append(row)
        headers = [self._head(parts) for parts in by_id.values()]
        if about is None:
            return headers
        keys = set(about)
        return [head for head in headers if head.place is not None and head.place.key in keys]

    def rows_about(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows of all passages of reports that are about one of the places."""
        keys = set(place_codes)
        about = [h.id for h in self.report_headers() if keys & {p.key for p in h.places}]
        return [int(row) for row in self.rows_of(about)] if about else []

    def rows_stating(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows of all passages of reports that state a figure of the places."""
        found = {figure.report_id for figure in self.figures(place_codes=place_codes)}
        return [int(row) for row in self.rows_of(sorted(found))] if found else []

    def passages_at_rows(self, rows: Collection[int]) -> list[Passage]:
        """Return the passages of these rows (from 0), in the order asked for.

        Raises:
            IndexError: there is no such row.
        """
        wanted = [int(row) for row in rows]
        found: dict[int, dict[str, Any]] = {}
        for some in _batches(sorted(set(wanted))):
            hits = self._cluster.query(self._passages, f"row in {some}", _PASSAGE_FIELDS)
            found |= {int(hit["row"]): hit for hit in hits}
        missing = [row for row in wanted if row not in found]
        if missing:
            raise IndexError(f"no passage in row {missing[0]}")
        return [self._passage(found[row]) for row in wanted]

    def rows_of(self, report_ids: Collection[str]) -> NDArray[np.int64]:
        """Return the rows of all passages of these reports, in order."""
        found: list[int] = []
        for some in _batches(_clean(report_ids)):
            hits = self._cluster.query(self._passages, _among("report_id", some), ("row",))
            found += [int(hit["row"]) for hit in hits]
        return np.array(sorted(found), dtype=np.int64)

    def passages_of(self, report_id: str) -> list[Passage]:
        """Return the passages of one report in text order."""
        if not _ID.fullmatch(report_id):
            return []
        where = _among("report_id", [report_id])
        hits = self._cluster.query(self._passages, where, _PASSAGE_FIELDS)
        hits.sort(key=_place_in_text)
        return [self._passage(hit) for hit in hits]

    def passage_at(self, report_id: str, span: Span) -> Passage | None:
        """Return the passage that shares most with ``span``, or None when none does.

        An empty span belongs to the passage that it lies in.
        """
        touching = [
            passage
            for passage in self.passages_of(report_id)
            if passage.span.overlaps(span) or passage.span.contains(span)
        ]

        def shared(passage: Passage) -> int:
            return min(passage.span.end, span.end) - max(passage.span.start, span.start)

        # The first of equals: they are in text order.
        return max(touching, key=shared, default=None)

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
        """Return the figures that fit every filter given; see ``Catalogue.figures``."""
        wheres: list[str] = []
        if place_codes is not None:
            numbers = self._numbers_of(set(place_codes), inside)
            if not numbers:
                return []
            wheres.append(f"place in {numbers}")
        if report_id is not None:
            if not _ID.fullmatch(report_id):
                return []
            wheres.append(_among("report_id", [report_id]))
        folded = None if indicators is None else {fold(name) for name in indicators}
        if folded is not None:
            wheres.append(f"indicator in {sorted(key_of(name) for name in folded)}")
        if period_from is not None:
            wheres.append(f"period_end >= {day_number(period_from)}")
        if period_to is not None:
            wheres.append(f"(period_end > 0 and period_end <= {day_number(period_to)})")
        where = " and ".join(wheres) or "row >= 0"
        rows = sorted(self._cluster.query(self._figures, where, _FIGURE_FIELDS), key=_row)
        figures = [self._figure(row) for row in rows]
        if folded is not None:
            # Two names may share a key, however unlikely.
            figures = [figure for figure in figures if fold(figure.indicator) in folded]
        if wheres:
            self._fetch_ahead({figure.report_id for figure in figures})
        return figures

    def figures_in(self, report_id: str, span: Span) -> list[Figure]:
        """Return the figures whose number lies inside ``span`` of a report, in text order."""
        if not _ID.fullmatch(report_id):
            return []
        where = (
            f"{_among('report_id', [report_id])} and span_start >= {span.start}"
            f" and span_end <= {span.end}"
        )
        rows = self._cluster.query(self._figures, where, _FIGURE_FIELDS)
        return [self._figure(row) for row in sorted(rows, key=_place_in_text)]

    def _numbers_of(self, keys: set[str], inside: bool) -> list[int]:
        return [
            number
            for number, place in enumerate(self._places)
            if place.key in keys or (inside and not keys.isdisjoint(place.within))
        ]

    def _fetch_ahead(self, ids: set[str]) -> None:
        """Read the reports of a pool of figures in one go: their sentences are looked at next."""
        if len(ids) <= _FETCHED_AHEAD:
            self._with_ids(ids)

    def _with_ids(self, ids: Iterable[str]) -> dict[str, Report]:
        with self._lock:
            found = {i: self._kept[i] for i in ids if i in self._kept}
        for some in _batches([i for i in _clean(ids) if i not in found]):
            rows = self._cluster.query(self._reports, _among("report_id", some), _REPORT_FIELDS)
            by_id: dict[str, list[dict[str, Any]]] = {}
            for row in rows:
                by_id.setdefault(str(row["report_id"]), []).append(row)
            fresh = {i: self._whole(parts) for i, parts in by_id.items()}
            found |= fresh
            with self._lock:
                self._kept |= fresh
                while len(self._kept) > _REPORTS_KEPT:
                    self._kept.popitem(last=False)
        return found

    def _head(self, parts: Sequence[dict[str, Any]]) -> Report:
        try:
            return to_head(join(p for p in parts if p["kind"] == HEAD), self._places)
        except (ValueError, TypeError, IndexError, RecursionError) as error:
            raise self._damaged(error) from error

    def _whole(self, parts: Sequence[dict[str, Any]]) -> Report:
        try:
            return with_body(self._head(parts), join(p for p in parts if p["kind"] == BODY))
        except (ValueError, TypeError, RecursionError) as error:
            raise self._damaged(error) from error

    def _figure(self, row: dict[str, Any]) -> Figure:
        try:
            return to_figure(row, self._places)
        except (ValueError, TypeError, IndexError, ArithmeticError, RecursionError) as error:
            raise self._damaged(error) from error

    def _damaged(self, error: Exception) -> IndexDamaged:
        return IndexDamaged(
            f"{self._cluster.url}: a report or figure cannot be read ({type(error).__name__});"
            " run `hoibaocao build`"
        )

    def _passage(self, row: dict[str, Any]) -> Passage:
        span = Span(int(row["span_start"]), int(row["span_end"]))
        report_id, text = str(row["report_id"]), str(row["text"])
        if not text and span.end > span.start:  # too long for its field
            text = self.report(report_id).body[span.start : span.end]
        return Passage(report_id, span, text, str(row["context"]))


def _clean(ids: Iterable[str]) -> list[str]:
    """Return the ids that can be a report's: nothing else gets into a filter."""
    return sorted({i for i in ids if _ID.fullmatch(i)})


def _among(field: str, ids: Sequence[str]) -> str:
    quoted = ", ".join(f'"{i}"' for i in ids)
    return f"{field} in [{quoted}]"


def _batches(items: Sequence[T]) -> Iterable[list[T]]:
    return (list(items[i : i + _BATCH]) for i in range(0, len(items), _BATCH))


def _row(row: dict[str, Any]) -> int:
    return int(row["row"])


def _place_in_text(row: dict[str, Any]) -> tuple[int, int]:
    return int(row["span_start"]), int(row["row"])
