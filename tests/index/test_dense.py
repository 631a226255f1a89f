"""Exact vector search, its filter and its file."""

from __future__ import annotations

import struct
from pathlib import Path

import faiss
import numpy as np
import pytest
from numpy.typing import NDArray

from index import dense, dense_lists
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


def near_rows(count: int, seed: int = 0) -> NDArray[np.float32]:
    """Vectors in groups, as texts of a few subjects are."""
    chance = np.random.default_rng(seed)
    centres = np.random.default_rng(9).normal(size=(40, 16))
    rows = centres[chance.integers(0, 40, count)] + 0.3 * chance.normal(size=(count, 16))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(params=["scan4", "scan", "lists"])
def large(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> DenseIndex:
    """The kinds of index that many passages get, here of a few thousand."""
    monkeypatch.setattr(dense, "FLAT_UP_TO", 100)
    monkeypatch.setattr(dense, "EXACT_UP_TO", 100)
    monkeypatch.setattr(dense_lists, "FAST_UP_TO", 10**6 if request.param == "scan4" else 0)
    monkeypatch.setattr(dense_lists, "SCAN_UP_TO", 100 if request.param == "lists" else 10**6)
    index = DenseIndex.build(near_rows(5000), near_rows(32, seed=4))
    assert index.describe()["kind"] == request.param
    return index


def test_a_large_index_finds_the_nearest_and_says_how_surely(large: DenseIndex) -> None:
    assert large.describe()["recall_at_10"] >= 0.99
    vectors, found = near_rows(5000), 0
    for query in near_rows(20, seed=5):
        rows, scores = large.search(query, 10)
        assert scores == pytest.approx(vectors[rows] @ query, abs=1e-6)
        assert (np.diff(scores) <= 0).all()
        found += len(set(rows.tolist()) & set(np.argsort(-(vectors @ query))[:10].tolist()))
    assert found >= 0.98 * 200


@pytest.mark.parametrize("share", [0.005, 0.02, 0.3])
def test_a_filter_costs_a_large_index_no_recall(large: DenseIndex, share: float) -> None:
    vectors, found, there = near_rows(5000), 0, 0
    allowed = np.random.default_rng(6).random(5000) < share
    for query in near_rows(20, seed=7):
        rows, _ = large.search(query, 10, allowed)
        assert allowed[rows].all()
        true = np.argsort(-np.where(allowed, vectors @ query, -np.inf))[:10]
        found += len(set(rows.tolist()) & set(true.tolist()))
        there += 10
    assert found >= 0.99 * there


def test_a_saved_large_index_finds_the_same(large: DenseIndex, tmp_path: Path) -> None:
    large.save(tmp_path / "dense.faiss")
    loaded = DenseIndex.load(tmp_path / "dense.faiss")
    assert loaded.describe() == large.describe()
    for query in near_rows(5, seed=8):
        assert loaded.search(query, 20)[0].tolist() == large.search(query, 20)[0].tolist()


def test_arrays_that_do_not_agree_are_refused(large: DenseIndex, tmp_path: Path) -> None:
    large.save(tmp_path / "dense.faiss")
    folder = tmp_path / "dense"
    for name, bad in (
        ("codes", np.zeros((3, 16), np.uint8)),
        ("rows", np.full(5000, 2**40)),
        ("sizes", np.array([10**9])),
        ("trained", np.zeros(3, np.float32)),
        ("vectors", np.zeros((5000, 16), np.float64)),
        ("centroids", np.array([{}], dtype=object)),
        ("blocks", np.zeros(3, np.uint8)),
        ("levels", np.full((16, 16), np.nan, np.float32)),
    ):
        if not (folder / f"{name}.npy").exists():
            continue  # an array of another kind of index
        whole = (folder / f"{name}.npy").read_bytes()
        if name == "rows" and large.describe()["kind"] == "scan":
            continue  # a scan has none
        np.save(folder / f"{name}.npy", bad, allow_pickle=True)
        with pytest.raises(IndexDamaged, match="hoibaocao build --full"):
            DenseIndex.load(tmp_path / "dense.faiss")
        (folder / f"{name}.npy").write_bytes(whole)
    (folder / "dense.json").write_text('{"kind": "lists"}')
    with pytest.raises(IndexDamaged):
        DenseIndex.load(tmp_path / "dense.faiss")
