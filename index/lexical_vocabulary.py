"""Which column of a lexical index a term has, and what it weighs: the question's side of BM25."""

from __future__ import annotations

import numpy as np

from index.lexical_build import term_key
from index.lexical_files import Arrays

_MOST_COLUMNS = 65_536


class LexicalVocabulary:
    """The terms of one index by the hashes of their names; it never changes afterwards."""

    def __init__(self, arrays: Arrays) -> None:
        self._arrays = arrays
        # Made once, not for every question.
        self.dense = {c: i for i, c in enumerate(arrays["dense_columns"].tolist())}
        # Of the terms asked for so far: questions have few words between them.
        self._columns: dict[str, int | None] = {}

    def known(
        self, weights: dict[str, float]
    ) -> tuple[list[tuple[int, float]], list[tuple[int, float, float]]]:
        """Return (column, factor) of the sparse terms and (row, factor, peak) of the dense."""
        sparse: list[tuple[int, float]] = []
        dense: list[tuple[int, float, float]] = []
        keys = self._arrays["keys"]
        if len(self._columns) + len(weights) > _MOST_COLUMNS:
            self._columns.clear()
        for term in weights.keys() - self._columns.keys():
            key = term_key(term)
            at = int(np.searchsorted(keys, np.uint64(key)))
            self._columns[term] = self._column(at, term, key)
        for term, weight in weights.items():
            column = self._columns[term]
            if column is None:
                continue
            factor = weight * float(self._arrays["idf"][column])
            if column in self.dense:
                dense.append((self.dense[column], factor, float(self._arrays["peaks"][column])))
            else:
                sparse.append((column, factor))
        return sparse, dense

    def _column(self, at: int, term: str, key: int) -> int | None:
        """Return the column of ``term``, whose key is first found at ``at``; None if unknown."""
        keys, ends = self._arrays["keys"], self._arrays["ends"]
        name = term.encode("utf-8", "surrogatepass")
        while at < len(keys) and int(keys[at]) == key:
            if self._arrays["names"][ends[at] : ends[at + 1]].tobytes() == name:
                return at
            at += 1
        return None
