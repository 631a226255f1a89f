"""What every engine must give: the same rows, scores and catalogue, over the seeds.

Each test runs over the index on disk and over the same generation on a Milvus server.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from index.catalogue import Catalogue
from index.domain import Span
from index.embedding.sentence_encoder import SentenceEncoder
from index.errors import CitationNotFound
from index.lexical import LexicalIndex, top_k
from index.live import LiveIndex, open_live
from index.location import IndexLocation, describe, open_holder, open_index, publish_built
from index.milvus import cluster
from index.milvus.url import parse_url
from index.ports import Live
from index.settings import IndexSettings
from retrieval.search import HybridSearcher
from tests.milvus_server import MilvusServer
from tests.seeds import seeds_index

QUESTIONS = [
    "thu ngân sách Hướng Hóa 2022",
    "thu ngan sach lang son bao nhieu",
    "tỷ lệ hộ nghèo giảm còn bao nhiêu phần trăm",
    "Hữu Lũng năm 2017 đạt mấy chỉ tiêu?",
    "từ hoàn toàn xa lạ: zzqx",
    "31/8/2022 660,191 tỷ đồng",
]


@pytest.fixture(scope="module")
def local() -> LiveIndex:
    return open_live(seeds_index().folder)


@pytest.fixture(scope="module")
def location(milvus_server: MilvusServer) -> IndexLocation:
    """The seeds' generation, copied to a Milvus server."""
    where = IndexLocation(seeds_index().folder, parse_url(milvus_server.url("contract")))
    publish_built(where)
    return where


@pytest.fixture(scope="module", params=["local", "milvus"])
def live(request: pytest.FixtureRequest, encoder: SentenceEncoder, local: LiveIndex) -> Live:
    folder = seeds_index().folder
    chosen = IndexLocation(folder)
    if request.param == "milvus":
        chosen = request.getfixturevalue("location")
    return open_holder(chosen, IndexSettings(encoder=encoder.name)).current


def masks(size: int) -> Iterator[NDArray[np.bool_] | None]:
    yield None
    for rows in ([], [size - 1], range(2, 9), range(0, size, 2), range(size)):
        mask = np.zeros(size, dtype=np.bool_)
        mask[list(rows)] = True
        yield mask


def test_it_is_the_generation_that_was_built(live: Live, local: LiveIndex) -> None:
    assert live.name == local.name
    assert live.manifest == local.manifest
    assert live.lexical.size == live.dense.size == local.manifest.counts.passages > 20
    assert live.dense.dimension == local.manifest.dimension
    text = "thu ngan sach lang son"
    assert live.accents.restore(text) == local.accents.restore(text)


@pytest.mark.parametrize("question", QUESTIONS)
def test_lexical_rows_and_scores(live: Live, local: LiveIndex, question: str) -> None:
    every = local.lexical.scores(question)
    for mask in masks(live.lexical.size):
        for k in (0, 1, 10, 1000):
            rows, scores = live.lexical.search(question, k, mask)
            expected_rows, expected = top_k(every, k, mask)
            assert rows.tolist() == expected_rows.tolist()
            np.testing.assert_allclose(scores, expected, rtol=1e-5)


@pytest.mark.parametrize("question", QUESTIONS[:2])
def test_dense_rows_and_scores(
    live: Live, local: LiveIndex, encoder: SentenceEncoder, question: str
) -> None:
    vector = encoder.encode_query(question)
    every = local.dense.vectors(0, local.dense.size) @ vector
    for mask in masks(live.dense.size):
        for k in (0, 1, 10, 1000):
            rows, scores = live.dense.search(vector, k, mask)
            allowed = np.flatnonzero(mask) if mask is not None else np.arange(len(every))
            expected = allowed[np.argsort(-every[allowed], kind="stable")][:k]
            assert rows.tolist() == expected.tolist()
            np.testing.assert_allclose(scores, every[expected], atol=1e-5)


def test_what_is_no_vector_or_no_mask_is_refused(live: Live) -> None:
    with pytest.raises(ValueError, match="vector must be"):
        live.dense.search(np.ones(3, dtype=np.float32), 5)
    vector = np.full(live.dense.dimension, np.nan, dtype=np.float32)
    assert live.dense.search(vector, 5)[0].tolist() == []


def test_hybrid_search(live: Live, local: LiveIndex, encoder: SentenceEncoder) -> None:
    searchers = [
        HybridSearcher(index.lexical, index.dense, encoder, index.accents)
        for index in (live, local)
    ]
    for question in QUESTIONS:
        for mask in masks(live.dense.size):
            found, expected = (searcher.search(question, 12, mask) for searcher in searchers)
            assert [hit.row for hit in found] == [hit.row for hit in expected]
            np.testing.assert_allclose(
                [hit.score for hit in found], [hit.score for hit in expected], atol=1e-4
            )


