"""Whether a figure is of another crop season than asked: "vụ *đông xuân*", "vụ *hè thu*"."""

from __future__ import annotations

from functools import lru_cache

from retrieval.text_words import spaced
from retrieval.words import folded


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
    said = f" {spaced(label)} "
    # "vụ *hè thu*" is no "vụ hè": names of two seasons come first in the list.
    return next((name for name in folded("seasons", "told") if f" {name} " in said), "")
