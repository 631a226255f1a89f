"""One system over one set, in a process of its own, so that its peak of memory is its own.

    python -m benchmarks.peers.one SYSTEM SIZE WORK [--tuned]

Prints one line of JSON. ``benchmarks.peers`` calls this; see there for the whole run.
"""

from __future__ import annotations

import argparse
import importlib
import json
import os
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.peers.given import System, read

K = 10
WARM_UP = 10
SYSTEMS = {
    "ours": ("benchmarks.peers.ours", "Ours"),
    "langchain": ("benchmarks.peers.langchain_ensemble", "LangChain"),
    "llamaindex": ("benchmarks.peers.llamaindex_fusion", "LlamaIndex"),
    "haystack": ("benchmarks.peers.haystack_joiner", "Haystack"),
    "txtai": ("benchmarks.peers.txtai_hybrid", "Txtai"),
}


def memory(field: str) -> float:
    """Return a figure of this process in MB: VmHWM is the peak, VmRSS what is resident now."""
    for line in Path("/proc/self/status").read_text("utf-8").splitlines():
        if line.startswith(field + ":"):
            return int(line.split()[1]) / 1024
    raise ValueError(f"no {field} in /proc/self/status")


def quality(ranks: Sequence[int]) -> dict[str, float]:
    """Return recall@1, recall@5 and MRR@10 of ranks, where 0 is not among the ten."""
    count = max(1, len(ranks))
    return {
        "recall@1": sum(rank == 1 for rank in ranks) / count,
        "recall@5": sum(0 < rank <= 5 for rank in ranks) / count,
        "mrr@10": sum(1 / rank for rank in ranks if rank) / count,
    }


def percentiles(values: Sequence[float]) -> list[float]:
    """Return the median and the 95th percentile."""
    return [statistics.median(values), float(np.percentile(values, 95))]


def ask(system: System, asked: list[dict[str, Any]], budget: float) -> dict[str, Any]:
    """Ask the questions in turn until ``budget`` seconds of processor time are spent.

    Of processor time, so that a busy machine asks as many as an idle one.
    """
    for one in asked[:WARM_UP]:
        system.search(one["text"], K)
    began = time.process_time()
    walls, cpus, ranks = [], [], []
    for one in asked:
        if walls and time.process_time() - began > budget:
            break
        wall, cpu = time.perf_counter(), time.process_time()
        rows = system.search(one["text"], K)
        cpus.append((time.process_time() - cpu) * 1e3)
        walls.append((time.perf_counter() - wall) * 1e3)
        ranks.append(rows.index(one["row"]) + 1 if one["row"] in rows else 0)
    done = asked[: len(ranks)]

    def and_encoding(times: Sequence[float], field: str) -> list[float]:
        return percentiles([ms + one[field] for ms, one in zip(times, done, strict=True)])

    return {
        "questions": len(ranks),
        "of": len(asked),
        "query_ms": percentiles(walls),
        "query_cpu_ms": percentiles(cpus),
        "with_encoding_ms": and_encoding(walls, "encode_ms"),
        "with_encoding_cpu_ms": and_encoding(cpus, "encode_cpu_ms"),
        "quality": {
            kind: quality([r for r, one in zip(ranks, done, strict=True) if one["kind"] == kind])
            for kind in sorted({one["kind"] for one in done})
        },
        "ranks": " ".join(map(str, ranks)),
        "kinds": " ".join(one["kind"] for one in done),
    }


def main() -> int:
    """Build, ask, and print the row."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("system", choices=SYSTEMS)
    parser.add_argument("size", type=int)
    parser.add_argument("work", type=Path)
    parser.add_argument("--tuned", action="store_true")
    parser.add_argument("--budget", type=float, default=60.0, help="CPU seconds of questions")
    args = parser.parse_args()

    module, name = SYSTEMS[args.system]
    make = getattr(importlib.import_module(module), name)
    with tempfile.TemporaryDirectory() as scratch:
        given, asked = read(args.work, args.size, Path(scratch))
        # What reading the passages took for a moment is not the system's peak.
        Path("/proc/self/clear_refs").write_text("5", "utf-8")
        before, load = memory("VmRSS"), os.getloadavg()[0]
        wall, cpu = time.perf_counter(), time.process_time()
        system: System = make(given, K, args.tuned)
        row: dict[str, Any] = {
            "system": args.system,
            "tuned": args.tuned,
            "size": args.size,
            "build_s": time.perf_counter() - wall,
            "build_cpu_s": time.process_time() - cpu,
        }
        row |= ask(system, asked, args.budget)
        row |= {
            "mb_before": before,
            "mb_peak": memory("VmHWM"),
            "mb_after": memory("VmRSS"),
            "load": [load, os.getloadavg()[0]],
        }
    print(json.dumps(row))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
