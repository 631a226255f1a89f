"""Retrieval quality on a SQuAD-format file, as a Markdown table.

    python benchmarks/retrieval_xquad.py ../shared/bench/xquad.vi.json

Each paragraph is a passage, each question must find its own paragraph. Questions are asked as
typed, with their diacritics stripped, and stripped with the diacritics restored for the dense leg
(from a model of the paragraphs alone). Beside it, BM25 on generated reports that differ by place
and year only. "Second look" is what people who search the text get: the best of min-max (of BM25 on
the generated reports) ordered again by what their sentences say. Vectors are cached, so that a
second run takes a minute.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.dense import DenseIndex
from index.domain import Block, BlockKind, Passage, Report, Span
from index.embedding.sentence_encoder import load_encoder
from index.embedding.vector_cache import VectorCache, content_key, encode_with_cache
from index.language.accents import AccentModel
from index.language.places import Gazetteer
from index.lexical import LexicalIndex
from retrieval.fusion import DEPTH, Leg, reciprocal_rank_fusion, weighted_min_max
from retrieval.search import FusionWeights
from retrieval.second_stage import DEPTH as LOOKED_AT
from retrieval.second_stage import Scored, reordered
from retrieval.understanding import understand

Ranking = list[int]


def strip_marks(text: str) -> str:
    """Return ``text`` as someone types it without Vietnamese diacritics."""
    decomposed = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(c for c in decomposed if unicodedata.category(c) != "Mn")


def read_squad(path: Path) -> tuple[list[str], list[str], list[int]]:
    """Return passages, questions and each question's passage number."""
    articles = json.loads(path.read_text("utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    asked = [(qa["question"], i) for i, p in enumerate(paragraphs) for qa in p["qas"]]
    return [p["context"] for p in paragraphs], [q for q, _ in asked], [i for _, i in asked]


def measures(rankings: Sequence[Ranking], gold: Sequence[int]) -> list[float]:
    """Return recall@1, recall@5, MRR@10 and nDCG@10 (one relevant passage a question)."""
    ranks = [
        ranking.index(row) + 1 if row in ranking[:10] else 0
        for ranking, row in zip(rankings, gold, strict=True)
    ]
    count = max(1, len(ranks))
    return [
        sum(r == 1 for r in ranks) / count,
        sum(0 < r <= 5 for r in ranks) / count,
        sum(1 / r for r in ranks if r) / count,
        sum(1 / np.log2(1 + r) for r in ranks if r) / count,
    ]


class SecondLook:
    """Orders the best passages of a search again, each passage a report without a title."""

    def __init__(self, texts: Sequence[str], restore: Callable[[str], str] | None = None) -> None:
        self._gazetteer = Gazetteer.load()
        self._restore = restore
        self._reports = []
        for row, text in enumerate(texts):
            block = Block(BlockKind.PARAGRAPH, Span(0, len(text)))
            self._reports.append(Report(str(row), f"{row}.txt", "", text, (block,)))

    def __call__(self, question: str, fused: Sequence[tuple[int, float]]) -> Ranking:
        """Return the rows of ``fused`` (best first, with scores of 0..1) in the new order."""
        read = understand(question, self._gazetteer, (), self._restore)
        looked = [self._scored(row, score) for row, score in fused[:LOOKED_AT]]
        ordered = [int(passage.report_id) for passage in reordered(read, looked)]
        return ordered + [row for row, _ in fused[LOOKED_AT:]]

    def _scored(self, row: int, score: float) -> Scored:
        report = self._reports[row]
        passage = Passage(report.id, report.blocks[0].span, report.body, "")
        return Scored(passage, report, score)


def near_identical(seed: int = 1) -> tuple[list[str], list[str], list[int]]:
    """Return 400 generated reports that differ by place and year, questions, and their reports."""
    rng = random.Random(seed)  # noqa: S311 - a fixed seed makes the same reports every time
    firsts = ["An", "Bình", "Đông", "Hòa", "Long", "Phú", "Tân", "Vĩnh"]
    places = [f"{a} {b}" for a in firsts for b in ("Sơn", "Lộc", "Thủy", "Khê", "Hải")]
    templates = (
        "thu ngân sách huyện {place} năm {year} là bao nhiêu?",
        "{place} {year} tỷ lệ hộ nghèo còn bao nhiêu phần trăm",
        "Năm {year} huyện {place} thu ngân sách đạt bao nhiêu so với cùng kỳ",
    )
    reports, questions, gold = [], [], []
    for place in places:
        for year in range(2014, 2024):
            money = f"{rng.randint(100, 999)},{rng.randint(100, 999)} tỷ đồng"
            share = f"{rng.randint(80, 130)},{rng.randint(10, 99)}%"
            reports.append(
                f"Báo cáo kinh tế - xã hội huyện {place} năm {year}. Thu ngân sách nhà nước trên "
                f"địa bàn năm {year} đạt {money}, bằng {share} kế hoạch, tăng "
                f"{rng.randint(1, 30)}% so với cùng kỳ năm {year - 1}. Tỷ lệ hộ nghèo giảm còn "
                f"{rng.randint(1, 30)},{rng.randint(1, 9)}%. Huyện {place} phấn đấu năm "
                f"{year + 1} thu ngân sách đạt {rng.randint(100, 999)} tỷ đồng."
            )
            for template in templates:
                questions.append(template.format(place=place, year=year))
                gold.append(len(reports) - 1)
    return reports, questions, gold


def main() -> int:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path, help="a file in SQuAD's format")
    parser.add_argument("--cache", type=Path, default=Path(".cache"), help="models and vectors")
    parser.add_argument("--model", default="", help="folder or hub name; empty: the embedded one")
    args = parser.parse_args()

    passages, questions, gold = read_squad(args.file)
    encoder = load_encoder(args.model, args.cache)
    stripped = [strip_marks(question) for question in questions]
    accents = AccentModel.train(passages)
    restored = [accents.restore(question) for question in stripped]
    lexical = LexicalIndex.build(passages)
    with VectorCache(args.cache / "benchmark-vectors.sqlite") as cache:
        dense = DenseIndex.build(encode_with_cache(encoder, cache, passages))

        def query_vectors(texts: Sequence[str]) -> NDArray[np.float32]:
            keys = [content_key(f"{encoder.name}:query", text) for text in texts]
            known = cache.get_many(keys, encoder.dimension)
            for start in range(0, len(texts), 100):
                new = {
                    key: encoder.encode_query(text)
                    for key, text in list(zip(keys, texts, strict=True))[start : start + 100]
                    if key not in known
                }
                cache.put_many(new)
                known |= new
            return np.stack([known[key] for key in keys])

        variants = {
            "as typed": (questions, query_vectors(questions)),
            "stripped": (stripped, query_vectors(stripped)),
            "stripped, restored": (stripped, query_vectors(restored)),
        }

    weights = FusionWeights()
    fusions: dict[str, Callable[[Leg, Leg], Ranking]] = {
        "BM25": lambda a, _: a.rows.tolist(),
        "dense": lambda _, b: b.rows.tolist(),
        "min-max": lambda a, b: [
            row for row, _ in weighted_min_max([a, b], [weights.lexical, weights.dense])
        ],
        "RRF": lambda a, b: [row for row, _ in reciprocal_rank_fusion([a, b])],
    }
    print(f"{len(passages)} passages, {len(questions)} questions, {encoder.name}\n")
    print("| questions | ranking | recall@1 | recall@5 | MRR@10 | nDCG@10 |")
    print("| --- | --- | --- | --- | --- | --- |")
    look = SecondLook(passages, accents.restore)
    for variant, (texts, vectors) in variants.items():
        legs = [
            (Leg(*lexical.search(text, DEPTH)), Leg(*dense.search(vector, DEPTH)))
            for text, vector in zip(texts, vectors, strict=True)
        ]
        for name, fuse in fusions.items():
            _print_row(variant, name, measures([fuse(a, b) for a, b in legs], gold))
        both = [weighted_min_max([a, b], [weights.lexical, weights.dense]) for a, b in legs]
        again = [look(text, fused) for text, fused in zip(texts, both, strict=True)]
        _print_row(variant, "min-max, second look", measures(again, gold))
    reports, asked, answers = near_identical()
    index, look = LexicalIndex.build(reports), SecondLook(reports)
    for variant, texts in (("as typed", asked), ("stripped", [strip_marks(q) for q in asked])):
        name = f"near-identical reports, {variant}"
        alone = [weighted_min_max([Leg(*index.search(text, DEPTH))], [1.0]) for text in texts]
        _print_row(name, "BM25", measures([[row for row, _ in one] for one in alone], answers))
        again = [look(text, one) for text, one in zip(texts, alone, strict=True)]
        _print_row(name, "BM25, second look", measures(again, answers))
    return 0


def _print_row(questions: str, ranking: str, values: Sequence[float]) -> None:
    print(f"| {questions} | {ranking} | {' | '.join(f'{value:.3f}' for value in values)} |")


if __name__ == "__main__":
    raise SystemExit(main())
