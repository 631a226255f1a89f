"""The served form as a model of sentence-transformers."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from index.embedding.onnx_encoder import OnnxEncoder
from index.embedding.sentence_encoder import load_encoder
from index.embedding.sentence_module import OnnxModule, embedded_sentence_transformer

TEXTS = ["Thu ngân sách đạt 412 tỷ đồng.", "Toàn huyện có 14 xã đạt chuẩn."]


def test_it_gives_the_encoders_vectors_with_its_prompts(model_cache: Path) -> None:
    model = embedded_sentence_transformer(model_cache)
    encoder = load_encoder(None, model_cache)
    assert isinstance(encoder, OnnxEncoder)
    assert model.get_embedding_dimension() == encoder.dimension
    assert model.max_seq_length == 512
    rows = model.encode_document(TEXTS)
    assert np.sum(rows * encoder.encode_passages(TEXTS), axis=1) == pytest.approx([1, 1], abs=1e-4)
    question = model.encode_query("thu ngân sách bao nhiêu?")
    assert float(question @ encoder.encode_query("thu ngân sách bao nhiêu?")) > 0.9999
    assert float(model.similarity(question, rows)[0, 0]) > float(
        model.similarity(question, rows)[0, 1]
    )


def test_a_saved_module_is_loaded_again(model_cache: Path, tmp_path: Path) -> None:
    model = embedded_sentence_transformer(model_cache)
    model[0].save(str(tmp_path))
    again = OnnxModule.load(str(tmp_path))
    ids = [module.preprocess(TEXTS, prompt="query: ")["input_ids"] for module in (model[0], again)]
    assert ids[0].tolist() == ids[1].tolist()
