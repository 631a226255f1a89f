"""The province or district that is named only to say where the places asked about lie."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.language.places import PlaceMention
from index.language.scan import scan
from index.language.text import fold
from retrieval.words import folded_set

_FEWEST = 3  # with what lies in it: two at least, of which each is asked about


def without_common_home(mentions: Sequence[PlaceMention], text: str) -> tuple[PlaceMention, ...]:
    """Drop the first place where all others lie in it: "giải ngân *Bến Tre*: Ba Tri, Chợ Lách".

    Joined to them it is one of those compared: "*Bến Tre so với* Ba Tri và Chợ Lách".

    Args:
        mentions: the places found.
        text: the question as typed.
    """
    spans = {mention.span for mention in mentions}
    if len(spans) < _FEWEST or len(spans) < len(mentions):
        return tuple(mentions)
    home, *others = sorted(mentions, key=lambda mention: mention.span)
    keys = {place.key for place in home.candidates}
    # "thuế *Quảng Bình*: Bố Trạch hơn Lệ Thủy": the province that its office serves.
    keys |= {p.code.split(":")[1] for p in home.candidates if p.code and p.code.startswith("a:")}
    inside = [tuple(p for p in m.candidates if keys.intersection(p.within)) for m in others]
    if not all(inside):
        return tuple(mentions)
    between = {fold(t.text) for t in scan(text[home.span.end : others[0].span.start])}
    which = not between.isdisjoint(folded_set("common_home", "which"))
    if not which and not between.isdisjoint(folded_set("common_home", "joined")):
        return tuple(mentions)
    return tuple(replace(m, candidates=lie) for m, lie in zip(others, inside, strict=True))
