"""Of whom "huyện", "toàn tỉnh", "địa phương" tell where another area was named before them.

They stand for the report's own area, unless the sentence or the paragraph is about another one of
its kind: "*Tại huyện B*, huyện đã trồng 11 ha. Toàn huyện có 18 xã" in a report on huyện A.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.gazetteer_data import unit_type
from index.language.places import PlaceMention
from index.language.text import lower

_AREAS = (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)


def as_told_here(
    sentence: Sentence, mentions: Sequence[PlaceMention], state: State
) -> list[PlaceMention]:
    """Read references to the report's area as those to the area that is told of.

    Args:
        sentence: the parsed sentence.
        mentions: those of its places that can own a number, in order.
        state: the running context.
    """
    told = _subject_before(state)
    limit = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    named: list[Place] = []
    read = []
    for mention in mentions:
        if is_elided(mention):
            read.append(_meant(mention, [*named, *told], state))
            continue
        read.append(mention)
        at = sentence.token_at(mention.span.start)
        if mention.place.level in _AREAS and mention.span.end <= limit and not sentence.depth[at]:
            named.append(mention.place)
    return read


def is_elided(mention: PlaceMention) -> bool:
    """Tell whether a mention says only of what kind its area is: "toàn huyện"."""
    return mention.place.level in _AREAS and lower(mention.place.short) not in lower(mention.text)


def _subject_before(state: State) -> list[Place]:
    place = state.place
    return [place] if place is not None and place.level in _AREAS else []


def _meant(mention: PlaceMention, told: Sequence[Place], state: State) -> PlaceMention:
    """Return the mention as one of the first area told of that it can stand for."""
    home = state.home
    if home is None or mention.place.key != home.key:
        return mention
    for place in told:
        if mention.level_stated and unit_type(place) != unit_type(home):
            continue
        if place.code in home.within or place.key == home.key:
            return mention  # "Tại tỉnh A, … địa phương": the report's own lies there
        return replace(mention, candidates=(place,))
    return mention
