"""Pieces of the names that lie in an area: what a text must hold to name one of them."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units
from index.language.place_loose import ordinary_syllables
from index.language.place_names import folded_key

_WIDER = (AreaLevel.PROVINCE, AreaLevel.DISTRICT)


@dataclass(slots=True)
class _Names:
    """By code: the pieces of a unit's own names, and of those of what lies in it.

    ``loose`` holds the codes with a unit inside whose name is spelt in many ways, or a number.
    """

    own: dict[str, set[str]] = field(default_factory=dict)
    inside: dict[str, set[str]] = field(default_factory=dict)
    loose: set[str] = field(default_factory=set)


@cache
def _names(units: Units) -> _Names:
    found, known = _Names(), ordinary_syllables()
    for name, codes in units.folded.items():
        syllables = name.split(" ")
        pieces = _pieces(syllables)
        foreign = name.isdecimal() or not all(s in known or s.isdecimal() for s in syllables)
        for code in codes:
            place = units.places[code]
            found.own.setdefault(code, set()).update(pieces)
            for outer in {*place.within, place.successor or ""}:
                found.inside.setdefault(outer, set()).update(pieces)
                if foreign and place.level in _WIDER:
                    found.loose.add(outer)
    return found


def _pieces(syllables: Sequence[str]) -> set[str]:
    """Return all syllables of a name, each marked, and what may end it: one or two of them."""
    pieces = {f"{syllable}{ANYWHERE}" for syllable in syllables}
    pieces.add("".join(syllables))  # written as one word: "Sapa"
    pieces |= {f"{one} {two}" for one, two in itertools.pairwise(syllables)}
    if len(syllables) == 1 or syllables[1].isdecimal():
        pieces.add(syllables[0])
    return pieces


ANYWHERE = "*"
"""Behind a syllable that may stand anywhere in a name."""


@lru_cache(maxsize=128)
def pieces_inside(units: Units, area: Place) -> frozenset[str] | None:
    """Return folded pieces of the names of an area and of the units that lie in it.

    A name ends (but for a number) with one of the pieces of two syllables, or of one without
    ``ANYWHERE``; each of its syllables is among them with that mark.

    None where no text can be told by them: of a country or a region, and of an area with a
    district that is spelt in many ways ("Đa Krông", "Đakrông") or is named by a number.
    """
    if area.code is None or area.level not in (*_WIDER, AreaLevel.COMMUNE):
        return None
    names = _names(units)
    inner = (area.code, *units.predecessors.get(area.code, ()))
    if not names.loose.isdisjoint(inner):
        return None
    own = (names.own.get(code, ()) for code in (*inner, *area.within))
    return frozenset().union(*own, *(names.inside.get(code, ()) for code in inner))


@lru_cache(maxsize=32768)
def folded_syllable(word: str) -> str:
    """Return a word as it stands in the pieces."""
    return folded_key(word)
