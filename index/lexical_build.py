"""Compiles rank-bm25's statistics into the arrays of a lexical index, in bounded memory.

Documents are read once, a part at a time. A part's terms wait in a temporary file in the order of
the columns; then the columns are written a range at a time, each part giving its share.
"""

from __future__ import annotations

import hashlib
import math
import os
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack, closing
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import numpy as np
from numpy.typing import NDArray
from rank_bm25 import BM25Okapi

from index.counting import Tally, code_pair, positions, run_sizes, run_starts, sorted_with
from index.language.written import FOLDED, Part, WrittenWords
from index.lexical_files import Arrays, Room
from index.lexical_terms import PAIR

# Forms (see ``WrittenWords``) that are counted at a time, and postings that are laid out at a time:
# about 100 MB for a moment.
PART = 200_000
RANGE = 1_000_000
# A term in this share of the documents is stored as a whole row, its zeros included: adding such
# a row, or a few places of it, is many times faster than walking its postings.
DENSE_SHARE = 4
DENSE_FROM = 8192


def term_key(term: str) -> int:
    """Return the number that a term is looked up by: the first 8 bytes of its BLAKE2."""
    return _key(term.encode("utf-8", "surrogatepass"))


def _key(name: bytes) -> int:
    return int.from_bytes(hashlib.blake2b(name, digest_size=8).digest(), "little")


@dataclass(frozen=True, slots=True)
class _Spooled:
    """A part in the temporary file: from where, how many terms, how many postings.

    For each term its code and its number of documents, for each posting its document and count.
    """

    begin: int
    terms: int
    postings: int

    def read(
        self, file: int, terms: slice, postings: slice
    ) -> tuple[NDArray[np.uint64], NDArray[np.int32], NDArray[np.int32], NDArray[np.int32]]:
        """Return codes and sizes of ``terms``, documents and counts of ``postings``."""
        sizes = self.begin + 8 * self.terms
        documents = sizes + 4 * self.terms
        counts = documents + 4 * self.postings
        return (
            _numbers(file, self.begin, terms, np.uint64),
            _numbers(file, sizes, terms, np.int32),
            _numbers(file, documents, postings, np.int32),
            _numbers(file, counts, postings, np.int32),
        )


def _numbers(file: int, begin: int, part: slice, kind: type) -> NDArray[Any]:
    size = np.dtype(kind).itemsize
    data = os.pread(file, size * (part.stop - part.start), begin + size * part.start)
    return np.frombuffer(data, kind)


