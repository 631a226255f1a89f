"""Exact vector search, its filter and its file."""

from __future__ import annotations

import struct
from pathlib import Path

import faiss
import numpy as np
import pytest
from numpy.typing import NDArray

from index.dense import DenseIndex
from index.errors import IndexDamaged


def unit_rows(count: int, dimension: int, seed: int = 0) -> NDArray[np.float32]:
    rows = np.random.default_rng(seed).normal(size=(count, dimension)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def test_best_rows_come_first_with_their_cosines() -> None:
    index = DenseIndex.build(np.array([[1, 0], [0, 1], [0.6, 0.8]], dtype=np.float32))
    rows, scores = index.search(np.array([0, 1], dtype=np.float32), 2)
    assert rows.tolist() == [1, 2]
    assert scores.tolist() == pytest.approx([1.0, 0.8])


@pytest.mark.parametrize("share", [0.01, 0.3, 1.0])
def test_a_filtered_search_is_exact(share: float) -> None:
    vectors, query = unit_rows(1003, 16), unit_rows(1, 16, seed=1)[0]
    allowed = np.random.default_rng(2).random(1003) < share
    rows, _ = DenseIndex.build(vectors).search(query, 10, allowed)
    similarity = np.where(allowed, vectors @ query, -np.inf)
    expected = np.argsort(-similarity)[: min(10, int(allowed.sum()))]
    assert rows.tolist() == expected.tolist()


def test_fewer_rows_than_asked_for_give_what_there_is() -> None:
    index = DenseIndex.build(unit_rows(3, 4))
    assert len(index.search(unit_rows(1, 4)[0], 50)[0]) == 3
    assert len(index.search(unit_rows(1, 4)[0], 50, np.array([False, True, False]))[0]) == 1
    assert len(index.search(unit_rows(1, 4)[0], 50, np.zeros(3, dtype=np.bool_))[0]) == 0


def test_an_empty_index_and_a_vector_that_is_no_number_give_nothing() -> None:
    empty = DenseIndex.build(np.zeros((0, 4), dtype=np.float32))
    assert empty.search(unit_rows(1, 4)[0], 5)[0].tolist() == []
    index = DenseIndex.build(unit_rows(3, 4))
    assert index.search(np.full(4, np.nan, dtype=np.float32), 5)[0].tolist() == []


def test_wrong_shapes_are_refused() -> None:
    index = DenseIndex.build(unit_rows(3, 4))
    with pytest.raises(ValueError, match="vector must be"):
        index.search(np.ones(5, dtype=np.float32), 1)
    with pytest.raises(ValueError, match="mask must be"):
        index.search(np.ones(4, dtype=np.float32), 1, np.ones(2, dtype=np.bool_))
    with pytest.raises(ValueError, match="vectors must be"):
        DenseIndex.build(np.ones(4, dtype=np.float32))


@pytest.mark.parametrize("count", [0, 1, 200])
def test_a_saved_index_finds_the_same(tmp_path: Path, count: int) -> None:
    index = DenseIndex.build(unit_rows(count, 8))
    index.save(tmp_path / "dense.faiss")
    loaded = DenseIndex.load(tmp_path / "dense.faiss")
    query = unit_rows(1, 8, seed=5)[0]
    assert (loaded.size, loaded.dimension) == (count, 8)
    assert loaded.search(query, 5)[0].tolist() == index.search(query, 5)[0].tolist()


def test_other_and_damaged_files_are_refused_before_faiss_reads_them(tmp_path: Path) -> None:
    path = tmp_path / "dense.faiss"
    DenseIndex.build(unit_rows(20, 8)).save(path)
    whole = path.read_bytes()
    huge = whole[:8] + struct.pack("<q", 2**40) + whole[16:]
    other = tmp_path / "other.faiss"
    faiss.write_index(faiss.IndexFlatL2(8), str(other))
    for content in (b"", whole[:-4], whole[:10], huge, other.read_bytes(), b"x" * 700):
        path.write_bytes(content)
        with pytest.raises(IndexDamaged, match="hoibaocao build --full"):
            DenseIndex.load(path)
    with pytest.raises(IndexDamaged):
        DenseIndex.load(tmp_path / "absent")
