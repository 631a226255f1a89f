"""The catalogue's index of figures by what they are of, and looking figures up in it."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

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


def marks(values: Collection[object]) -> str:
    """Return a placeholder for each value."""
    return ", ".join("?" * len(values))
