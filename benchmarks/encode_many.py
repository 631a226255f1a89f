"""Encode a hundred thousand passages faster than the product does, for the benchmarks.

    python -m benchmarks.peers ../shared/bench/xquad.vi.json --texts-only
    python benchmarks/encode_many.py MODEL_FOLDER texts-100000.json vectors            # OpenVINO
    python benchmarks/encode_many.py MODEL_FOLDER texts-100000.json vectors --on cuda  # torch

MODEL_FOLDER is the embedded model's in the product's cache; both ways dequantise its graph file.
OpenVINO computes in bf16 where the processor has it, at half the product's processor time, and is
no dependency (``pip install openvino``). The torch way needs torch, onnx, tokenizers and numpy, no
installed product; ``--on cpu`` tries it out, and only that has been tried so far. Neither gives the
product's vectors to the last bit: ``python -m benchmarks.peers --vectors`` compares some with what
is encoded where it runs. Prompt, tokenizer and length are the product's.

Writes L2-normalised vectors in float16, 2,000 a file, named by their first row. What is there is
not encoded again, so that it can be stopped at any time.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from index.embedding.prepared_text import prepare_text

ROWS_A_FILE = 2_000

# Encodes batches of token ids with their masks; calls back with the batch's number.
Batch = tuple[NDArray[np.int64], NDArray[np.int64]]
Encode = Callable[[Iterator[Batch]], Iterator[tuple[int, NDArray[np.float32]]]]


def with_openvino(graph: Path) -> Encode:
    """Return an encoder in bf16, two batches beside each other on two cores.

    With threads of Python instead of its own queue it stood still now and then (2026.4.1).
    """
    import onnx
    import openvino

    from benchmarks.encoder_graphs import standard

    cores = os.cpu_count() or 1
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "float32.onnx"
        file.write_bytes(standard(onnx.load(str(graph))).SerializeToString())
        settings = {
            "INFERENCE_PRECISION_HINT": "bf16",
            "INFERENCE_NUM_THREADS": cores,
            "NUM_STREAMS": cores,
        }
        model = openvino.Core().compile_model(str(file), "CPU", settings)
    queue = openvino.AsyncInferQueue(model, cores)

    def encode(batches: Iterator[Batch]) -> Iterator[tuple[int, NDArray[np.float32]]]:
        done: list[tuple[int, NDArray[np.float32]]] = []

        def take(request: Any, number: int) -> None:
            done.append((number, np.array(request.get_output_tensor(0).data, np.float32)))

        queue.set_callback(take)
        for number, (ids, mask) in enumerate(batches):
            queue.start_async({"input_ids": ids, "attention_mask": mask}, number)
        queue.wait_all()
        yield from done

    return encode


def with_torch(graph: Path, device: str) -> Encode:
    """Return an encoder in float32 on ``device``."""
    from benchmarks.encoder_torch import TorchModel

    model = TorchModel(graph, device)
    return lambda batches: ((n, model.encode(*batch)) for n, batch in enumerate(batches))


def in_batches(lengths: Sequence[int], most: int) -> list[list[int]]:
    """Return the numbers of all texts, the longest first, ``most`` tokens with padding a batch."""
    batches: list[list[int]] = []
    for at in sorted(range(len(lengths)), key=lambda at: -lengths[at]):
        if not batches or (len(batches[-1]) + 1) * lengths[batches[-1][0]] > most:
            batches.append([])
        batches[-1].append(at)
    return batches


class Texts:
    """Texts as the model in ``folder`` sees them: prompt, tokenizer and length are its own."""

    def __init__(self, folder: Path, batch_tokens: int) -> None:
        settings = json.loads((folder / "encoder.json").read_text("utf-8"))
        self.dimension, self._pad = settings["dimension"], settings["pad_id"]
        self._prompt, self._most = settings["prompts"]["passage"], batch_tokens
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(settings["max_tokens"])

    def encode(self, encode: Encode, texts: Sequence[str]) -> NDArray[np.float16]:
        """Return one L2-normalised row a text. Raises ``ValueError`` for one that is no number."""
        prompted = [self._prompt + prepare_text(text) for text in texts]
        tokens = [encoding.ids for encoding in self._tokenizer.encode_batch(prompted)]
        batches = in_batches([len(row) for row in tokens], self._most)
        rows = np.full((len(texts), self.dimension), np.nan, np.float32)
        for number, vectors in encode(self._padded(tokens, batch) for batch in batches):
            rows[batches[number]] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        if not np.isfinite(rows).all():
            raise ValueError("a vector is not finite")
        return rows.astype(np.float16)

    def _padded(self, tokens: Sequence[Sequence[int]], batch: Sequence[int]) -> Batch:
        ids = np.full((len(batch), len(tokens[batch[0]])), self._pad, np.int64)
        mask = np.zeros(ids.shape, np.int64)
        for at, number in enumerate(batch):
            ids[at, : len(tokens[number])] = tokens[number]
            mask[at, : len(tokens[number])] = 1
        return ids, mask


def main() -> int:
    """Encode what is not there yet, file by file."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("model", type=Path, help="the model's folder in the product's cache")
    parser.add_argument("texts", type=Path, help="a JSON list of texts")
    parser.add_argument("out", type=Path, help="a folder for vectors-ROW.npy")
    parser.add_argument("--on", default="openvino", help="openvino, or torch's name of a device")
    parser.add_argument("--count", type=int, help="only so many texts from the beginning")
    args = parser.parse_args()

    texts = json.loads(args.texts.read_text("utf-8"))[: args.count]
    graph = args.model / "model.onnx"
    if args.on == "openvino":
        encode, seen = with_openvino(graph), Texts(args.model, 2_048)
    else:
        encode, seen = with_torch(graph, args.on), Texts(args.model, 65_536)
    args.out.mkdir(parents=True, exist_ok=True)
    began = time.perf_counter()
    for first in range(0, len(texts), ROWS_A_FILE):
        file = args.out / f"vectors-{first:07d}.npy"
        if file.exists():
            continue
        rows = seen.encode(encode, texts[first : first + ROWS_A_FILE])
        part = file.with_suffix(".part")
        with part.open("wb") as stream:
            np.save(stream, rows, allow_pickle=False)
        part.replace(file)
        seconds = time.perf_counter() - began
        print(f"{first + len(rows)} of {len(texts)}, {seconds:.0f} s", flush=True)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
