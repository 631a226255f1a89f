"""Haystack: a pipeline of the in-memory BM25 and embedding retrievers with a ``DocumentJoiner``."""

from __future__ import annotations

from haystack import Document, Pipeline, component
from haystack.components.joiners import DocumentJoiner
from haystack.components.retrievers.in_memory import (
    InMemoryBM25Retriever,
    InMemoryEmbeddingRetriever,
)
from haystack.document_stores.in_memory import InMemoryDocumentStore

from benchmarks.peers.given import Given


@component
class _Known:
    def __init__(self, given: Given) -> None:
        self._given = given

    @component.output_types(embedding=list[float])
    def run(self, text: str) -> dict[str, list[float]]:
        return {"embedding": self._given.embed_question(text).tolist()}


class Haystack:
    """As its documentation sets it up, joined by reciprocal rank.

    Tuned: Okapi BM25, and no embeddings in what is found. More passages a leg were slower and no
    better; so was joining by the distribution of scores.
    """

    def __init__(self, given: Given, k: int, tuned: bool) -> None:
        store = InMemoryDocumentStore(
            bm25_algorithm="BM25Okapi" if tuned else "BM25L", return_embedding=not tuned
        )
        store.write_documents([
            Document(id=str(row), content=text, embedding=vector.tolist())
            for row, (text, vector) in enumerate(zip(given.texts, given.vectors, strict=True))
        ])  # fmt: skip
        self._pipeline = Pipeline()
        parts = {
            "embedder": _Known(given),
            "dense": InMemoryEmbeddingRetriever(store, top_k=k),
            "bm25": InMemoryBM25Retriever(store, top_k=k),
            "joiner": DocumentJoiner(join_mode="reciprocal_rank_fusion", top_k=k),
        }
        for name, part in parts.items():
            self._pipeline.add_component(name, part)
        self._pipeline.connect("embedder.embedding", "dense.query_embedding")
        self._pipeline.connect("dense", "joiner")
        self._pipeline.connect("bm25", "joiner")

    def search(self, question: str, k: int) -> list[int]:
        """See ``System``."""
        found = self._pipeline.run({"embedder": {"text": question}, "bm25": {"query": question}})
        return [int(document.id) for document in found["joiner"]["documents"][:k]]
