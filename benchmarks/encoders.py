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
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

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
BLOCK = 32
Encode = Callable[[Sequence[str], int], NDArray[np.float32]]


# --- the variants' files, made once -------------------------------------------------------------


def prepare(work: Path, cache: Path) -> None:
    """Write what the variants load, where it is not there yet."""
    from safetensors.numpy import load_file, save_file

    from index.embedding.e5_file import parse
    from index.embedding.embedded_e5 import find_weights, prepare_embedded_model
    from index.embedding.onnx_graph import build_graph
    from index.embedding.vocabulary import kept_rows

    if (work / "done").exists():
        return
    weights = find_weights()
    assert weights is not None, "the weights' package is not installed"
    model = parse(weights.read_bytes())
    reference = prepare_embedded_model(cache)
    rows = {
        "full": np.arange(len(model.pieces)),
        "pruned": kept_rows(model.pieces, (model.bos, model.eos, model.pad, model.unk)),
    }
    tokenizer = json.loads((reference / "tokenizer.json").read_text("utf-8"))
    pieces = tokenizer["model"]["vocab"]
    for name, kept in rows.items():
        folder = work / name
        (folder / "1_Pooling").mkdir(parents=True, exist_ok=True)
        (folder / "2_Normalize").mkdir(exist_ok=True)
        for file in reference.rglob("*.json"):
            (folder / file.relative_to(reference)).write_bytes(file.read_bytes())
        config = json.loads((reference / "config.json").read_text("utf-8"))
        config["vocab_size"] = len(kept)
        (folder / "config.json").write_text(json.dumps(config), "utf-8")
        tokenizer["model"]["vocab"] = [pieces[row] for row in kept]
        (folder / "tokenizer.json").write_text(json.dumps(tokenizer, ensure_ascii=False), "utf-8")
        tensors = load_file(reference / "model.safetensors")
        word = "embeddings.word_embeddings.weight"
        tensors[word] = np.ascontiguousarray(tensors[word][kept])
        save_file(tensors, folder / "model.safetensors", metadata={"format": "pt"})
        for accuracy, kind in ((1, "q4-fp32"), (4, "q4-int8")):
            graph = build_graph(model, kept, accuracy)
            (folder / f"{kind}.onnx").write_bytes(graph.SerializeToString())
        (folder / "ort-fp32.onnx").write_bytes(standard(graph).SerializeToString())
        from onnxruntime.quantization import QuantType, quantize_dynamic

        quantize_dynamic(
            folder / "ort-fp32.onnx",
            folder / "ort-int8.onnx",
            per_channel=True,
            weight_type=QuantType.QInt8,
            op_types_to_quantize=["MatMul", "Gather"],
        )
    (work / "done").touch()


def standard(graph: Any) -> Any:
    """Return the graph with float weights and standard operators, which any runtime reads."""
    from onnx import helper, numpy_helper

    weights = {w.name: numpy_helper.to_array(w) for w in graph.graph.initializer}
    nodes = []

    def add(kind: str, inputs: list[str], outputs: list[str], **attributes: Any) -> str:
        nodes.append(helper.make_node(kind, inputs, outputs, **attributes))
        return outputs[0]

    def floats(name: str, scales: str) -> NDArray[np.float32]:
        packed, by = weights.pop(name), weights.pop(scales)
        values = np.empty((packed.size, 2), dtype=np.float32)
        values[:, 0], values[:, 1] = packed.ravel() & 15, packed.ravel() >> 4
        values = (values.reshape(-1, BLOCK) - 8) * by.reshape(-1, 1)
        result: NDArray[np.float32] = values.reshape(len(packed), -1)
        return result

    weights["perm.shape"] = np.array([0, 0, 12, 32], dtype=np.int64)
    weights["flat.shape"] = np.array([0, 0, 384], dtype=np.int64)
    weights["root"] = np.array([32**-0.5], dtype=np.float32)
    weights["half"] = np.array([0.5], dtype=np.float32)
    weights["unit"] = np.array([1.0], dtype=np.float32)
    weights["sqrt2"] = np.array([2**0.5], dtype=np.float32)
    weights["far"] = np.array([1e4], dtype=np.float32)
    weights["axes12"] = np.array([1, 2], dtype=np.int64)
    bias = ""
    for node in graph.graph.node:
        i, (out, *_) = list(node.input), list(node.output)
        if node.op_type == "GatherBlockQuantized":
            weights[i[0] + ".f"] = floats(i[0], i[2])
            add("Gather", [i[0] + ".f", i[1]], [out])
        elif node.op_type == "MatMulNBits":
            weights[i[1] + ".f"] = np.ascontiguousarray(floats(i[1], i[2]).T)
            add("Add", [add("MatMul", [i[0], i[1] + ".f"], [out + ".m"]), i[5]], [out])
        elif node.op_type == "Gelu":
            erf = add("Erf", [add("Div", [i[0], "sqrt2"], [out + ".a"])], [out + ".b"])
            half = add("Mul", [i[0], "half"], [out + ".c"])
            add("Mul", [half, add("Add", [erf, "unit"], [out + ".d"])], [out])
        elif node.op_type == "MultiHeadAttention":
            if not bias:
                mask = add("Cast", [i[4]], ["mask.f"], to=1)
                off = add("Mul", [add("Sub", [mask, "unit"], ["mask.o"]), "far"], ["mask.n"])
                bias = add("Unsqueeze", [off, "axes12"], ["mask.b"])
            parts = []
            for part, source, order in zip(
                "qkv", i[:3], ((0, 2, 1, 3), (0, 2, 3, 1), (0, 2, 1, 3)), strict=True
            ):
                shaped = add("Reshape", [source, "perm.shape"], [f"{out}.{part}r"])
                parts.append(add("Transpose", [shaped], [f"{out}.{part}"], perm=order))
            scaled = add("Mul", [parts[0], "root"], [out + ".s"])
            scores = add(
                "Add", [add("MatMul", [scaled, parts[1]], [out + ".qk"]), bias], [out + ".w"]
            )
            shares = add("Softmax", [scores], [out + ".p"], axis=-1)
            mixed = add("MatMul", [shares, parts[2]], [out + ".v2"])
            add(
                "Reshape",
                [add("Transpose", [mixed], [out + ".t"], perm=(0, 2, 1, 3)), "flat.shape"],
                [out],
            )
        else:
            nodes.append(node)
    proto = helper.make_graph(
        nodes,
        "standard",
        list(graph.graph.input),
        list(graph.graph.output),
        [numpy_helper.from_array(value, name) for name, value in weights.items()],
    )
    return helper.make_model(proto, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)


