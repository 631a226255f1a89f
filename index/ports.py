"""What answering needs of an index, whichever engine holds it.

``index.live`` opens a generation on disk, ``index.milvus`` one on a Milvus cluster; both give these
shapes, and the same contract tests run over both.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from index.catalogue.schema import Counts
from index.domain import Figure, Passage, Place, Report, Span
from index.language.accents import AccentModel
from index.manifest import Manifest


class LexicalSearch(Protocol):
    """BM25 over the rows of a generation; see ``index.lexical.LexicalIndex``."""

    @property
    def size(self) -> int:
        """The number of passages."""

    def search(
        self, query: str, k: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the rows and scores of the best ``k`` passages, best first, ties by row."""


class DenseSearch(Protocol):
    """Vectors over the rows of a generation; see ``index.dense.DenseIndex``."""

    @property
    def size(self) -> int:
        """The number of vectors."""

    @property
    def dimension(self) -> int:
        """The length of one vector."""

    def search(
        self, vector: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return rows and cosines of the nearest ``k`` passages, best first."""


class CatalogueReader(Protocol):
    """Reports, passages and figures of a generation; see ``index.catalogue.Catalogue``."""

    def counts(self) -> Counts:
        """Return the numbers of reports, passages and figures."""

    def report(self, report_id: str) -> Report:
        """Return a report. Raises ``CitationNotFound`` when there is none with this id."""

    def report_headers(self, about: Collection[str] | None = None) -> list[Report]:
        """Return reports with empty body and blocks, in build order.

        ``about`` are keys of places: only reports that are chiefly about one of these.
        """

    def places(self) -> list[Place]:
        """Return every place that a report or a figure names, in order of first mention."""

    def passages_at_rows(self, rows: Collection[int]) -> list[Passage]:
        """Return the passages of these rows, in the order asked for; ``IndexError`` for none."""

    def rows_about(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows of all passages of reports that are about one of the places."""

    def rows_stating(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows of all passages of reports that state a figure of the places."""

    def rows_of(self, report_ids: Collection[str]) -> NDArray[np.int64]:
        """Return the rows of all passages of these reports, in order."""

    def passages_of(self, report_id: str) -> list[Passage]:
        """Return the passages of one report in text order."""

    def passage_at(self, report_id: str, span: Span) -> Passage | None:
        """Return the passage that shares most with ``span``, or None when none does."""

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
        """Return the figures that fit every filter given, in text order within build order."""

    def figures_in(self, report_id: str, span: Span) -> list[Figure]:
        """Return the figures whose number lies inside ``span`` of a report, in text order."""


class Live(Protocol):
    """One immutable generation, opened; see ``index.live.LiveIndex``."""

    @property
    def name(self) -> str:
        """The generation's name."""

    @property
    def manifest(self) -> Manifest:
        """What the generation says of itself."""

    @property
    def catalogue(self) -> CatalogueReader:
        """Its reports, passages and figures."""

    @property
    def lexical(self) -> LexicalSearch:
        """Its BM25 weights."""

    @property
    def dense(self) -> DenseSearch:
        """Its vectors."""

    @property
    def accents(self) -> AccentModel:
        """What restores the diacritics of a question."""


class LiveHolder(Protocol):
    """Holds the newest good index; see ``index.live.LiveIndexHolder``."""

    @property
    def current(self) -> Live:
        """The index to answer from; replaced as a whole, never changed."""

    def refresh(self) -> bool:
        """Swap to the newest good generation; True when another one is live now."""

    def check(self) -> None:
        """Raise ``IndexDamaged`` or ``IndexUnreachable`` when the index cannot be read now."""
