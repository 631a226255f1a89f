"""Exact inner-product search over passage vectors with FAISS, filtered by a bitmap.

A flat index is exact, and stays exact under any filter: approximate graphs lose recall when only a
few passages are allowed (a 2 % filter left .76 of it in a measurement with HNSW).
"""

from __future__ import annotations

import struct
from pathlib import Path

import faiss
import numpy as np
from numpy.typing import NDArray

from index.errors import IndexDamaged

MAX_DIMENSION = 8192
# The head of a saved IndexFlatIP: tag, dimension, number of vectors.
_HEAD = struct.Struct("<4siq")
_TAG = b"IxFI"


class DenseIndex:
    """Vectors of all passages; row numbers are their order."""

    def __init__(self, index: faiss.IndexFlatIP) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: NDArray[np.float32]) -> DenseIndex:
        """Index ``vectors`` (n × dimension, L2-normalised); n may be 0."""
        if vectors.ndim != 2 or not 1 <= vectors.shape[1] <= MAX_DIMENSION:
            raise ValueError(f"vectors must be n × 1..{MAX_DIMENSION}, got {vectors.shape}")
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

    def search(
        self, vector: NDArray[np.float32], k: int, allowed: NDArray[np.bool_] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
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
        query = np.ascontiguousarray(vector, dtype=np.float32)[None, :]
        if allowed is None:
            scores, rows = self._index.search(query, k)
        else:
            # FAISS keeps a bare pointer to the bits, so they must outlive the search.
            bits = np.packbits(allowed, bitorder="little")
            selector = faiss.IDSelectorBitmap(self.size, faiss.swig_ptr(bits))
            parameters = faiss.SearchParameters()
            parameters.sel = selector
            scores, rows = self._index.search(query, k, params=parameters)
        found = rows[0] >= 0
        return rows[0][found].astype(np.int64), scores[0][found].astype(np.float32)

    def vectors(self, start: int, end: int) -> NDArray[np.float32]:
        """Return the vectors of the rows from ``start`` up to ``end``, for another engine."""
        vectors: NDArray[np.float32] = self._index.reconstruct_n(start, end - start)
        return vectors

    def save(self, path: Path) -> None:
        """Write the index to one file."""
        path.parent.mkdir(parents=True, exist_ok=True)
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path) -> DenseIndex:
        """Open a saved index.

        Raises:
            IndexDamaged: the file is missing, short or not a flat inner-product index.
        """
        try:
            _check_head(path)
            index = faiss.read_index(str(path))
            if type(index) is not faiss.IndexFlatIP:
                raise ValueError(f"it holds a {type(index).__name__}")
        except (OSError, ValueError, RuntimeError, struct.error) as error:
            reason = str(error).splitlines()[0][:200] if str(error) else type(error).__name__
            raise IndexDamaged(
                f"the dense index {path} is damaged ({reason}): run 'hoibaocao build --full'"
            ) from error
        return cls(index)


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
