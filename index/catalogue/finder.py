"""Looking figures and passages of places up by the catalogue's indexes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from index.catalogue.schema import PERIOD_COLUMNS, Column, to_period
from index.catalogue.terms import (
    FigureQuery,
    Need,
    Postings,
    StatedFigure,
    Stating,
    chosen,
    marks,
    word_parts,
)
from index.domain import Figure, Period
from index.errors import IndexDamaged

FIGURE_COLUMNS = (
    "report_id, start, end, sentence_start, sentence_end, text, indicator, indicator_text, value,"
    " unit, relation, value_high, total, qualifier, direction, base, parent, place,"
    f" {PERIOD_COLUMNS}, flags"
)
_INDICATOR = FIGURE_COLUMNS.split(", ").index("indicator")
# SQLite's own limit on parameters is 32,766; more than this is no sensible filter.
MAX_FILTER = 30_000


class Finder:
    """The look-ups; ``Catalogue`` gives it rows and makes figures of them."""

    def _query(self, sql: str, *values: Column) -> list[tuple[Column, ...]]:
        raise NotImplementedError

    def _damaged(self, reason: str) -> IndexDamaged:
        raise NotImplementedError

    def _to_figure(self, row: tuple[Column, ...]) -> Figure:
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
            columns = self._query(
                f"SELECT {FIGURE_COLUMNS}, row FROM figure"  # noqa: S608
                f" WHERE row IN ({marks(part)}) ORDER BY row",
                *part,
            )
            for need, without in zip(query.needs, lacking, strict=False):
                columns = self._useful(columns, need, without)
            for row in columns:
                found.append(StatedFigure(self._to_figure(row[:-1]), int(row[-1] or 0), stating))
        return found

    def _useful(
        self, columns: list[tuple[Column, ...]], need: Need, without: Collection[int]
    ) -> list[tuple[Column, ...]]:
        """Return the figures but those ``without`` the need that nothing names it for either."""
        useless = [row for row in columns if row[-1] in without]
        if need.named is not None and useless:
            in_indicator, in_title = need.named
            names = {str(row[_INDICATOR]) for row in useless}
            naming = {name for name in names if in_indicator(name)}
            useless = [row for row in useless if row[_INDICATOR] not in naming]
            reports = {row[0] for row in useless}
            titles = self._query(
                f"SELECT id, title FROM report WHERE id IN ({marks(reports)})",  # noqa: S608
                *reports,
            )
            titled = {report for report, title in titles if in_title(str(title))}
            useless = [row for row in useless if row[0] not in titled]
        dropped = {row[-1] for row in useless}
        return [row for row in columns if row[-1] not in dropped]

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
        names = list(terms)[:MAX_FILTER]
        if not names:
            return {}
        rows = self._query(
            f"SELECT text, figures FROM term WHERE text IN ({marks(names)})",  # noqa: S608
            *names,
        )
        return {str(text): int(figures or 0) for text, figures in rows}

    def terms_like(self, word: str) -> list[str]:
        """Return the terms of figures that may be ``word`` with a wrong letter (or two swapped)."""
        parts = sorted(word_parts(word))
        rows = self._query(
            "SELECT DISTINCT text FROM term JOIN term_part ON term.row = term_part.term"  # noqa: S608
            f" WHERE part IN ({marks(parts)}) ORDER BY text",
            *parts,
        )
        return [str(text) for (text,) in rows]

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
        keys = list(codes)[: MAX_FILTER // 2]
        sql = f"SELECT row FROM place WHERE key IN ({marks(keys)})"  # noqa: S608
        if inside:
            sql += f" UNION SELECT place FROM place_within WHERE code IN ({marks(keys)})"  # noqa: S608
        return [int(row or 0) for (row,) in self._query(sql, *keys, *(keys if inside else ()))]

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
        known = self._query(
            f"SELECT row, text FROM term WHERE text IN ({marks(names)})",  # noqa: S608
            *names,
        )
        numbers = {str(text): int(row or 0) for row, text in known}
        parts = {row: asked[text] for text, row in numbers.items()}
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
