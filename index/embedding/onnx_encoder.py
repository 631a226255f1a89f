"""The embedded model through ONNX Runtime, without torch: starts in half a second."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from index.embedding.embedded_onnx import GRAPH_FILE, SETTINGS_FILE, TOKENIZER_FILE
from index.embedding.onnx_graph import INPUT_IDS, MASK, OUTPUT
from index.embedding.prepared_text import prepare_text
from index.errors import EncoderUnavailable

if TYPE_CHECKING:
    from tokenizers import Encoding

# Measured: more at a time falls out of the processor's cache and is slower, fewer is no faster.
# In tokens, so that the longest passages do not multiply the memory of the attention.
BATCH_TOKENS = 1024
BATCH_TEXTS = 4


class OnnxModel:
    """Graph and tokenizer of one folder: texts in, L2-normalised vectors out.

    The graph runs in the calling thread alone, so that a question takes one core and does not wait
    for threads that another process keeps from running; passages are spread over threads whole.

    Args:
        folder: what ``prepare_onnx_model`` returned.

    Raises:
        EncoderUnavailable: the folder cannot be loaded; the message says what mends it.
    """

    def __init__(self, folder: Path) -> None:
        # The tokenizer's own threads gain nothing here and warn when the process forks.
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "false")
        import onnxruntime
        from tokenizers import Tokenizer

        self.folder = folder
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.log_severity_level = 3  # errors come as exceptions
        try:
            settings = json.loads((folder / SETTINGS_FILE).read_text("utf-8"))
            self.dimension = int(settings["dimension"])
            self.max_tokens = int(settings["max_tokens"])
            self.prompts: dict[str, str] = dict(settings["prompts"])
            self.pad_id = int(settings["pad_id"])
            self.tokenizer = Tokenizer.from_file(str(folder / TOKENIZER_FILE))
            self.tokenizer.enable_truncation(self.max_tokens)
            self._session = onnxruntime.InferenceSession(
                str(folder / GRAPH_FILE), options, providers=["CPUExecutionProvider"]
            )
        except Exception as error:  # the libraries raise anything, bare Exception among it
            reason = (str(error).strip().splitlines() or ["no reason"])[0][:200]
            raise EncoderUnavailable(
                f"the embedding model {folder} cannot be loaded ({type(error).__name__}: {reason})"
                ": delete the folder, it is made again"
            ) from error

    def tokenise(self, texts: Sequence[str]) -> list[Encoding]:
        """Return the tokens of each text, cut at the model's length."""
        return self.tokenizer.encode_batch(list(texts))

    def pad(self, rows: Sequence[Sequence[int]]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return token ids filled up to one length, and the mask that tells them from filling."""
        width = max(map(len, rows))
        ids = np.full((len(rows), width), self.pad_id, dtype=np.int64)
        mask = np.zeros((len(rows), width), dtype=np.int64)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = row
            mask[at, : len(row)] = 1
        return ids, mask

    def run(self, ids: NDArray[np.int64], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """Return one vector a row. May be called from several threads at once."""
        (vectors,) = self._session.run([OUTPUT], {INPUT_IDS: ids, MASK: mask})
        return np.asarray(vectors, dtype=np.float32)


class OnnxEncoder:
    """The embedded model as an ``Encoder``.

    Args:
        model: the loaded model.
        passage_threads: batches encoded beside each other in a build; all cores by default.
    """

    def __init__(self, model: OnnxModel, *, passage_threads: int | None = None) -> None:
        self._model = model
        self._threads = passage_threads or os.cpu_count() or 1
        if self._threads < 1:
            raise ValueError(f"passage_threads must be at least 1, got {passage_threads}")
        self.name = model.folder.name
        self.dimension = model.dimension

    def encode_passages(
        self, texts: Sequence[str], on_progress: Callable[[int], None] | None = None
    ) -> NDArray[np.float32]:
        """Return one L2-normalised row a text (n × dimension), in the order of ``texts``.

        ``on_progress`` is called after each batch with the number of texts done so far.
        """
        rows = np.zeros((len(texts), self.dimension), dtype=np.float32)
        prompt = self._model.prompts["passage"]
        encodings = self._model.tokenise([prompt + prepare_text(text) for text in texts])
        tokens = [encoding.ids for encoding in encodings]
        batches = batches_by_length([len(row) for row in tokens])

        def encode(batch: list[int]) -> NDArray[np.float32]:
            return self._model.run(*self._model.pad([tokens[at] for at in batch]))

        done = 0
        with ThreadPoolExecutor(self._threads, thread_name_prefix="encode") as pool:
            try:
                for batch, vectors in zip(batches, pool.map(encode, batches), strict=True):
                    rows[batch] = vectors
                    done += len(batch)
                    if on_progress is not None:
                        on_progress(done)
            except BaseException:  # an interruption: do not encode what nobody will take
                pool.shutdown(wait=False, cancel_futures=True)
                raise
        return rows

    def encode_query(self, text: str) -> NDArray[np.float32]:
        """Return the L2-normalised vector of a question (dimension,)."""
        prompt = self._model.prompts["query"]
        (encoding,) = self._model.tokenise([prompt + prepare_text(text)])
        row: NDArray[np.float32] = self._model.run(*self._model.pad([encoding.ids]))[0]
        return row


def batches_by_length(lengths: Sequence[int]) -> list[list[int]]:
    """Return the numbers of all texts in batches of like length, the longest first.

    Like lengths waste no padding; the longest come first, so that running out of memory shows at
    once and not after an hour.
    """
    batches: list[list[int]] = []
    room = 0
    for at in sorted(range(len(lengths)), key=lambda at: -lengths[at]):
        if not batches or len(batches[-1]) == room:
            batches.append([])
            room = max(1, min(BATCH_TEXTS, BATCH_TOKENS // max(1, lengths[at])))
        batches[-1].append(at)
    return batches
