"""The catalogue's index of figures by what they are of, and looking figures up in it."""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from index.domain import Figure, Relation
from index.figures.figure_terms import figure_terms

RELATIONS = tuple(Relation)
_SHORTEST = 3  # letters of a word that may be misspelt
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure with the sentence that states it and its report's title."""

    figure: Figure
    sentence: str
    title: str


def word_parts(word: str) -> set[str]:
    """Return a word and what is left of it without any one letter.

    Two words that differ by one letter, or by two that are swapped, have one of these in common.
    """
    if word.startswith("#") or not _SHORTEST <= len(word) <= _LONGEST:
        return set()
    return {word, *(word[:i] + word[i + 1 :] for i in range(len(word)))}


class TermWriter:
    """Fills the tables ``figure_term``, ``term`` and ``term_part`` of a catalogue being written."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows: dict[str, int] = {}
        self._figures: Counter[str] = Counter()
        self._report = ""
        self._body = ""

    def begin(self) -> None:
        """Make the table that entries wait in: sorted in one go, they fill whole pages."""
        self._connection.execute(
            "CREATE TEMP TABLE waiting (place INTEGER, term INTEGER, figure INTEGER,"
            " relation INTEGER, day INTEGER)"
        )

    def add(
        self, row: int, figure: Figure, place: int, terms: Collection[str] | None = None
    ) -> None:
        """Note the figure in ``row``, whose report was added before; ``terms`` if known."""
        if terms is None:
            terms = figure_terms(figure, self._sentence(figure))
        relation = RELATIONS.index(figure.relation)
        day = figure.period.end.toordinal() if figure.period and figure.period.end else 0
        self._figures.update(terms)
        self._connection.executemany(
            "INSERT INTO waiting VALUES (?, ?, ?, ?, ?)",
            ((place, self._row(term), row, relation, day) for term in terms),
        )

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
        run.execute("INSERT INTO figure_term SELECT * FROM waiting ORDER BY place, term, figure")
        run.execute("DROP TABLE waiting")
        run.executemany(
            "INSERT INTO term VALUES (?, ?, ?)",
            ((row, text, self._figures[text]) for text, row in self._rows.items()),
        )
        run.executemany(
            "INSERT INTO term_part VALUES (?, ?)",
            sorted((part, row) for text, row in self._rows.items() for part in word_parts(text)),
        )

    def _row(self, term: str) -> int:
        return self._rows.setdefault(term, len(self._rows) + 1)


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
    """

    terms: dict[str, dict[int, float]] | None
    least: float = 0.0
    sure: frozenset[int] = frozenset()
    relations: tuple[Relation, ...] | None = None
    days: tuple[int, int] | None = None
    near: int | None = None
    most: int = 256


def chosen(
    entries: Iterable[tuple[int, int, int]],
    parts: dict[int, dict[int, float]],
    query: FigureQuery,
) -> list[int]:
    """Return the rows of the figures to read, in order, from (figure, term, day) entries."""
    reached: dict[int, dict[int, float]] = {}
    days: dict[int, int] = {}
    for figure, term, day in entries:
        reached.setdefault(figure, {}).update(parts[term])
        days[figure] = day
    fitting = [
        (figure, sum(found.values()))
        for figure, found in reached.items()
        if sum(found.values()) >= query.least or not query.sure.isdisjoint(found)
    ]
    if len(fitting) > query.most:
        near = query.near
        fitting.sort(
            key=lambda f: (-f[1], -days[f[0]] if near is None else abs(days[f[0]] - near), f[0])
        )
    return sorted(figure for figure, _ in fitting[: query.most])


def filters(query: FigureQuery) -> Iterator[tuple[str, list[int]]]:
    """Yield conditions on ``figure_term`` with their values."""
    if query.relations is not None:
        rows = [RELATIONS.index(relation) for relation in query.relations]
        yield f"relation IN ({marks(rows)})", rows
    if query.days is not None:
        yield "day BETWEEN ? AND ?", list(query.days)


def marks(values: Collection[object]) -> str:
    """Return a placeholder for each value."""
    return ", ".join("?" * len(values))
