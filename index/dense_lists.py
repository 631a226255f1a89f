"""Vectors in 8 bits a component, in one list or in lists around centroids, with FAISS.

Everything is saved as plain arrays, and the FAISS objects are made from them: none of them can
carry more than numbers, and their sizes are compared before FAISS sees them.
"""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from index.dense_fast import KIND, FastScan

# Beyond these a scan of all, in 4 bits and in 8, takes longer than a question may.
FAST_UP_TO = 2_000_000
SCAN_UP_TO = 200_000
RECALL = 0.99
_NEIGHBOURS = 10
_AGAIN = 50 * 4  # what a question of the service compares again
_SAMPLE = 64
_TRAIN_A_LIST = 40
_ROUNDS = 10
_BATCH = 50_000
_ARRAYS = ("codes", "rows", "sizes", "centroids", "trained")
_8BIT = faiss.ScalarQuantizer.QT_8bit
_IP = faiss.METRIC_INNER_PRODUCT


class Compressed:
    """An index over vectors in 8 bits a component; ``vectors`` are the exact ones.

    ``info`` holds ``kind`` (scan or lists), ``lists``, ``probes`` and what was measured.
    """

    def __init__(
        self, vectors: NDArray[np.float32], arrays: dict[str, NDArray[Any]], info: dict[str, Any]
    ) -> None:
        self.vectors = vectors
        self.info = info
        self._arrays = arrays
        self._index = _assemble(arrays, int(vectors.shape[1]))
        self.ntotal, self.d = vectors.shape

    def candidates(
        self,
        query: NDArray[np.float32],
        count: int,
        allowed: NDArray[np.bool_] | None = None,
        probes: int | None = None,
    ) -> NDArray[np.int64]:
        """Return the rows of about the ``count`` nearest vectors, in no certain order."""
        kind = faiss.SearchParametersIVF if self.info["lists"] else faiss.SearchParameters
        parameters, _bits = selection(kind, allowed)
        if self.info["lists"]:
            parameters = parameters or faiss.SearchParametersIVF()
            probes = probes or self.info["probes"]
            if allowed is not None:
                # As many allowed vectors are looked at as of all when there is no filter.
                share = max(1, int(np.count_nonzero(allowed))) / len(allowed)
                probes = math.ceil(probes / share)
            parameters.nprobe = min(probes, self.info["lists"])
        count = min(count, self.ntotal)
        _, rows = self._index.search(query[None, :], count, params=parameters)
        found: NDArray[np.int64] = rows[0][rows[0] >= 0].astype(np.int64)
        return found

    def save(self, folder: Path) -> None:
        """Write the arrays into ``folder``."""
        folder.mkdir(parents=True, exist_ok=True)
        np.save(folder / "vectors.npy", self.vectors, allow_pickle=False)
        for name in _ARRAYS:
            np.save(folder / f"{name}.npy", self._arrays[name], allow_pickle=False)
        (folder / "dense.json").write_text(json.dumps(self.info, indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, folder: Path, info: dict[str, Any]) -> Compressed:
        """Open what ``save`` wrote; the exact vectors stay on disk, mapped.

        Raises:
            OSError, ValueError, KeyError, TypeError: a file is missing, or they do not agree.
        """
        arrays = {n: np.load(folder / f"{n}.npy", allow_pickle=False) for n in _ARRAYS}
        vectors = np.load(folder / "vectors.npy", mmap_mode="r", allow_pickle=False)
        _check(vectors, arrays, info)
        return cls(vectors.view(np.ndarray), arrays, info)


def load(folder: Path) -> Compressed | FastScan:
    """Open the index in ``folder``.

    Raises:
        OSError, ValueError, KeyError, TypeError: a file is missing, or they do not agree.
    """
    info = json.loads((folder / "dense.json").read_text("utf-8"))
    return (FastScan if info["kind"] == KIND else Compressed).load(folder, info)


def compress(
    vectors: NDArray[np.float32], questions: NDArray[np.float32] | None = None
) -> Compressed | FastScan:
    """Return the index that suits so many vectors, its recall measured."""
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    if questions is None or not len(questions):
        step = max(1, len(vectors) // _SAMPLE)
        questions = np.asarray(vectors[::step][:_SAMPLE])
    truth = _nearest(vectors, questions)
    if len(vectors) <= FAST_UP_TO:
        fast = FastScan.build(vectors)
        fast.info["recall_at_10"] = recall(fast, questions, truth)
        if fast.info["recall_at_10"] >= RECALL:
            return fast
    if len(vectors) > SCAN_UP_TO:
        lists = _in_lists(vectors, questions, truth)
        if lists is not None:
            return lists
    trained = _trained(vectors)
    info: dict[str, Any] = {"kind": "scan", "lists": 0, "probes": 0}
    index = Compressed(vectors, {**_no_lists(vectors), **_codes(vectors, trained)}, info)
    info["recall_at_10"] = recall(index, questions, truth)
    return index


def _in_lists(
    vectors: NDArray[np.float32], questions: NDArray[np.float32], truth: NDArray[np.int64]
) -> Compressed | None:
    """Return an index in lists; None when it would have to look into most of them."""
    count, dimension = vectors.shape
    lists = int(4 * math.sqrt(count))
    chosen = np.random.default_rng(0).choice(count, min(count, _TRAIN_A_LIST * lists), False)
    clusters = faiss.Clustering(dimension, lists)
    clusters.niter, clusters.seed, clusters.spherical = _ROUNDS, 1, True
    clusters.max_points_per_centroid = _TRAIN_A_LIST
    quantizer = faiss.IndexFlatIP(dimension)
    clusters.train(np.ascontiguousarray(vectors[np.sort(chosen)]), quantizer)
    centroids = faiss.vector_to_array(clusters.centroids).reshape(lists, dimension)
    home = np.concatenate(
        [
            quantizer.search(np.ascontiguousarray(vectors[i : i + _BATCH]), 1)[1][:, 0]
            for i in range(0, count, _BATCH)
        ]
    )
    order = np.argsort(home, kind="stable")
    made = _codes(vectors, _trained(vectors))
    arrays = {
        "codes": made["codes"][order],
        "trained": made["trained"],
        "rows": order.astype(np.int64),
        "sizes": np.bincount(home, minlength=lists).astype(np.int64),
        "centroids": centroids.astype(np.float32),
    }
    info: dict[str, Any] = {"kind": "lists", "lists": lists, "probes": 8}
    index = Compressed(vectors, arrays, info)
    while (found := recall(index, questions, truth)) < RECALL:
        info["probes"] *= 2
        if info["probes"] > lists // 4:
            return None
    info["recall_at_10"] = found
    info["recall_at_10_filtered"] = _filtered(index, questions)
    return index


def recall(
    index: Compressed | FastScan,
    questions: NDArray[np.float32],
    truth: NDArray[np.int64],
    allowed: NDArray[np.bool_] | None = None,
) -> float:
    """Return the share of the true ten nearest that are among the candidates."""
    hits = 0
    for question, true in zip(questions, truth, strict=True):
        rows = index.candidates(question, _AGAIN, allowed)
        hits += len(np.intersect1d(rows, true))
    return round(hits / max(1, truth.size), 4)


def _filtered(index: Compressed, questions: NDArray[np.float32]) -> float:
    """Return the recall when only a random tenth is allowed."""
    allowed: NDArray[np.bool_] = np.less(np.random.default_rng(2).random(index.ntotal), 0.1)
    rows = np.flatnonzero(allowed)
    few = questions[:16]
    truth = np.stack([rows[_nearest(index.vectors[rows], q[None, :])[0]] for q in few])
    return recall(index, few, truth, allowed)


def _nearest(vectors: NDArray[np.float32], questions: NDArray[np.float32]) -> NDArray[np.int64]:
    """Return the rows of each question's true nearest vectors, compared with all."""
    best = np.full((len(questions), 0), -np.inf, np.float32)
    rows = np.empty((len(questions), 0), np.int64)
    for start in range(0, len(vectors), _BATCH):
        scores = questions @ vectors[start : start + _BATCH].T
        count = min(_NEIGHBOURS, scores.shape[1])
        top = np.argpartition(-scores, count - 1, axis=1)[:, :count]
        best = np.hstack([best, np.take_along_axis(scores, top, axis=1)])
        rows = np.hstack([rows, top + start])
        order = np.argsort(-best, axis=1, kind="stable")[:, :_NEIGHBOURS]
        best = np.take_along_axis(best, order, axis=1)
        rows = np.take_along_axis(rows, order, axis=1)
    return rows


def _trained(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the range of each component: its least value, then its extent."""
    low = np.min([vectors[i : i + _BATCH].min(0) for i in range(0, len(vectors), _BATCH)], axis=0)
    high = np.max([vectors[i : i + _BATCH].max(0) for i in range(0, len(vectors), _BATCH)], axis=0)
    return np.concatenate([low, np.maximum(high - low, 1e-6)]).astype(np.float32)


def _codes(vectors: NDArray[np.float32], trained: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    quantizer = _quantizer(vectors.shape[1], trained)
    codes = np.empty(vectors.shape, np.uint8)
    for start in range(0, len(vectors), _BATCH):
        part = np.ascontiguousarray(vectors[start : start + _BATCH], dtype=np.float32)
        codes[start : start + _BATCH] = quantizer.sa_encode(part)
    return {"codes": codes, "trained": trained}


def _no_lists(vectors: NDArray[np.float32]) -> dict[str, NDArray[Any]]:
    empty = np.empty(0, np.int64)
    centroids = np.empty((0, vectors.shape[1]), np.float32)
    return {"rows": empty, "sizes": empty, "centroids": centroids}


def _quantizer(dimension: int, trained: NDArray[np.float32]) -> Any:
    index = faiss.IndexScalarQuantizer(dimension, _8BIT, _IP)
    faiss.copy_array_to_vector(np.ascontiguousarray(trained), index.sq.trained)
    index.is_trained = True
    return index


def _assemble(arrays: dict[str, NDArray[Any]], dimension: int) -> Any:
    """Make the FAISS index from checked arrays."""
    codes = np.ascontiguousarray(arrays["codes"])
    if not len(arrays["sizes"]):
        index = _quantizer(dimension, arrays["trained"])
        faiss.copy_array_to_vector(codes.reshape(-1), index.codes)
        index.ntotal = len(codes)
        return index
    coarse = faiss.IndexFlatIP(dimension)
    coarse.add(np.ascontiguousarray(arrays["centroids"]))
    lists = len(arrays["sizes"])
    index = faiss.IndexIVFScalarQuantizer(coarse, dimension, lists, _8BIT, _IP, False)
    # Python must keep what FAISS points to.
    index.referenced_objects = [coarse]  # type: ignore[attr-defined]
    faiss.copy_array_to_vector(np.ascontiguousarray(arrays["trained"]), index.sq.trained)
    index.is_trained = True
    start = 0
    rows = np.ascontiguousarray(arrays["rows"])
    for number, size in enumerate(arrays["sizes"].tolist()):
        if size:
            index.invlists.add_entries(  # type: ignore[union-attr]
                number, size, faiss.swig_ptr(rows[start : start + size]),
                faiss.swig_ptr(codes[start : start + size]),
            )  # fmt: skip
        start += size
    index.ntotal = len(codes)
    return index


def _check(vectors: NDArray[Any], arrays: dict[str, NDArray[Any]], info: dict[str, Any]) -> None:
    """Raise ``ValueError`` unless the arrays fit together."""
    kinds = (np.uint8, np.int64, np.int64, np.float32, np.float32)
    if any(arrays[n].dtype != k for n, k in zip(_ARRAYS, kinds, strict=True)):
        raise ValueError("an array has another type")
    if vectors.ndim != 2 or vectors.dtype != np.float32:
        raise ValueError("the vectors have another type")
    count, dimension = vectors.shape
    rows, sizes, lists = arrays["rows"], arrays["sizes"], int(info["lists"])
    if arrays["codes"].shape != (count, dimension) or arrays["trained"].shape != (2 * dimension,):
        raise ValueError("the codes have another size")
    if sizes.shape != (lists,) or arrays["centroids"].shape != (lists, dimension):
        raise ValueError("the lists have another number")
    if lists:
        if not 1 <= int(info["probes"]) <= lists or int(sizes.min()) < 0 or sizes.sum() != count:
            raise ValueError("the lists have another size")
        if not np.array_equal(np.sort(rows), np.arange(count)):
            raise ValueError("the lists do not hold every vector once")


def selection(kind: Any, allowed: NDArray[np.bool_] | None) -> tuple[Any, NDArray[np.uint8] | None]:
    """Return search parameters that keep to ``allowed``, and bits that must outlive the search."""
    if allowed is None:
        return None, None
    # FAISS keeps a bare pointer to the bits.
    bits = np.packbits(allowed, bitorder="little")
    parameters = kind()
    parameters.sel = faiss.IDSelectorBitmap(len(allowed), faiss.swig_ptr(bits))
    return parameters, bits