def test_catalogue(live: Live, local: LiveIndex) -> None:
    there, here = live.catalogue, local.catalogue
    assert there.counts() == here.counts()
    assert there.places() == here.places()
    assert there.report_headers() == here.report_headers()
    reports = here.reports()
    assert [there.report(report.id) for report in reports] == reports
    passages = here.passages()
    some = [5, 0, len(passages) - 1, 5]
    assert there.passages_at_rows(some) == [passages[row] for row in some]
    for report in reports:
        assert there.passages_of(report.id) == here.passages_of(report.id)
        rows = there.rows_of([report.id]).tolist()
        assert [passages[row] for row in rows] == here.passages_of(report.id)
        for span in (Span(0, 0), Span(600, 601), Span(500, 1500), Span(10**6, 10**6 + 1)):
            assert there.passage_at(report.id, span) == here.passage_at(report.id, span)
            assert there.figures_in(report.id, span) == here.figures_in(report.id, span)
    assert there.rows_of([reports[1].id, reports[0].id, "none"]).tolist() == sorted(
        [*here.rows_of([reports[0].id]), *here.rows_of([reports[1].id])]
    )


def figure_filters(here: Catalogue) -> Iterator[dict[str, Any]]:
    keys = [place.key for place in here.places()]
    first = here.figures()[0]
    yield {}
    yield {"place_codes": keys[:2]}
    yield {
        "place_codes": [p.province_code for p in here.places() if p.province_code][:1],
        "inside": True,
    }
    yield {"place_codes": []}
    yield {"report_id": first.report_id}
    yield {"indicators": [first.indicator.upper(), "không có"]}
    yield {"period_from": date(2018, 1, 1)}
    yield {"period_to": date(2018, 12, 31)}
    yield {"place_codes": keys, "period_from": date(2022, 1, 1), "period_to": date(2022, 12, 31)}


def test_figures_by_every_filter(live: Live, local: LiveIndex) -> None:
    found = set()
    for filters in figure_filters(local.catalogue):
        expected = local.catalogue.figures(**filters)
        assert live.catalogue.figures(**filters) == expected, filters
        found.add(len(expected))
    assert len(found) > 5  # the filters do filter


def test_what_is_not_there(live: Live) -> None:
    for report_id in ("nowhere", "", 'x" or row >= 0 or report_id == "', "đ" * 100):
        with pytest.raises(CitationNotFound):
            live.catalogue.report(report_id)
        assert live.catalogue.passages_of(report_id) == []
        assert live.catalogue.figures(report_id=report_id) == []
        assert live.catalogue.figures_in(report_id, Span(0, 10**6)) == []
        assert live.catalogue.passage_at(report_id, Span(0, 10)) is None
        assert live.catalogue.rows_of([report_id]).tolist() == []
    hostile = ['thu" or row >= 0 or "', "\\", "'", "%", "{x}"]
    assert live.catalogue.figures(indicators=hostile) == []
    assert live.catalogue.figures(place_codes=hostile, inside=True) == []
    with pytest.raises(IndexError):
        live.catalogue.passages_at_rows([10**9])


def test_more_rows_than_one_call_gives(
    location: IndexLocation, local: LiveIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "MOST_ROWS", 7)
    there, figures = open_index(location).catalogue, local.catalogue.figures()
    assert len(figures) > 21
    assert there.figures() == figures
    assert there.report_headers() == local.catalogue.report_headers()
    ids = [report.id for report in local.catalogue.reports()]
    assert there.rows_of(ids).tolist() == list(range(local.dense.size))


def test_the_engine_is_described_and_opened_alike(
    location: IndexLocation, local: LiveIndex
) -> None:
    for where in (IndexLocation(location.folder), location):
        assert describe(where) == (local.name, local.manifest)
        assert open_index(where).catalogue.counts() == local.manifest.counts


def test_publishing_what_is_live_already_does_nothing(location: IndexLocation) -> None:
    publish_built(location)
    assert describe(location)[0] == open_live(location.folder).name


def test_a_corpus_of_one_word_documents_keeps_bm25(local: LiveIndex) -> None:
    """The rows that go to another engine are the impacts that the matrix holds."""
    texts = ["thu", "chi", "thu chi", ""]
    index = LexicalIndex.build(texts)
    impacts, idf = index.by_document(), np.array([value for _, value in index.terms()])
    column = [term for term, _ in index.terms()].index("thu")
    weights = np.zeros(len(idf))
    weights[column] = idf[column]
    np.testing.assert_allclose(impacts @ weights, index.scores_of_terms({"thu": 1.0}))
