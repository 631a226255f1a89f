"""Other retrieval libraries and this one on the same work, as Markdown tables.

    python -m benchmarks.peers ../shared/bench/xquad.vi.json [--sizes 240 10000 100000]

Writes ``benchmarks/results/peers.json`` after every row. What is encoded is kept in the working
folder, so that a second run encodes nothing; ``--only ours`` measures one system again and leaves
the other rows as they are. ``--texts-only`` writes the passages for ``benchmarks/encode_many.py``,
whose files ``--vectors`` takes in place of encoding.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any

from benchmarks.peers.corpus import prepare, write_texts
from benchmarks.peers.encoded import VectorsRefused
from benchmarks.peers.one import SYSTEMS, percentiles, quality

ROOT = Path(__file__).resolve().parent.parent.parent
RESULTS = ROOT / "benchmarks" / "results" / "peers.json"
PACKAGES = (
    "langchain-classic", "langchain-community", "rank-bm25", "llama-index-core",
    "llama-index-retrievers-bm25", "llama-index-vector-stores-faiss", "bm25s", "haystack-ai",
    "txtai", "faiss-cpu", "numpy", "onnxruntime",
)  # fmt: skip
# One thread everywhere: of one question's time, and nobody waits for the others' threads. The
# rest keeps libraries from calling home.
ENVIRONMENT = {
    "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1",
    "TOKENIZERS_PARALLELISM": "false", "HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1",
    "HAYSTACK_TELEMETRY_ENABLED": "False", "LANGSMITH_TRACING": "false", "DO_NOT_TRACK": "1",
}  # fmt: skip


def measure(
    system: str, tuned: bool, size: int, work: Path, limit: float, budget: float
) -> dict[str, Any]:
    """Return the row of one system, from a process that may take ``limit`` seconds."""
    command = [sys.executable, "-m", "benchmarks.peers.one", system, str(size), str(work)]
    command += ["--budget", str(budget)]
    row: dict[str, Any] = {"system": system, "tuned": tuned, "size": size}
    began = time.perf_counter()
    try:
        done = subprocess.run(  # noqa: S603
            command + (["--tuned"] if tuned else []), cwd=ROOT, env=os.environ | ENVIRONMENT,
            capture_output=True, text=True, timeout=limit, check=False,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return row | {"failed": f"not done in {limit:.0f} s"}
    if done.returncode:
        return row | {"failed": (done.stderr.strip().splitlines() or ["no reason"])[-1][:300]}
    row = json.loads(done.stdout.strip().splitlines()[-1])
    return row | {"total_s": time.perf_counter() - began}


def table(rows: list[dict[str, Any]], size: int) -> str:
    """Return the rows of one size as Markdown."""
    lines = [
        "| system | build CPU s | query CPU ms p50 / p95 | with encoding, CPU ms p50 / p95 "
        "| build s | query ms p50 / p95 | peak MB (added) | questions | XQuAD R@1 / R@5 / MRR "
        "| reports R@1 / R@5 / MRR |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    for row in (row for row in rows if row["size"] == size):
        name = row["system"] + (", tuned" if row["tuned"] else "")
        if "failed" in row:
            lines.append(f"| {name} | {row['failed']} |" + " |" * 8)
            continue
        pairs = {
            field: " / ".join(f"{ms:.1f}" for ms in row[field])
            for field in ("query_cpu_ms", "with_encoding_cpu_ms", "query_ms")
        }
        cells = [
            name,
            f"{row['build_cpu_s']:.1f}",
            pairs["query_cpu_ms"],
            pairs["with_encoding_cpu_ms"],
            f"{row['build_s']:.1f}",
            pairs["query_ms"],
            f"{row['mb_peak']:.0f} ({row['mb_peak'] - row['mb_before']:.0f})",
            str(row["questions"]) + ("" if row["questions"] == row["of"] else f" of {row['of']}"),
        ]
        cells += [
            with_ours(row, next((r for r in rows if key(r) == (size, 0, False)), None), kind)
            for kind in ("xquad", "report")
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def with_ours(row: dict[str, Any], ours: dict[str, Any] | None, kind: str) -> str:
    """Return a row's quality, with ours on the same questions where it was not asked them all."""
    found = row["quality"].get(kind)
    if not found:
        return "–"
    text = " / ".join(f"{value:.3f}" for value in found.values())
    if row["questions"] == row["of"] or ours is None or "failed" in ours:
        return text
    pairs = zip(ours["ranks"].split(), row["kinds"].split(), strict=False)
    same = quality([int(rank) for rank, its in pairs if its == kind])
    return f"{text} (ours: {' / '.join(f'{value:.3f}' for value in same.values())})"


