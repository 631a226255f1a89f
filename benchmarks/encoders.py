"""Ways to run the embedded model on this machine, as a Markdown table and raw rows.

    python benchmarks/encoders.py ../shared/bench/xquad.vi.json [--only torch-fp32 q4-int8]

Every way runs in a process of its own, on the same texts: the paragraphs of a SQuAD-format file as
passages, its questions as questions. The float weights are the dequantised ones of the pinned file.
OpenVINO is measured where it can be imported, and left out where not; it is no dependency.
"""

from __future__ import annotations

import argparse
import contextlib
import importlib.metadata
import importlib.util
import json
import os
import platform
import resource
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks.encoder_graphs import prepare
from benchmarks.encoder_runtimes import load

RUNTIMES = (
    "torch-fp32",
    "torch-bf16",
    "torch-int8",
    "ort-fp32",
    "ort-int8",
    "openvino-fp32",
    "openvino-bf16",
    "openvino-int8",
    "q4-fp32",
    "q4-int8",
)
VOCABULARIES = ("full", "pruned")


TIMED = 100


# --- measuring one of them, in a process of its own ---------------------------------------------


def read_squad(path: Path) -> tuple[list[str], list[str], list[int]]:
    """Return passages, questions and each question's passage number."""
    articles = json.loads(path.read_text("utf-8"))["data"]
    paragraphs = [paragraph for article in articles for paragraph in article["paragraphs"]]
    asked = [(qa["question"], i) for i, p in enumerate(paragraphs) for qa in p["qas"]]
    return [p["context"] for p in paragraphs], [q for q, _ in asked], [i for _, i in asked]


def resident() -> float:
    """Return this process's resident memory in MB."""
    return int(Path("/proc/self/statm").read_text().split()[1]) * resource.getpagesize() / 1e6


