"""Files read in other processes, and encoded meanwhile, give what reading here gives."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from index import encoding_ahead, reading_ahead
from index.embedding.sentence_encoder import SentenceEncoder
from index.embedding.vector_cache import VectorCache, content_key
from index.encoding_ahead import EncodingAhead
from index.reading_ahead import read_all, read_source
from index.settings import IndexSettings
from index.sources import list_sources

SEEDS = Path(__file__).parents[2] / "seeds"
SETTINGS = IndexSettings(encoder="none")


def test_other_processes_read_the_same_in_the_same_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for file in SEEDS.glob("*-*.md"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.7 broken")
    sources, _ = list_sources([tmp_path])
    here = [read_source(source, SETTINGS) for source in sources]
    assert sum(isinstance(read, str) for read in here) == 1
    monkeypatch.setattr(reading_ahead, "FILES_FOR_WORKERS", 1)
    monkeypatch.setattr(reading_ahead, "_AHEAD_A_WORKER", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 2)
    assert list(read_all(sources, SETTINGS, len(sources))) == here


def test_what_is_encoded_ahead_is_in_the_cache(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: SentenceEncoder
) -> None:
    monkeypatch.setattr(encoding_ahead, "PART", 2)
    path, texts = tmp_path / "vectors.sqlite", ["thu ngân sách", "chi", "thu ngân sách", "hộ nghèo"]
    with EncodingAhead(encoder, path) as ahead:
        ahead.add(texts[:1])
        ahead.add(texts[1:])
        ahead.add(["nobody encodes half a part"])
    assert ahead.encoded == 3  # the repeat came from the cache
    with VectorCache(path) as cache:
        keys = [content_key(encoder.name, text) for text in texts]
        found = cache.get_many(keys, encoder.dimension)
        assert set(found) == set(keys)
        assert np.allclose(found[keys[1]], encoder.encode_passages(["chi"])[0], atol=1e-5)
        assert len(cache) == 3


def test_an_encoder_that_fails_does_not_hold_up_reading(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, encoder: SentenceEncoder
) -> None:
    class Failing:
        name, dimension = "failing", 3

        def encode_passages(self, texts: object, on_progress: object = None) -> object:
            raise RuntimeError("out of memory")

    monkeypatch.setattr(encoding_ahead, "PART", 1)
    with EncodingAhead(Failing(), tmp_path / "vectors.sqlite") as ahead:  # type: ignore[arg-type]
        for number in range(50):
            ahead.add([str(number)])
    assert ahead.encoded == 0