def key(row: dict[str, Any]) -> tuple[int, int, bool]:
    """Return where a row stands: by size, system, and as documented before tuned."""
    return row["size"], list(SYSTEMS).index(row["system"]), row["tuned"]


def main() -> int:
    """Prepare what is missing, measure, write the results, print the tables."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path, help="XQuAD-vi, in SQuAD's format")
    parser.add_argument("--sizes", type=int, nargs="+", default=[240, 10_000, 100_000])
    parser.add_argument("--real", type=int, default=10_000, help="passages that are encoded")
    parser.add_argument(
        "--vectors", type=Path, nargs="+", default=[], metavar="FILE.npy",
        help="vectors of the first passages, in order, in place of --real",
    )  # fmt: skip
    parser.add_argument("--texts-only", action="store_true", help="write the passages and end")
    parser.add_argument("--only", nargs="+", choices=SYSTEMS, default=list(SYSTEMS))
    parser.add_argument("--limit", type=float, default=1800.0, help="seconds for one row")
    parser.add_argument("--budget", type=float, default=60.0, help="CPU seconds of questions")
    cache = Path(os.environ.get("CACHE_DIR") or ROOT / ".cache")
    parser.add_argument("--cache", type=Path, default=cache, help="the embedded model")
    parser.add_argument("--work", type=Path, help="vectors and sets; CACHE/peers by default")
    parser.add_argument("--results", type=Path, default=RESULTS)
    args = parser.parse_args()
    work = args.work or args.cache / "peers"

    if args.texts_only:
        for file in write_texts(args.file, work, args.sizes):
            print(file)
        return 0
    try:
        files = [[str(file.resolve()), file.stat().st_mtime_ns] for file in args.vectors]
    except OSError as error:
        parser.error(str(error))
    wanted = {"sizes": sorted(args.sizes), "real": args.real, "vectors": files}
    done = work / "prepared.json"
    ready: dict[str, Any] = {"sizes": [], "real": 0, "vectors": []}
    if done.exists():
        ready |= json.loads(done.read_text("utf-8"))
    same = all(ready[field] == wanted[field] for field in ("real", "vectors"))
    if not same or not set(args.sizes) <= set(ready["sizes"]):
        done.unlink(missing_ok=True)
        try:
            prepare(args.file, args.cache, work, args.sizes, args.real, args.vectors)
        except VectorsRefused as error:
            raise SystemExit(f"error: {error}") from None
        done.write_text(json.dumps(wanted), "utf-8")

    kept: list[dict[str, Any]] = []
    if args.results.exists():
        kept = json.loads(args.results.read_text("utf-8"))["rows"]
    encoding = {}
    for size in args.sizes:
        asked = json.loads((work / f"questions-{size}.json").read_text("utf-8"))
        encoding[str(size)] = {
            field: percentiles([one[field] for one in asked])
            for field in ("encode_ms", "encode_cpu_ms")
        }
    for size in args.sizes:
        for system in args.only:
            for tuned in (False, True) if system != "ours" else (False,):
                row = measure(system, tuned, size, work, args.limit, args.budget)
                kept = [other for other in kept if key(other) != key(row)] + [row]
                kept.sort(key=key)
                facts = {
                    "machine": f"{platform.machine()}, {os.cpu_count()} cores, one thread used",
                    "python": platform.python_version(),
                    "versions": {name: version(name) for name in PACKAGES},
                    "sets": json.loads((work / "facts.json").read_text("utf-8")),
                    "question_encoding": encoding,
                    "rows": kept,
                }
                args.results.parent.mkdir(parents=True, exist_ok=True)
                args.results.write_text(json.dumps(facts, indent=1) + "\n", "utf-8")
                short = {k: v for k, v in row.items() if k != "ranks"}
                print(json.dumps(short), file=sys.stderr, flush=True)
    for size in sorted({row["size"] for row in kept}):
        print(f"\n{size:,} passages\n\n{table(kept, size)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
