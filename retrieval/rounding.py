"""Numbers that a text only rounds: "hơn 1.000 tỷ đồng"."""

from __future__ import annotations

from index.domain import Figure
from retrieval.words import word_set


def is_rounded(figure: Figure) -> bool:
    """Tell whether the text only says "hơn 1.000 tỷ" where it may give 1.054,25 elsewhere."""
    said = (part.strip() for part in (figure.qualifier or "").split(","))
    return not word_set("rounded").isdisjoint(said)