# --- loading one of them ------------------------------------------------------------------------


def load(runtime: str, folder: Path, threads: int) -> Encode:
    """Return a function from texts (with their prompt) and batch size to vectors."""
    if runtime.startswith("torch"):
        return load_torch(runtime, folder, threads)
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    tokenizer.enable_padding(pad_id=1, pad_token="<pad>")  # noqa: S106
    run = load_openvino if runtime.startswith("openvino") else load_ort
    infer = run(runtime, folder, threads)

    def one(texts: Sequence[str]) -> NDArray[np.float32]:
        encodings = tokenizer.encode_batch(list(texts))
        ids = np.array([e.ids for e in encodings], dtype=np.int64)
        mask = np.array([e.attention_mask for e in encodings], dtype=np.int64)
        return infer(ids, mask)

    pool = ThreadPoolExecutor(threads)

    def encode(texts: Sequence[str], size: int) -> NDArray[np.float32]:
        parts = [texts[at : at + size] for at in range(0, len(texts), size)]
        return np.concatenate(list(pool.map(one, parts)) if len(parts) > 1 else [one(texts)])

    return encode


def load_torch(runtime: str, folder: Path, threads: int) -> Encode:
    """Load through sentence-transformers; threads are torch's own."""
    import torch
    from sentence_transformers import SentenceTransformer

    torch.set_num_threads(threads)
    dtype = torch.bfloat16 if runtime.endswith("bf16") else torch.float32
    model = SentenceTransformer(
        str(folder), device="cpu", local_files_only=True, model_kwargs={"dtype": dtype}
    )
    if runtime.endswith("int8"):
        torch.ao.quantization.quantize_dynamic(model, {torch.nn.Linear}, torch.qint8, inplace=True)

    def encode(texts: Sequence[str], size: int) -> NDArray[np.float32]:
        vectors = model.encode(
            list(texts),
            batch_size=size,
            show_progress_bar=False,
            normalize_embeddings=True,
            convert_to_numpy=False,
            convert_to_tensor=True,
        )
        return vectors.float().numpy()

    return encode


def load_ort(runtime: str, folder: Path, threads: int) -> Callable[..., NDArray[np.float32]]:
    """One session whose runs use the calling thread, so that several may run beside each other.

    With a lone question and two threads the session itself gets both.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = INTRA or 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / f"{runtime}.onnx"), options, providers=["CPUExecutionProvider"]
    )
    return lambda ids, mask: session.run(None, {"input_ids": ids, "attention_mask": mask})[0]


def load_openvino(runtime: str, folder: Path, threads: int) -> Callable[..., NDArray[np.float32]]:
    """OpenVINO with its own threads; int8 is its reading of the ONNX Runtime int8 file."""
    import openvino

    file = "ort-int8" if runtime.endswith("int8") else "ort-fp32"
    precision = "bf16" if runtime.endswith("bf16") else "f32"
    compiled = openvino.Core().compile_model(
        str(folder / f"{file}.onnx"),
        "CPU",
        {
            "INFERENCE_PRECISION_HINT": precision,
            "INFERENCE_NUM_THREADS": INTRA or threads,
            "NUM_STREAMS": 1 if INTRA else threads,
        },
    )
    import threading

    local = threading.local()

    def infer(ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        if not hasattr(local, "request"):
            local.request = compiled.create_infer_request()
        return local.request.infer({"input_ids": ids, "attention_mask": mask})[0].copy()

    return infer


INTRA = 0
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
    global INTRA
    from index.embedding.sentence_encoder import prepare_text

    passages, questions, _ = read_squad(file)
    passages = ["passage: " + prepare_text(text) for text in passages]
    questions = ["query: " + prepare_text(text) for text in questions]
    folder = work / vocabulary
    row: dict[str, Any] = {"runtime": runtime, "vocabulary": vocabulary, "threads": threads}
    base = resident()
    if threads == 1:
        INTRA = 1
    started = time.perf_counter()
    encode = load(runtime, folder, threads)
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
    if not runtime.startswith("torch"):
        INTRA = threads
        encode2 = load(runtime, folder, 1)
    else:
        encode2 = encode
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
