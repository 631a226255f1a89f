"""Generations to publish, and a way to the server for each test."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from index.build import build_index
from index.embedding.sentence_encoder import SentenceEncoder
from index.live import LiveIndex, open_live
from index.milvus.cluster import Cluster
from index.milvus.url import parse_url
from index.settings import IndexSettings
from tests.conftest import SMALL_REPORTS
from tests.index.milvus.three_builds import FIRST, SECOND, THIRD, Connect
from tests.milvus_server import MilvusServer


@pytest.fixture(scope="session")
def built(
    tmp_path_factory: pytest.TempPathFactory, encoder: SentenceEncoder, model_cache: Path
) -> list[LiveIndex]:
    """Three generations that differ in one figure, the oldest first."""
    folder = tmp_path_factory.mktemp("generations")
    (folder / "reports").mkdir()
    found = []
    for amount in (FIRST, SECOND, THIRD):
        for name, text in SMALL_REPORTS.items():
            changed = text.replace(FIRST, amount)
            (folder / "reports" / name).write_text(changed, encoding="utf-8")
        index = folder / amount
        settings = IndexSettings(encoder=encoder.name)
        build_index([folder / "reports"], index, settings, encoder, model_cache)
        found.append(open_live(index))
    return found


@pytest.fixture
def connect(milvus_server: MilvusServer, request: pytest.FixtureRequest) -> Connect:
    """Connect to an index of this test's own on the server."""
    url = parse_url(milvus_server.url(re.sub(r"\W", "_", request.node.name)[-50:]))
    return lambda: Cluster(url)
