"""Fusion, with numbers that a person can compute."""

from __future__ import annotations

import numpy as np
import pytest

from retrieval.fusion import Leg, reciprocal_rank_fusion, weighted_min_max


def leg(*pairs: tuple[int, float]) -> Leg:
    return Leg(
        np.array([row for row, _ in pairs], dtype=np.int64),
        np.array([score for _, score in pairs], dtype=np.float64),
    )


LEXICAL = leg((7, 20.0), (3, 15.0), (1, 10.0))
DENSE = leg((3, 0.90), (9, 0.88), (7, 0.80))


def test_min_max_scales_each_leg_to_its_own_range() -> None:
    fused = weighted_min_max([LEXICAL, DENSE], [0.5, 0.5])
    assert [row for row, _ in fused] == [3, 7, 9, 1]
    assert [score for _, score in fused] == pytest.approx([0.75, 0.5, 0.4, 0.0])


def test_weights_move_the_order_and_a_weight_of_zero_silences_a_leg() -> None:
    assert weighted_min_max([LEXICAL, DENSE], [0.9, 0.1])[0][0] == 7
    assert [r for r, s in weighted_min_max([LEXICAL, DENSE], [0, 1]) if s > 0] == [3, 9]


def test_equal_scores_and_single_hits_count_fully() -> None:
    assert weighted_min_max([leg((4, 2.0))], [0.5]) == [(4, 0.5)]
    assert weighted_min_max([leg((5, 1.0), (4, 1.0))], [1.0]) == [(4, 1.0), (5, 1.0)]


def test_empty_legs_leave_the_others() -> None:
    assert weighted_min_max([leg(), leg()], [0.5, 0.5]) == []
    assert weighted_min_max([leg(), DENSE], [0.5, 0.5])[0] == (3, 0.5)
    assert reciprocal_rank_fusion([leg(), leg()]) == []


def test_only_the_top_of_a_leg_counts() -> None:
    fused = weighted_min_max([LEXICAL], [1.0], depth=2)
    assert fused == [(7, 1.0), (3, 0.0)]
    assert [row for row, _ in reciprocal_rank_fusion([LEXICAL], depth=2)] == [7, 3]


def test_reciprocal_ranks_are_summed() -> None:
    fused = dict(reciprocal_rank_fusion([LEXICAL, DENSE], k=60))
    assert fused == pytest.approx({3: 1 / 62 + 1 / 61, 7: 1 / 61 + 1 / 63, 1: 1 / 63, 9: 1 / 62})


def test_wrong_arguments_are_refused() -> None:
    with pytest.raises(ValueError, match="weights"):
        weighted_min_max([LEXICAL], [0.5, 0.5])
    with pytest.raises(ValueError, match="weights"):
        weighted_min_max([LEXICAL], [-1])
    with pytest.raises(ValueError, match="must agree"):
        Leg(np.array([1, 2]), np.array([1.0]))
