"""Counting by sorting: pairs of numbers, by the million, without a Python object for each."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[Any]
_HALF = 32


def pair_code(first: Numbers, second: Numbers) -> NDArray[np.uint64]:
    """Return one number for each pair of numbers below 2 ** 32, in the order of the pairs."""
    code: NDArray[np.uint64] = first.astype(np.uint64) << np.uint64(_HALF)
    code |= second.astype(np.uint64)
    return code


def code_pair(code: int) -> tuple[int, int]:
    """Return the pair that ``pair_code`` made ``code`` of."""
    return code >> _HALF, code & ((1 << _HALF) - 1)


def sorted_with(
    first: Numbers, second: Numbers, third: Numbers
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return the codes of (first, second) with ``third``, sorted by code, then by ``third``.

    None of the numbers may be negative. Where a triple fits into 64 bits, as it does in all but
    monstrous collections, it is sorted as one number, which is ten times as fast.
    """
    if not len(first):
        return np.empty(0, np.uint64), np.empty(0, np.int64)
    low, middle, high = (int(part.max()).bit_length() for part in (third, second, first))
    if low + middle + high > 2 * _HALF:
        codes = pair_code(first, second)
        order = np.lexsort((third, codes))
        return codes[order], third[order].astype(np.int64)
    packed = first.astype(np.uint64)
    for part, width in ((second, middle), (third, low)):
        packed <<= np.uint64(width)
        packed |= part.astype(np.uint64)
    packed.sort()
    thirds = (packed & np.uint64((1 << low) - 1)).astype(np.int64)
    packed >>= np.uint64(low)
    return pair_code(packed >> np.uint64(middle), packed & np.uint64((1 << middle) - 1)), thirds


def run_starts(values: Numbers, *others: Numbers) -> NDArray[np.int64]:
    """Return where a value differs from the one before it, in ``values`` or in another array."""
    differs = np.zeros(len(values), np.bool_)
    differs[:1] = True
    for array in (values, *others):
        differs[1:] |= array[1:] != array[:-1]
    return np.flatnonzero(differs).astype(np.int64)


def run_sizes(starts: NDArray[np.int64], length: int) -> NDArray[np.int64]:
    """Return the lengths of the runs that begin at ``starts`` and fill ``length``."""
    return np.diff(starts, append=length)


def positions(starts: Numbers, sizes: Numbers) -> NDArray[np.int64]:
    """Return start, start + 1, … of each run, one run after the other."""
    ends = np.cumsum(sizes, dtype=np.int64)
    found = np.repeat(starts - ends + sizes, sizes)
    found += np.arange(len(found))
    return found


class Tally:
    """Codes in ascending order, each with a number in every column; columns begin with 0."""

    def __init__(self, **columns: type) -> None:
        self.codes = np.empty(0, np.uint64)
        self.columns: dict[str, NDArray[Any]] = {n: np.empty(0, k) for n, k in columns.items()}

    def place(self, codes: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.bool_]]:
        """Return where ``codes`` (ascending, distinct) stand, and which were put in just now."""
        at = np.searchsorted(self.codes, codes).astype(np.int64)
        fresh = at == len(self.codes)
        fresh[~fresh] = self.codes[at[~fresh]] != codes[~fresh]
        if fresh.any():
            where = at[fresh]
            self.codes = np.insert(self.codes, where, codes[fresh])
            for name, column in self.columns.items():
                self.columns[name] = np.insert(column, where, 0)
            at += np.cumsum(fresh) - fresh
        return at, fresh
