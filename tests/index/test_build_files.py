"""What texts alone decide is written while passages are still being encoded."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from index import encoding_ahead
from index.build import build_index
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import load_encoder
from index.generation import ACCENTS_FILE, GENERATIONS
from index.live import open_live
from index.settings import IndexSettings
from tests.conftest import SMALL_REPORTS


class Waiting:
    """The real encoder, which does not begin before a file of the new generation is there."""

    def __init__(self, encoder: Encoder, generations: Path) -> None:
        self.name, self.dimension = encoder.name, encoder.dimension
        self.encode_query = encoder.encode_query
        self._encode, self._generations, self.seen = encoder.encode_passages, generations, False

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        until = time.monotonic() + 20
        while not self.seen and time.monotonic() < until:
            self.seen = any(self._generations.glob(f".building-*/{ACCENTS_FILE}"))
            time.sleep(0.01)
        return self._encode(texts, on_progress)


def test_what_needs_no_vectors_is_written_while_passages_are_encoded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports, index = tmp_path / "reports", tmp_path / "index"
    reports.mkdir()
    for name, text in SMALL_REPORTS.items():
        (reports / name).write_text(text, encoding="utf-8")
    base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    waiting = Waiting(load_encoder(None, base / "hoibaocao"), index / GENERATIONS)
    settings = IndexSettings(encoder=waiting.name)
    monkeypatch.setattr(encoding_ahead, "PART", 1)
    # The first passage holds the encoder up until all texts are written.
    summary = build_index([reports], index, settings, waiting, tmp_path / "cache")
    assert waiting.seen
    assert summary.encoded == summary.passages > 0
    assert open_live(index, settings).name == summary.generation
