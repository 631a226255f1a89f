"""Where a report may list names with numbers, found without reading its amounts.

Most of a report holds no name of the area asked about with a number behind it. What must be there
is searched for in the text: a name's last word, capitalised, and a number a few words on.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache, cached_property, lru_cache

from index.domain import AreaLevel, Place, Span
from index.language.amount_numbers import number_words
from index.language.place_inside import ANYWHERE, folded_syllable
from index.language.places import Gazetteer
from index.language.text import fold
from retrieval.bounds import kind_openings, unit_words
from retrieval.text_words import folded_phrases

WORD = re.compile(r"[^\W\d_]+(?:[’'.&][^\W\d_]+)*|\d+")
LONGEST = 14  # words of a body's name
FAR = 6  # words between a place's name and its number


class NameSearch:
    """The places of one report at which a name of a kind may stand before a number.

    Args:
        body: the report's text.
        kind: a folded key of ``[unit_kinds]``.
        area: the places asked about, in which the named places must lie.
        gazetteer: for the names.
    """

    def __init__(self, body: str, kind: str, area: Sequence[Place], gazetteer: Gazetteer) -> None:
        self._body, self._kind = body, kind
        self._area, self._gazetteer = area, gazetteer
        self._spoken: list[int] = []  # where the names of bodies that speak for one open

    def may_list(self, span: Span) -> bool:
        """Tell whether a stretch may hold a name with its number: soon said, and never missed."""
        body, starts = self._body, self._starts
        if starts is None:
            if _named_number().search(body, span.start, span.end) is not None:
                return True
            folded = fold(body[span.start : span.end])
            return any(phrase in folded for phrase in _bodies(self._kind))
        if any(span.start <= at < span.end for at in self._spoken):
            return True
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        pattern = _named_number()
        return any(pattern.match(body, at, span.end) for at in starts[first:last])

    def most(self) -> int | None:
        """Return how many names with numbers there are at most; None where that is not known."""
        starts, pattern = self._starts, _named_number()
        if starts is None:
            return None
        return len(self._spoken) + sum(1 for at in starts if pattern.match(self._body, at))

    @cached_property
    def _starts(self) -> list[int] | None:
        """Return where the last words of names in the area may stand, capitalised.

        None where a name of the kind asked about may be of other words.
        """
        body, known = self._body, _pieces(self._kind, self._area, self._gazetteer)
        if known is None:
            return None
        heads = {folded_syllable(phrase.split()[0]) for phrase in _bodies(self._kind)}
        starts: list[int] = []
        words, speakers = [], []
        for word in set(_CAPITALISED.findall(body)):
            folded = folded_syllable(word)
            if folded in heads:
                speakers.append(word)
            if folded not in known and f"{folded}{ANYWHERE}" not in known:
                continue
            words.append(word)
            alone = folded in known
            for at in _positions(body, word):
                before = () if alone else _RUN.findall(body, max(0, at - _REACH), at)[-1:]
                if alone or (before and f"{folded_syllable(before[0])} {folded}" in known):
                    starts.append(at)
        for at in (at for word in speakers for at in _positions(body, word)):
            name = _BODY_NAME.match(body, at)
            said = fold(name.group()) if name else ""
            if said.startswith(_bodies(self._kind)) and any(
                w in body[at : at + len(said)] for w in words
            ):
                self._spoken.append(at)
        return sorted(starts)


@cache
def _bodies(kind: str) -> tuple[str, ...]:
    """Return the folded openings of bodies' names that may be of a kind, or speak for one."""
    openings, speakers = kind_openings(kind), folded_phrases("body_names", "speaks_for")
    found = dict.fromkeys((*folded_phrases("body_names", "opens"), *speakers))
    return tuple(
        body
        for body in found
        if not openings
        or body in speakers
        or body.split()[0] in openings
        or any(body.startswith(word) or word.startswith(body) for word in openings)
    )


def _positions(text: str, word: str) -> Iterator[int]:
    at = text.find(word)
    while at >= 0:
        yield at
        at = text.find(word, at + 1)


@lru_cache(maxsize=64)
def _within(area: tuple[Place, ...], gazetteer: Gazetteer) -> frozenset[str] | None:
    inside = [gazetteer.pieces_inside(place) for place in area]
    known = [pieces for pieces in inside if pieces is not None]
    return frozenset().union(*known) if len(known) == len(inside) else None


def _pieces(kind: str, area: Sequence[Place], gazetteer: Gazetteer) -> frozenset[str] | None:
    """Return pieces of the names that places of the kind have (see ``place_inside``).

    None where any capitalised words may be a name: communes that no list has, bodies.
    """
    speakers = folded_phrases("body_names", "speaks_for")
    open_names = not kind_openings(kind) or not _COMMUNES.isdisjoint(kind_openings(kind))
    if open_names or in_district(area) or not set(_bodies(kind)) <= set(speakers):
        return None
    return _within(tuple(area), gazetteer)


_COMMUNES = frozenset(("xa", "phuong", "thi tran"))
_LETTERS = [chr(code) for code in range(0x20, 0x1F00) if chr(code).isalpha()]
_CAPITAL = "".join(letter for letter in _LETTERS if letter.isupper())
_BODY_NAME = re.compile(rf"(?:(?:{WORD.pattern})[\W_]*){{1,{LONGEST + 1}}}+")
_RUN = re.compile(r"[^\W\d_]+")
_REACH = 24  # characters in front of a name's last syllable that hold the one before
_CAPITALISED = re.compile(rf"[{_CAPITAL}][^\W\d_]*")


@cache
def _named_number() -> re.Pattern[str]:
    """Return the pattern of what opens a name, a few words behind it, and a number."""
    alike: dict[str, str] = {}
    for letter in _LETTERS:
        alike[fold(letter)] = alike.get(fold(letter), "") + letter
    # "thị xã", "thành phố" open a name in small letters too.
    pairs = "|".join(
        r"[\W_]+".join("".join(f"[{alike[c]}]" for c in part) for part in word.split())
        for word in sorted(unit_words())
        if " " in word
    )
    opens, number = rf"(?:[{_CAPITAL}]|{pairs})", "|".join(sorted(number_words()))
    word = r"[^\W\d_]+(?:[’'.&][^\W\d_]+)*"
    return re.compile(
        rf"{opens}(?:[^\W\d_]|[’'.&])*+(?:[\W_]+{word}){{0,{FAR + 3}}}?"
        rf"[\W_]*(?:\d|(?<![^\W\d_])(?i:{number})(?![^\W\d_]))"
    )


def in_district(area: Sequence[Place]) -> bool:
    """Tell whether the area is of districts alone."""
    return all(place.level is AreaLevel.DISTRICT for place in area)
