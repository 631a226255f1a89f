"""Figures chosen from columns of numbers: by weight, relation and day, and what they lack."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from index.catalogue.postings import FigureQuery, Postings, _once_each, chosen
from index.domain import Relation


def column(term: int, figures: list[int], days: list[int]) -> tuple[int, bytes, bytes, bytes]:
    packed = (np.array(figures, "<i4").tobytes(), np.array(days, "<i4").tobytes())
    return term, *packed, bytes(len(figures))


POSTINGS = Postings.read(
    [column(1, [1, 2, 3, 4], [10, 20, 30, 40]), column(2, [2, 4, 5], [20, 40, 50])]
)
PARTS = {1: {0: 1.0}, 2: {1: 2.0}}


def test_those_that_weigh_enough_in_order() -> None:
    assert chosen(POSTINGS, PARTS, FigureQuery({}, least=2.0)) == ([2, 4, 5], [])
    assert chosen(POSTINGS, PARTS, FigureQuery({}, least=3.0, days=(0, 30)))[0] == [2]
    assert chosen(POSTINGS, PARTS, FigureQuery({}, least=9.0, sure=frozenset({0})))[0] == [
        1, 2, 3, 4,
    ]  # fmt: skip
    assert chosen(POSTINGS, PARTS, FigureQuery({}, relations=(Relation.PLAN,)))[0] == []
    assert chosen(Postings.read([]), {}, FigureQuery({}), [[1]]) == ([], [frozenset()])


def test_the_fullest_then_the_newest_or_nearest() -> None:
    assert chosen(POSTINGS, PARTS, FigureQuery({}, most=3))[0] == [2, 4, 5]
    assert chosen(POSTINGS, PARTS, FigureQuery({}, most=1, near=21))[0] == [2]


def test_what_each_need_is_lacked_by() -> None:
    every, lacking = chosen(POSTINGS, PARTS, FigureQuery({}), [[2], [1, 2], []])
    assert every == [1, 2, 3, 4, 5]
    assert lacking == [frozenset({1, 3}), frozenset(), frozenset(every)]


@settings(deadline=None, max_examples=100)
@given(st.lists(st.integers(0, 20), min_size=1, max_size=40))
def test_once_each_is_numpys_unique(numbers: list[int]) -> None:
    given_ = np.array(numbers, np.int32)
    expected = np.unique(given_, return_index=True, return_inverse=True)
    for found, same in zip(_once_each(given_), expected, strict=True):
        assert found.tolist() == same.tolist()


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="different lengths"):
        Postings.read([(1, bytes(8), bytes(4), bytes(1))])
