"""The arrays of a lexical index: their types, how they are written, how they are checked."""

from __future__ import annotations

from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray

MAX_TERMS = 50_000_000
_BLOCK = 1 << 20

Arrays = dict[str, NDArray[Any]]
_KINDS: dict[str, type] = {
    "indptr": np.int64,
    "keys": np.uint64,
    "names": np.uint8,
    "ends": np.int64,
    "idf": np.float32,
    "peaks": np.float32,
    "dense_columns": np.int64,
    "indices": np.int32,
    "impacts": np.float32,
    "dense": np.float32,
}
ARRAYS = tuple(_KINDS)


class Room:
    """An array that is filled from its beginning: the file that ``save`` would write, or in memory.

    Written, not mapped: what lies on disk takes no memory, and a full disk is an ``OSError``.
    """

    def __init__(self, folder: Path | None, name: str, shape: tuple[int, ...]) -> None:
        self._array: NDArray[Any] | None = None
        self._file: IO[bytes] | None = None
        self._filled = 0
        kind = np.dtype(_KINDS[name])
        if folder is None or 0 in shape:
            self._array = np.zeros(shape, kind)
            return
        self._path = folder / f"{name}.npy"
        self._file = self._path.open("wb")
        head = {"descr": kind.str, "fortran_order": False, "shape": shape}
        np.lib.format.write_array_header_1_0(self._file, head)

    def put(self, values: NDArray[Any]) -> None:
        """Append values of the array's own type."""
        if self._file is not None:
            self._file.write(values.tobytes())
        elif self._array is not None:
            self._array.reshape(-1)[self._filled : self._filled + len(values)] = values
            self._filled += len(values)

    def close(self) -> None:
        """Write what waits."""
        if self._file is not None:
            self._file.close()

    def array(self) -> NDArray[Any]:
        """Return the array once it is closed; mapped, where it lies on disk."""
        if self._array is not None:
            return self._array
        mapped: NDArray[Any] = np.load(self._path, mmap_mode="r", allow_pickle=False)
        return mapped


def check_arrays(folder: Path, documents: int, count: int, arrays: Arrays) -> None:
    """Raise ``ValueError`` unless the parts fit together, so that no lookup can run astray."""
    if any(
        arrays[n].dtype != kind or arrays[n].ndim != 1 + (n == "dense")
        for n, kind in _KINDS.items()
    ):
        raise ValueError("an array has another type")
    indptr, ends, columns = arrays["indptr"], arrays["ends"], arrays["dense_columns"]
    per_term = {len(arrays[name]) for name in ("keys", "idf", "peaks")}
    if not 0 <= count <= MAX_TERMS or per_term != {count}:
        raise ValueError("the vocabulary has another size")
    for bounds, length in ((indptr, len(arrays["indices"])), (ends, len(arrays["names"]))):
        if len(bounds) != count + 1 or bounds[0] != 0 or (np.diff(bounds) < 0).any():
            raise ValueError("the columns do not follow each other")
        if bounds[-1] != length:
            raise ValueError("the postings have another length")
    if len(arrays["indices"]) != len(arrays["impacts"]):
        raise ValueError("the postings have another length")
    if arrays["dense"].shape != (len(columns), documents):
        raise ValueError("the rows of frequent terms have another size")
    if len(columns) and not 0 <= int(columns[0]) <= int(columns[-1]) < count:
        raise ValueError("a row belongs to no term")
    # Read, not mapped: what no question needs stays out of memory.
    with (folder / "indices.npy").open("rb") as file:
        file.seek(-4 * len(arrays["indices"]), 2)
        while len(block := np.fromfile(file, np.int32, _BLOCK)):
            if int(block.min()) < 0 or int(block.max()) >= documents:
                raise ValueError("a posting names no document")
