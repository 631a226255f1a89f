"""Inner-product search over passage vectors with FAISS, by the kind of index that the size needs.

- **flat**, up to 20,000 passages: exact, and exact under any filter.
- **scan4**, up to 2,000,000: every vector is compared in 4 bits a component, the best 200 or more
  are compared again exactly. Recall@10 is measured when it is built; under .99 it becomes
- **lists** (beyond 200,000): the vectors lie in lists around centroids, and only the lists nearest
  to the question are scanned, as many as recall@10 of .99 takes; where that would be a large share
  of the lists, or with fewer vectors,
- **scan**: every vector is compared in 8 bits a component.

A filter never costs recall: a few thousand passages are compared exactly, whatever the index is
(a graph with a 2 % filter left .76 in a measurement with HNSW); of more, more lists are scanned.
Only the exact vectors stay on disk, mapped. Nothing of FAISS's own file format is read but the
flat index, whose head is checked first.
"""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index import dense_lists
from index.dense_fast import FastScan
from index.dense_lists import Compressed, compress, selection
from index.errors import IndexDamaged

MAX_DIMENSION = 8192
FLAT_UP_TO = 20_000
# So many allowed passages are compared exactly: their vectors are read from disk.
EXACT_UP_TO = 10_000
# Compared in 8 bits, then exactly.
_AGAIN = 4
# OpenBLAS multiplies a matrix of fewer numbers than 9,216 with a vector on one thread.
_ONE_THREAD = 8_192
# The head of a saved IndexFlatIP: tag, dimension, number of vectors.
_HEAD = struct.Struct("<4siq")
_TAG = b"IxFI"

Found = tuple[NDArray[np.int64], NDArray[np.float32]]


