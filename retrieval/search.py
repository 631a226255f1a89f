"""Hybrid search: BM25 and vectors, fused by weighted min-max."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from index.embedding.protocol import Encoder
from index.language.accents import AccentModel
from index.ports import DenseSearch, LexicalSearch
from retrieval.fusion import DEPTH, Leg, weighted_min_max


@dataclass(frozen=True, slots=True)
class FusionWeights:
    """How much each leg counts. Flat around one half each on the questions it was tuned on."""

    lexical: float = 0.5
    dense: float = 0.5

    def __post_init__(self) -> None:
        if self.lexical < 0 or self.dense < 0 or self.lexical + self.dense <= 0:
            raise ValueError(f"weights must not be negative, nor both 0, got {self}")


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage found. ``lexical`` and ``dense`` are None where that leg did not find it.

    ``score`` ranks passages of one search among themselves; it is no confidence.
    """

    row: int
    score: float
    lexical: float | None
    dense: float | None


class HybridSearcher:
    """Searches one immutable index.

    Args:
        lexical: the BM25 index.
        dense: the vector index over the same rows.
        encoder: what made the vectors.
        accents: restores the diacritics of a question typed without any, for the dense leg; None
            leaves such a question as it is.
        weights: the legs' weights.

    Raises:
        ValueError: the two indexes, or index and encoder, do not belong together.
    """

    def __init__(
        self,
        lexical: LexicalSearch,
        dense: DenseSearch,
        encoder: Encoder,
        accents: AccentModel | None = None,
        weights: FusionWeights | None = None,
    ) -> None:
        if lexical.size != dense.size:
            raise ValueError(f"{lexical.size} lexical rows but {dense.size} vectors")
        if dense.size and dense.dimension != encoder.dimension:
            raise ValueError(
                f"the index holds vectors of {dense.dimension}, "
                f"the encoder {encoder.name} gives {encoder.dimension}"
            )
        self._lexical = lexical
        self._dense = dense
        self._encoder = encoder
        self._accents = accents
        self._weights = weights or FusionWeights()

    @property
    def size(self) -> int:
        """The number of passages."""
        return self._lexical.size

    def search(self, query: str, k: int, allowed: NDArray[np.bool_] | None = None) -> list[Hit]:
        """Return the best ``k`` passages for ``query``, best first.

        Args:
            query: the question as typed.
            k: how many at most.
            allowed: a mask over all rows; the others are never returned.

        Raises:
            ValueError: the mask has another length than the index.
        """
        if allowed is not None and allowed.shape != (self.size,):
            raise ValueError(f"the mask must be ({self.size},), got {allowed.shape}")
        if k <= 0 or not query.strip() or not self.size:
            return []
        depth = max(DEPTH, k)
        legs = (
            self.lexical_leg(query, depth, allowed),
            self.dense_leg(query, depth, allowed),
        )
        weights = (self._weights.lexical, self._weights.dense)
        lexical, dense = (
            dict(zip(leg.rows.tolist(), leg.scores.tolist(), strict=True)) for leg in legs
        )
        return [
            Hit(row, score, lexical.get(row), dense.get(row))
            for row, score in weighted_min_max(legs, weights, depth)[:k]
        ]

    def lexical_leg(
        self, query: str, depth: int = DEPTH, allowed: NDArray[np.bool_] | None = None
    ) -> Leg:
        """Return the BM25 leg alone."""
        return Leg(*self._lexical.search(query, depth, allowed))

    def dense_leg(
        self, query: str, depth: int = DEPTH, allowed: NDArray[np.bool_] | None = None
    ) -> Leg:
        """Return the vector leg alone, with the question's diacritics restored if it has none."""
        if allowed is not None and not allowed.any():
            return Leg(np.empty(0, np.int64), np.empty(0, np.float32))
        if self._accents is not None:
            query = self._accents.restore(query)
        return Leg(*self._dense.search(self._encoder.encode_query(query), depth, allowed))
