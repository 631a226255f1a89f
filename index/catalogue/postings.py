"""Figures found by place, term, relation and day, in columns of numbers."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.catalogue.schema import Column
from index.catalogue.terms import RELATIONS
from index.domain import Relation


@dataclass(frozen=True, slots=True)
class Need:
    """A term that a figure must hold to be of use, where its indicator or title does not name it.

    Args:
        terms: those of the query's terms that are as good.
        named: tells it of an indicator and of a title; None where nothing else will do.
    """

    terms: frozenset[str]
    named: tuple[Callable[[str], bool], Callable[[str], bool]] | None = None


@dataclass(frozen=True, slots=True)
class FigureQuery:
    """What figures are looked up by.

    Args:
        terms: the catalogue's terms that count as one asked (or several), with number and weight
            of each; None looks the figures up by place, relation and day alone.
        least: the weight that a figure must reach.
        sure: numbers of asked terms of which any one is enough.
        relations: only these; None takes all.
        days: ordinals of the first and the last day that a period may end on.
        near: with ``days`` None, the day that is best; the newest figures are when it is None.
        most: how many figures at most: those of the most weight, of these the nearest or newest.
        needs: what of these is of no use (it counts among the most all the same).
    """

    terms: dict[str, dict[int, float]] | None
    least: float = 0.0
    sure: frozenset[int] = frozenset()
    relations: tuple[Relation, ...] | None = None
    days: tuple[int, int] | None = None
    near: int | None = None
    most: int = 256
    needs: tuple[Need, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The figures of places and terms, one list behind the other, as columns of numbers."""

    terms: NDArray[np.int64]
    figures: NDArray[np.int32]
    days: NDArray[np.int32]
    relations: NDArray[np.uint8]

    @classmethod
    def read(cls, rows: Sequence[tuple[Column, ...]]) -> Postings:
        """Make them of rows (term, figures, days, relations) of ``figure_term``.

        Raises:
            ValueError: the columns have not one number a figure.
        """
        sizes = []
        for _, *packed in rows:
            figures, days, relations = map(_bytes, packed)
            if not len(figures) == len(days) == 4 * len(relations):
                raise ValueError("columns of different lengths")
            sizes.append(len(relations))
        # Joined as bytes: an array for each of a hundred short columns takes longer than the rest.
        figures, days, relations = (
            b"".join([_bytes(row[position]) for row in rows]) for position in (1, 2, 3)
        )
        return cls(
            np.repeat([int(row[0] or 0) for row in rows], sizes).astype(np.int64),
            np.frombuffer(figures, "<i4"),
            np.frombuffer(days, "<i4"),
            np.frombuffer(relations, np.uint8),
        )


def _bytes(column: Column) -> bytes:
    if not isinstance(column, bytes):
        raise ValueError("not a column of numbers")
    return column


def chosen(
    postings: Postings,
    parts: dict[int, dict[int, float]],
    query: FigureQuery,
    needs: Sequence[Collection[int]] = (),
) -> tuple[list[int], list[frozenset[int]]]:
    """Return the rows of the figures to read, in order, and those that lack each need.

    Args:
        postings: the figures of the places and terms asked for.
        parts: the numbers, with their weights, that each term counts as.
        query: what is asked for.
        needs: the rows of the terms of each of its needs.
    """
    days = postings.days
    if not len(days):
        return [], [frozenset() for _ in needs]
    kept = np.ones(len(days), np.bool_)
    if query.relations is not None:
        wanted = np.zeros(256, np.bool_)
        wanted[[RELATIONS.index(relation) for relation in query.relations]] = True
        kept &= wanted[postings.relations]
    if query.days is not None:
        kept &= (days >= query.days[0]) & (days <= query.days[1])
    terms = postings.terms[kept]
    figures, first, where = _once_each(postings.figures[kept])
    days = days[kept][first]
    numbers = sorted({number for part in parts.values() for number in part})
    reached = np.zeros((len(figures), len(numbers)), np.float64)
    sure = np.zeros(len(figures), np.bool_)
    held = [np.zeros(len(figures), np.bool_) for _ in needs]
    for term in set(terms.tolist()):
        rows = where[terms == term]
        for number, weight in parts[term].items():
            reached[rows, numbers.index(number)] = weight
        if not query.sure.isdisjoint(parts[term]):
            sure[rows] = True
        for needed, holds in zip(needs, held, strict=True):
            if term in needed:
                holds[rows] = True
    # Rounded, so that sums of the same weights in another order are equal.
    weights = reached.sum(axis=1).round(9)
    fits = (weights >= query.least) | sure
    fitting = np.flatnonzero(fits)
    if len(fitting) > query.most:
        near = query.near
        far = -days[fitting] if near is None else np.abs(days[fitting] - near)
        order = np.lexsort((figures[fitting], far, -weights[fitting]))
        fitting = fitting[order][: query.most]
        fitting.sort()
    lacking = [frozenset(figures[fitting[~holds[fitting]]].tolist()) for holds in held]
    return figures[fitting].tolist(), lacking


def _once_each(
    figures: NDArray[np.int32],
) -> tuple[NDArray[np.int32], NDArray[np.int64], NDArray[np.int64]]:
    """Return the different figures in order, where each is first, and which one each is.

    As ``np.unique`` does, which takes three times as long for the few of most questions.
    """
    order = figures.argsort(kind="stable")
    ordered = figures[order]
    new = np.ones(len(figures), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=new[1:])
    where = np.empty(len(figures), np.int64)
    where[order] = new.cumsum() - 1
    return ordered[new], order[new], where
