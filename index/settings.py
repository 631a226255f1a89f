"""What an index depends on: change any of it, and the index must be built again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any

from index.lexical_terms import LexicalSettings

# Raise when a file of a generation changes its layout.
INDEX_FORMAT = 3
# Raise when reading (blocks, dates, places of a report) gives other results than before.
READER_VERSION = 10
# Raise when sentence splitting or chunking gives other passages than before.
CHUNKER_VERSION = 2
# Raise when the same text gives other tokens than before.
TOKENISER_VERSION = 2
# Raise when the same report gives other figures than before.
EXTRACTOR_VERSION = 29


@dataclass(frozen=True, slots=True)
class IndexSettings:
    """Everything that decides what stands in an index.

    ``encoder`` is the embedding model's identity (``Encoder.name``). Passage sizes are in
    syllables: a passage is closed at the first paragraph end from ``passage_min`` on and holds
    no further sentence beyond ``passage_max``; one sentence may be as long as ``sentence_max``.

    Raises ``ValueError`` for sizes that contradict each other.
    """

    encoder: str
    passage_min: int = 90
    passage_max: int = 160
    sentence_max: int = 240
    lexical: LexicalSettings = field(default_factory=LexicalSettings)
    index_format: int = INDEX_FORMAT
    reader_version: int = READER_VERSION
    chunker_version: int = CHUNKER_VERSION
    tokeniser_version: int = TOKENISER_VERSION
    extractor_version: int = EXTRACTOR_VERSION

    def __post_init__(self) -> None:
        if not 1 <= self.passage_min <= self.passage_max <= self.sentence_max:
            raise ValueError(
                "passage sizes must satisfy 1 <= passage_min <= passage_max <= sentence_max, got "
                f"{self.passage_min}, {self.passage_max}, {self.sentence_max}"
            )

    @property
    def id(self) -> str:
        """A short hash of all settings; equal ids mean that an index can be read."""
        text = json.dumps(self.to_json(), sort_keys=True, ensure_ascii=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("ascii")).hexdigest()[:12]

    def to_json(self) -> dict[str, Any]:
        """Return the settings as a JSON object."""
        return asdict(self)

    def differences(self, other: Mapping[str, Any]) -> list[str]:
        """Return the names of the settings whose value in ``other`` (a JSON object) differs."""
        mine = self.to_json()
        return [f.name for f in fields(self) if other.get(f.name) != mine[f.name]]
