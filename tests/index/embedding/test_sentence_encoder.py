"""Any other model behind the encoder protocol, through sentence-transformers."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from index.embedding.embedded_e5 import prepare_embedded_model
from index.embedding.protocol import Encoder
from index.embedding.sentence_encoder import SentenceEncoder, _prompts, load_encoder
from index.errors import EncoderUnavailable

REPOSITORY = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def folder(tiny: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of a model that is no good but whole."""
    path = tmp_path_factory.mktemp("tiny") / "tiny.bin"
    path.write_bytes(tiny)
    return prepare_embedded_model(path.parent, path, hashlib.sha256(tiny).hexdigest())


@pytest.fixture(scope="module")
def encoder(folder: Path) -> Encoder:
    loaded = load_encoder(str(folder), folder.parent)
    assert isinstance(loaded, SentenceEncoder)
    return loaded


def test_vectors_are_float32_of_length_one_in_the_order_of_the_texts(encoder: Encoder) -> None:
    texts = ["thu", "thu ngân sách", ""]
    rows = encoder.encode_passages(texts)
    assert rows.shape == (3, encoder.dimension)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 1, 1], abs=1e-5)
    for i, text in enumerate(texts):
        assert float(rows[i] @ encoder.encode_passages([text])[0]) > 0.9999
    assert encoder.encode_passages([]).shape == (0, encoder.dimension)
    assert encoder.encode_query("thu").shape == (encoder.dimension,)


def test_progress_counts_up_to_the_number_of_texts(encoder: Encoder) -> None:
    seen: list[int] = []
    encoder.encode_passages([f"câu {i}" for i in range(40)], seen.append)
    assert seen == [32, 40]


def test_a_folders_identity_is_its_name_and_content(encoder: Encoder, folder: Path) -> None:
    assert encoder.name.startswith(f"{folder.name}-")
    assert len(encoder.name) == len(folder.name) + 13


def test_a_question_leaves_the_thread_count_as_it_was(encoder: Encoder) -> None:
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
        load_encoder(str(tmp_path), tmp_path)
    assert "\n" not in str(caught.value)


def test_answering_with_the_embedded_model_imports_no_torch(model_cache: Path) -> None:
    code = (
        "import sys; from pathlib import Path; "
        "from index.embedding.sentence_encoder import load_encoder; "
        f"load_encoder(None, Path({str(model_cache)!r})).encode_query('thu'); "
        "sys.exit(bool({'torch', 'transformers', 'sentence_transformers'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY).returncode == 0  # noqa: S603
