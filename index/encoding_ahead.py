"""Encodes passages into the vector cache while files are still being read."""

from __future__ import annotations

import logging
import queue
import threading
from pathlib import Path

from index.embedding.protocol import Encoder
from index.embedding.vector_cache import VectorCache, encode_with_cache

_log = logging.getLogger(__name__)
# Passages encoded at a time, and how many such parts may wait.
PART = 512
_PARTS = 4


class EncodingAhead:
    """A thread that encodes what it is given; a context manager.

    It only fills the cache. Whoever needs the vectors encodes all texts afterwards and finds these
    done, so a failure here costs nothing but the head start; the encoder's own error shows then.

    Args:
        encoder: the encoder, which nobody else may use inside the ``with`` block.
        cache: the file of the vector cache.

    ``encoded`` counts the passages that went through the encoder.
    """

    def __init__(self, encoder: Encoder, cache: Path) -> None:
        self._encoder = encoder
        self._cache = cache
        self._parts: queue.Queue[list[str] | None] = queue.Queue(_PARTS)
        self._texts: list[str] = []
        self._stopped = threading.Event()
        self.encoded = 0
        self._thread = threading.Thread(target=self._work, name="encode-ahead", daemon=True)

    def __enter__(self) -> EncodingAhead:
        self._thread.start()
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        if kind is not None:
            self._stopped.set()
        # What is left is encoded by the caller, with a bar.
        self._give(None)
        self._thread.join()

    def add(self, texts: list[str]) -> None:
        """Take texts; waits while too many are not encoded yet."""
        self._texts += texts
        while len(self._texts) >= PART:
            self._give(self._texts[:PART])
            self._texts = self._texts[PART:]

    def _give(self, part: list[str] | None) -> None:
        while self._thread.is_alive():
            try:
                self._parts.put(part, timeout=0.5)
            except queue.Full:
                continue
            return

    def _work(self) -> None:
        try:
            with VectorCache(self._cache) as cache:
                while (part := self._parts.get()) is not None and not self._stopped.is_set():
                    steps: list[int] = []
                    encode_with_cache(self._encoder, cache, part, steps.append)
                    # The first step is what needed no encoding.
                    self.encoded += len(part) - steps[0]
        except Exception:
            _log.debug("encoding ahead stopped", exc_info=True)
