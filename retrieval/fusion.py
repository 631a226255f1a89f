"""Puts the rankings of several searches together. Pure functions over (rows, scores).

A *leg* is one search's best rows with their scores, best first; only its top 50 count.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

DEPTH = 50


@dataclass(frozen=True, slots=True, eq=False)
class Leg:
    """One search's result: distinct rows and their scores, best first."""

    rows: NDArray[np.int64]
    scores: NDArray[np.floating[Any]]

    def __post_init__(self) -> None:
        if self.rows.shape != self.scores.shape or self.rows.ndim != 1:
            raise ValueError(f"rows {self.rows.shape} and scores {self.scores.shape} must agree")


def weighted_min_max(
    legs: Sequence[Leg], weights: Sequence[float], depth: int = DEPTH
) -> list[tuple[int, float]]:
    """Return (row, score) by the weighted sum of scores scaled to 0..1, best first.

    Each leg is scaled over its own top ``depth``: its best row gets 1, its last 0, a row that it
    does not hold 0. A leg whose scores are all equal gives 1 to each. Equal sums are ordered by
    row, so the result never depends on chance.

    Raises:
        ValueError: legs and weights differ in number, or a weight is negative.
    """
    if len(legs) != len(weights) or any(weight < 0 for weight in weights):
        raise ValueError(f"{len(legs)} legs need as many weights of at least 0, got {weights}")
    totals: dict[int, float] = {}
    for leg, weight in zip(legs, weights, strict=True):
        for row, scaled in zip(leg.rows[:depth].tolist(), _scaled(leg, depth), strict=True):
            totals[row] = totals.get(row, 0.0) + weight * scaled
    return _ordered(totals)


def reciprocal_rank_fusion(
    legs: Sequence[Leg], k: int = 60, depth: int = DEPTH
) -> list[tuple[int, float]]:
    """Return (row, score) by the sum of 1 / (k + rank), best first (Cormack et al., SIGIR 2009)."""
    totals: dict[int, float] = {}
    for leg in legs:
        for rank, row in enumerate(leg.rows[:depth].tolist(), start=1):
            totals[row] = totals.get(row, 0.0) + 1.0 / (k + rank)
    return _ordered(totals)


def _scaled(leg: Leg, depth: int) -> list[float]:
    scores = leg.scores[:depth].astype(np.float64)
    if not len(scores):
        return []
    low, high = float(scores.min()), float(scores.max())
    if high <= low:
        return [1.0] * len(scores)
    result: list[float] = ((scores - low) / (high - low)).tolist()
    return result


def _ordered(totals: dict[int, float]) -> list[tuple[int, float]]:
    return sorted(totals.items(), key=lambda item: (-item[1], item[0]))
