"""The embedded model in the form that is served: its own 4-bit weights in an ONNX graph.

Beside float32 through torch (``embedded_e5``) a question takes a third of the time, the process a
quarter of the memory, and loading half a second instead of ten: docs/benchmarks.md has the table.
"""

from __future__ import annotations

from pathlib import Path

from index.embedding.e5_file import E5File
from index.embedding.embedded_e5 import WEIGHTS_SHA256, find_weights, write_tokenizer
from index.embedding.model_folder import is_whole, prepare_folder, write_json
from index.embedding.onnx_graph import build_graph
from index.embedding.vocabulary import VOCABULARY_VERSION, kept_rows

# Raise it whenever the graph or a file of the folder changes, so that old folders are left.
GRAPH_VERSION = 1
GRAPH_FILE = "model.onnx"
TOKENIZER_FILE = "tokenizer.json"
SETTINGS_FILE = "encoder.json"


def folder_name(sha256: str = WEIGHTS_SHA256) -> str:
    """Return the name of the folder, which is also the identity of the vectors."""
    version = f"onnx{GRAPH_VERSION}-v{VOCABULARY_VERSION}"
    return f"multilingual-e5-small-q4-{sha256[:12]}-{version}"


def is_prepared(cache_dir: Path) -> bool:
    """Tell whether the folder is there and whole, so that no weights file is needed."""
    return is_whole(cache_dir / folder_name())


def prepare_onnx_model(
    cache_dir: Path, weights: Path | None = None, sha256: str = WEIGHTS_SHA256
) -> Path:
    """Return the folder of the graph and its tokenizer under ``cache_dir``, made if need be.

    Args and errors: as ``prepare_embedded_model`` has them.
    """
    folder = cache_dir / folder_name(sha256)
    return prepare_folder(folder, weights or find_weights(), sha256, write_onnx_model)


def write_onnx_model(model: E5File, folder: Path) -> None:
    """Write graph, tokenizer and settings. Raises ``E5FileError``, ``OSError``."""
    rows = kept_rows(model.pieces, (model.bos, model.eos, model.pad, model.unk))
    (folder / GRAPH_FILE).write_bytes(build_graph(model, rows).SerializeToString())
    write_tokenizer(model, folder, rows.tolist())
    settings = {
        "dimension": model.header.hidden,
        "max_tokens": model.header.positions,
        "pad_id": rows.tolist().index(model.pad),
        "pad_token": model.pieces[model.pad][0],
        "prompts": {"query": "query: ", "passage": "passage: ", "document": "passage: "},
    }
    write_json(folder / SETTINGS_FILE, settings)
