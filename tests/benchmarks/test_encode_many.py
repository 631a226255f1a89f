"""The fast way to encode sees texts as the product does, and comes to the same vectors."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.encode_many import Texts, in_batches, with_torch
from index.embedding.embedded_onnx import prepare_onnx_model
from index.embedding.sentence_encoder import SentenceEncoder

TEXTS = [
    "Thu ngân sách trên địa bàn huyện Yên Bình đạt 412,6 tỷ đồng.",
    "Tỷ lệ hộ nghèo giảm còn 7,45%.\n" + "Sản lượng quế vỏ khô đạt 6.100 tấn. " * 60,
    "NFD: huye\u0323\u0302n\0 Va\u0306n Ye\u0302n",
    "",
]


def test_torch_gives_the_products_vectors(model_cache: Path, encoder: SentenceEncoder) -> None:
    folder = prepare_onnx_model(model_cache)
    rows = Texts(folder, 600).encode(with_torch(folder / "model.onnx", "cpu"), TEXTS)
    assert rows.dtype == np.float16
    cosines = (rows.astype(np.float32) * encoder.encode_passages(TEXTS)).sum(axis=1)
    assert cosines.min() > 0.9995


def test_batches_hold_every_text_once_and_no_more_tokens_than_allowed() -> None:
    lengths = [5, 100, 7, 30, 30, 2]
    batches = in_batches(lengths, 64)
    assert sorted(at for batch in batches for at in batch) == list(range(len(lengths)))
    assert batches[0] == [1]  # longer than a batch may be, so by itself
    assert all(len(b) * max(lengths[at] for at in b) <= 64 for b in batches[1:])
