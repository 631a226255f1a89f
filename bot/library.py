"""The reports on file, beside the answers: the catalogue, and a search for passages.

It reads the same live index as the answering service; the holder between them swaps for both.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from index.domain import Figure, Passage, Place, Report
from index.embedding.protocol import Encoder
from index.language.place_questions import OnFile
from index.language.places import Gazetteer
from index.ports import CatalogueReader, Live, LiveHolder
from retrieval.lookup import Corpus
from retrieval.passage_search import find_passages
from retrieval.search import HybridSearcher
from retrieval.understanding import understand


@dataclass(frozen=True, slots=True)
class Found:
    """A passage that fits a query, with the head of its report (no body)."""

    report: Report
    passage: Passage


def newest_first(reports: Iterable[Report]) -> list[Report]:
    """Return reports in the order in which people want to see them."""
    return sorted(
        reports, key=lambda r: r.session_date.toordinal() if r.session_date else 0, reverse=True
    )


class Library:
    """What the live index holds. One caller at a time; keep it off an event loop."""

    def __init__(self, holder: LiveHolder, encoder: Encoder) -> None:
        self._holder = holder
        self._encoder = encoder
        self._live: Live | None = None
        self.gazetteer = Gazetteer.load()

    @property
    def catalogue(self) -> CatalogueReader:
        """The live catalogue."""
        return self._holder.current.catalogue

    def headers(self) -> list[Report]:
        """Return the reports without their bodies, the newest first."""
        self._follow()
        return self._headers

    def find(self, query: str, limit: int) -> list[Found]:
        """Return the passages that fit ``query`` best, best first.

        The head of a report is among them where the query asks for its author, date, title or
        source.
        """
        live = self._follow()
        question = understand(query, self.gazetteer, self._places, live.accents.restore)
        passages = find_passages(question, limit, self._searcher, self._corpus)
        return [Found(self._by_id[passage.report_id], passage) for passage in passages]

    def recognises(self, question: str) -> bool:
        """Tell whether a question names a place, a period or an indicator that is known."""
        live = self._holder.current
        on_file = live.catalogue.places()
        read = understand(question, self.gazetteer, on_file, live.accents.restore)
        known = any(term.startswith("#") for term in read.all_terms)
        return bool(read.places or read.periods or known)

    def places_named(self, text: str) -> list[Place]:
        """Return the places that a text names; of homonyms those on file."""
        on_file = self.catalogue.places()
        mentions = self.gazetteer.find_in_question(text, on_file)
        keys = {place.key for place in on_file}
        found: dict[str, Place] = {}
        for mention in mentions:
            fitting = [place for place in mention.candidates if place.key in keys]
            for place in fitting or [mention.place]:
                found.setdefault(place.key, place)
        return list(found.values())

    def figures(self, places: Sequence[Place] = (), *, inside: bool = True) -> list[Figure]:
        """Return the figures of places (and of what lies in them), or all."""
        if not places:
            return self.catalogue.figures()
        return self.catalogue.figures(place_codes=[p.key for p in places], inside=inside)

    def _follow(self) -> Live:
        """Return the live index; rebuild what is derived when another generation has gone live."""
        live = self._holder.current
        if live is self._live:
            return live
        self._live = live
        self._searcher = HybridSearcher(live.lexical, live.dense, self._encoder, live.accents)
        self._corpus = Corpus(live.catalogue)
        self._places = OnFile(self._corpus.places)
        headers = live.catalogue.report_headers()
        self._by_id = {header.id: header for header in headers}
        self._headers = newest_first(headers)
        return live
