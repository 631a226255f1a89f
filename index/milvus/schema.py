"""The collections of one generation, their fields and indexes.

    PREFIX_<generation>_passages   row, where it stands, its text, its vector, its BM25 weights
    PREFIX_<generation>_terms      every term of the lexical index: its number and idf
    PREFIX_<generation>_figures    a figure a row: fields to filter by, the rest as JSON
    PREFIX_<generation>_reports    head and text of every report, long ones in several rows
    PREFIX_<generation>_meta       manifest, places, accents; written last
    PREFIX_live                    the alias: it names the ``_meta`` of the live generation

Milvus takes no collection without a vector; four of these have one of two zeros for that reason.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from index.milvus.url import MilvusUrl

# Raise when a collection changes its layout.
FORMAT = 1
# A VARCHAR holds 65,535 bytes; a code point has up to four.
PART = 16_000
MOST_BYTES = 65_535
NOTHING = [0.0, 0.0]
PARTS = ("passages", "terms", "figures", "reports", "meta")

_NAME = re.compile(r"\d{8}T\d{12}-[0-9a-f]{12}")
_STORED = re.compile(r"(\d{8}T\d{12})_([0-9a-f]{12})_([a-z]+)")
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a generation's collections."""

    prefix: str
    generation: str

    def __post_init__(self) -> None:
        if not _NAME.fullmatch(self.generation):
            raise ValueError(f"{self.generation!r} is no generation's name")

    def of(self, part: str) -> str:
        """Return the name of one of ``PARTS``."""
        return f"{self.prefix}_{self.generation.replace('-', '_')}_{part}"

    @property
    def all(self) -> list[str]:
        """The names of all parts."""
        return [self.of(part) for part in PARTS]


def generation_of(prefix: str, collection: str) -> str | None:
    """Return the generation that a collection belongs to; None when it is none of ours."""
    found = _STORED.fullmatch(collection.removeprefix(f"{prefix}_"))
    if found is None or not collection.startswith(f"{prefix}_") or found[3] not in PARTS:
        return None
    return f"{found[1]}-{found[2]}"


def _text(name: str, length: int = MOST_BYTES) -> Row:
    return {"name": name, "type": "VARCHAR", "max_length": length}


def _number(name: str) -> Row:
    return {"name": name, "type": "INT64"}


_KEY: Row = {"name": "row", "type": "INT64", "is_primary": True}
_NO_VECTOR: Row = {"name": "unused", "type": "FLOAT_VECTOR", "dim": len(NOTHING)}
_ID = _text("report_id", 64)

_FIELDS: dict[str, list[Row]] = {
    "terms": [_KEY, _number("number"), {"name": "idf", "type": "DOUBLE"}, _NO_VECTOR],
    "figures": [
        _KEY,
        _ID,
        _number("place"),
        _number("indicator"),
        _number("period_end"),
        _number("span_start"),
        _number("span_end"),
        _text("data"),
        _NO_VECTOR,
    ],
    "reports": [_KEY, _ID, _number("kind"), _number("part"), _text("data"), _NO_VECTOR],
    "meta": [_KEY, _text("name", 32), _number("part"), _text("data"), _NO_VECTOR],
}
_SCALAR_INDEXES = {
    "terms": (),
    "figures": ("report_id", "place", "indicator", "period_end"),
    "reports": ("report_id", "kind"),
    "meta": (),
    "passages": ("report_id",),
}


def fields_of(part: str, dimension: int) -> list[Row]:
    """Return the fields of a part's collection."""
    if part != "passages":
        return _FIELDS[part]
    return [
        _KEY,
        _ID,
        _number("span_start"),
        _number("span_end"),
        _text("text"),
        _text("context"),
        {"name": "dense", "type": "FLOAT_VECTOR", "dim": dimension},
        {"name": "sparse", "type": "SPARSE_FLOAT_VECTOR"},
    ]


def indexes_of(part: str, url: MilvusUrl, rows: int) -> list[Row]:
    """Return the indexes of a part's collection, which will hold so many rows."""
    scalar: list[Row] = [
        {"field_name": name, "index_type": "INVERTED"} for name in _SCALAR_INDEXES[part]
    ]
    if part != "passages":
        return [*scalar, {"field_name": "unused", "index_type": "FLAT", "metric_type": "L2"}]
    dense = {
        "field_name": "dense",
        "index_type": url.dense,
        "metric_type": "IP",
        "params": build_parameters(url.dense, rows),
    }
    sparse = {
        "field_name": "sparse",
        "index_type": "SPARSE_INVERTED_INDEX",
        "metric_type": "IP",
        "params": {},
    }
    return [*scalar, dense, sparse]


def build_parameters(kind: str, rows: int) -> dict[str, Any]:
    """Return what a kind of vector index is built with."""
    if kind == "HNSW":
        return {"M": 32, "efConstruction": 360}
    if kind == "IVF_SQ8":
        return {"nlist": max(1, min(65_536, round(4 * math.sqrt(rows))))}
    return {}


def search_parameters(kind: str, k: int) -> dict[str, Any]:
    """Return what a kind of vector index is searched with, for ``k`` rows."""
    return {
        "HNSW": {"ef": max(256, 2 * k)},
        "IVF_SQ8": {"nprobe": 64},
        "DISKANN": {"search_list": max(200, 2 * k)},
    }.get(kind, {})


def key_of(text: str) -> int:
    """Return a number for a text: filters hold these, so no text of a report is ever parsed."""
    digest = hashlib.blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "big") >> 1


def day_number(day: date | None) -> int:
    """Return a day as a number that orders as days do; 0 for none."""
    return day.toordinal() if day else 0
