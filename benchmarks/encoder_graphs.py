"""The files that the ways of running the embedded model load, written once from the pinned file.

Used by ``encoders.py``: float weights dequantised from the file, standard ONNX operators for any
runtime, the product's own 4-bit graph, and the whole or the pruned vocabulary.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

BLOCK = 32


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
