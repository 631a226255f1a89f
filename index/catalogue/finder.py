"""Looking figures and passages of places up by the catalogue's indexes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date
from functools import cached_property

from index.catalogue.postings import FigureQuery, Need, Postings, chosen
from index.catalogue.rows import FIGURE_COLUMNS, to_figure
from index.catalogue.schema import PERIOD_COLUMNS, Column, to_period
from index.catalogue.terms import (
    StatedFigure,
    Stating,
    marks,
    word_parts,
)
from index.domain import Period, Place
from index.errors import IndexDamaged

# SQLite's own limit on parameters is 32,766; more than this is no sensible filter.
MAX_FILTER = 30_000
_MOST_KEPT = 16_384


class Finder:
    """The look-ups; ``Catalogue`` gives it rows and makes figures of them."""

    _places: dict[int, Place]

    def __init__(self) -> None:
        # Of what was asked for so far: questions have few words between them.
        self._terms: dict[str, tuple[int, int] | None] = {}
        self._alike: dict[str, list[str]] = {}

    def _query(self, sql: str, *values: Column) -> list[tuple[Column, ...]]:
        raise NotImplementedError

    def _damaged(self, reason: str) -> IndexDamaged:
        raise NotImplementedError

    def find_figures(
        self, place_codes: Collection[str], query: FigureQuery, *, inside: bool = False
    ) -> list[StatedFigure]:
        """Return the figures of places that fit ``query``, in build order, with their sentences.

        Only index entries of these places, terms, relations and days are read, and only the
        figures that are returned; sentences and titles when they are looked at.
        """
        places = self._place_rows(place_codes, inside=inside)
        lacking: list[frozenset[int]] = []
        if query.terms is None:
            rows = self._rows_by_place(places, query)
        else:
            rows, lacking = self._rows_by_terms(places, query)
        stating = Stating(self._sentences)
        found: list[StatedFigure] = []
        for start in range(0, len(rows), MAX_FILTER):
            part = rows[start : start + MAX_FILTER]
            for need, without in zip(query.needs, lacking, strict=False):
                part = self._useful(part, need, without)
            rows_found = self._query(
                f"SELECT {FIGURE_COLUMNS}, row FROM figure"  # noqa: S608
                f" WHERE row IN ({marks(part)}) ORDER BY row",
                *part,
            )
            found += [
                StatedFigure(to_figure(row, self._places), int(row[-1] or 0), stating)
                for row in rows_found
            ]
        return found

    def _useful(self, rows: list[int], need: Need, without: Collection[int]) -> list[int]:
        """Return the rows but those ``without`` the need that nothing names it for either."""
        dropped = [row for row in rows if row in without]
        if need.named is not None and dropped:
            in_indicator, in_title = need.named
            # Half of them are dropped: a name takes a sixth of the time of a whole figure.
            useless = self._query(
                "SELECT row, report_id, indicator FROM figure"  # noqa: S608
                f" WHERE row IN ({marks(dropped)})",
                *dropped,
            )
            naming = {name for name in {str(row[2]) for row in useless} if in_indicator(name)}
            useless = [row for row in useless if row[2] not in naming]
            reports = {row[1] for row in useless}
            titles = self._query(
                f"SELECT id, title FROM report WHERE id IN ({marks(reports)})",  # noqa: S608
                *reports,
            )
            titled = {report for report, title in titles if in_title(str(title))}
            dropped = [int(row[0] or 0) for row in useless if row[1] not in titled]
        return sorted(set(rows).difference(dropped))

    def _sentences(self, rows: Sequence[int]) -> Iterator[tuple[int, str, str]]:
        for start in range(0, len(rows), MAX_FILTER):
            part = rows[start : start + MAX_FILTER]
            found = self._query(
                "SELECT f.row, r.title, substr(r.body, f.sentence_start + 1,"  # noqa: S608
                " f.sentence_end - f.sentence_start) FROM figure f JOIN report r"
                f" ON r.id = f.report_id WHERE f.row IN ({marks(part)})",
                *part,
            )
            if len(found) != len(part):
                raise self._damaged("a figure without its report")
            for row, title, sentence in found:
                yield int(row or 0), str(title), str(sentence)

    def periods_of(self, report_ids: Collection[str]) -> dict[str, list[Period]]:
        """Return the different periods of each report's figures; without any it is left out."""
        ids = list(report_ids)[:MAX_FILTER]
        found: dict[str, list[Period]] = {}
        for report, *columns in self._query(
            f"SELECT DISTINCT report_id, {PERIOD_COLUMNS} FROM figure"  # noqa: S608
            f" WHERE report_id IN ({marks(ids)})",
            *ids,
        ):
            period = to_period(tuple(columns))
            if period is not None:
                found.setdefault(str(report), []).append(period)
        return found

    def term_counts(self, terms: Collection[str]) -> dict[str, int]:
        """Return how many figures each of these terms stands at; unknown terms are left out."""
        return {term: count for term, (_, count) in self._known(list(terms)[:MAX_FILTER]).items()}

    def _known(self, terms: Collection[str]) -> dict[str, tuple[int, int]]:
        """Return the row of each of these terms that is known, and how many figures it has."""
        if len(self._terms) > _MOST_KEPT:
            self._terms = {}
        kept = self._terms
        missing = [term for term in terms if term not in kept]
        if missing:
            kept.update(dict.fromkeys(missing))
            for row, text, count in self._query(
                f"SELECT row, text, figures FROM term WHERE text IN ({marks(missing)})",  # noqa: S608
                *missing,
            ):
                kept[str(text)] = int(row or 0), int(count or 0)
        return {term: known for term in terms if (known := kept[term]) is not None}

    def terms_like(self, word: str) -> list[str]:
        """Return the terms of figures that may be ``word`` with a wrong letter (or two swapped)."""
        if len(self._alike) > _MOST_KEPT:
            self._alike = {}
        kept = self._alike
        if word not in kept:
            parts = sorted(word_parts(word))
            rows = self._query(
                "SELECT DISTINCT text FROM term JOIN term_part"  # noqa: S608
                f" ON term.row = term_part.term WHERE part IN ({marks(parts)}) ORDER BY text",
                *parts,
            )
            kept[word] = [str(text) for (text,) in rows]
        return kept[word]

    def rows_about(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows (from 0) of all passages of reports that are about one of the places."""
        places = self._place_rows(place_codes, inside=False)
        return self._rows_of(
            f"SELECT report_id FROM report_place WHERE place IN ({marks(places)})",  # noqa: S608
            places,
        )

    def rows_stating(self, place_codes: Collection[str]) -> list[int]:
        """Return the rows (from 0) of all passages of reports that state a figure of the places."""
        places = self._place_rows(place_codes, inside=False)
        return self._rows_of(
            f"SELECT report_id FROM figure WHERE place IN ({marks(places)})",  # noqa: S608
            places,
        )

    def _rows_of(self, reports: str, values: Sequence[int]) -> list[int]:
        """Return the rows of all passages of the reports that a query gives."""
        found: list[int] = []
        for first, last, count, report in self._query(
            "SELECT min(row), max(row), count(*), report_id FROM passage"  # noqa: S608
            f" WHERE report_id IN ({reports}) GROUP BY report_id",
            *values,
        ):
            low, high = int(first or 0), int(last or 0)
            if high - low + 1 == count:  # the passages of a report are written one after the other
                found.extend(range(low - 1, high))
            else:
                rows = self._query("SELECT row - 1 FROM passage WHERE report_id = ?", report)
                found.extend(int(row or 0) for (row,) in rows)
        return found

    def _place_rows(self, codes: Collection[str], *, inside: bool) -> list[int]:
        by_key, within = self._place_index
        keys = list(codes)[: MAX_FILTER // 2]
        found = {row for key in keys for row in by_key.get(key, ())}
        if inside:
            found.update(row for key in keys for row in within.get(key, ()))
        return sorted(found)

    @cached_property
    def _place_index(self) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
        """Return the rows of the places by their keys, and by the codes of what they lie in."""
        by_key: dict[str, list[int]] = {}
        within: dict[str, list[int]] = {}
        for row, place in self._places.items():
            by_key.setdefault(place.key, []).append(row)
            for code in place.within:
                within.setdefault(code, []).append(row)
        return by_key, within

    def _rows_by_place(self, places: list[int], query: FigureQuery) -> list[int]:
        wheres, values = [f"place IN ({marks(places)})"], list[Column](places)
        if query.relations is not None:
            wheres.append(f"relation IN ({marks(query.relations)})")
            values += [relation.value for relation in query.relations]
        if query.days is not None:
            wheres.append("period_end BETWEEN ? AND ?")
            values += [date.fromordinal(day).isoformat() for day in query.days]
        rows = self._query(
            f"SELECT row FROM figure WHERE {' AND '.join(wheres)}"  # noqa: S608
            " ORDER BY period_end DESC, row LIMIT ?",
            *values,
            query.most,
        )
        return sorted(int(row or 0) for (row,) in rows)

    def _rows_by_terms(
        self, places: list[int], query: FigureQuery
    ) -> tuple[list[int], list[frozenset[int]]]:
        """Return the rows of the figures, and which of them lack each of the query's needs."""
        asked = query.terms or {}
        names = list(asked)[:MAX_FILTER]
        known = self._known(names)
        numbers = {term: row for term, (row, _) in known.items()}
        parts = {row: asked[term] for term, row in numbers.items()}
        columns = self._query(
            "SELECT term, figures, days, relations FROM figure_term"  # noqa: S608
            f" WHERE place IN ({marks(places)}) AND term IN ({marks(parts)})",
            *places,
            *parts,
        )
        try:
            postings = Postings.read(columns)
        except ValueError as error:
            raise self._damaged(f"figure_term: {error}") from error
        needs = [[numbers[t] for t in need.terms if t in numbers] for need in query.needs]
        return chosen(postings, parts, query, needs)
