"""Guests that are counted in turns: "*khách nội địa* có khoảng 61.000 lượt"."""

from __future__ import annotations

from index.figures.draft import Naming, named_so
from index.figures.number import Count
from index.language.lexicon import word_set

_TRAVELLERS = word_set("naming", "travellers")
_TURNS = "lượt"


def in_turns(count: Count) -> Naming | None:
    """Name by who came: "*khách nội địa* có khoảng 61.000 lượt (khách)"."""
    phrase = count.phrase
    if not (count.bare and phrase and phrase.near and came_in_turns(phrase.text, count.noun)):
        return None
    return named_so(phrase.text)


def came_in_turns(subject: str, noun: str) -> bool:
    """Tell whether the subject is who came: "*khách nội địa* có khoảng 61.000 lượt (khách)"."""
    turns = noun.lower().split()
    several = len(subject.split()) > 1
    return turns[:1] == [_TURNS] and several and subject.split()[0].lower() in _TRAVELLERS
