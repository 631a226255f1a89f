"""The two searches on a cluster: own BM25 weights and vectors, both by inner product.

A passage's sparse vector holds the impacts of its terms, the question's their idf and weight, so
the inner product is the BM25 score that ``index.lexical`` gives, whatever engine adds it up.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.lexical import LexicalSettings, query_terms
from index.milvus.cluster import MOST_ROWS, Cluster
from index.milvus.schema import key_of, search_parameters

_TERMS_KEPT = 200_000
# Rows beyond the last one asked for: where scores are equal there, the order by row decides.
_MARGIN = 16
_TERM_FIELDS = ("row", "number", "idf")


class MilvusLexical:
    """BM25 over the collection of passages; ``search`` as ``index.lexical.LexicalIndex``."""

    def __init__(
        self, cluster: Cluster, passages: str, terms: str, size: int, settings: LexicalSettings
    ) -> None:
        self.settings = settings
        self._cluster, self._passages, self._terms = cluster, passages, terms
        self._size = size
        self._known: OrderedDict[int, tuple[int, float] | None] = OrderedDict()
        self._lock = threading.Lock()

    @property
    def size(self) -> int:
        """The number of passages."""
        return self._size

    def search(
        self, query: str, k: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
        """Return the rows and scores of the best ``k`` passages, best first, ties by row.

        Raises:
            IndexUnreachable: the cluster does not answer.
        """
        k, where = _limits(self._size, k, allowed)
        vector = self._vector(query_terms(query, self.settings)) if k > 0 else {}
        if not vector:
            return np.empty(0, np.int64), np.empty(0, np.float64)
        hits = _best(
            lambda most: self._cluster.search(
                self._passages, "sparse", vector, most, where, {"drop_ratio_search": 0.0}
            ),
            k,
        )
        hits = [(row, score) for row, score in hits if score > 0]
        rows = np.array([row for row, _ in hits], dtype=np.int64)
        return rows, np.array([score for _, score in hits], dtype=np.float64)

    def _vector(self, weights: Mapping[str, float]) -> dict[int, float]:
        known = self._look_up({key_of(term) for term in weights})
        vector: dict[int, float] = {}
        for term, weight in weights.items():
            found = known.get(key_of(term))
            if found:
                vector[found[0]] = weight * found[1]
        return vector

    def _look_up(self, keys: set[int]) -> dict[int, tuple[int, float] | None]:
        """Return number and idf of terms; what was asked before is not asked again."""
        with self._lock:
            result = {key: self._known[key] for key in keys if key in self._known}
        missing = sorted(keys - result.keys())
        if missing:
            rows = self._cluster.query(self._terms, f"row in {missing}", _TERM_FIELDS)
            fresh: dict[int, tuple[int, float] | None] = dict.fromkeys(missing)
            fresh |= {int(r["row"]): (int(r["number"]), float(r["idf"])) for r in rows}
            result |= fresh
            with self._lock:
                self._known.update(fresh)
                while len(self._known) > _TERMS_KEPT:
                    self._known.popitem(last=False)
        return result


class MilvusDense:
    """Vectors over the collection of passages; ``search`` as ``index.dense.DenseIndex``."""

    def __init__(
        self, cluster: Cluster, passages: str, size: int, dimension: int, kind: str
    ) -> None:
        self._cluster, self._passages, self._kind = cluster, passages, kind
        self._size, self._dimension = size, dimension

    @property
    def size(self) -> int:
        """The number of vectors."""
        return self._size

    @property
    def dimension(self) -> int:
        """The length of one vector."""
        return self._dimension

    def search(
        self, vector: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Return rows and cosines of the nearest ``k`` passages, best first, ties by row.

        Raises:
            IndexUnreachable: the cluster does not answer.
        """
        if vector.shape != (self._dimension,):
            raise ValueError(f"the vector must be ({self._dimension},), got {vector.shape}")
        k, where = _limits(self._size, k, allowed)
        if k <= 0 or not np.isfinite(vector).all():
            return np.empty(0, np.int64), np.empty(0, np.float32)
        query = np.ascontiguousarray(vector, dtype=np.float32)
        hits = _best(
            lambda most: self._cluster.search(
                self._passages, "dense", query, most, where, search_parameters(self._kind, most)
            ),
            k,
        )
        rows = np.array([row for row, _ in hits], dtype=np.int64)
        return rows, np.array([score for _, score in hits], dtype=np.float32)


def _limits(size: int, k: int, allowed: NDArray[np.bool_] | None) -> tuple[int, str]:
    """Return how many rows can be had at most, and the filter."""
    if allowed is None:
        return min(k, size, MOST_ROWS), ""
    if allowed.shape != (size,):
        raise ValueError(f"the mask must be ({size},), got {allowed.shape}")
    usable = int(np.count_nonzero(allowed))
    return min(k, usable, MOST_ROWS), "" if usable == size else mask_filter(allowed)


def mask_filter(allowed: NDArray[np.bool_]) -> str:
    """Return a mask as a filter on ``row``: the passages of a report stand in one run."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], allowed, [False]]).astype(np.int8)))
    runs = edges.reshape(-1, 2).tolist()
    single = [row for start, end in runs if end - start <= 3 for row in range(start, end)]
    parts = [f"(row >= {start} and row < {end})" for start, end in runs if end - start > 3]
    if single:
        parts.append(f"row in {single}")
    return _any_of(parts) if parts else "row < 0"


def _any_of(parts: list[str]) -> str:
    """Join with ``or``, nested by halves: a parser that recurses goes log n deep, not n."""
    if len(parts) <= 2:
        return " or ".join(parts)
    half = len(parts) // 2
    return f"({_any_of(parts[:half])}) or ({_any_of(parts[half:])})"


def _best(search: Callable[[int], list[tuple[int, float]]], k: int) -> list[tuple[int, float]]:
    """Return the best ``k``, equal scores by row, even where a tie crosses the end."""
    most = min(k + _MARGIN, MOST_ROWS)
    while True:
        hits = sorted(search(most), key=_order)
        if len(hits) < most or most == MOST_ROWS or hits[k - 1][1] > hits[-1][1]:
            return hits[:k]
        most = min(4 * most, MOST_ROWS)


def _order(hit: tuple[int, float]) -> tuple[Any, ...]:
    row, score = hit
    return -score, row
