"""The catalogue's index of figures by what they are of, and looking figures up in it."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from index.catalogue.schema import Column
from index.domain import Figure, Relation
from index.figures.figure_terms import figure_terms

RELATIONS = tuple(Relation)
_SHORTEST = 3  # letters of a word that may be misspelt
_LONGEST = 24


class Stating:
    """The sentences of found figures, and their reports' titles, read where they are asked for.

    Args:
        read: gives (row, title, sentence) of the figures in these rows.
    """

    def __init__(self, read: Callable[[Sequence[int]], Iterable[tuple[int, str, str]]]) -> None:
        self._read = read
        self._texts: dict[int, tuple[str, str]] = {}

    def of(self, row: int) -> tuple[str, str]:
        """Return the sentence that states the figure in a row, and the title."""
        if row not in self._texts:
            self.fill([row])
        return self._texts[row]

    def fill(self, rows: Iterable[int]) -> None:
        """Read the sentences of several figures at once."""
        missing = [row for row in rows if row not in self._texts]
        for row, title, sentence in self._read(missing) if missing else ():
            self._texts[row] = sentence, title


@dataclass(frozen=True, slots=True, eq=False)
class StatedFigure:
    """A figure with the sentence that states it and its report's title, both read when needed."""

    figure: Figure
    row: int
    stating: Stating

    @property
    def sentence(self) -> str:
        """The sentence that states the figure."""
        return self.stating.of(self.row)[0]

    @property
    def title(self) -> str:
        """The title of the figure's report."""
        return self.stating.of(self.row)[1]


def word_parts(word: str) -> set[str]:
    """Return a word and what is left of it without any one letter.

    Two words that differ by one letter, or by two that are swapped, have one of these in common.
    """
    if word.startswith("#") or not _SHORTEST <= len(word) <= _LONGEST:
        return set()
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


class TermWriter:
    """Fills the tables ``figure_term``, ``term`` and ``term_part`` of a catalogue being written.

    What waits for the end takes eight bytes a figure and term, about 150 MB a million passages.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, int] = {}
        self._report = ""
        self._body = ""
        # A line a figure (row, place, relation, day), and a pair for each of its terms.
        self._figures = array("i")
        self._terms, self._owners = array("i"), array("i")

    def add(
        self, row: int, figure: Figure, place: int, terms: Collection[str] | None = None
    ) -> None:
        """Note the figure in ``row``, whose report was added before; ``terms`` if known."""
        if terms is None:
            terms = figure_terms(figure, self._sentence(figure))
        relation = RELATIONS.index(figure.relation)
        day = figure.period.end.toordinal() if figure.period and figure.period.end else 0
        owner = len(self._figures) // 4
        self._figures.extend((row, place, relation, day))
        self._terms.extend([self._row(term) for term in terms])
        self._owners.extend([owner] * len(terms))

    def _sentence(self, figure: Figure) -> str:
        if figure.report_id != self._report:
            found = self._connection.execute(
                "SELECT body FROM report WHERE id = ?", (figure.report_id,)
            ).fetchone()
            self._report, self._body = figure.report_id, str(found[0]) if found else ""
        return self._body[figure.sentence.start : figure.sentence.end]

    def finish(self) -> None:
        """Fill the tables."""
        run = self._connection
        terms = np.array(self._terms, np.int64)
        run.executemany("INSERT INTO figure_term VALUES (?, ?, ?, ?, ?)", self._postings(terms))
        counts = np.bincount(terms, minlength=len(self._rows) + 1).tolist()
        run.executemany(
            "INSERT INTO term VALUES (?, ?, ?)",
            ((row, text, counts[row]) for text, row in self._rows.items()),
        )
        run.executemany(
            "INSERT INTO term_part VALUES (?, ?)",
            sorted((part, row) for text, row in self._rows.items() for part in word_parts(text)),
        )

    def _postings(self, terms: NDArray[np.int64]) -> Iterator[tuple[int, int, bytes, bytes, bytes]]:
        """Yield (place, term, figures, days, relations) in order of place and term."""
        owners = np.array(self._owners, np.int64)
        rows, places, relations, days = np.array(self._figures, np.int32).reshape(-1, 4).T
        keys = places[owners] * np.int64(len(self._rows) + 1) + terms
        # Figures were added in order, and stay in it.
        order = np.argsort(keys, kind="stable")
        edges = np.flatnonzero(np.diff(keys[order], prepend=-1, append=-1)).tolist()
        for first, last in pairwise(edges):
            part = owners[order[first:last]]
            place, term = int(places[part[0]]), int(terms[order[first]])
            yield (
                place,
                term,
                rows[part].astype("<i4").tobytes(),
                days[part].astype("<i4").tobytes(),
                relations[part].astype(np.uint8).tobytes(),
            )

    def _row(self, term: str) -> int:
        return self._rows.setdefault(term, len(self._rows) + 1)


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


def marks(values: Collection[object]) -> str:
    """Return a placeholder for each value."""
    return ", ".join("?" * len(values))
