"""Bare names behind "12 xã:", each with its number: "*A* 14/19 tiêu chí, *B, C* 8/19 tiêu chí".

They are communes of the area that is told of, though a district elsewhere has such a name. A number
behind several names is each one's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from index.domain import AreaLevel, Figure, Place, Relation
from index.figures.figure_terms import alike_units
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import AmountKind
from index.language.lexicon import concept_table, phrase_words, word_set
from index.language.places import Gazetteer

_UNITS = [tuple(words.split()) for words in word_set("listed_communes", "units")]
_JOINTS = re.compile(r",|\bvà\b")
_MARKS = " ,;:()-–+"
_LONGEST = 4  # syllables of a name
_LEAST = 2  # items of a list
_COUNTED: tuple[AmountKind, ...] = (AmountKind.COUNT,)
_MEASURED = (*_COUNTED, AmountKind.MONEY, AmountKind.PERCENT, AmountKind.PHYSICAL)
_MOST, _NAMING, _MUCH = "nhất", {"là", "ở", "gồm"}, {"nhiều", "cao", "lớn", "ít", "thấp"}
_CLAUSE, _LONGEST_SAYING = {",", ";", ":"}, 10


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
    figures = _of_the_most(sentence, figures, state, gazetteer)
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


def _of_the_most(
    sentence: Sentence, figures: Sequence[Figure], state: State, gazetteer: Gazetteer
) -> list[Figure]:
    """Give what "*xã nợ nhiều nhất là A* 14 tỷ đồng, *B* 11 tỷ đồng" tells to its communes.

    They have most of what was told of all before it.
    """
    unit, start, first = _superlative(sentence)
    opened = sentence.tokens[first].start
    read = list(figures)
    end = next((i for i in range(start, len(sentence.tokens)) if _ends(sentence, i)), None)
    last = len(sentence.body) if end is None else sentence.tokens[end].start
    for at, figure in enumerate(figures) if unit else ():
        names = _names_before(sentence, figure, start, _MEASURED)
        place = _commune(f"{unit} {names[0]}", state, gazetteer) if len(names) == 1 else None
        whole = _whole_of(figure, [*state.told, *(f for f in figures if f.span.start < opened)])
        if place is None or whole is None or figure.span.start >= last:
            continue
        words, parent = whole.indicator, whole.parent
        if measure := _measured_anew(sentence, first, start, words):
            words, parent = measure, None
        own = replace(figure, indicator=words, indicator_text=words, parent=parent)
        read[at] = replace(own, place=place)
    return read


def _ends(sentence: Sentence, index: int) -> bool:
    return sentence.tokens[index].text == ";" and not sentence.depth[index]


def _whole_of(figure: Figure, told: Sequence[Figure]) -> Figure | None:
    """Return what was last told of all in the figure's unit, and is no less, or None."""
    last = reversed(told)
    alike = (f for f in last if alike_units(f.unit, figure.unit) or _kind_of(figure, f))
    whole = next((f for f in alike if f.relation is Relation.VALUE), None)
    if whole is None or figure.relation is not Relation.VALUE:
        return None
    if whole.unit == figure.unit != "%" and (whole.value or 0) < (figure.value or 0):
        return None  # "bình quân mỗi xã 12 triệu đồng; cao nhất là …" tells no sum of all
    return whole


def _kind_of(figure: Figure, whole: Figure) -> bool:
    """ "1.245 *hộ nghèo*; xã có nhiều nhất là A 214 *hộ*": so many of these."""
    return whole.unit.lower().startswith(f"{figure.unit.lower()} ")


def _measured_anew(sentence: Sentence, first: int, last: int, told: str) -> str:
    """Return the measure that "xã có *tỷ lệ hộ nghèo* cao nhất" tells itself, or "" as told."""
    found = concept_table().find(sentence.tokens[first:last])
    names = [sentence.words(first + m.first, first + m.last) for m in found]
    return next((name for name in names if name.lower() not in told.lower()), "")


def _superlative(sentence: Sentence) -> tuple[str, int, int]:
    """Return the unit of "xã nợ nhiều nhất là", the token behind it, and where it begins."""
    tokens = sentence.tokens
    for most in (i for i, token in enumerate(tokens[:-1]) if token.text == _MOST):
        if tokens[most + 1].text not in _NAMING:
            continue
        for first in range(max(0, most - _LONGEST_SAYING), most):
            opens = not first or tokens[first - 1].text in _CLAUSE
            unit = next((u for u in _UNITS if opens and _said(sentence, first, u)), None)
            said = {token.text for token in tokens[first:most]}
            if unit is not None and said & _MUCH and all(t.is_word for t in tokens[first:most]):
                return " ".join(unit), most + 2, first
    return "", 0, 0


def _said(sentence: Sentence, first: int, words: tuple[str, ...]) -> bool:
    said = tuple(token.text for token in sentence.tokens[first : first + len(words)])
    return said == words


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


def _names_before(
    sentence: Sentence, figure: Figure, start: int, kinds: tuple[AmountKind, ...] = _COUNTED
) -> list[str]:
    """Return the names that stand alone between the number before and a count, or none."""
    first = sentence.token_at(figure.span.start)
    own = next((a for a in sentence.amounts if a.first == first), None)
    if own is None or own.kind not in kinds or first <= start:
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
