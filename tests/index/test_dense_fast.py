"""Codes of 4 bits are those that FAISS itself would give."""

from __future__ import annotations

import faiss
import numpy as np
import pytest
from numpy.typing import NDArray

from index.dense_fast import FastScan, _empty

RNG = np.random.default_rng(4)


@pytest.mark.parametrize(
    "vectors",
    [
        RNG.normal(size=(3001, 32)),
        RNG.normal(size=(1000, 7)),
        # Many values stand in the middle between two levels, to the last bit.
        np.round(RNG.normal(size=(2000, 16)), 1),
        np.eye(600, 5),
        RNG.integers(0, 40, size=(500, 3)),
    ],
)
def test_codes_are_those_of_faiss(vectors: NDArray[np.float64]) -> None:
    rows = np.ascontiguousarray(vectors, np.float32)
    made = FastScan.build(rows)._index
    levels = faiss.vector_to_array(made.pq.centroids).reshape(rows.shape[1], -1)
    expected = _empty(levels)
    expected.add(rows)
    codes = faiss.AlignedTable_to_array(made.codes)
    assert codes.tolist() == faiss.AlignedTable_to_array(expected.codes).tolist()