class Statistics(BM25Okapi):  # type: ignore[misc]
    """rank-bm25's own statistics, gathered into parts on disk instead of a dictionary a document.

    ``idf`` is log(1 + (N - n + 0.5) / (n + 0.5)): the original gives zero or less to a term that
    stands in half of the documents, which in a few reports is every useful word.

    A term is a pair of numbers: (0, a single term) or (a plain word, the one behind it).
    """

    def __init__(
        self, corpus: Iterable[Part], words: WrittenWords, spool: IO[bytes],
        k1: float, b: float, pairs: bool,
    ) -> None:  # fmt: skip
        self._words = words
        self._pairs = pairs
        self._spool = spool
        self._parts: list[_Spooled] = []
        # Of each term what it is looked up by, and how many documents hold it.
        self._terms = Tally(key=np.uint64, holding=np.int64)
        super().__init__(corpus, k1=k1, b=b)

    def _initialize(self, corpus: Iterable[Part]) -> NDArray[np.int64]:
        self.doc_len = np.concatenate([np.empty(0, np.int64), *map(self._take, corpus)])
        self.corpus_size = len(self.doc_len)
        self.avgdl = float(self.doc_len.sum()) / max(1, self.corpus_size)
        self._spool.flush()
        holding: NDArray[np.int64] = self._terms.columns["holding"]
        return holding

    def _calc_idf(self, nd: NDArray[np.int64]) -> None:
        size = self.corpus_size
        numbers, which = np.unique(nd, return_inverse=True)
        values = [math.log(1 + (size - n + 0.5) / (n + 0.5)) for n in numbers.tolist()]
        self.idf = np.array(values, np.float32)[which]

    def _take(self, part: Part) -> NDArray[np.int64]:
        """Write a part's terms, in the order of the columns; return its documents' lengths."""
        single, where = part.terms()
        first, second, beside = part.pairs() if self._pairs else (single[:0],) * 3
        codes, documents = sorted_with(
            np.concatenate([np.zeros(len(single), np.int32), first]),
            np.concatenate([single, second]),
            np.concatenate([where, beside]),
        )
        lengths = np.bincount(documents, minlength=part.size)
        starts = run_starts(codes, documents)
        counts = run_sizes(starts, len(codes)).astype(np.int32)
        codes, documents = codes[starts], documents[starts] + part.first
        starts = run_starts(codes)
        codes, sizes = codes[starts], run_sizes(starts, len(documents))
        at, fresh = self._terms.place(codes)
        keys = self._terms.columns["key"]
        names = self._names(codes[fresh])
        keys[at[fresh]] = np.fromiter(map(_key, names), np.uint64, count=len(names))
        self._terms.columns["holding"][at] += sizes
        order = np.argsort(keys[at], kind="stable")
        postings = positions(starts[order], sizes[order])
        self._parts.append(_Spooled(self._spool.tell(), len(codes), len(postings)))
        self._spool.write(codes[order].tobytes())
        for column in (sizes[order], documents[postings], counts[postings]):
            self._spool.write(column.astype(np.int32).tobytes())
        return lengths

    def _names(self, codes: NDArray[np.uint64]) -> list[bytes]:
        """Return the terms in UTF-8."""
        terms, plain = list(self._words.terms), ["", *self._words.plain]
        names = []
        for first, second in map(code_pair, codes.tolist()):
            name = f"{FOLDED}{plain[first]}{PAIR}{plain[second]}" if first else terms[second]
            names.append(name.encode("utf-8", "surrogatepass"))
        return names

    def compile(self, folder: Path | None) -> Arrays:
        """Return the arrays of the index; the large ones lie in ``folder`` when one is given."""
        size, holding = self.corpus_size, self._terms.columns["holding"]
        order = np.argsort(self._terms.columns["key"], kind="stable")
        dense = (holding[order] * DENSE_SHARE >= size) & (size >= DENSE_FROM)
        postings = np.where(dense, 0, holding[order])
        names = self._names(self._terms.codes[order])
        arrays: Arrays = {
            "indptr": np.concatenate([[0], np.cumsum(postings)]).astype(np.int64),
            "keys": self._terms.columns["key"][order],
            "names": np.frombuffer(b"".join(names), np.uint8),
            "ends": np.cumsum([0, *map(len, names)]).astype(np.int64),
            "idf": self.idf[order],
            "peaks": np.zeros(len(order), np.float32),
            "dense_columns": np.flatnonzero(dense).astype(np.int64),
        }
        total = int(arrays["indptr"][-1])
        rooms = {
            "indices": Room(folder, "indices", (total,)),
            "impacts": Room(folder, "impacts", (total,)),
            "dense": Room(folder, "dense", (int(dense.sum()), size)),
        }
        with ExitStack() as stack:
            for room in rooms.values():
                stack.enter_context(closing(room))
            self._lay_out(order, dense, arrays["peaks"], rooms)
        return arrays | {name: room.array() for name, room in rooms.items()}

    def _lay_out(
        self,
        order: NDArray[np.int64],
        dense: NDArray[np.bool_],
        peaks: NDArray[np.float32],
        rooms: dict[str, Room],
    ) -> None:
        """Write the columns, a range of some ``RANGE`` postings at a time."""
        column = np.empty(len(order), np.int64)
        column[order] = np.arange(len(order))
        sizes = self._terms.columns["holding"][order]
        ends = np.concatenate([[0], np.cumsum(sizes)])
        edges = np.unique(np.searchsorted(ends, [*range(0, int(ends[-1]), RANGE), ends[-1]]))
        cuts = [self._cuts(part, column, edges) for part in self._parts]
        lengths = self.doc_len.astype(np.float64)
        norm = self.k1 * (1 - self.b + self.b * lengths / (self.avgdl or 1.0))
        for at in range(len(edges) - 1):
            first, last = int(edges[at]), int(edges[at + 1])
            starts = ends[first:last] - ends[first]
            length = int(ends[last] - ends[first])
            documents, counts = self._gather(at, cuts, column, first, starts.copy(), length)
            frequency = counts.astype(np.float64)
            impacts = frequency * (self.k1 + 1) / (frequency + norm[documents])
            values = impacts.astype(np.float32)
            peaks[first:last] = np.maximum.reduceat(values, starts)
            for row in np.flatnonzero(dense[first:last]).tolist():
                part = slice(int(starts[row]), int(starts[row] + sizes[first + row]))
                whole = np.zeros(self.corpus_size, np.float32)
                whole[documents[part]] = values[part]
                rooms["dense"].put(whole)
            sparse = np.repeat(~dense[first:last], sizes[first:last])
            rooms["indices"].put(documents[sparse])
            rooms["impacts"].put(values[sparse])

    def _cuts(
        self, part: _Spooled, column: NDArray[np.int64], edges: NDArray[np.int64]
    ) -> tuple[list[int], list[int]]:
        """Return where in a part's terms, and in its postings, the ranges begin."""
        codes, sizes, *_ = part.read(self._spool.fileno(), slice(0, part.terms), slice(0, 0))
        terms = np.searchsorted(column[np.searchsorted(self._terms.codes, codes)], edges)
        postings = np.concatenate([[0], np.cumsum(sizes, dtype=np.int64)])[terms]
        return terms.tolist(), postings.tolist()

    def _gather(
        self, at: int, cuts: list[tuple[list[int], list[int]]], column: NDArray[np.int64],
        first: int, free: NDArray[np.int64], length: int,
    ) -> tuple[NDArray[np.int32], NDArray[np.int32]]:  # fmt: skip
        """Return documents and counts of a range's columns, one column after the other.

        ``free`` says where each column begins; the parts come in order, so documents do as well.
        """
        documents, counts = np.empty(length, np.int32), np.empty(length, np.int32)
        for part, (terms, postings) in zip(self._parts, cuts, strict=True):
            codes, sizes, here, numbers = part.read(
                self._spool.fileno(),
                slice(terms[at], terms[at + 1]),
                slice(postings[at], postings[at + 1]),
            )
            columns = column[np.searchsorted(self._terms.codes, codes)] - first
            target = positions(free[columns], sizes)
            documents[target], counts[target] = here, numbers
            free[columns] += sizes
        return documents, counts


def compile_index(
    parts: Iterable[Part],
    words: WrittenWords,
    k1: float,
    b: float,
    pairs: bool,
    folder: Path | None,
) -> tuple[int, Arrays]:
    """Return the number of documents and the arrays of their index.

    Args:
        parts: the documents, as ``words`` made them.
        words: what numbered their words.
        k1: how soon repetition stops counting.
        b: how much length counts.
        pairs: count neighbours too.
        folder: where the large arrays are to lie.
    """
    with tempfile.TemporaryFile(dir=folder) as spool:
        statistics = Statistics(parts, words, spool, k1, b, pairs)
        return statistics.corpus_size, statistics.compile(folder)
