"""Words of periods that are spelt as they are spoken: "quí I/2024", "cùng kì", "nhiệm kì"."""

from __future__ import annotations

import re

# Without marks only where nothing else is meant: "qui 1/2024", "cung ki".
_SPOKEN = re.compile(
    r"\b(?:quí|kì|qui(?= (?:[1-4]|iv|i{1,3})\b)|(?<=cung )ki|(?<=nhiem )ki|(?<=thoi )ki)(?!\w)",
    re.IGNORECASE,
)
_WRITTEN = {"í": "ý", "Í": "Ý", "ì": "ỳ", "Ì": "Ỳ", "i": "y", "I": "Y"}


def as_written(text: str) -> str:
    """Return ``text`` with these words as the grammar of periods has them; same length."""
    return _SPOKEN.sub(_written, text)


def _written(match: re.Match[str]) -> str:
    """Return a word with its last letter as written; a Turkish i ("kİ") stays as it is."""
    said = match.group()
    return said[:-1] + _WRITTEN.get(said[-1], said[-1])
