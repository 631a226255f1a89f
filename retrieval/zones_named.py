"""Zones of an area in a question: "vùng thấp" says where, and names nothing that is counted."""

from __future__ import annotations

from functools import cache

from index.language.lexicon import word_set
from index.language.text import fold


def is_zone(words: str) -> bool:
    """Tell whether words name a zone and no thing: "vùng thấp", "khu vực nông thôn", "vùng cao hộ".

    Args:
        words: one side of a comparison, as typed; one more word may be the unit.
    """
    said = fold(words)
    kinds, names = _names()
    rest = next((said.removeprefix(kind) for kind in kinds if said.startswith(kind)), said)
    for form in {said, rest}:
        for name in names:
            if f"{form} ".startswith(f"{name} ") and len(form.split()) <= len(name.split()) + 1:
                return True
    return False


@cache
def _names() -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what zones are called, and their names, without diacritics."""
    kinds = tuple(f"{fold(kind)} " for kind in sorted(word_set("zones", "kinds")))
    return kinds, tuple(fold(name) for name in sorted(word_set("zones", "names")))
