"""The embedded model as an ONNX graph, its 4-bit weights taken over block by block.

The weights file keeps blocks of 32 numbers in 4 bits, and ONNX Runtime computes with exactly such
blocks (``MatMulNBits``, ``GatherBlockQuantized``): they are copied, never dequantised and rounded
again, so the graph holds the very numbers of the file in a seventh of the memory of float32. It is
built by hand rather than exported from torch, because the exporter knows neither operator, wants a
second heavy package and 470 MB of float32 weights first.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.e5_file import E5File

if TYPE_CHECKING:
    import onnx

INPUT_IDS = "input_ids"
MASK = "attention_mask"
OUTPUT = "sentence_embedding"
# What MatMulNBits computes in. It holds the weights in 4 bits either way.
FLOAT32, INT8 = 1, 4
_BLOCK = 32
_CONTRIB = "com.microsoft"
# The lowest that has LayerNormalization.
_OPSET = 17
# Every version of ONNX Runtime that pyproject.toml allows reads this one.
_IR_VERSION = 9


class _Graph:
    """Collects nodes and weights; every method returns the name of what it adds."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.weights: list[onnx.TensorProto] = []

    def node(self, kind: str, inputs: Sequence[str], domain: str = "", **attributes: Any) -> str:
        return self.nodes_out(kind, inputs, 1, domain, **attributes)[0]

    def nodes_out(
        self, kind: str, inputs: Sequence[str], outputs: int, domain: str = "", **attributes: Any
    ) -> list[str]:
        from onnx import helper

        names = [f"t{len(self.nodes)}_{i}" for i in range(outputs)]
        self.nodes.append(helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names

    def weight(self, name: str, values: NDArray[np.generic]) -> str:
        from onnx import numpy_helper

        self.weights.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def integers(self, name: str, *values: int) -> str:
        return self.weight(name, np.array(values, dtype=np.int64))


def build_graph(model: E5File, rows: NDArray[np.int64], accuracy: int = INT8) -> onnx.ModelProto:
    """Return the model as a graph: token ids and mask in, L2-normalised mean of the tokens out.

    Args:
        model: the parsed weights file.
        rows: the vocabulary's rows, in the order in which the tokenizer numbers its pieces.
        accuracy: ``INT8`` rounds the layers' inputs to 8 bits by blocks of 32 and multiplies
            integers, ``FLOAT32`` rounds nothing.

    Raises:
        E5FileError: a tensor is absent, of another size or not in 4 bits.
    """
    from onnx import TensorProto, helper

    graph, shape = _Graph(), model.header
    padding = graph.node("Cast", [MASK], to=TensorProto.INT32)
    state = _embeddings(graph, model, rows)
    for layer in range(shape.layers):
        state = _layer(graph, model, f"l{layer}", state, padding, accuracy)
    pooled = _pooled(graph, graph.node("Cast", [MASK], to=TensorProto.FLOAT), state)
    graph.nodes.append(helper.make_node("Identity", [pooled], [OUTPUT]))
    inputs = [
        helper.make_tensor_value_info(name, TensorProto.INT64, ["batch", "length"])
        for name in (INPUT_IDS, MASK)
    ]
    output = helper.make_tensor_value_info(OUTPUT, TensorProto.FLOAT, ["batch", shape.hidden])
    proto = helper.make_graph(
        graph.nodes, "multilingual-e5-small", inputs, [output], initializer=graph.weights
    )
    opsets = [helper.make_opsetid("", _OPSET), helper.make_opsetid(_CONTRIB, 1)]
    return helper.make_model(proto, opset_imports=opsets, ir_version=_IR_VERSION)


def _embeddings(graph: _Graph, model: E5File, rows: NDArray[np.int64]) -> str:
    """Word, position and type vectors, summed and normalised."""
    shape = model.header
    halves, scales = model.blocks("emb.word", shape.vocabulary, shape.hidden)
    words = graph.node(
        "GatherBlockQuantized",
        [
            graph.weight("emb.word", halves[rows]),
            INPUT_IDS,
            graph.weight("emb.word.scales", scales[rows].astype(np.float32)),
        ],
        _CONTRIB,
        bits=4,
        block_size=_BLOCK,
        gather_axis=0,
        quantize_axis=1,
    )
    # There is one sentence, so every token is of type 0.
    types = model.tensor("emb.type", shape.token_types, shape.hidden)
    positions = model.tensor("emb.pos", shape.positions, shape.hidden) + types[0]
    ids_shape = graph.node("Shape", [INPUT_IDS])
    length = graph.node("Slice", [ids_shape, graph.integers("one", 1), graph.integers("two", 2)])
    zero = graph.integers("zero", 0)
    first = graph.node("Slice", [graph.weight("emb.pos", positions), zero, length, zero])
    summed = graph.node("Add", [words, graph.node("Unsqueeze", [first, zero])])
    return _normalised(graph, model, "emb.ln", summed)


def _normalised(graph: _Graph, model: E5File, name: str, values: str) -> str:
    hidden = model.header.hidden
    gain = graph.weight(f"{name}.w", model.tensor(f"{name}.w", hidden))
    bias = graph.weight(f"{name}.b", model.tensor(f"{name}.b", hidden))
    epsilon = model.header.layer_norm_epsilon
    return graph.node("LayerNormalization", [values, gain, bias], epsilon=epsilon)


def _linear(
    graph: _Graph,
    model: E5File,
    names: Sequence[str],
    values: str,
    shape: tuple[int, int],
    accuracy: int,
) -> str:
    """``values`` times the transposed weights of ``names``, side by side, plus their biases."""
    rows, columns = shape
    blocks = [model.blocks(f"{name}.w", rows, columns) for name in names]
    halves = np.concatenate([part for part, _ in blocks])
    scales = np.concatenate([part for _, part in blocks]).astype(np.float32)
    biases = np.concatenate([model.tensor(f"{name}.b", rows) for name in names])
    label = "+".join(names)
    by_block = (len(halves), columns // _BLOCK, _BLOCK // 2)
    inputs = [
        values,
        graph.weight(f"{label}.w", halves.reshape(by_block)),
        graph.weight(f"{label}.scales", scales),
        "",
        "",
        graph.weight(f"{label}.b", biases),
    ]
    sizes = {"K": columns, "N": len(halves), "bits": 4, "block_size": _BLOCK}
    return graph.node("MatMulNBits", inputs, _CONTRIB, accuracy_level=accuracy, **sizes)


def _layer(
    graph: _Graph, model: E5File, layer: str, state: str, padding: str, accuracy: int
) -> str:
    """One transformer layer, normalised after each half as BERT does."""
    shape = model.header
    square = (shape.hidden, shape.hidden)
    names = [f"{layer}.{part}" for part in "qkv"]
    merged = _linear(graph, model, names, state, square, accuracy)
    thirds = graph.integers(f"{layer}.thirds", *[shape.hidden] * 3)
    parts = graph.nodes_out("Split", [merged, thirds], 3, axis=2)
    heads = graph.node("MultiHeadAttention", [*parts, "", padding], _CONTRIB, num_heads=shape.heads)
    attended = _linear(graph, model, [f"{layer}.ao"], heads, square, accuracy)
    state = _normalised(graph, model, f"{layer}.aln", graph.node("Add", [attended, state]))
    wide = (shape.feed_forward, shape.hidden)
    inner = _linear(graph, model, [f"{layer}.fi"], state, wide, accuracy)
    inner = graph.node("Gelu", [inner], _CONTRIB)
    outer = _linear(graph, model, [f"{layer}.fo"], inner, wide[::-1], accuracy)
    return _normalised(graph, model, f"{layer}.oln", graph.node("Add", [outer, state]))


def _pooled(graph: _Graph, mask: str, state: str) -> str:
    """The tokens' sum without padding, made one long; it points where their mean does."""
    weights = graph.node("Unsqueeze", [mask, graph.integers("last", 2)])
    weighted = graph.node("Mul", [state, weights])
    total = graph.node("ReduceSum", [weighted, graph.integers("tokens", 1)], keepdims=0)
    length = graph.node("ReduceL2", [total], axes=[1], keepdims=1)
    return graph.node("Div", [total, length])
