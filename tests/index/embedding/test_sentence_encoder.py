"""The real embedded model behind the encoder protocol."""

from __future__ import annotations

import socket
import subprocess
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import (
    MAX_CHARS,
    SentenceEncoder,
    _prompts,
    load_encoder,
    prepare_text,
)
from index.errors import EncoderUnavailable

REPOSITORY = Path(__file__).parents[3]
CACHE = REPOSITORY / ".cache"  # the default of the settings, so that tests convert once


@pytest.fixture(scope="module")
def encoder() -> Iterator[SentenceEncoder]:
    """The embedded model, loaded and used while no socket can be opened."""
    patch = pytest.MonkeyPatch()

    def refuse(*_: object) -> None:
        raise AssertionError("the embedded model must not use the network")

    patch.setattr(socket.socket, "connect", refuse)
    patch.setattr(socket, "getaddrinfo", refuse)
    yield load_encoder(None, CACHE)
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


def test_the_converted_model_finds_the_passage_of_each_question(encoder: SentenceEncoder) -> None:
    passages = encoder.encode_passages(PASSAGES)
    nearest = [int(np.argmax(passages @ encoder.encode_query(q))) for q in QUESTIONS]
    assert nearest == list(range(len(QUESTIONS)))


def test_it_has_the_published_models_tokens(encoder: SentenceEncoder) -> None:
    ids = encoder._model.tokenizer("query: thu ngân sách").input_ids
    assert ids[:4] == [0, 41, 1294, 12]
    assert ids[-1] == 2
    assert 3 not in ids


def test_vectors_are_float32_of_length_one_in_the_order_of_the_texts(
    encoder: SentenceEncoder,
) -> None:
    protocol: Encoder = encoder
    texts = ["ngắn", "Một câu dài hơn nhiều, " * 10, ""]
    rows = protocol.encode_passages(texts)
    assert rows.shape == (3, protocol.dimension)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    for i, text in enumerate(texts):
        assert float(rows[i] @ protocol.encode_passages([text])[0]) > 0.9999
    assert protocol.encode_passages([]).shape == (0, protocol.dimension)


def test_progress_counts_up_to_the_number_of_texts(encoder: SentenceEncoder) -> None:
    seen: list[int] = []
    encoder.encode_passages([f"câu {i}" for i in range(40)], seen.append)
    assert seen == [32, 40]


def test_question_and_passage_get_their_own_prompts(encoder: SentenceEncoder) -> None:
    text = "thu ngân sách"
    same = float(encoder.encode_query(text) @ encoder.encode_passages([text])[0])
    assert same < 0.999


def test_decomposed_text_and_hostile_characters_give_the_same_or_a_sound_vector(
    encoder: SentenceEncoder,
) -> None:
    text = "Thu ngân sách đạt 412 tỷ đồng"
    plain = encoder.encode_query(text)
    assert float(plain @ encoder.encode_query(unicodedata.normalize("NFD", text))) > 0.9999
    for hostile in ("\ufdfa" * 50, "a\x00b", "\ud800\udfff", "😀" * 20, "", "x" * 100_000):
        assert float(np.linalg.norm(encoder.encode_query(hostile))) == pytest.approx(1, abs=1e-5)


def test_prepared_text_is_nfkc_and_bounded_even_where_nfkc_expands() -> None:
    assert prepare_text("ﬁ\x00\ud800") == "fi \ufffd"
    assert len(prepare_text("\ufdfa" * MAX_CHARS)) == MAX_CHARS


def test_a_question_leaves_the_thread_count_as_it_was(encoder: SentenceEncoder) -> None:
    import torch

    before = torch.get_num_threads()
    encoder.encode_query("thu ngân sách")
    assert torch.get_num_threads() == before


@pytest.mark.parametrize(
    ("own", "name", "expected"),
    [
        ({"query": "q: ", "document": "d: "}, "any/model", ("q: ", "d: ")),
        ({"query": "", "document": ""}, "intfloat/multilingual-e5-base", ("query: ", "passage: ")),
        ({}, "intfloat/multilingual-e5-large-instruct", ("", "")),
        ({}, "BAAI/bge-m3", ("", "")),
    ],
)
def test_a_model_keeps_its_own_prompts_and_bare_e5_gets_its_familys(
    own: dict[str, str], name: str, expected: tuple[str, str]
) -> None:
    assert _prompts(own, name) == expected


def test_a_folder_that_is_no_model_is_one_line_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "modules.json").write_text("[]{")
    with pytest.raises(EncoderUnavailable) as caught:
        load_encoder(str(tmp_path), CACHE)
    assert "\n" not in str(caught.value)


def test_importing_the_encoder_does_not_import_torch() -> None:
    code = (
        "import sys, index.embedding.sentence_encoder, index.embedding.vector_cache; "
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY).returncode == 0  # noqa: S603
