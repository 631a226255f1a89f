"""Whether a figure is of another crop season than asked: "vụ *đông xuân*", "vụ *hè thu*"."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.text_words import spaced
from retrieval.words import one_of

_SEASON = re.compile(rf"\b{one_of('seasons', 'told', bare=True)}\b")


def of_another_season(asked: str, told: str) -> bool:
    """Tell whether both periods name a crop season, and not the same.

    Args:
        asked: the question's period as typed.
        told: the figure's as the report words it.
    """
    first, second = _season(asked), _season(told)
    return "" not in (first, second) and first != second


@lru_cache(maxsize=1024)
def _season(label: str) -> str:
    found = _SEASON.search(spaced(label))
    return found[0] if found else ""
