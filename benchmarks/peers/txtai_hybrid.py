"""txtai: a hybrid ``Embeddings`` database with its texts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from txtai import Embeddings

from benchmarks.peers.given import Given


class Txtai:
    """As its documentation sets it up; tuned: an exact vector index in place of the lists."""

    def __init__(self, given: Given, k: int, tuned: bool) -> None:
        def embed(texts: Sequence[str]) -> NDArray[np.float32]:
            if texts[0] in given.questions:
                return np.stack([given.embed_question(text) for text in texts])
            return given.embed_passages(texts)

        extra: dict[str, Any] = {"faiss": {"components": "IDMap,Flat"}} if tuned else {}
        self._embeddings = Embeddings(
            method="external", transform=embed, hybrid=True, content=True, **extra
        )
        self._embeddings.index((row, text, None) for row, text in enumerate(given.texts))

    def search(self, question: str, k: int) -> list[int]:
        """See ``System``."""
        return [int(found["id"]) for found in self._embeddings.search(question, k)]
