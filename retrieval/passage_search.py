"""Searching the text itself: hybrid search, the second look, and the heads that are asked for."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from index.domain import Passage
from retrieval.document_facts import by_votes
from retrieval.lookup import Corpus
from retrieval.question import Question
from retrieval.report_head import heads_asked
from retrieval.search import HybridSearcher
from retrieval.second_stage import DEPTH, Scored, reordered


def find_passages(
    question: Question,
    count: int,
    searcher: HybridSearcher,
    corpus: Corpus,
    allowed: NDArray[np.bool_] | None = None,
) -> list[Passage]:
    """Return the best passages for a question, best first.

    Args:
        question: the question.
        count: how many at most.
        searcher: the search over a generation.
        corpus: the reports of the same generation.
        allowed: a mask over all rows; the others are never returned.
    """
    hits = searcher.search(question.text, max(count, DEPTH), allowed)
    passages = corpus.catalogue.passages_at_rows([hit.row for hit in hits])
    looked = [
        Scored(passage, corpus.report(passage.report_id), hit.score)
        for passage, hit in zip(passages[:DEPTH], hits, strict=False)
    ]
    ordered = reordered(question, looked)
    reports = {one.report.id: one.report for one in looked}
    likely = by_votes([reports[passage.report_id] for passage in ordered])
    heads = heads_asked(question.text, likely)
    return [*heads, *ordered, *passages[DEPTH:]][:count]
