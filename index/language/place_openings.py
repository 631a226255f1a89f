"""The words of a text at which anything that is read for places may begin.

Most words begin nothing: they are small and no unit, body, country or region opens with them. A
report's paragraphs are read for places several times over, with other areas in mind, so where it
is worth to look is kept.
"""

from __future__ import annotations

from functools import cache, lru_cache

from index.domain import Span
from index.language.agencies import agency_table
from index.language.gazetteer_data import Units
from index.language.place_lexicon import lexicon
from index.language.place_loose import may_be_foreign
from index.language.place_name_reader import name_pairs, unit_openings, wide_openings
from index.language.place_names import LONGEST_KEPT, Tok, tokenise


def openings(units: Units, text: str, span: Span | None, in_district: bool) -> tuple[int, ...]:
    """Return the indices of these tokens of ``text``, in order.

    Args:
        units: the places.
        text: the text; ``span`` is the part of it that is read.
        span: see there.
        in_district: communes that were merged away may be named, with nothing before them.
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    find = _kept if end - start <= LONGEST_KEPT else _openings
    return find(units, text, start, end, in_district)


def _openings(units: Units, text: str, start: int, end: int, in_district: bool) -> tuple[int, ...]:
    tokens = tokenise(text, Span(start, end))
    small, capital, reach = _small(units), _capital(units), name_pairs(units)
    heads, last = agency_table().reach, len(tokens) - 1
    found: list[int] = []
    for i, token in enumerate(tokens):
        key = token.key
        if key in small or token.folded in heads:
            found.append(i)
            continue
        longest = reach.get(f"{key} {tokens[i + 1].key}", 0) if i < last else 0
        if token.cap:
            begins = longest or key in capital or may_be_foreign(token)
            begins = begins or (in_district and i < last and _merged(token, tokens[i + 1]))
        else:
            begins = longest and any(after.cap for after in tokens[i + 1 : i + longest])
        if begins:
            found.append(i)
    return tuple(found)


_kept = lru_cache(maxsize=512)(_openings)


def _merged(token: Tok, after: Tok) -> bool:
    return after.cap and not token.upper and not after.upper


@cache
def _small(units: Units) -> frozenset[str]:
    """Return the first syllables of what may begin with a small letter."""
    table = agency_table()
    parts = (wide_openings(units), lexicon().not_places_reach, table.national_reach)
    return unit_openings().union(*parts)


@cache
def _capital(units: Units) -> frozenset[str]:
    """Return the first syllables of bodies, and names of one syllable; a number is none."""
    lone = (name for name in units.names if " " not in name and not name[:1].isdecimal())
    return body_openings().union(lone)


@cache
def body_openings() -> frozenset[str]:
    """Return the first syllables of bodies, as they are spelt or without their marks."""
    table = agency_table()
    return frozenset([*table.reach, *table.national_reach, *table.written_reach])
