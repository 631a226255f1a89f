"""Names that are spelt in many ways: the highlands' languages, marks left out of a report's names.

"Chư Păh" is printed Chư Pah, "M'Đrắk" MĐrắk or M'Drak, "Đa Krông" Đakrông. A name with a syllable
that Vietnamese does not have cannot be taken for ordinary words, so it is compared without marks,
blanks, hyphens and apostrophes. Other names are compared without marks only where a unit word or
a body before them says that a place is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml
from index.language.gazetteer_reader import load_units
from index.language.place_lexicon import by_codes
from index.language.place_names import Tok, joined, name_key

_SHORTEST = 5  # letters of a glued name
_SHORTEST_WORD = 4  # letters of a Vietnamese name written as one word
_MAX_SYLLABLES = 5
_LEVELS = (AreaLevel.PROVINCE, AreaLevel.DISTRICT)


@lru_cache(maxsize=1)
def ordinary_syllables() -> frozenset[str]:
    """Return the folded syllables that Vietnamese orthography allows."""
    parts = load_toml("places.toml")["syllables"]
    onsets = ["", *parts["onsets"].split()]
    return frozenset(onset + rime for onset in onsets for rime in parts["rimes"].split())


def _glue(syllables: Iterable[str]) -> str:
    # A final k is a c in the keys already; glued names do not know what is final.
    return "".join(syllables).replace("k", "c")


@lru_cache(maxsize=1)
def _glued_names() -> dict[str, tuple[str, ...]]:
    """Map glued names of provinces and districts with a foreign syllable to their codes."""
    units, known = load_units(), ordinary_syllables()
    table: dict[str, tuple[str, ...]] = {}
    for name, codes in units.folded.items():
        syllables = name.split(" ")
        if all(syllable in known for syllable in syllables):
            continue
        glued = _glue(syllables)
        kept = [code for code in codes if units.places[code].level in _LEVELS]
        if len(glued) >= _SHORTEST and kept:
            table[glued] = tuple(dict.fromkeys([*table.get(glued, ()), *kept]))
    return table


@lru_cache(maxsize=1)
def _one_word_names() -> dict[str, tuple[str, ...]]:
    """Map Vietnamese names written as one word ("Sapa") to their codes, where that is no word."""
    units, known = load_units(), ordinary_syllables()
    table: dict[str, tuple[str, ...]] = {}
    for name, codes in units.folded.items():
        glued = name.replace(" ", "")
        kept = tuple(code for code in codes if units.places[code].level in _LEVELS)
        if kept and " " in name and len(glued) >= _SHORTEST_WORD and glued not in known:
            table[glued] = (*table.get(glued, ()), *kept)
    return table


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    return frozenset(name[:2] for name in _glued_names())


@lru_cache(maxsize=1)
def _openings() -> frozenset[str]:
    """Return all that such a name may begin with: at most words no second syllable is read."""
    names = _glued_names()
    return frozenset(name[:size] for name in names for size in range(1, len(name) + 1))


def may_be_foreign(token: Tok) -> bool:
    """Tell whether ``foreign_names`` may find any at a token."""
    if token.folded in _one_word_names():
        return True
    opening = _glue([token.folded[:2]])
    return token.folded.isalpha() and (len(opening) < 2 or opening in _beginnings())


def foreign_name(
    text: str, tokens: Sequence[Tok], first: int, *, question: bool = False
) -> tuple[list[str], int] | None:
    """Return the codes of a highland name at token ``first`` and the index after it.

    In a report it has to be capitalised; in a question not.
    """
    if (not question and not tokens[first].cap) or not may_be_foreign(tokens[first]):
        return None
    return next(reversed(foreign_names(text, tokens, first)), None)


def foreign_names(text: str, tokens: Sequence[Tok], first: int) -> list[tuple[list[str], int]]:
    """Return every such name that begins at token ``first``, the longest last."""
    table, glued = _glued_names(), ""
    whole = _one_word_names().get(tokens[first].folded)
    found: list[tuple[list[str], int]] = [(list(whole), first + 1)] if whole else []
    for last in range(first + 1, min(len(tokens), first + _MAX_SYLLABLES) + 1):
        token = tokens[last - 1]
        if not (token.folded.isalpha() and joined(text, tokens, max(first, last - 2), last)):
            break
        glued += _glue([token.folded])
        if glued not in _openings():
            break
        codes = table.get(glued)
        if codes:
            found.append((list(codes), last))
    return found


def unmarked_name(
    units: Units, text: str, tokens: Sequence[Tok], first: int
) -> tuple[list[str], int] | None:
    """Return the province or district at ``first`` that is spelt with some marks wrong.

    All of it is capitalised, at least half of its syllables are right, and it is the only one.
    """
    if not tokens[first].cap:
        return None
    for last in range(min(len(tokens), first + _MAX_SYLLABLES), first + 1, -1):
        part = tokens[first:last]
        if not all(token.cap for token in part) or not joined(text, tokens, first, last):
            continue
        codes = units.folded.get(" ".join(token.folded for token in part), ())
        near = [place for place in by_codes(units, codes) if _near(place, part)]
        if near and len({place.province_code for place in near}) == 1:
            return [place.code for place in near if place.code], last
    return None


def _near(place: Place, tokens: Sequence[Tok]) -> bool:
    keys = name_key(place.short).split()
    same = sum(key == token.key for key, token in zip(keys, tokens, strict=False))
    return place.level in _LEVELS and len(keys) == len(tokens) and 2 * same >= len(keys)
