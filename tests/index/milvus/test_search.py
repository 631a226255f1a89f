"""Masks as filters, and ties at the last place."""

from __future__ import annotations

import numpy as np
import pytest

from index.milvus.search import _best, mask_filter


def allowed_by(expression: str, size: int) -> list[int]:
    """Evaluate a filter over rows 0..size-1; it is Python, too."""
    code = compile(expression, "filter", "eval")
    return [row for row in range(size) if eval(code, {"__builtins__": {}}, {"row": row})]  # noqa: S307


@pytest.mark.parametrize("seed", range(5))
def test_filter_lets_through_what_the_mask_does(seed: int) -> None:
    rng = np.random.default_rng(seed)
    mask = np.repeat(rng.random(40) < 0.4, rng.integers(1, 9, 40))
    assert allowed_by(mask_filter(mask), len(mask)) == np.flatnonzero(mask).tolist()


def test_filters_at_the_edges() -> None:
    assert allowed_by(mask_filter(np.zeros(5, dtype=np.bool_)), 5) == []
    assert allowed_by(mask_filter(np.ones(5, dtype=np.bool_)), 5) == [0, 1, 2, 3, 4]
    many = np.tile(np.array([True] * 4 + [False]), 5000)
    assert mask_filter(many).count(" or ") == 4999
    deepest = max(np.cumsum([(c == "(") - (c == ")") for c in mask_filter(many)]))
    assert deepest < 20


def test_ties_at_the_last_place_go_by_row() -> None:
    asked: list[int] = []

    def search(most: int) -> list[tuple[int, float]]:
        asked.append(most)
        rows = [(1000, 2.0), *((row, 1.0) for row in range(300, 100, -1)), (5, 0.5)]
        return rows[:most]

    assert _best(search, 3) == [(1000, 2.0), (101, 1.0), (102, 1.0)]
    assert len(asked) > 1
    assert _best(lambda most: [(3, 1.0), (1, 1.0)][:most], 2) == [(1, 1.0), (3, 1.0)]
    assert _best(lambda most: [], 2) == []
