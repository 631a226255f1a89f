"""This project: its files written as a build writes them, opened and searched as the bot does."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.given import Given
from index.accent_training import train_accents
from index.catalogue import Catalogue, CatalogueWriter
from index.dense import DenseIndex
from index.domain import Passage, Report, Span
from index.language.accents import AccentModel
from index.language.places import Gazetteer
from index.lexical import LexicalIndex
from retrieval.search import HybridSearcher


class _Known:
    name = "known"

    def __init__(self, given: Given) -> None:
        self.dimension = int(given.vectors.shape[1])
        self._given = given

    def encode_query(self, text: str) -> NDArray[np.float32]:
        return self._given.embed_question(text)

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        return self._given.embed_passages(texts)


class Ours:
    """Passages without figures, searched in all reports: no place or period is looked for."""

    def __init__(self, given: Given, k: int, tuned: bool) -> None:
        folder = given.work / "ours"
        folder.mkdir()
        body = "\n".join(given.texts)
        report = Report(id="all", file="all.md", title="", body=body, blocks=())
        with CatalogueWriter(folder / "catalogue.sqlite") as writer:
            writer.add_reports([report])
            start = 0
            for text in given.texts:
                span = Span(start, start + len(text))
                writer.add_passages([Passage(report.id, span, text, "")])
                start = span.end + 1
        LexicalIndex.build(given.texts, folder=folder / "lexical").save(folder / "lexical")
        DenseIndex.build(given.vectors, given.samples).save(folder / "dense.faiss")
        accents = train_accents(given.texts, [report], Gazetteer.load())
        (folder / "accents.json").write_bytes(accents.to_bytes())
        del body, report, accents

        self._catalogue = Catalogue(folder / "catalogue.sqlite")
        self._searcher = HybridSearcher(
            LexicalIndex.load(folder / "lexical"),
            DenseIndex.load(folder / "dense.faiss"),
            _Known(given),
            AccentModel.from_bytes((folder / "accents.json").read_bytes()),
        )

    def search(self, question: str, k: int) -> list[int]:
        """See ``System``."""
        rows = [hit.row for hit in self._searcher.search(question, k)]
        self._catalogue.passages_at_rows(rows)
        return rows
