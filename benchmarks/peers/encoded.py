"""Vectors of passages that were encoded elsewhere (``benchmarks/encode_many.py``), checked."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from index.embedding.protocol import Encoder

# So many rows are encoded here too. Texts that differ by a place and a few numbers have cosines of
# up to .99 among themselves; the same text from another runtime or precision has .999.
COMPARED = 24
LEAST_COSINE = 0.99
_LENGTH_WITHIN = 0.01
_TYPES = (np.float16, np.float32)
_AT_ONCE = 10_000


class VectorsRefused(ValueError):
    """The files do not hold the vectors of these texts; the message is one line."""


def read_vectors(
    files: Sequence[Path], texts: Sequence[str], encoder: Encoder
) -> tuple[NDArray[np.float32], float]:
    """Return the vectors of the first texts, made one long, and the least cosine to ``encoder``.

    Args:
        files: ``.npy`` files of float16 or float32 rows, one a text, in the texts' order. They may
            hold fewer rows than there are texts, or more, which are left.
        texts: the passages.
        encoder: what the rows are compared with.

    Raises:
        VectorsRefused: a file cannot be read, is of another shape or type, holds rows that are not
            finite or not of length one, or others than ``encoder`` gives.
    """
    parts = [_opened(file, encoder.dimension) for file in files]
    count = min(sum(map(len, parts)), len(texts))
    if not count:
        raise VectorsRefused("the vectors' files hold no rows")
    rows, done = np.empty((count, encoder.dimension), np.float32), 0
    for file, part in zip(files, parts, strict=True):
        for start in range(0, min(len(part), count - done), _AT_ONCE):
            some = np.asarray(part[start : start + _AT_ONCE], np.float32)[: count - done]
            lengths = np.linalg.norm(some, axis=1, keepdims=True)
            # NaN is not within anything.
            if not (np.abs(lengths - 1) <= _LENGTH_WITHIN).all():
                raise VectorsRefused(f"{file} holds a row that is not finite or not of length one")
            rows[done : done + len(some)] = some / lengths
            done += len(some)
    return rows, _least_cosine(rows, texts, encoder)


def _opened(file: Path, dimension: int) -> NDArray[np.floating]:
    """Map a file: its head is checked before a row is read."""
    try:
        part = np.load(file, mmap_mode="r", allow_pickle=False)
    except (OSError, ValueError, EOFError) as error:
        reason = (str(error).splitlines() or ["no reason"])[0][:200]
        raise VectorsRefused(f"{file} cannot be read as an .npy file ({reason})") from error
    if not isinstance(part, np.ndarray) or part.dtype not in _TYPES:
        raise VectorsRefused(f"{file} must hold one array of float16 or float32")
    if part.ndim != 2 or part.shape[1] != dimension:
        raise VectorsRefused(f"{file} must be n × {dimension}, it is {part.shape}")
    return part


def _least_cosine(rows: NDArray[np.float32], texts: Sequence[str], encoder: Encoder) -> float:
    at = np.unique(np.linspace(0, len(rows) - 1, COMPARED).round().astype(int))
    own = encoder.encode_passages([texts[row] for row in at])
    cosines = (own * rows[at]).sum(axis=1) / np.linalg.norm(own, axis=1)
    worst = int(cosines.argmin())
    if not cosines[worst] >= LEAST_COSINE:
        raise VectorsRefused(
            f"row {at[worst]} has a cosine of {cosines[worst]:.3f} to the passage's vector as "
            f"encoded here, under {LEAST_COSINE}: other texts, another order or another model"
        )
    return float(cosines[worst])
