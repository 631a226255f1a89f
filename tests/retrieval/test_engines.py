"""The same questions get the same answers from the index on disk and from a cluster."""

from __future__ import annotations

import json
import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from bot.library import Library
from index.embedding.sentence_encoder import SentenceEncoder
from index.errors import CitationNotFound
from index.location import IndexLocation, open_holder, publish_built
from index.milvus.url import parse_url
from index.settings import IndexSettings
from retrieval.answer import cited_passage_json
from retrieval.service import LocalAnswerService
from tests.milvus_server import MilvusServer
from tests.seeds import GOLD, seeds_index

TODAY = date(2023, 12, 31)


def gold_rows() -> list[dict[str, Any]]:
    lines = GOLD.read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines if line.strip()][::2]


@pytest.fixture(scope="module")
def on_cluster(milvus_server: MilvusServer) -> IndexLocation:
    location = IndexLocation(seeds_index().folder, parse_url(milvus_server.url("answers")))
    publish_built(location)
    # What answers from here on must come from the cluster.
    return IndexLocation(Path("/nonexistent"), location.url)


def service_at(location: IndexLocation, encoder: SentenceEncoder) -> LocalAnswerService:
    holder = open_holder(location, IndexSettings(encoder=encoder.name))
    return LocalAnswerService(holder, encoder, today=lambda: TODAY)


def test_same_answers_to_the_seeds_gold(
    on_cluster: IndexLocation, encoder: SentenceEncoder
) -> None:
    here = service_at(IndexLocation(seeds_index().folder), encoder)
    there = service_at(on_cluster, encoder)
    assert there.status() == here.status()
    answered = 0
    for row in gold_rows():
        question, history = row["question"], row.get("history") or ()
        expected = here.ask(question, history)
        assert there.ask(question, history).to_json() == expected.to_json(), question
        answered += bool(expected.citations)
        for citation in expected.citations[:1]:
            opened = there.cite(citation.id), here.cite(citation.id)
            assert cited_passage_json(opened[0]) == cited_passage_json(opened[1])
    assert answered > 20
    with pytest.raises(CitationNotFound):
        there.cite("0000-1-2")


def test_the_library_is_the_same(on_cluster: IndexLocation, encoder: SentenceEncoder) -> None:
    libraries = [
        Library(open_holder(location), encoder)
        for location in (IndexLocation(seeds_index().folder), on_cluster)
    ]
    here, there = libraries
    assert there.headers() == here.headers()
    assert there.find("tỷ lệ hộ nghèo", 5) == here.find("tỷ lệ hộ nghèo", 5)
    places = here.places_named("tỉnh Lạng Sơn")
    assert there.places_named("tỉnh Lạng Sơn") == places
    assert there.figures(places) == here.figures(places)


def test_two_instances_answer_at_once(on_cluster: IndexLocation, encoder: SentenceEncoder) -> None:
    questions = [row["question"] for row in gold_rows()[:8]]
    here = service_at(IndexLocation(seeds_index().folder), encoder)
    expected = [here.ask(question).to_json() for question in questions]
    found: dict[int, list[dict[str, Any]]] = {}

    def answer(number: int) -> None:
        instance = service_at(on_cluster, encoder)
        found[number] = [instance.ask(question).to_json() for question in questions]

    threads = [threading.Thread(target=answer, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {0: expected, 1: expected}
