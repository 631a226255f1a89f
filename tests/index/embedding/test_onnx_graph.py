"""The graph against the same weights in torch."""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from index.embedding.e5_file import E5FileError, dequantise, parse
from index.embedding.embedded_e5 import prepare_embedded_model
from index.embedding.onnx_graph import FLOAT32, INPUT_IDS, INT8, MASK, build_graph

IDS = np.array([[0, 5, 6, 7, 2], [0, 8, 2, 1, 1]], dtype=np.int64)
MASKS = np.array([[1, 1, 1, 1, 1], [1, 1, 1, 0, 0]], dtype=np.int64)


def run(graph: bytes, ids: np.ndarray, mask: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(graph, providers=["CPUExecutionProvider"])
    result: np.ndarray = session.run(None, {INPUT_IDS: ids, MASK: mask})[0]
    return result


def test_blocks_are_the_files_numbers(tiny: bytes) -> None:
    model = parse(tiny)
    halves, scales = model.blocks("l0.fi.w", 64, 32)
    values = np.empty((64, 32), dtype=np.float32)
    values[:, ::2], values[:, 1::2] = halves & 15, halves >> 4
    values = (values - 8) * scales.astype(np.float32)
    assert np.array_equal(values, model.tensor("l0.fi.w", 64, 32))
    assert dequantise(bytes(18)).tolist() == [0.0] * 32
    for name, shape in (("l0.fi.b", (2, 32)), ("l0.fi.w", (64, 64)), ("none", (1, 32))):
        with pytest.raises(E5FileError):
            model.blocks(name, *shape)


@pytest.mark.parametrize(("accuracy", "tolerance"), [(FLOAT32, 1e-5), (INT8, 2e-2)])
def test_vectors_are_those_of_torch(
    tiny: bytes, tmp_path: Path, accuracy: int, tolerance: float
) -> None:
    import torch
    from sentence_transformers import SentenceTransformer

    path = tmp_path / "tiny.bin"
    path.write_bytes(tiny)
    folder = prepare_embedded_model(tmp_path, path, hashlib.sha256(tiny).hexdigest())
    reference = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    features = {"input_ids": torch.from_numpy(IDS), "attention_mask": torch.from_numpy(MASKS)}
    with torch.no_grad():
        wanted = reference(features)["sentence_embedding"].numpy()
    model = parse(tiny)
    graph = build_graph(model, np.arange(len(model.pieces)), accuracy).SerializeToString()
    assert run(graph, IDS, MASKS) == pytest.approx(wanted, abs=tolerance)
    # Padding changes nothing.
    alone = run(graph, IDS[1:, :3], MASKS[1:, :3])
    assert alone[0] == pytest.approx(run(graph, IDS, MASKS)[1], abs=1e-5)


def test_rows_are_numbered_as_the_tokenizer_numbers_them(tiny: bytes) -> None:
    model = parse(tiny)
    every = build_graph(model, np.arange(11)).SerializeToString()
    some = build_graph(model, np.array([0, 1, 2, 3, 6, 7])).SerializeToString()
    ids, mask = np.array([[0, 6, 7, 2]]), np.ones((1, 4), dtype=np.int64)
    assert np.array_equal(run(every, ids, mask), run(some, np.array([[0, 4, 5, 2]]), mask))
