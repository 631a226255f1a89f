"""The words of a text at which anything that is read for places may begin.

Most words begin nothing: they are small and no unit, body, country or region opens with them, or
what follows them makes no name. A report's paragraphs are read for places several times over, with
other areas in mind, so where it is worth to look is found once for all of the report, and kept.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Container, Mapping, Sequence
from functools import cache, lru_cache

from index.domain import Span
from index.language.agencies import agency_table, head_at
from index.language.gazetteer_data import Units
from index.language.place_lexicon import lexicon, phrase
from index.language.place_loose import foreign_name, may_be_foreign
from index.language.place_name_reader import NameReader, name_pairs, unit_openings, wide_openings
from index.language.place_names import LONGEST_KEPT, Tok, tokenise, tokens_inside


def openings(units: Units, text: str, span: Span | None, in_district: bool) -> Sequence[int]:
    """Return the indices of these tokens of ``text``, in order.

    Args:
        units: the places.
        text: the text; ``span`` is the part of it that is read.
        span: see there.
        in_district: communes that were merged away may be named, with nothing before them.
    """
    start, end = (span.start, span.end) if span else (0, len(text))
    part = tokens_inside(text, start, end)
    if part is None:
        return _openings(units, text, Span(start, end), in_district)
    low, high = part
    found = (_short if len(text) <= LONGEST_KEPT else _long)(units, text, None, in_district)
    if end - start == len(text):
        return found
    inside = found[bisect_left(found, low) : bisect_left(found, high)]
    return [at - low for at in inside]


def _openings(units: Units, text: str, span: Span | None, in_district: bool) -> tuple[int, ...]:
    tokens = tokenise(text, span)
    names = NameReader(units, text, tokens, (), False)
    small, capital, reach = _small(units), _capital(units), name_pairs(units)
    heads, last, furthest = agency_table().reach, len(tokens) - 1, _longest_name(units)
    found: list[int] = []
    capped = last + furthest  # the next word with a capital
    for i in range(last, -1, -1):
        token = tokens[i]
        key = token.key
        if key in small or token.folded in heads:
            begins = True
        elif token.cap:
            begins = key in capital or may_be_foreign(token)
            begins = begins or (i < last and f"{key} {tokens[i + 1].key}" in reach)
        else:
            begins = capped - i < furthest and i < last
            begins = begins and capped - i < reach.get(f"{key} {tokens[i + 1].key}", 0)
        if token.cap:
            capped = i
        if (begins and _reads(names, i)) or (in_district and _may_be_former(units, tokens, i)):
            found.append(i)
    return tuple(reversed(found))


_short = lru_cache(maxsize=512)(_openings)
_long = lru_cache(maxsize=4)(_openings)


def _reads(names: NameReader, i: int) -> bool:
    """Tell whether anything can be read at a token, whatever areas one has in mind."""
    text, tokens, token = names.text, names.tokens, names.tokens[i]
    table, words = agency_table(), lexicon()
    return bool(
        names.name_at(i)
        or (token.folded in table.reach and head_at(tokens, i, text))
        or names.unit_at(i)
        or names.fixed_at(i)
        or _phrase_at(tokens, i, words.not_places_reach, words.not_places)
        or _phrase_at(tokens, i, table.national_reach, table.national)
        or (token.cap and _phrase_at(tokens, i, table.written_reach, table.as_written))
        or foreign_name(text, tokens, i)
    )


def _phrase_at(
    tokens: Sequence[Tok], i: int, reach: Mapping[str, int], phrases: Container[str]
) -> bool:
    """Tell whether one of ``phrases`` begins at a token; ``reach`` says how long they are."""
    longest = reach.get(tokens[i].key)
    if longest is None:
        return False
    ends = range(i + 1, min(len(tokens), i + longest) + 1)
    return any(phrase(tokens, i, last) in phrases for last in ends)


def _may_be_former(units: Units, tokens: Sequence[Tok], i: int) -> bool:
    """Tell whether a bare name of two or three syllables may be that of a merged commune."""
    if not tokens[i].cap or i + 1 >= len(tokens) or not _merged(tokens[i], tokens[i + 1]):
        return False
    names, two = _former(units), tokens[i].folded + tokens[i + 1].folded
    return two in names or (i + 2 < len(tokens) and two + tokens[i + 2].folded in names)


@cache
def _longest_name(units: Units) -> int:
    """Return how many syllables a name has at most."""
    return max(units.reach.values(), default=1)


@cache
def _former(units: Units) -> frozenset[str]:
    """Return the glued names of communes that were merged before 2025."""
    return frozenset(name for name, _ in units.former_communes)


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
