"""Who is given to, in a question on what somebody gave: no place whose number is asked for."""

from __future__ import annotations

import itertools

from index.language.places import PlaceMention
from index.language.text import fold
from retrieval.words import folded


def without_receiver(mentions: tuple[PlaceMention, ...], text: str) -> tuple[PlaceMention, ...]:
    """Drop who was given to: "Hà Nội hỗ trợ *Quảng Bình* bao nhiêu" asks what Hà Nội gave.

    Args:
        mentions: the places found.
        text: the question as typed.
    """
    given = {
        second.span
        for first, second in itertools.pairwise(mentions)
        if " ".join(fold(text[first.span.end : second.span.start]).split())
        in folded("giving", "verbs")
    }
    return tuple(mention for mention in mentions if mention.span not in given)
