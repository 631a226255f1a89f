"""A world of small reports for the tests of a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from index.embedding.sentence_encoder import SentenceEncoder
from tests.index.one_world import World


@pytest.fixture(scope="session")
def shared_cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Vectors kept between tests, so that the same sentences are not encoded in each."""
    return tmp_path_factory.mktemp("vectors")


@pytest.fixture
def world(tmp_path: Path, shared_cache: Path, encoder: SentenceEncoder) -> World:
    return World(tmp_path, shared_cache, encoder)


@pytest.fixture
def fresh_world(tmp_path: Path, encoder: SentenceEncoder) -> World:
    """A world whose vector cache is its own."""
    return World(tmp_path, tmp_path / "cache", encoder)
