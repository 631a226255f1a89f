"""Compiles rank-bm25's statistics into the arrays of a lexical index, in bounded memory.

Documents are read once. Their terms wait in a temporary file, sorted by term within each part;
the parts are then laid out column by column, on disk when a folder is given.
"""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

# Terms counted before a part is written out; about 100 MB while it is sorted.
PART = 4_000_000
# A term in this share of the documents is stored as a whole row, its zeros included: adding such
# a row, or a few places of it, is many times faster than walking its postings.
DENSE_SHARE = 4
DENSE_FROM = 8192
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


def term_key(term: str) -> int:
    """Return the number that a term is looked up by: the first 8 bytes of its BLAKE2."""
    digest = hashlib.blake2b(term.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little")


class Statistics(BM25Okapi):  # type: ignore[misc]
    """rank-bm25's own statistics, gathered into parts on disk instead of a dictionary a document.

    ``idf`` is log(1 + (N - n + 0.5) / (n + 0.5)): the original gives zero or less to a term that
    stands in half of the documents, which in a few reports is every useful word.
    """

    def __init__(self, corpus: Iterable[list[str]], spool: IO[bytes], k1: float, b: float) -> None:
        self._spool = spool
        self._parts: list[int] = []
        super().__init__(corpus, k1=k1, b=b)

    def _initialize(self, corpus: Iterable[list[str]]) -> dict[str, int]:
        self.vocabulary: dict[str, int] = {}
        terms, counts, distinct = array("i"), array("i"), array("i")
        lengths = array("q")
        first = 0
        for document in corpus:
            frequencies = Counter(document)
            terms.extend(self.vocabulary.setdefault(t, len(self.vocabulary)) for t in frequencies)
            counts.extend(frequencies.values())
            distinct.append(len(frequencies))
            lengths.append(len(document))
            if len(terms) >= PART:
                first = self._write(first, terms, counts, distinct)
                terms, counts, distinct = array("i"), array("i"), array("i")
        self._write(first, terms, counts, distinct)
        self.corpus_size = len(lengths)
        self.doc_len = np.frombuffer(lengths, np.int64) if lengths else np.empty(0, np.int64)
        self.avgdl = float(self.doc_len.sum()) / max(1, len(lengths))
        holding = np.zeros(len(self.vocabulary), np.int64)
        for part in self._read():
            holding += np.bincount(part[0], minlength=len(holding))
        return dict(zip(self.vocabulary, holding.tolist(), strict=True))

    def _calc_idf(self, nd: dict[str, int]) -> None:
        size = self.corpus_size
        self.holding = np.fromiter(nd.values(), np.int64, count=len(nd))
        self.idf = {t: math.log(1 + (size - n + 0.5) / (n + 0.5)) for t, n in nd.items()}

    def _write(self, first: int, terms: Any, counts: Any, distinct: Any) -> int:
        """Write a part: terms, documents and counts, sorted by term and document."""
        each = np.array(distinct, np.int64)
        last = first + len(each)
        ids = np.array(terms, np.int32)
        order = np.argsort(ids, kind="stable")
        documents = np.repeat(np.arange(first, last, dtype=np.int32), each)
        for column in (ids, documents, np.array(counts, np.int32)):
            self._spool.write(column[order].tobytes())
        self._parts.append(len(ids))
        return last

    def _read(self) -> Iterable[NDArray[np.int32]]:
        self._spool.seek(0)
        for length in self._parts:
            data = self._spool.read(12 * length)
            yield np.frombuffer(data, np.int32).reshape(3, length)

    def compile(self, folder: Path | None) -> Arrays:
        """Return the arrays of the index; the large ones lie in ``folder`` when one is given."""
        size, terms = self.corpus_size, list(self.vocabulary)
        keys = np.fromiter(map(term_key, terms), np.uint64, count=len(terms))
        order = np.argsort(keys, kind="stable")
        column = np.empty(len(terms), np.int64)
        column[order] = np.arange(len(terms))
        dense = self.holding * DENSE_SHARE >= size
        dense &= size >= DENSE_FROM
        postings = np.where(dense, 0, self.holding)[order]
        indptr = np.concatenate([[0], np.cumsum(postings)]).astype(np.int64)
        names = [terms[i].encode("utf-8", "surrogatepass") for i in order.tolist()]
        blob = b"".join(names)
        arrays: Arrays = {
            "indptr": indptr,
            "keys": keys[order],
            "names": np.frombuffer(blob, np.uint8),
            "ends": np.cumsum([0, *map(len, names)]).astype(np.int64),
            "idf": np.fromiter(self.idf.values(), np.float32, count=len(terms))[order],
            "peaks": np.zeros(len(terms), np.float32),
            "dense_columns": np.sort(column[dense]).astype(np.int64),
        }
        total = int(indptr[-1])
        arrays["indices"] = _room(folder, "indices", np.int32, (total,))
        arrays["impacts"] = _room(folder, "impacts", np.float32, (total,))
        arrays["dense"] = _room(folder, "dense", np.float32, (int(dense.sum()), size))
        self._lay_out(arrays, column, dense)
        return arrays

    def _lay_out(self, arrays: Arrays, column: NDArray[np.int64], dense: NDArray[np.bool_]) -> None:
        lengths = self.doc_len.astype(np.float64)
        norm = self.k1 * (1 - self.b + self.b * lengths / (self.avgdl or 1.0))
        free = arrays["indptr"][:-1].copy()
        for ids, documents, counts in self._read():
            if not len(ids):
                continue
            frequency = counts.astype(np.float64)
            impacts = frequency * (self.k1 + 1) / (frequency + norm[documents])
            values = impacts.astype(np.float32)
            starts = np.flatnonzero(np.diff(ids, prepend=-1))
            sizes = np.diff(starts, append=len(ids))
            here = column[ids[starts]]
            peaks = np.maximum.reduceat(values, starts)
            arrays["peaks"][here] = np.maximum(arrays["peaks"][here], peaks)
            whole = dense[ids[starts]]
            for at in np.flatnonzero(whole).tolist():
                row = int(np.searchsorted(arrays["dense_columns"], here[at]))
                part = slice(int(starts[at]), int(starts[at] + sizes[at]))
                arrays["dense"][row, documents[part]] = values[part]
            sizes_left = np.where(whole, 0, sizes)
            keep = np.repeat(~whole, sizes)
            target = np.repeat(free[here] - np.cumsum(sizes_left) + sizes_left, sizes_left)
            target += np.arange(len(target))
            arrays["indices"][target] = documents[keep]
            arrays["impacts"][target] = values[keep]
            free[here] += sizes_left


def compile_index(
    terms: Iterable[list[str]], k1: float, b: float, folder: Path | None
) -> tuple[int, Arrays]:
    """Return the number of documents and the arrays of their index."""
    with tempfile.TemporaryFile(dir=folder) as spool:
        statistics = Statistics(terms, spool, k1, b)
        return statistics.corpus_size, statistics.compile(folder)


def _room(folder: Path | None, name: str, kind: type, shape: tuple[int, ...]) -> NDArray[Any]:
    """Return zeros, in ``folder`` as the file that ``save`` would write, or in memory."""
    if folder is None or 0 in shape:
        return np.zeros(shape, kind)
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"{name}.npy"
    room = np.lib.format.open_memmap(path, mode="w+", dtype=kind, shape=shape)
    if hasattr(os, "posix_fallocate"):
        # On a full disk a write to the mapping would kill the process; this raises OSError.
        with path.open("r+b") as file:
            os.posix_fallocate(file.fileno(), 0, path.stat().st_size)
    return room


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
