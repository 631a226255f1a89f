"""Bare names behind "12 xã:", each with its number: "*A* 14/19 tiêu chí, *B, C* 8/19 tiêu chí".

They are communes of the area that is told of, though a district elsewhere has such a name. A number
behind several names is each one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure, Place
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import AmountKind
from index.language.lexicon import phrase_words, word_set
from index.language.places import Gazetteer

_UNITS = [tuple(words.split()) for words in word_set("listed_communes", "units")]
_JOINTS = re.compile(r",|\bvà\b")
_MARKS = " ,;:()-–+"
_LONGEST = 4  # syllables of a name
_LEAST = 2  # items of a list


def of_communes(
    sentence: Sentence, figures: Sequence[Figure], state: State, gazetteer: Gazetteer
) -> list[Figure]:
    """Give the numbers of such a list to its communes; those of names unknown there to nobody.

    Args:
        sentence: the parsed sentence.
        figures: its figures.
        state: the area that these paragraphs are about.
        gazetteer: the places.
    """
    unit, start = _opening(sentence)
    listed = {id(f): n for f in figures if unit and (n := _names_before(sentence, f, start))}
    if len(listed) < _LEAST:
        return list(figures)
    measure = ""
    read: list[Figure] = []
    for figure in figures:
        names = listed.get(id(figure))
        if names is None:
            read.append(figure)
            continue
        words = _without(figure.indicator, names)
        measure = measure or words
        words = measure if words == figure.unit else words
        for name in names:
            place = _commune(f"{unit} {name}", state, gazetteer)
            if place is not None:
                read.append(replace(figure, indicator=words, indicator_text=words, place=place))
    return read


def _opening(sentence: Sentence) -> tuple[str, int]:
    """Return what is counted right before a colon, and the token behind that, or nothing."""
    tokens = sentence.tokens
    for colon in (i for i, token in enumerate(tokens) if token.text == ":"):
        for unit in _UNITS:
            first = colon - len(unit)
            counted = first > 0 and tokens[first - 1].is_number
            if counted and tuple(token.text for token in tokens[first:colon]) == unit:
                return " ".join(unit), colon + 1
    return "", 0


def _names_before(sentence: Sentence, figure: Figure, start: int) -> list[str]:
    """Return the names that stand alone between the number before and a count, or none."""
    first = sentence.token_at(figure.span.start)
    own = next((a for a in sentence.amounts if a.first == first), None)
    if own is None or own.kind is not AmountKind.COUNT or first <= start:
        return []
    before = max([start, *(a.last for a in sentence.amounts if start <= a.last <= first)])
    while first > before and (said := phrase_words().fillers.match_before(sentence.tokens, first)):
        first = max(before, said.first)  # "A, B *đạt* 19 tiêu chí"
    names = [name.strip() for name in _JOINTS.split(sentence.words(before, first).strip(_MARKS))]
    return names if all(map(_is_name, names)) else []


def _is_name(words: str) -> bool:
    syllables = words.split()
    return 1 <= len(syllables) <= _LONGEST and all(
        s[:1].isupper() and s.isalpha() for s in syllables
    )


def _without(indicator: str, names: Sequence[str]) -> str:
    """Return an indicator without the names that were taken for a part of it."""
    for name in names:
        indicator = indicator.replace(name, " ")
    return " ".join(indicator.strip(" ,").split())


def _commune(written: str, state: State, gazetteer: Gazetteer) -> Place | None:
    """Return the commune of that name in the area told of, or None."""
    home = state.home
    found = gazetteer.find(written, None, state.context)
    if home is None or len(found) != 1 or found[0].span.end < len(written):
        return None
    place = found[0].place
    inside = place.level is AreaLevel.COMMUNE and (home.code or "") in place.within
    return place if inside else None
