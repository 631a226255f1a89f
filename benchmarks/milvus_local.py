"""The index in a folder against the same index on a Milvus server, in one run.

    python -m benchmarks.milvus_local [--reports DIR ...] [--gold FILE ...] [--rounds N] [--json]

Starts a milvus-lite server of its own on 127.0.0.1. It is one Python process: what it shows is the
way to the server and back and the number of calls, not how fast a cluster searches.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import platform
import random
import statistics
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from index.build import build_index, indexed_text
from index.embedding.sentence_encoder import load_encoder
from index.lexical import LexicalIndex
from index.live import open_live
from index.location import IndexLocation, open_holder, publish_built
from index.milvus.cluster import Cluster
from index.milvus.records import figure_text
from index.milvus.url import parse_url
from index.settings import IndexSettings
from retrieval.service import LocalAnswerService
from tests.milvus_server import MilvusServer

ROOT = Path(__file__).parents[1]
CALLS = ("query", "search")


def timed(call: Callable[[], Any]) -> float:
    began = time.perf_counter()
    call()
    return time.perf_counter() - began


def count_calls() -> dict[str, int]:
    """Count the calls that read from the server, from now on."""
    counts = dict.fromkeys(CALLS, 0)

    def counted(name: str, original: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            counts[name] += 1
            return original(*given)

        return call

    for name in CALLS:
        setattr(Cluster, name, counted(name, getattr(Cluster, name)))
    return counts


def shape(index: Path) -> dict[str, float]:
    """Return what one passage brings along, for the sizing in docs/scaling.md."""
    live = open_live(index)
    counts = live.manifest.counts
    passages = live.catalogue.passages()
    reports = live.catalogue.reports()
    texts = [indexed_text(p) for p in passages]
    random.Random(0).shuffle(texts)  # noqa: S311
    half = len(LexicalIndex.build(texts[: len(texts) // 2]).terms())
    whole = len(live.lexical.terms())
    tracemalloc.start()
    headers = live.catalogue.report_headers()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return {
        "passages": counts.passages,
        "passages_per_report": counts.passages / counts.reports,
        "figures_per_passage": counts.figures / counts.passages,
        "weights_per_passage": live.lexical.by_document().nnz / counts.passages,
        "terms": whole,
        # Terms grow with the passages to this power (Heaps' law, from two points).
        "terms_growth": math.log2(whole / half),
        "figure_bytes": statistics.mean(
            len(figure_text(f).encode()) for f in live.catalogue.figures()
        ),
        "header_bytes_in_memory": held / len(headers),
        "text_bytes_per_passage": statistics.mean(
            len(p.text.encode()) + len(p.context.encode()) for p in passages
        ),
        "body_bytes_per_report": statistics.mean(len(r.body.encode()) for r in reports),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=Path, nargs="+", default=[ROOT / "seeds"])
    parser.add_argument(
        "--gold", type=Path, nargs="+", default=[ROOT / "tests" / "gold" / "seeds.jsonl"]
    )
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    arguments = parser.parse_args()
    cache = Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")
    encoder = load_encoder(None, cache)
    settings = IndexSettings(encoder=encoder.name)
    questions = [
        json.loads(line)["question"]
        for path in arguments.gold
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    with tempfile.TemporaryDirectory() as folder:
        index, vectors = Path(folder) / "index", Path(folder) / "cache"
        vectors.mkdir()

        def build() -> None:
            build_index(arguments.reports, index, settings, encoder, vectors)

        first, again = timed(build), timed(build)
        server = MilvusServer(Path(folder) / "milvus").start()
        try:
            location = IndexLocation(index, parse_url(server.url("bench")))
            publish = timed(lambda: publish_built(location))
            opened = {}
            services = {}
            for name, where in (("folder", IndexLocation(index)), ("milvus", location)):
                began = time.perf_counter()
                holder = open_holder(where, settings)
                services[name] = LocalAnswerService(holder, encoder, lambda: date(2023, 12, 31))
                opened[name] = time.perf_counter() - began
            counts = count_calls()
            answers = {
                name: [service.ask(q).to_json() for q in questions]
                for name, service in services.items()
            }
            first_calls = sum(counts.values()) / len(questions)
            counts.update(dict.fromkeys(CALLS, 0))
            times: dict[str, list[float]] = {"folder": [], "milvus": []}
            for _ in range(arguments.rounds):
                # By turns, so that a busy machine is busy for both.
                for question in questions:
                    for name, service in services.items():
                        times[name].append(timed(lambda s=service, q=question: s.ask(q)))
        finally:
            server.stop()
        asked = arguments.rounds * len(questions)
        p50 = {name: statistics.median(each) for name, each in times.items()}
        p95 = {name: statistics.quantiles(each, n=20)[18] for name, each in times.items()}
        row = {
            "machine": f"{platform.machine()}, {os.cpu_count()} cores, Python "
            f"{platform.python_version()}",
            **shape(index),
            "questions": len(questions),
            "answers_that_differ": sum(
                a != b for a, b in zip(answers["folder"], answers["milvus"], strict=True)
            ),
            "build_first_s": first,
            "build_again_s": again,
            "publish_s": publish,
            "publish_to_build_first": publish / first,
            "publish_to_build_again": publish / again,
            "open_folder_s": opened["folder"],
            "open_milvus_s": opened["milvus"],
            "question_p50_ms": {n: 1000 * s for n, s in p50.items()},
            "question_p95_ms": {n: 1000 * s for n, s in p95.items()},
            "question_p50_ratio": p50["milvus"] / p50["folder"],
            "question_p95_ratio": p95["milvus"] / p95["folder"],
            "calls_per_question_at_first": first_calls,
            "calls_per_question": sum(counts.values()) / asked,
        }
    if arguments.json:
        print(json.dumps(row))
        return
    for name, value in row.items():
        print(f"{name:24} {value}", file=sys.stdout)


if __name__ == "__main__":
    main()
