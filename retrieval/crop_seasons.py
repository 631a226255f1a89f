"""Whether a figure is of another crop season than asked: "vụ *đông xuân*", "vụ *hè thu*"."""

from __future__ import annotations

import re
from functools import lru_cache

from retrieval.text_words import spaced
from retrieval.words import one_of

# Each season named, also one whose name another's ends in: "vụ đông" of "vụ đông xuân".
_SEASON = re.compile(rf"(?=\b({one_of('seasons', 'told', bare=True)})\b)")


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
    """Return the first season that a label names; "vụ đông xuân" is "đông xuân", no "vụ đông"."""
    found = list(_SEASON.finditer(spaced(label)))
    whole = (
        match[1]
        for at, match in enumerate(found)
        if not any(other.start() < match.end(1) for other in found[at + 1 :])
    )
    return next(whole, "")
