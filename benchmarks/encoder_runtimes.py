"""Ways to run the embedded model, each a function from texts to vectors (see ``encoders.py``)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Encode = Callable[[Sequence[str], int], NDArray[np.float32]]


def load(runtime: str, folder: Path, threads: int, intra: int = 0) -> Encode:
    """Return a function from texts (with their prompt) and batch size to vectors.

    ``intra`` threads work inside one run; 0 leaves it to the runtime's own way for ``threads``.
    """
    if runtime.startswith("torch"):
        return load_torch(runtime, folder, threads)
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(512)
    tokenizer.enable_padding(pad_id=1, pad_token="<pad>")  # noqa: S106
    run = load_openvino if runtime.startswith("openvino") else load_ort
    infer = run(runtime, folder, threads, intra)

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


def load_ort(
    runtime: str, folder: Path, threads: int, intra: int
) -> Callable[..., NDArray[np.float32]]:
    """One session whose runs use the calling thread, so that several may run beside each other.

    With a lone question and two threads the session itself gets both (``intra``).
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = intra or 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(folder / f"{runtime}.onnx"), options, providers=["CPUExecutionProvider"]
    )
    return lambda ids, mask: session.run(None, {"input_ids": ids, "attention_mask": mask})[0]


def load_openvino(
    runtime: str, folder: Path, threads: int, intra: int
) -> Callable[..., NDArray[np.float32]]:
    """OpenVINO with its own threads; int8 is its reading of the ONNX Runtime int8 file."""
    import openvino

    file = "ort-int8" if runtime.endswith("int8") else "ort-fp32"
    precision = "bf16" if runtime.endswith("bf16") else "f32"
    compiled = openvino.Core().compile_model(
        str(folder / f"{file}.onnx"),
        "CPU",
        {
            "INFERENCE_PRECISION_HINT": precision,
            "INFERENCE_NUM_THREADS": intra or threads,
            "NUM_STREAMS": 1 if intra else threads,
        },
    )
    import threading

    local = threading.local()

    def infer(ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        if not hasattr(local, "request"):
            local.request = compiled.create_infer_request()
        return local.request.infer({"input_ids": ids, "attention_mask": mask})[0].copy()

    return infer
