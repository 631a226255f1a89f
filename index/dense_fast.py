"""Every vector compared in 4 bits a component, by FAISS's table look-ups in vector registers.

A component is one of 16 levels, chosen for each component by how its values are spread. Scanning
takes a quarter of the time of 8 bits; the best are compared exactly afterwards, so what counts is
whether the true nearest are among them, which is measured when the index is built.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

_LEVELS = 16
_ROUNDS = 12
_TRAINED_ON = 20_000
# Rows whose codes are found at a time: they stay in the processor's cache.
_ROWS = 512
# By how many of the smallest steps rounding may move a bound.
_ULPS = 4
# FAISS lays the codes out in blocks of so many vectors.
_BLOCK = 32
# So many are compared again at least: what recall was measured with.
LEAST = 200
_ARRAYS = ("blocks", "levels")
KIND = "scan4"


class FastScan:
    """An index over vectors in 4 bits a component; ``vectors`` are the exact ones.

    ``info`` holds ``kind`` (scan4) and what was measured.
    """

    def __init__(
        self, vectors: NDArray[np.float32], arrays: dict[str, NDArray[Any]], info: dict[str, Any]
    ) -> None:
        self.vectors = vectors
        self.info = info
        self.ntotal, self.d = vectors.shape
        self._index = _empty(arrays["levels"])
        faiss.copy_array_to_AlignedTable(arrays["blocks"], self._index.codes)
        self._index.ntotal = self.ntotal
        self._index.ntotal2 = _padded(self.ntotal)

    @classmethod
    def build(cls, vectors: NDArray[np.float32]) -> FastScan:
        """Return the index over ``vectors``; ``info`` says nothing of recall yet."""
        levels = _levels(vectors)
        index = faiss.IndexPQFastScan(_quantized(vectors, levels))
        blocks = faiss.AlignedTable_to_array(index.codes)
        del index
        return cls(vectors, {"blocks": blocks, "levels": levels}, {"kind": KIND})

    def candidates(
        self, query: NDArray[np.float32], count: int, allowed: NDArray[np.bool_] | None = None
    ) -> NDArray[np.int64]:
        """Return the rows of about the ``count`` nearest vectors, in no certain order."""
        count = min(max(count, LEAST), self.ntotal)
        if allowed is None:
            return self._nearest(query, count)
        # FAISS takes no filter here: the nearest of all are looked through until enough are
        # allowed, which are then the nearest that are.
        share = max(1, int(np.count_nonzero(allowed))) / len(allowed)
        among = min(self.ntotal, math.ceil(1.2 * count / share))
        while True:
            found = self._nearest(query, among)
            found = found[allowed[found]]
            if len(found) >= count or among == self.ntotal:
                return found
            among = min(self.ntotal, 4 * among)

    def _nearest(self, query: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        _, rows = self._index.search(query[None, :], count)
        found: NDArray[np.int64] = rows[0][rows[0] >= 0].astype(np.int64)
        return found

    def save(self, folder: Path) -> None:
        """Write the arrays into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "vectors.npy", self.vectors, allow_pickle=False)
        np.save(folder / "blocks.npy", faiss.AlignedTable_to_array(self._index.codes))
        levels = faiss.vector_to_array(self._index.pq.centroids).reshape(self.d, _LEVELS)
        np.save(folder / "levels.npy", levels)
        (folder / "dense.json").write_text(json.dumps(self.info, indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path, info: dict[str, Any]) -> FastScan:
        """Open what ``save`` wrote; the exact vectors stay on disk, mapped.

        Raises:
            OSError, ValueError: a file is missing, or they do not agree.
        """
        # Mapped: FAISS makes the only copy.
        blocks, levels, vectors = (
            np.load(folder / f"{name}.npy", mmap_mode="r", allow_pickle=False).view(np.ndarray)
            for name in (*_ARRAYS, "vectors")
        )
        if vectors.ndim != 2 or vectors.dtype != np.float32 or levels.dtype != np.float32:
            raise ValueError("the vectors have another type")
        count, dimension = vectors.shape
        if levels.shape != (dimension, _LEVELS) or not np.isfinite(levels).all():
            raise ValueError("the levels have another size")
        if blocks.dtype != np.uint8 or blocks.shape != (_padded(count) * _even(dimension) // 2,):
            raise ValueError("the codes have another size")
        return cls(vectors, {"blocks": blocks, "levels": levels}, info)


def _padded(count: int) -> int:
    return -(-count // _BLOCK) * _BLOCK


def _even(dimension: int) -> int:
    return dimension + dimension % 2


def _empty(levels: NDArray[np.float32]) -> Any:
    dimension = len(levels)
    index = faiss.IndexPQFastScan(dimension, dimension, 4, faiss.METRIC_INNER_PRODUCT)
    faiss.copy_array_to_vector(np.ascontiguousarray(levels).reshape(-1), index.pq.centroids)
    index.is_trained = True
    return index


def _quantized(vectors: NDArray[np.float32], levels: NDArray[np.float32]) -> Any:
    """Return FAISS's index of the codes, not laid out yet.

    FAISS measures the distance to each of a component's levels; as these are sorted, comparing
    with the bounds between them finds the same, twenty times as fast.
    """
    count, dimension = vectors.shape
    codes = np.zeros((count, _even(dimension) // 2), np.uint8)
    bounds = np.ascontiguousarray(_bounds(levels).T)
    above, level = np.empty((_ROWS, dimension), np.bool_), np.empty((_ROWS, dimension), np.uint8)
    for start in range(0, count, _ROWS):
        part = np.ascontiguousarray(vectors[start : start + _ROWS], dtype=np.float32)
        here, over = level[: len(part)], above[: len(part)]
        here[:] = 0
        for bound in bounds:
            here += np.greater(part, bound, out=over).view(np.uint8)
        codes[start : start + _ROWS] = here[:, ::2]
        codes[start : start + _ROWS, : dimension // 2] |= here[:, 1::2] << 4
    index = faiss.IndexPQ(dimension, dimension, 4, faiss.METRIC_INNER_PRODUCT)
    faiss.copy_array_to_vector(np.ascontiguousarray(levels).reshape(-1), index.pq.centroids)
    faiss.copy_array_to_vector(codes.reshape(-1), index.codes)
    index.ntotal, index.is_trained = count, True
    return index


def _bounds(levels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the largest number that is not nearer to the next level, to the last bit."""
    low, high = levels[:, :-1], levels[:, 1:]
    bounds: NDArray[np.float32] = (low + high) / np.float32(2)
    for _ in range(_ULPS):
        bounds = np.nextafter(bounds, np.float32(-np.inf))
    numbers = bounds
    for _ in range(2 * _ULPS):
        numbers = np.nextafter(numbers, np.float32(np.inf))
        nearer = (numbers - low) ** 2 <= (numbers - high) ** 2
        bounds = np.where(nearer, numbers, bounds).astype(np.float32)
    return bounds


def _levels(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the 16 levels of each component: Lloyd's algorithm on some of the vectors."""
    some = np.array(vectors[:: max(1, len(vectors) // _TRAINED_ON)][:_TRAINED_ON].T, order="C")
    some.sort(axis=1)
    levels = np.quantile(some, (np.arange(_LEVELS) + 0.5) / _LEVELS, axis=1).T
    for row, mine in zip(some, levels, strict=True):
        sums = np.concatenate([[0.0], np.cumsum(row, dtype=np.float64)])
        for _ in range(_ROUNDS):
            inner = np.searchsorted(row, (mine[1:] + mine[:-1]) / 2)
            edges = np.concatenate([[0], inner, [len(row)]])
            counts = np.diff(edges)
            held = counts > 0
            mine[held] = np.diff(sums[edges])[held] / counts[held]
    return levels.astype(np.float32)
