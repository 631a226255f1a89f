"""The embedded model as a module of sentence-transformers, for whatever wants that interface.

``SentenceTransformer`` then does prompts, batching and similarity as for any model, and gives the
same vectors as ``OnnxEncoder``. Importing this file imports torch.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Self

import numpy as np
import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.base.modules import InputModule

from index.embedding.embedded_onnx import (
    GRAPH_FILE,
    SETTINGS_FILE,
    TOKENIZER_FILE,
    prepare_onnx_model,
)
from index.embedding.onnx_encoder import OnnxModel


class OnnxModule(InputModule):
    """Texts to sentence embeddings through ONNX Runtime."""

    def __init__(self, model: OnnxModel) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._model = model
        self.tokenizer = model.tokenizer

    @property
    def max_seq_length(self) -> int:
        """The number of tokens that are read."""
        return self._model.max_tokens

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **_: Any
    ) -> dict[str, torch.Tensor | Any]:
        """Return token ids and mask of the texts."""
        encodings = self._model.tokenise([(prompt or "") + str(text) for text in inputs])
        ids, mask = self._model.pad([encoding.ids for encoding in encodings])
        return {"input_ids": torch.from_numpy(ids), "attention_mask": torch.from_numpy(mask)}

    def forward(self, features: dict[str, Any], **_: Any) -> dict[str, Any]:
        """Add ``sentence_embedding`` to ``features``."""
        ids, mask = (np.asarray(features[key]) for key in ("input_ids", "attention_mask"))
        features["sentence_embedding"] = torch.from_numpy(self._model.run(ids, mask))
        return features

    def get_embedding_dimension(self) -> int:
        """Return the length of one vector."""
        return self._model.dimension

    def save(self, output_path: str, *_: Any, **__: Any) -> None:
        """Write the module's files into a folder."""
        for name in (GRAPH_FILE, TOKENIZER_FILE, SETTINGS_FILE):
            (Path(output_path) / name).write_bytes((self._model.folder / name).read_bytes())

    @classmethod
    def load(cls, model_name_or_path: str, *_: Any, **__: Any) -> Self:
        """Return the module of a folder. Raises ``EncoderUnavailable``."""
        return cls(OnnxModel(Path(model_name_or_path)))


def embedded_sentence_transformer(cache_dir: Path) -> SentenceTransformer:
    """Return the embedded model as sentence-transformers has models, with its prompts.

    Raises:
        EncoderUnavailable: it cannot be prepared or loaded; the message says what mends it.
    """
    model = OnnxModel(prepare_onnx_model(cache_dir))
    return SentenceTransformer(modules=[OnnxModule(model)], prompts=model.prompts, device="cpu")
