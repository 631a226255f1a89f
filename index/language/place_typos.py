"""Misspelt place names in questions: one or two wrong, missing or swapped letters.

Words with a syllable that the language does not have ("bihn phuoc") are compared with all
provinces and districts; words of ordinary syllables only with the places on file, and more
strictly, because "hoan thanh" is one letter away from Hòa Thành.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from index.domain import AreaLevel, Place
from index.language.gazetteer_reader import load_units
from index.language.place_lexicon import lexicon, phrase
from index.language.place_loose import ordinary_syllables
from index.language.place_names import Tok, name_keys

_SHORTEST = 6  # letters of a name that may be misspelt
_SHORTEST_ORDINARY = 8  # the same where every syllable is an ordinary one
_TWO_EDITS_FROM = 9
_MAX_SYLLABLES = 4


class GluedNames:
    """Folded names without blanks, with their places, to be compared with what was typed.

    Args:
        names: maps folded names to places.
    """

    def __init__(self, names: Mapping[str, Sequence[Place]]) -> None:
        glued = {name.replace(" ", ""): places for name, places in names.items()}
        kept = {name: places for name, places in glued.items() if len(name) >= _SHORTEST}
        self._places = list(kept.values())
        # By their length, of which two names within so many edits cannot differ by more.
        self._sized: dict[int, tuple[list[str], list[int]]] = {}
        for number, name in enumerate(kept):
            sized = self._sized.setdefault(len(name), ([], []))
            sized[0].append(name)
            sized[1].append(number)

    def nearest(self, glued: str, edits: int) -> list[Place]:
        """Return the places whose name is nearest, within the edits that its length allows."""
        most = min(edits, 2 if len(glued) >= _TWO_EDITS_FROM else 1)
        near: list[tuple[float, int]] = []
        for size in range(len(glued) - most, len(glued) + most + 1):
            names, numbers = self._sized.get(size, ((), ()))
            found = process.extract(
                glued, names, scorer=OSA.distance, score_cutoff=most, limit=None
            )
            near += [(distance, numbers[at]) for _, distance, at in found]
        least = min((distance for distance, _ in near), default=0)
        nearest = sorted(number for distance, number in near if distance == least)
        return [place for number in nearest for place in self._places[number]]


def misspelt(
    tokens: Sequence[Tok], free: Sequence[bool], own: GluedNames
) -> Iterator[tuple[int, int, list[Place]]]:
    """Yield (first, last, places) for stretches of free tokens that nearly spell a place.

    ``own`` are the names of the places on file. Longer stretches come first.
    """
    ordinary = _ordinary(tokens)
    for size in range(_MAX_SYLLABLES, 0, -1):
        for first in range(len(tokens) - size + 1):
            last = first + size
            if not all(free[first:last]) or any(ordinary[first:last]):
                continue
            glued = "".join([token.folded for token in tokens[first:last]])
            if (
                len(glued) < _SHORTEST
                or not glued.isalpha()
                or phrase(tokens, first, last, folded=True) in lexicon().f_common
            ):
                continue
            known = all(token.folded in _syllables() for token in tokens[first:last])
            if known and len(glued) < _SHORTEST_ORDINARY:
                continue
            places = own.nearest(glued, 1 if known else 2)
            if not places and not known and (size > 1 or len(glued) >= _SHORTEST_ORDINARY):
                near = _vocabulary().nearest(glued, 2)
                places = [p for p in near if name_keys(p.short)[1][0] == glued[0]]
            if any(token.marked for token in tokens[first:last]):
                # Marks were typed with care, so they have to agree as well.
                typed = "".join(token.key for token in tokens[first:last])
                places = [place for place in places if _alike(typed, place)]
            if places:
                yield first, last, places


def _alike(typed: str, place: Place) -> bool:
    name = name_keys(place.short)[0].replace(" ", "")
    return bool(OSA.distance(typed, name) <= 2)


def _ordinary(tokens: Sequence[Tok]) -> list[bool]:
    """Mark the tokens that belong to a bigram of ordinary report language."""
    marks = [False] * len(tokens)
    for i in range(len(tokens) - 1):
        if phrase(tokens, i, i + 2, folded=True) in lexicon().f_words:
            marks[i] = marks[i + 1] = True
    return marks


@lru_cache(maxsize=1)
def _vocabulary() -> GluedNames:
    """Return provinces and districts by their folded name without blanks."""
    table: dict[str, list[Place]] = {}
    for place in load_units().places.values():
        if place.level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT):
            table.setdefault(name_keys(place.short)[1].replace(" ", ""), []).append(place)
    return GluedNames(table)


@lru_cache(maxsize=1)
def _syllables() -> frozenset[str]:
    """Return all folded syllables that Vietnamese and the names of places have."""
    named = {syllable for name in load_units().folded for syllable in name.split()}
    return ordinary_syllables() | named
