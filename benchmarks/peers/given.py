"""What a system is built from and asked, read from the folder that ``corpus.prepare`` wrote."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

LEG = 50  # passages that each leg gives to the fusion in the tuned rows, and in ours


@dataclass(frozen=True, slots=True)
class Given:
    """Passages with their vectors, and the vectors of the questions; nothing is encoded.

    ``embed_passages`` and ``embed_question`` stand where a system would call the model.
    """

    texts: list[str]
    vectors: NDArray[np.float32]
    samples: NDArray[np.float32] | None
    work: Path
    questions: dict[str, NDArray[np.float32]]
    rows: dict[str, int] = field(default_factory=dict)

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return the vectors of passages."""
        if not self.rows:
            self.rows.update((text, row) for row, text in enumerate(self.texts))
        found: NDArray[np.float32] = self.vectors[[self.rows[text] for text in texts]]
        return found

    def embed_question(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a question."""
        return self.questions[text]


class System(Protocol):
    """One retrieval library, set up over the given passages."""

    def search(self, question: str, k: int) -> list[int]:
        """Return the rows of the best ``k`` passages, best first, their texts having been read."""
        ...


def read(work: Path, size: int, scratch: Path) -> tuple[Given, list[dict[str, Any]]]:
    """Return what a set of ``size`` passages is, and its questions."""
    texts = json.loads((work / f"texts-{size}.json").read_text("utf-8"))
    asked = json.loads((work / f"questions-{size}.json").read_text("utf-8"))
    known = np.load(work / f"questions-{size}.npy")
    samples = work / f"samples-{size}.npy"
    given = Given(
        texts=texts,
        vectors=np.load(work / "vectors.npy", mmap_mode="r")[:size],
        samples=np.load(samples) if samples.exists() else None,
        work=scratch,
        questions={one["text"]: vector for one, vector in zip(asked, known, strict=True)},
    )
    return given, asked
