"""The embedded model's graph file computed by torch, on a CUDA device or a processor.

The 4-bit blocks become float32, and the layers' inputs are rounded to 8 bits by blocks of 32, as
ONNX Runtime does in the product's setting. Sums are taken in another order, so the vectors are
close to the product's (cosine .9999) and not the same. Tried on a processor only.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from numpy.typing import NDArray
from onnx import numpy_helper
from torch import Tensor
from torch.nn import functional

BLOCK = 32
ZERO = 8  # what the 4-bit numbers are above


class TorchModel:
    """The graph's weights on one device.

    Args:
        path: ``model.onnx`` as ``index.embedding.onnx_graph`` writes it.
        device: where to compute, as torch names it.
    """

    def __init__(self, path: Path, device: str) -> None:
        torch.backends.cuda.matmul.allow_tf32 = False
        graph = onnx.load(str(path)).graph
        self._arrays = {one.name: numpy_helper.to_array(one) for one in graph.initializer}
        self._device = device
        self.heads = self._attribute(graph, "MultiHeadAttention", "num_heads")
        self.epsilon = self._attribute(graph, "LayerNormalization", "epsilon")
        self._rounded = self._attribute(graph, "MatMulNBits", "accuracy_level") == 4
        self.layers = sum(node.op_type == "MultiHeadAttention" for node in graph.node)
        self._tensors = {
            name: torch.from_numpy(self._float(name)).to(device)
            for name in self._arrays
            if name.startswith("emb.") or name.endswith((".w", ".b"))
            if not name.endswith(".scales")
        }

    @staticmethod
    def _attribute(graph: Any, kind: str, name: str) -> Any:
        node = next(node for node in graph.node if node.op_type == kind)
        return onnx.helper.get_attribute_value(next(a for a in node.attribute if a.name == name))

    def _float(self, name: str) -> NDArray[np.float32]:
        """Return a weight in float32: in a byte of two 4-bit numbers the low one comes first."""
        kept = self._arrays[name]
        if kept.dtype != np.uint8:
            return np.array(kept, np.float32)
        rows = len(kept)
        pairs = np.stack([kept & 15, kept >> 4], axis=-1).reshape(rows, -1, BLOCK)
        scale_name = (name if name == "emb.word" else name.removesuffix(".w")) + ".scales"
        scales = self._arrays[scale_name].reshape(rows, -1, 1)
        values = (pairs.astype(np.float32) - ZERO) * scales
        return values.reshape(rows, -1).astype(np.float32)

    def _norm(self, values: Tensor, name: str) -> Tensor:
        gain, bias = self._tensors[f"{name}.w"], self._tensors[f"{name}.b"]
        return functional.layer_norm(values, gain.shape, gain, bias, self.epsilon)

    def _linear(self, values: Tensor, name: str) -> Tensor:
        if self._rounded:
            blocks = values.reshape(*values.shape[:-1], -1, BLOCK)
            step = blocks.abs().amax(-1, keepdim=True) / 127
            safe = step.clamp_min(torch.finfo(step.dtype).tiny)
            values = ((blocks / safe).round() * step).flatten(-2)
        return functional.linear(values, self._tensors[f"{name}.w"], self._tensors[f"{name}.b"])

    @torch.inference_mode()
    def encode(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return one L2-normalised vector a row."""
        there = torch.from_numpy(mask).to(self._device).bool()
        words = self._tensors["emb.word"][torch.from_numpy(ids).to(self._device)]
        state = self._norm(words + self._tensors["emb.pos"][: ids.shape[1]], "emb.ln")
        seen = there[:, None, None, :]
        for layer in (f"l{number}" for number in range(self.layers)):
            merged = self._linear(state, f"{layer}.q+{layer}.k+{layer}.v").chunk(3, dim=-1)
            size = (*ids.shape, self.heads, -1)
            query, key, value = (part.reshape(size).transpose(1, 2) for part in merged)
            heads = functional.scaled_dot_product_attention(query, key, value, attn_mask=seen)
            attended = self._linear(heads.transpose(1, 2).flatten(-2), f"{layer}.ao")
            state = self._norm(attended + state, f"{layer}.aln")
            inner = functional.gelu(self._linear(state, f"{layer}.fi"))
            state = self._norm(self._linear(inner, f"{layer}.fo") + state, f"{layer}.oln")
        total = (state * there[:, :, None]).sum(dim=1)
        vectors: NDArray[np.float32] = functional.normalize(total, dim=1).cpu().numpy()
        return vectors