def measure(runtime: str, vocabulary: str, work: Path, file: Path, threads: int) -> dict[str, Any]:
    """Measure one variant and keep its vectors for the comparison."""
    from index.embedding.sentence_encoder import prepare_text

    passages, questions, _ = read_squad(file)
    passages = ["passage: " + prepare_text(text) for text in passages]
    questions = ["query: " + prepare_text(text) for text in questions]
    folder = work / vocabulary
    row: dict[str, Any] = {"runtime": runtime, "vocabulary": vocabulary, "threads": threads}
    base = resident()
    started = time.perf_counter()
    encode = load(runtime, folder, threads, 1 if threads == 1 else 0)
    encode(questions[:1], 1)
    row["load_s"] = time.perf_counter() - started
    row["resident_mb"] = resident() - base
    if threads == 1:
        vectors, seconds = [], []
        for question in questions[:TIMED]:
            started = time.perf_counter()
            vectors.append(encode([question], 1))
            seconds.append(time.perf_counter() - started)
        row["question_ms"] = [1000 * float(np.percentile(seconds, p)) for p in (50, 95)]
        row["resident_questions_mb"] = resident() - base
        vectors.append(encode(questions[TIMED:], 8))
        np.save(folder / f"{runtime}.questions.npy", np.concatenate(vectors))
        return row
    # Two threads for a lone question.
    seconds = []
    encode2 = encode if runtime.startswith("torch") else load(runtime, folder, 1, threads)
    for question in questions[:TIMED]:
        started = time.perf_counter()
        encode2([question], 1)
        seconds.append(time.perf_counter() - started)
    row["question2_ms"] = [1000 * float(np.percentile(seconds, p)) for p in (50, 95)]
    del encode2
    # Passages: the longest first, or as they come; large and small batches.
    order = sorted(range(len(passages)), key=lambda i: -len(passages[i]))
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    row["tokens"] = sum(min(512, len(e.ids)) for e in tokenizer.encode_batch(passages))
    row["passages"] = {}
    for sort, size in ((True, 4), (True, 32), (False, 32)):
        texts = [passages[i] for i in order] if sort else passages
        if size != 4:  # a quarter is enough to compare ways of batching
            texts = texts[::4]
        cpu, started = time.process_time(), time.perf_counter()
        vectors = encode(texts, size)
        row["passages"][f"{'sorted' if sort else 'unsorted'}/{size}"] = {
            "docs_s": len(texts) / (time.perf_counter() - started),
            "cpu_ms": 1000 * (time.process_time() - cpu) / len(texts),
        }
        if sort and size == 4:
            rows = np.empty_like(vectors)
            rows[order] = vectors
            np.save(folder / f"{runtime}.passages.npy", rows)
    row["peak_mb"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return row


# --- the table ----------------------------------------------------------------------------------


def quality(work: Path, file: Path, rows: list[dict[str, Any]]) -> None:
    """Add cosines to the reference and recall@1, dense and hybrid, to ``rows``."""
    from index.lexical import LexicalIndex
    from retrieval.fusion import DEPTH, Leg, weighted_min_max
    from retrieval.search import FusionWeights

    passages, questions, gold = read_squad(file)
    index, share = LexicalIndex.build(passages), FusionWeights()
    lexical = [Leg(*index.search(question, DEPTH)) for question in questions]

    def vectors(row: dict[str, Any], kind: str) -> NDArray[np.float32]:
        rows = np.load(work / row["vocabulary"] / f"{row['runtime']}.{kind}.npy")
        return rows / np.linalg.norm(
            rows, axis=1, keepdims=True
        )  # bfloat16 is not quite of length 1

    reference = {"runtime": "torch-fp32", "vocabulary": "full"}
    for row in rows:
        for kind in ("passages", "questions"):
            cosines = np.sum(vectors(row, kind) * vectors(reference, kind), axis=1)
            row[f"cosine_{kind}"] = [float(cosines.mean()), float(cosines.min())]
        scores = vectors(row, "questions") @ vectors(row, "passages").T
        best = np.argsort(-scores, axis=1, kind="stable")[:, :DEPTH]
        row["recall_dense"] = float(np.mean(best[:, 0] == gold))
        hits = 0
        for i, leg in enumerate(lexical):
            dense = Leg(best[i], scores[i, best[i]])
            ranking = weighted_min_max([leg, dense], [share.lexical, share.dense])
            hits += ranking[0][0] == gold[i]
        row["recall_hybrid"] = hits / len(gold)


def table(rows: list[dict[str, Any]]) -> str:
    """Return the rows as a Markdown table."""
    head = (
        "| runtime | vocabulary | docs/s (sorted, 4) | tokens/s | CPU ms a passage | "
        "docs/s (sorted, 32) | "
        "docs/s (as they come, 32) | question ms p50 / p95, 1 thread | 2 threads | load s | "
        "resident MB, questions | peak MB, build | cosine passages mean / min | "
        "questions mean / min | recall@1 dense | hybrid |"
    )
    lines = [head, "|" + " --- |" * (head.count("|") - 1)]
    for row in rows:
        speed = {key: value["docs_s"] for key, value in row["passages"].items()}
        cells = [
            row["runtime"],
            row["vocabulary"],
            f"{speed['sorted/4']:.1f}",
            f"{speed['sorted/4'] * row['tokens_each']:,.0f}",
            f"{row['passages']['sorted/4']['cpu_ms']:.0f}",
            f"{speed['sorted/32']:.1f}",
            f"{speed['unsorted/32']:.1f}",
            "{:.1f} / {:.1f}".format(*row["question_ms"]),
            "{:.1f} / {:.1f}".format(*row["question2_ms"]),
            f"{row['load_s']:.2f}",
            f"{row['resident_questions_mb']:.0f}",
            f"{row['peak_mb']:.0f}",
            "{:.5f} / {:.5f}".format(*row["cosine_passages"]),
            "{:.5f} / {:.5f}".format(*row["cosine_questions"]),
            f"{row['recall_dense']:.4f}",
            f"{row['recall_hybrid']:.4f}",
        ]
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def processor() -> str:
    """Return the processor's name, with the instructions that matter here."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    facts = dict(line.split("\t", 1) for line in lines if "\t" in line)
    name = facts.get("model name", facts.get("model name\t", platform.machine())).strip("\t: ")
    flags = " ".join(lines)
    wide = [flag for flag in ("avx512f", "avx512_vnni", "avx512_bf16", "amx_tile") if flag in flags]
    return f"{name} ({', '.join(wide)})"


def main() -> int:
    """Run the benchmark and print its table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("file", type=Path, help="a file in SQuAD's format")
    parser.add_argument("--cache", type=Path, default=Path(os.environ.get("CACHE_DIR", ".cache")))
    parser.add_argument("--only", nargs="*", default=[], help="runtimes; all by default")
    parser.add_argument("--vocabularies", nargs="*", default=list(VOCABULARIES))
    parser.add_argument("--raw", type=Path, help="where the raw rows go, as JSON")
    parser.add_argument("--one", nargs=3, help=argparse.SUPPRESS)
    args = parser.parse_args()
    work = args.cache / "benchmark-encoders"
    if args.one:
        runtime, vocabulary, threads = args.one
        print("ROW" + json.dumps(measure(runtime, vocabulary, work, args.file, int(threads))))
        return 0
    prepare(work, args.cache)
    rows: list[dict[str, Any]] = []
    for runtime in RUNTIMES:
        if (args.only and runtime not in args.only) or (
            runtime.startswith("openvino") and importlib.util.find_spec("openvino") is None
        ):
            continue
        for vocabulary in args.vocabularies:
            row: dict[str, Any] = {}
            for threads in ("2", "1"):
                command = [sys.executable, __file__, str(args.file), "--cache", str(args.cache)]
                done = subprocess.run(  # noqa: S603 - our own file
                    [*command, "--one", runtime, vocabulary, threads],
                    capture_output=True,
                    text=True,
                    check=False,
                    # As the product loads torch: waiting threads sleep, they do not spin.
                    env={**os.environ, "OMP_WAIT_POLICY": "PASSIVE"},
                )
                lines = [x for x in done.stdout.splitlines() if x.startswith("ROW")]
                if not lines:
                    print(f"{runtime} {vocabulary}: {done.stderr.strip()[-300:]}", file=sys.stderr)
                    break
                row |= json.loads(lines[0][3:])
            else:
                row["load_average"] = os.getloadavg()[0]
                row["tokens_each"] = row["tokens"] / len(read_squad(args.file)[0])
                rows.append(row)
                print(json.dumps(row), file=sys.stderr, flush=True)
    quality(work, args.file, rows)
    if args.raw:
        machine = {"processor": processor(), "cores": os.cpu_count(), "python": sys.version[:6]}
        for package in ("torch", "onnxruntime", "openvino", "sentence-transformers"):
            with contextlib.suppress(importlib.metadata.PackageNotFoundError):
                machine[package] = importlib.metadata.version(package)
        text = json.dumps({"machine": machine, "rows": rows}, indent=1)
        args.raw.parent.mkdir(parents=True, exist_ok=True)
        args.raw.write_text(text + "\n", "utf-8")
    print(table(rows))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
