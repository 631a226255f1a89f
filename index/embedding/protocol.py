"""What the rest of the project knows of an embedding model."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


class Encoder(Protocol):
    """Turns text into L2-normalised vectors, so that an inner product is a cosine.

    ``name`` is the model's identity: it goes into the index's settings id and into the keys of
    the vector cache, so two encoders that give different vectors must not share one.
    """

    @property
    def name(self) -> str:
        """The model's identity."""

    @property
    def dimension(self) -> int:
        """The length of one vector."""

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Return one row a text, in the order of ``texts`` (n × dimension).

        ``on_progress`` is called after each batch with the number of texts done so far.
        """

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the vector of a question (dimension,)."""
