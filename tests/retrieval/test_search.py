"""Hybrid search over real indexes, with an encoder whose vectors can be read off the text."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from index.dense import DenseIndex
from index.language.accents import AccentModel
from index.lexical import LexicalIndex
from retrieval.search import FusionWeights, HybridSearcher

TOPICS = (("ngân sách", "tiền", "thuế"), ("nghèo", "khó khăn"), ("lợn", "chăn nuôi"))


class TopicEncoder:
    """One dimension a topic: how many of its words the text holds. Knows synonyms, no folding."""

    name = "topics"
    dimension = 4

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        rows = np.array(
            [[*(sum(w in t.lower() for w in ws) for ws in TOPICS), 0.1] for t in texts],
            dtype=np.float32,
        ).reshape(len(texts), self.dimension)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)

    def encode_query(self, text: str) -> NDArray[np.float32]:
        self.asked.append(text)
        return self.encode_passages([text])[0]


CORPUS = [
    "Thu ngân sách huyện Bình Sơn đạt 412 tỷ đồng",
    "Thu ngân sách huyện An Lộc đạt 233 tỷ đồng",
    "Tỷ lệ hộ nghèo huyện Bình Sơn còn 5,2%",
    "Đàn lợn huyện An Lộc giảm 12%",
]


def searcher(
    corpus: list[str],
    accents: AccentModel | None = None,
    weights: FusionWeights | None = None,
) -> tuple[HybridSearcher, TopicEncoder]:
    encoder = TopicEncoder()
    dense = DenseIndex.build(encoder.encode_passages(corpus))
    return HybridSearcher(LexicalIndex.build(corpus), dense, encoder, accents, weights), encoder


def test_words_and_meaning_together_find_the_passage() -> None:
    made, _ = searcher(CORPUS)
    hits = made.search("tiền thuế huyện An Lộc", 4)
    assert hits[0].row == 1
    assert hits[0].lexical is not None
    assert hits[0].dense is not None
    assert hits == sorted(hits, key=lambda hit: -hit.score)


def test_meaning_alone_finds_what_no_word_finds() -> None:
    made, _ = searcher(CORPUS)
    (hit,) = made.search("chăn nuôi", 1)
    assert (hit.row, hit.lexical) == (3, None)


def test_weights_decide_which_leg_leads() -> None:
    query = "khó khăn ở An Lộc"
    assert searcher(CORPUS, weights=FusionWeights(0, 1))[0].search(query, 1)[0].row == 2
    assert searcher(CORPUS, weights=FusionWeights(1, 0))[0].search(query, 1)[0].row in (1, 3)


def test_only_allowed_rows_are_found() -> None:
    made, _ = searcher(CORPUS)
    allowed = np.array([False, False, True, True])
    assert {hit.row for hit in made.search("thu ngân sách Bình Sơn", 4, allowed)} <= {2, 3}
    assert made.search("thu ngân sách", 4, np.zeros(4, dtype=np.bool_)) == []
    with pytest.raises(ValueError, match="mask"):
        made.search("thu", 4, np.ones(3, dtype=np.bool_))


def test_only_the_dense_leg_sees_restored_diacritics() -> None:
    made, encoder = searcher(CORPUS, AccentModel.train(CORPUS))
    assert made.search("ngan sach Binh Son", 1)[0].row == 0
    assert encoder.asked == ["ngân sách Bình Sơn"]
    assert made.lexical_leg("ho ngheo").rows.tolist()[0] == 2


@pytest.mark.parametrize("corpus", [[], ["Thu ngân sách đạt 5 tỷ đồng"], ["", ""]])
def test_tiny_corpora_are_searched_without_trouble(corpus: list[str]) -> None:
    made, _ = searcher(corpus)
    hits = made.search("thu ngân sách", 10)
    assert len(hits) == len(corpus)
    assert made.size == len(corpus)


@pytest.mark.parametrize("query", ["", "   ", "\n"])
def test_an_empty_question_finds_nothing(query: str) -> None:
    made, encoder = searcher(CORPUS)
    assert made.search(query, 5) == []
    assert encoder.asked == []


def test_k_bounds_the_hits() -> None:
    made, _ = searcher(CORPUS * 30)
    assert len(made.search("huyện", 3)) == 3
    assert len(made.search("huyện", 100)) == 100
    assert made.search("huyện", 0) == []


def test_parts_that_do_not_belong_together_are_refused() -> None:
    encoder = TopicEncoder()
    lexical = LexicalIndex.build(CORPUS)
    with pytest.raises(ValueError, match="lexical rows"):
        HybridSearcher(lexical, DenseIndex.build(encoder.encode_passages(CORPUS[:2])), encoder)
    with pytest.raises(ValueError, match="vectors of 7"):
        HybridSearcher(lexical, DenseIndex.build(np.ones((4, 7), dtype=np.float32)), encoder)
    with pytest.raises(ValueError, match="weights"):
        FusionWeights(0, 0)
