"""The best of many scores, without sorting them all."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

_BLOCK = 256


def kth_of_blocks(scores: NDArray[np.float64], k: int) -> float:
    """Return a number that at least ``k`` scores reach, found without sorting them all.

    The k-th best of the maxima of blocks: that many scores are as good. 0 with too few blocks.
    """
    blocks = len(scores) // _BLOCK
    if blocks < k:
        return 0.0
    maxima = scores[: blocks * _BLOCK].reshape(blocks, _BLOCK).max(axis=1)
    return float(np.partition(maxima, blocks - k)[blocks - k])


def top_k(
    scores: NDArray[np.float64], k: int, allowed: NDArray[np.bool_] | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    """Return rows and scores of the best ``k`` positive scores, best first, ties by row."""
    floor = kth_of_blocks(scores, k) if allowed is None and k > 0 else 0.0
    usable = scores >= floor if floor > 0 else scores > 0
    if allowed is not None:
        usable &= allowed
    rows = np.flatnonzero(usable)
    k = min(max(k, 0), len(rows))
    if k == 0:
        return np.empty(0, np.int64), np.empty(0, np.float64)
    values = scores[rows]
    if k < len(rows):
        # Everything that ties with the k-th best is kept until the order by row decides.
        threshold = np.partition(values, len(values) - k)[len(values) - k]
        keep = values >= threshold
        rows, values = rows[keep], values[keep]
    order = np.lexsort((rows, -values))[:k]
    return rows[order].astype(np.int64), values[order]
