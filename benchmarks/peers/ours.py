"""This project: its files written as a build writes them, opened and searched as the bot does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers.given import Given
from index.accent_training import train_accents
from index.catalogue import Catalogue, CatalogueWriter
from index.dense import DenseIndex
from index.domain import Passage, Report, Span
from index.language.accents import AccentModel
from index.language.places import Gazetteer
from index.language.syllable_counts import SyllableCounts
from index.lexical import LexicalIndex
from retrieval.search import HybridSearcher

PASSAGES = 1000  # in a report


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
        with CatalogueWriter(folder / "catalogue.sqlite") as writer:
            for first in range(0, len(given.texts), PASSAGES):
                texts, name = given.texts[first : first + PASSAGES], f"{first}.md"
                body = "\n".join(texts)
                writer.add_reports([Report(id=name, file=name, title="", body=body, blocks=())])
                ends = accumulate(len(text) + 1 for text in texts)
                writer.add_passages(
                    Passage(name, Span(end - 1 - len(text), end - 1), text, "")
                    for text, end in zip(texts, ends, strict=True)
                )
        syllables, lexical = SyllableCounts(), folder / "lexical"
        LexicalIndex.build(given.texts, None, lexical, syllables).save(lexical)
        DenseIndex.build(given.vectors, given.samples).save(folder / "dense.faiss")
        accents = train_accents(syllables, [], Gazetteer.load())
        (folder / "accents.json").write_bytes(accents.to_bytes())
        del accents, syllables

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
