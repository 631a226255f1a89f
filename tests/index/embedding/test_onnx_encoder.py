"""The embedded model as it is served, behind the encoder protocol."""

from __future__ import annotations

import socket
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embedding.embedded_e5 import prepare_embedded_model
from index.embedding.onnx_encoder import (
    BATCH_TEXTS,
    BATCH_TOKENS,
    OnnxEncoder,
    OnnxModel,
    batches_by_length,
)
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import _load, load_encoder


@pytest.fixture(scope="module")
def encoder(model_cache: Path) -> Iterator[OnnxEncoder]:
    """The embedded model, loaded and used while no socket can be opened."""
    patch = pytest.MonkeyPatch()

    def refuse(*_: object) -> None:
        raise AssertionError("the embedded model must not use the network")

    patch.setattr(socket.socket, "connect", refuse)
    patch.setattr(socket, "getaddrinfo", refuse)
    loaded = load_encoder(None, model_cache)
    assert isinstance(loaded, OnnxEncoder)
    yield loaded
    patch.undo()


PASSAGES = [
    "Thu ngân sách nhà nước trên địa bàn huyện 9 tháng đạt 412 tỷ đồng.",
    "Toàn huyện có 14 xã đạt chuẩn nông thôn mới, chiếm 70% số xã.",
    "Đàn lợn của huyện giảm 12% do dịch tả lợn châu Phi.",
    "Tỷ lệ trẻ em dưới 5 tuổi bị suy dinh dưỡng còn 8,5%.",
    "Công an huyện đã phá 35 vụ án hình sự.",
    "Đảng bộ kết nạp được 120 đảng viên mới.",
]
QUESTIONS = [
    "nguồn thu vào ngân sách được bao nhiêu tiền?",
    "bao nhiêu xã về đích xây dựng nông thôn mới?",
    "chăn nuôi lợn bị ảnh hưởng thế nào?",
    "sức khỏe, dinh dưỡng của trẻ nhỏ ra sao?",
    "tình hình tội phạm trên địa bàn?",
    "phát triển đảng viên được mấy người?",
]


def test_the_right_passage_is_nearest_to_each_question(encoder: OnnxEncoder) -> None:
    passages = encoder.encode_passages(PASSAGES)
    nearest = [int(np.argmax(passages @ encoder.encode_query(q))) for q in QUESTIONS]
    assert nearest == list(range(len(QUESTIONS)))


def test_vectors_are_those_of_the_float_model(encoder: OnnxEncoder, model_cache: Path) -> None:
    reference = _load(str(prepare_embedded_model(model_cache)))
    for texts, prompt, rows in (
        (PASSAGES, "passage: ", encoder.encode_passages(PASSAGES)),
        (QUESTIONS, "query: ", np.stack([encoder.encode_query(q) for q in QUESTIONS])),
    ):
        wanted = reference.encode(texts, prompt=prompt, normalize_embeddings=True)
        assert np.sum(rows * wanted, axis=1).min() > 0.9995


def test_vectors_are_float32_of_length_one_in_the_order_of_the_texts(encoder: OnnxEncoder) -> None:
    protocol: Encoder = encoder
    texts = ["ngắn", "Một câu dài hơn nhiều, " * 10, "", "Một câu dài vừa", "x " * 3000]
    rows = protocol.encode_passages(texts)
    assert rows.shape == (5, protocol.dimension)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1] * 5, abs=1e-5)
    for i, text in enumerate(texts):
        assert float(rows[i] @ protocol.encode_passages([text])[0]) > 0.9999
    assert protocol.encode_passages([]).shape == (0, protocol.dimension)


def test_progress_counts_up_to_the_number_of_texts(encoder: OnnxEncoder) -> None:
    seen: list[int] = []
    encoder.encode_passages([f"câu {i}" for i in range(10)], seen.append)
    assert seen == [4, 8, 10]


def test_an_interruption_stops_the_encoding_and_leaves_the_encoder_usable(
    encoder: OnnxEncoder,
) -> None:
    def stop(_: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        encoder.encode_passages(["câu"] * 40, stop)
    assert encoder.encode_passages(["câu"]).shape == (1, encoder.dimension)


def test_question_and_passage_get_their_own_prompts(encoder: OnnxEncoder) -> None:
    text = "thu ngân sách"
    assert float(encoder.encode_query(text) @ encoder.encode_passages([text])[0]) < 0.999


def test_decomposed_text_and_hostile_characters_give_the_same_or_a_sound_vector(
    encoder: OnnxEncoder,
) -> None:
    text = "Thu ngân sách đạt 412 tỷ đồng"
    plain = encoder.encode_query(text)
    assert float(plain @ encoder.encode_query(unicodedata.normalize("NFD", text))) > 0.9999
    hostile = ("\ufdfa" * 50, "a\x00b", "\ud800\udfff", "😀" * 20, "", "中" * 9000, "x" * 100_000)
    for text in hostile:
        assert float(np.linalg.norm(encoder.encode_query(text))) == pytest.approx(1, abs=1e-5)


def test_several_threads_may_ask_the_same_model(encoder: OnnxEncoder) -> None:
    from concurrent.futures import ThreadPoolExecutor

    alone = [encoder.encode_query(question) for question in QUESTIONS]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(encoder.encode_query, QUESTIONS))
    assert np.array_equal(np.stack(alone), np.stack(together))


def test_batches_hold_every_text_once_the_longest_first_and_no_more_than_fits() -> None:
    lengths = [3, 512, 40, 512, 511, 300, 3, 9, 3]
    batches = batches_by_length(lengths)
    assert sorted(at for batch in batches for at in batch) == list(range(len(lengths)))
    longest = [max(lengths[at] for at in batch) for batch in batches]
    assert longest == sorted(longest, reverse=True)
    for batch, length in zip(batches, longest, strict=True):
        assert len(batch) <= BATCH_TEXTS
        assert len(batch) * length <= BATCH_TOKENS
    assert batches_by_length([BATCH_TOKENS + 1, 0]) == [[0], [1]]
    assert batches_by_length([]) == []


def test_a_build_needs_a_thread(encoder: OnnxEncoder) -> None:
    with pytest.raises(ValueError, match="passage_threads"):
        OnnxEncoder(OnnxModel(encoder._model.folder), passage_threads=-1)
