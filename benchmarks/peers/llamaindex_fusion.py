"""LlamaIndex: ``QueryFusionRetriever`` over its BM25 retriever and FAISS, no query generation."""

from __future__ import annotations

from typing import Any

import faiss
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.embeddings import BaseEmbedding
from llama_index.core.llms import MockLLM
from llama_index.core.retrievers import QueryFusionRetriever
from llama_index.core.schema import TextNode
from llama_index.retrievers.bm25 import BM25Retriever
from llama_index.vector_stores.faiss import FaissVectorStore
from pydantic import PrivateAttr

from benchmarks.peers.given import LEG, Given


class _Known(BaseEmbedding):
    _given: Given = PrivateAttr()

    def __init__(self, given: Given) -> None:
        super().__init__(model_name="known")
        self._given = given

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        vectors: list[list[float]] = self._given.embed_passages(texts).tolist()
        return vectors

    def _get_query_embedding(self, query: str) -> list[float]:
        return self._given.embed_question(query).tolist()

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)


class LlamaIndex:
    """As its documentation sets it up; tuned: cosines, no English stemming nor stop words.

    Its FAISS store hands distances on as scores, and the fusion puts the highest score first, so
    the documented ``IndexFlatL2`` enters the fusion in reverse. The tuned rows use an index of
    inner products, in which the nearest is the highest.
    """

    def __init__(self, given: Given, k: int, tuned: bool) -> None:
        leg = min(LEG if tuned else k, len(given.texts))
        nodes = [TextNode(id_=str(row), text=text) for row, text in enumerate(given.texts)]
        kind = faiss.IndexFlatIP if tuned else faiss.IndexFlatL2
        store = FaissVectorStore(faiss_index=kind(given.vectors.shape[1]))
        index = VectorStoreIndex(
            nodes,
            storage_context=StorageContext.from_defaults(vector_store=store),
            embed_model=_Known(given),
        )
        extra: dict[str, Any] = {}
        if tuned:
            extra = {"skip_stemming": True, "language": [], "token_pattern": r"(?u)\b\w+\b"}
        bm25 = BM25Retriever.from_defaults(nodes=nodes, similarity_top_k=leg, **extra)
        self._retriever = QueryFusionRetriever(
            [index.as_retriever(similarity_top_k=leg), bm25],
            similarity_top_k=k,
            num_queries=1,
            mode="relative_score" if tuned else "reciprocal_rerank",
            use_async=False,
            llm=MockLLM(),
        )

    def search(self, question: str, k: int) -> list[int]:
        """See ``System``."""
        return [int(found.node.node_id) for found in self._retriever.retrieve(question)[:k]]
