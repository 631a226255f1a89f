"""Sorting and counting by arrays gives what dictionaries give."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from index.counting import (
    Tally,
    code_pair,
    pair_code,
    positions,
    run_sizes,
    run_starts,
    sorted_with,
)


@pytest.mark.parametrize("high", [3, 2**21, 2**31 - 1])
def test_triples_are_sorted_whether_or_not_they_fit_into_one_number(high: int) -> None:
    rng = np.random.default_rng(5)
    columns = [rng.integers(0, high, 500).astype(np.int32) for _ in range(3)]
    codes, thirds = sorted_with(*columns)
    found = [(*code_pair(code), third) for code, third in zip(codes.tolist(), thirds, strict=True)]
    assert found == sorted(zip(*(column.tolist() for column in columns), strict=True))


def test_nothing_is_sorted_and_counted() -> None:
    codes, thirds = sorted_with(*[np.empty(0, np.int32)] * 3)
    assert len(codes) == len(thirds) == len(run_starts(codes)) == 0
    assert positions(thirds, thirds).tolist() == []


def test_a_tally_counts_what_comes_in_parts() -> None:
    rng = np.random.default_rng(6)
    tally, expected = Tally(count=np.int64), Counter[int]()
    for _ in range(20):
        first, second = rng.integers(0, 9, 50), rng.integers(0, 9, 50)
        codes, _ = sorted_with(first, second, np.zeros(50, np.int32))
        starts = run_starts(codes)
        place, fresh = tally.place(codes[starts])
        assert [int(code) in expected for code in codes[starts]] == (~fresh).tolist()
        tally.columns["count"][place] += run_sizes(starts, len(codes))
        expected.update(pair_code(first, second).tolist())
    assert dict(zip(tally.codes.tolist(), tally.columns["count"].tolist(), strict=True)) == expected
    assert tally.codes.tolist() == sorted(expected)


def test_positions_are_the_runs_one_after_the_other() -> None:
    starts, sizes = np.array([5, 0, 9]), np.array([2, 0, 3])
    assert positions(starts, sizes).tolist() == [5, 6, 9, 10, 11]
