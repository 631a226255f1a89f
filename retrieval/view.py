"""One opened generation as answering needs it: its places, its figures, its passages."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from index.catalogue import Catalogue
from index.domain import AreaLevel, Figure, Passage, Place, Report, Span
from index.embedding.protocol import Encoder
from index.language.place_questions import OnFile
from index.language.places import Gazetteer
from index.ports import Live
from retrieval.answer import Intent
from retrieval.lookup import Corpus
from retrieval.passage_search import find_passages
from retrieval.pool import LazyFigures, pool_of
from retrieval.question import Question
from retrieval.question_sources import is_published
from retrieval.search import HybridSearcher

_PASSAGES = 12


class View:
    """Everything that belongs to one generation; replaced as a whole on a swap."""

    def __init__(self, live: Live, encoder: Encoder) -> None:
        self.live = live
        self.corpus = Corpus(live.catalogue)
        self.searcher = HybridSearcher(live.lexical, live.dense, encoder, live.accents)
        self.places = OnFile(self.corpus.places)
        self.keys = self.places.keys
        # What the places on file lie in, and those of each province, once for all questions.
        self.around = {code for place in self.places for code in place.within}
        self.of_province: dict[str, list[Place]] = {}
        for place in self.places:
            if place.province_code:
                self.of_province.setdefault(place.province_code, []).append(place)
        self._searched: tuple[Question, list[tuple[Report, Span]]] | None = None
        self._inside: dict[str, list[str]] = {}

    def headers_about(self, places: Sequence[Place], gazetteer: Gazetteer) -> list[Report]:
        """Return the reports chiefly about one of the places or what lies in it, or all."""
        if not places:
            return self.corpus.headers
        keys: dict[str, None] = {}
        for place in places:
            if place.key not in self._inside:
                self._inside[place.key] = [
                    p.key for p in self.places if gazetteer.contains(place, p)
                ]
            keys.update(dict.fromkeys(self._inside[place.key]))
        return self.live.catalogue.report_headers(about=keys)

    def asked_places(self, question: Question) -> list[Place]:
        """Return the places that the question may mean, those on file first."""
        return list(
            {
                p.key: p
                for m in question.places
                for p in m.candidates
                if self.on_file(p) or p is m.place
            }.values()
        )

    def on_file(self, place: Place) -> bool:
        """Tell whether a report on file is about the place or something in it."""
        if place.key in self.keys:
            return True
        return place.level is not AreaLevel.AGENCY and place.code in self.around

    def figures_of(self, places: Sequence[Place], *, inside: bool = False) -> Sequence[Figure]:
        """Return the figures of places (with ``inside``, of what lies in them too)."""
        keys = [p.key for p in places]
        if inside:
            # "khối huyện" of a province ranks the districts of that province.
            keys += [code for p in places if p.level is AreaLevel.GROUP for code in p.within]
        return pool_of(self.live.catalogue, keys, inside=inside)

    def pool(self, question: Question, *, inside: bool = False) -> Sequence[Figure]:
        """Return the figures that may answer: of the places named, else of the best passages."""
        if question.places:
            return self.figures_of(
                [p for m in question.places for p in m.candidates], inside=inside
            )
        if question.intent is Intent.RANK:
            return self.figures_of(self.places)  # ranked over all places that report it
        return LazyFigures(lambda: self._figures_of_passages(question))

    def _figures_of_passages(self, question: Question) -> list[Figure]:
        catalogue = self.live.catalogue
        spans = [(report.id, span) for report, span in self.passages(question)]
        if isinstance(catalogue, Catalogue):
            return catalogue.figures_in_each(spans)
        return [
            figure for report_id, span in spans for figure in catalogue.figures_in(report_id, span)
        ]

    def best_passages(
        self, question: Question, count: int, *, by_place: bool = True
    ) -> list[Passage]:
        """Return the best passages after a second look, for people who search the text itself.

        Args:
            question: the question.
            count: how many at most.
            by_place: only of reports on the places named, where there are any.
        """
        allowed = self._allowed(question) if by_place else None
        return find_passages(question, count, self.searcher, self.corpus, allowed)

    def passages(self, question: Question) -> list[tuple[Report, Span]]:
        """Return the best passages, of reports about the places named where there are any."""
        last = self._searched
        if last is not None and last[0] is question:
            return last[1]  # the question is encoded once, for its figures and for its text
        found = self._best(question, self._allowed(question))
        found = [(r, span) for r, span in found if is_published(question.article, r)]
        self._searched = question, found
        return found

    def passages_about(self, question: Question, keys: Sequence[str]) -> list[tuple[Report, Span]]:
        """Return the best passages of reports about the places with these keys; none for none."""
        rows = self.live.catalogue.rows_about(list(keys)) if keys else []
        return self._best(question, self._mask(rows)) if len(rows) else []

    def _best(
        self, question: Question, allowed: NDArray[np.bool_] | None
    ) -> list[tuple[Report, Span]]:
        hits = self.searcher.search(question.text, _PASSAGES, allowed)
        rows = [hit.row for hit in hits]
        catalogue = self.live.catalogue
        if isinstance(catalogue, Catalogue):
            spans = catalogue.spans_at_rows(rows)  # their texts are the reports' own
        else:
            spans = [(p.report_id, p.span) for p in catalogue.passages_at_rows(rows)]
        return [(self.corpus.report(report_id), span) for report_id, span in spans]

    def _mask(self, rows: Sequence[int]) -> NDArray[np.bool_]:
        allowed = np.zeros(self.searcher.size, dtype=np.bool_)
        allowed[rows] = True
        return allowed

    def _allowed(self, question: Question) -> NDArray[np.bool_] | None:
        """Return a mask of the passages of reports on the places named; None without places."""
        if not question.places:
            return None
        catalogue = self.live.catalogue
        codes = list({p.key for m in question.places for p in m.candidates})
        return self._mask(catalogue.rows_about(codes) or catalogue.rows_stating(codes))
