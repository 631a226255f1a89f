"""LangChain: ``EnsembleRetriever`` over ``BM25Retriever`` and FAISS."""

from __future__ import annotations

import re

from langchain_classic.retrievers import EnsembleRetriever
from langchain_community.retrievers import BM25Retriever
from langchain_community.vectorstores import FAISS
from langchain_core.embeddings import Embeddings

from benchmarks.peers.given import LEG, Given


class _Known(Embeddings):
    def __init__(self, given: Given) -> None:
        self._given = given

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        # Rows of the array, not lists of floats: spares LangChain a second and a gigabyte.
        return list(self._given.embed_passages(texts))  # type: ignore[arg-type]

    def embed_query(self, text: str) -> list[float]:
        return self._given.embed_question(text).tolist()


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


class LangChain:
    """As its documentation sets it up; tuned: lower-cased words, and ``LEG`` passages a leg."""

    def __init__(self, given: Given, k: int, tuned: bool) -> None:
        leg = LEG if tuned else k
        rows = [{"row": row} for row in range(len(given.texts))]
        extra = {"preprocess_func": _words} if tuned else {}
        bm25 = BM25Retriever.from_texts(given.texts, metadatas=rows, **extra)
        bm25.k = leg
        store = FAISS.from_texts(given.texts, _Known(given), metadatas=rows)
        self._retriever = EnsembleRetriever(
            retrievers=[bm25, store.as_retriever(search_kwargs={"k": leg})], weights=[0.5, 0.5]
        )

    def search(self, question: str, k: int) -> list[int]:
        """See ``System``."""
        return [found.metadata["row"] for found in self._retriever.invoke(question)[:k]]
