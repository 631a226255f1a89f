"""The files of a generation, written in two goes, and the check that they answer.

What the texts alone decide is written while the last of them are still being encoded; it takes one
core for a second every 5,000 passages, in which the other would have nothing to do.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.accent_training import train_accents
from index.catalogue import CatalogueWriter
from index.corpus import Corpus
from index.dense import FLAT_UP_TO, DenseIndex
from index.embedding.protocol import Encoder
from index.errors import IndexDamaged
from index.generation import ACCENTS_FILE, CATALOGUE_FILE, DENSE_FILE, LEXICAL_FOLDER
from index.language.places import Gazetteer
from index.language.syllable_counts import SyllableCounts
from index.lexical import LexicalIndex, query_terms
from index.live import LiveIndex
from index.settings import IndexSettings

_CANARIES = 3
_SAMPLE = 64


def write_texts(
    folder: Path, corpus: Corpus, texts: Sequence[str], settings: IndexSettings
) -> None:
    """Write everything that needs no vectors.

    Args:
        folder: the generation's folder.
        corpus: what the reports hold.
        texts: what is indexed for each of its passages.
        settings: how words are taken.
    """
    with CatalogueWriter(folder / CATALOGUE_FILE) as catalogue:
        catalogue.add_reports(corpus.reports)
        catalogue.add_passages(corpus.passages)
        catalogue.add_figures(corpus.figures, corpus.terms)
    lexical = folder / LEXICAL_FOLDER
    syllables = SyllableCounts()
    LexicalIndex.build(texts, settings.lexical, lexical, syllables).save(lexical)
    accents = train_accents(syllables, corpus.reports, Gazetteer.load())
    (folder / ACCENTS_FILE).write_bytes(accents.to_bytes())


def write_vectors(
    folder: Path, corpus: Corpus, vectors: NDArray[np.float32], encoder: Encoder
) -> dict[str, Any]:
    """Write the vector index; return what it says of itself.

    Args:
        folder: the generation's folder.
        corpus: what the reports hold.
        vectors: one row for each of its passages.
        encoder: what they were encoded with; encodes the questions that recall is measured with.
    """
    dense = DenseIndex.build(vectors, _sample_questions(corpus, encoder))
    dense.save(folder / DENSE_FILE)
    return dense.describe()


def _sample_questions(corpus: Corpus, encoder: Encoder) -> NDArray[np.float32] | None:
    """Return vectors of questions to measure recall with, where it is not 1 anyhow.

    The beginnings of some passages, encoded as questions are.
    """
    if len(corpus.passages) <= FLAT_UP_TO:
        return None
    step = len(corpus.passages) // _SAMPLE
    asked = [p.text.split(".")[0][:200] for p in corpus.passages[::step][:_SAMPLE]]
    return np.stack([encoder.encode_query(text) for text in asked])


def check_canaries(live: LiveIndex, texts: Sequence[str], encoder: Encoder) -> None:
    """Encode a few passages once more: each must find itself, in both indexes.

    This also catches a vector cache that was filled by another model under the same name.

    Raises:
        IndexDamaged: one does not.
    """
    rows = sorted({i * (len(texts) - 1) // max(1, _CANARIES - 1) for i in range(_CANARIES)})
    vectors = encoder.encode_passages([texts[row] for row in rows])
    for row, vector in zip(rows, vectors, strict=True):
        mine = np.zeros(live.dense.size, dtype=np.bool_)
        mine[row] = True
        _, own = live.dense.search(vector, 1, mine)
        _, best = live.dense.search(vector, 1)
        # Equal and almost equal texts may come first by a rounding error, but by no more.
        if not len(own) or own[0] < 0.99 or own[0] < best[0] - 0.001:
            raise IndexDamaged(
                f"passage {row} does not find itself in the dense index; "
                "run `hoibaocao build --full`"
            )
        if live.lexical.scores(texts[row])[row] <= 0 and query_terms(
            texts[row], live.lexical.settings
        ):
            raise IndexDamaged(
                f"passage {row} does not find itself in the lexical index; "
                "run `hoibaocao build --full`"
            )
