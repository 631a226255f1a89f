"""The folder of the served form: made once, whole, from the pinned file."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from index.embedding.embedded_onnx import folder_name, is_prepared, prepare_onnx_model
from index.embedding.onnx_encoder import OnnxEncoder, OnnxModel
from index.errors import EncoderUnavailable


@pytest.fixture
def weights(tiny: bytes, tmp_path: Path) -> tuple[Path, str]:
    path = tmp_path / "tiny.bin"
    path.write_bytes(tiny)
    return path, hashlib.sha256(tiny).hexdigest()


def test_a_ready_folder_needs_no_weights_and_names_the_vectors(
    weights: tuple[Path, str], tmp_path: Path
) -> None:
    folder = prepare_onnx_model(tmp_path / "cache", *weights)
    weights[0].unlink()
    assert prepare_onnx_model(tmp_path / "cache", *weights) == folder
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [folder_name(weights[1])]
    encoder = OnnxEncoder(OnnxModel(folder))
    assert encoder.name == folder_name(weights[1])
    assert encoder.dimension == 32


def test_a_cut_graph_is_made_again(weights: tuple[Path, str], tmp_path: Path) -> None:
    graph = prepare_onnx_model(tmp_path / "cache", *weights) / "model.onnx"
    whole = graph.read_bytes()
    graph.write_bytes(whole[:100])
    prepare_onnx_model(tmp_path / "cache", *weights)
    assert graph.read_bytes() == whole


def test_a_graph_that_is_none_is_one_line_with_the_remedy(
    weights: tuple[Path, str], tmp_path: Path
) -> None:
    folder = prepare_onnx_model(tmp_path / "cache", *weights)
    graph = folder / "model.onnx"
    graph.write_bytes(b"x" * graph.stat().st_size)
    with pytest.raises(EncoderUnavailable, match="delete the folder") as caught:
        OnnxModel(folder)
    assert "\n" not in str(caught.value)


def test_an_empty_cache_is_not_prepared(tmp_path: Path) -> None:
    assert not is_prepared(tmp_path)