class DenseIndex:
    """Vectors of all passages; row numbers are their order."""

    def __init__(self, index: faiss.IndexFlatIP | Compressed | FastScan) -> None:
        self._index = index

    @classmethod
    def build(
        cls, vectors: NDArray[np.float32], questions: NDArray[np.float32] | None = None
    ) -> DenseIndex:
        """Index ``vectors`` (n × dimension, L2-normalised); n may be 0.

        ``questions`` are vectors like those that will be searched for: recall is measured with
        them (with some of the passages themselves when there are none).
        """
        if vectors.ndim != 2 or not 1 <= vectors.shape[1] <= MAX_DIMENSION:
            raise ValueError(f"vectors must be n × 1..{MAX_DIMENSION}, got {vectors.shape}")
        if len(vectors) > FLAT_UP_TO:
            return cls(compress(vectors, questions))
        index = faiss.IndexFlatIP(vectors.shape[1])
        if len(vectors):
            index.add(np.ascontiguousarray(vectors, dtype=np.float32))
        return cls(index)

    @property
    def size(self) -> int:
        """The number of vectors."""
        return int(self._index.ntotal)

    @property
    def dimension(self) -> int:
        """The length of one vector."""
        return int(self._index.d)

    def describe(self) -> dict[str, Any]:
        """Return the kind of index with what was measured when it was built, for the manifest."""
        if isinstance(self._index, Compressed | FastScan):
            return self._index.info
        return {"kind": "flat", "recall_at_10": 1.0}

    def search(
        self, vector: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None = None
    ) -> Found:
        """Return rows and cosines of the nearest ``k`` passages, best first.

        Args:
            vector: the question's vector (dimension,).
            k: how many at most.
            allowed: a mask over all rows; the others are never returned.
        """
        if vector.shape != (self.dimension,):
            raise ValueError(f"the vector must be ({self.dimension},), got {vector.shape}")
        if allowed is not None and allowed.shape != (self.size,):
            raise ValueError(f"the mask must be ({self.size},), got {allowed.shape}")
        usable = self.size if allowed is None else int(np.count_nonzero(allowed))
        k = min(k, usable)
        if k <= 0 or not np.isfinite(vector).all():
            return np.empty(0, np.int64), np.empty(0, np.float32)
        query = np.ascontiguousarray(vector, dtype=np.float32)
        # One question gains nothing from threads, and waits for them on a busy machine.
        faiss.omp_set_num_threads(1)
        if isinstance(self._index, Compressed | FastScan):
            if allowed is not None and usable <= max(EXACT_UP_TO, _AGAIN * k):
                rows = np.flatnonzero(allowed)
            else:
                rows = self._index.candidates(query, _AGAIN * k, allowed)
            return _best(self._index.vectors, rows, query, k)
        parameters, _bits = selection(faiss.SearchParameters, allowed)
        scores, found = self._index.search(query[None, :], k, params=parameters)
        held = found[0] >= 0
        return found[0][held].astype(np.int64), scores[0][held].astype(np.float32)

    def vectors(self, start: int, end: int) -> NDArray[np.float32]:
        """Return the vectors of the rows from ``start`` up to ``end``, for another engine."""
        if isinstance(self._index, Compressed | FastScan):
            return np.asarray(self._index.vectors[start:end], dtype=np.float32)
        vectors: NDArray[np.float32] = self._index.reconstruct_n(start, end - start)
        return vectors

    def save(self, path: Path) -> None:
        """Write the index: one file, or a folder of arrays in its place."""
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(self._index, Compressed | FastScan):
            self._index.save(path.with_suffix(""))
        else:
            # For a full disk FAISS's own writer has an error of its own, not OSError.
            path.write_bytes(faiss.serialize_index(self._index).tobytes())

    @classmethod
    def load(cls, path: Path) -> DenseIndex:
        """Open a saved index.

        Raises:
            IndexDamaged: the file is missing, short or not a flat inner-product index, or the
                arrays in its place do not agree.
        """
        try:
            if path.with_suffix("").is_dir():
                return cls(dense_lists.load(path.with_suffix("")))
            _check_head(path)
            index = faiss.read_index(str(path))
            if type(index) is not faiss.IndexFlatIP:
                raise ValueError(f"it holds a {type(index).__name__}")
        except (OSError, ValueError, KeyError, TypeError, RuntimeError, struct.error) as error:
            reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
            raise IndexDamaged(
                f"the dense index {path} is damaged ({reason}): run 'hoibaocao build --full'"
            ) from error
        return cls(index)


def _best(
    vectors: NDArray[np.float32], rows: NDArray[np.int64], query: NDArray[np.float32], k: int
) -> Found:
    """Return the best ``k`` of ``rows`` by their exact cosines, equal ones by row."""
    scores = _products(vectors[rows], query)
    order = np.lexsort((rows, -scores))[:k]
    return rows[order].astype(np.int64), scores[order].astype(np.float32)


def _products(vectors: NDArray[np.float32], query: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return ``vectors @ query``, a few rows at a time.

    A larger product OpenBLAS shares among threads, which then wait for more in a busy loop: of six
    milliseconds of processor time all but a tenth, on two cores. A few rows never are, and do not
    come out otherwise on another number of cores.
    """
    count, dimension = vectors.shape
    rows = 1 << max(0, (_ONE_THREAD // max(1, dimension)).bit_length() - 1)
    whole = count // rows * rows
    parts = vectors[:whole].reshape(-1, rows, dimension) @ query
    return np.concatenate([parts.reshape(-1), vectors[whole:] @ query])


def _check_head(path: Path) -> None:
    """Raise ``ValueError`` for anything but a whole flat index.

    FAISS's reader makes whatever index a file names and trusts its numbers, so they are compared
    with the file's size first.
    """
    with path.open("rb") as file:
        tag, dimension, count = _HEAD.unpack(file.read(_HEAD.size))
    if tag != _TAG or not 1 <= dimension <= MAX_DIMENSION or count < 0:
        raise ValueError("it is not a flat inner-product index")
    vectors, size = 4 * dimension * count, path.stat().st_size
    if not vectors < size < vectors + 256:
        raise ValueError("it has another size than it says")
