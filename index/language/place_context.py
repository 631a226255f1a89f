"""What stands around a name: is it the place, part of another name, or an address's outer part?"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import AreaLevel, Place, Span
from index.language.gazetteer_data import PlaceMention, unit_type
from index.language.open_places import make_commune
from index.language.place_lexicon import lexicon, phrase
from index.language.place_names import Tok, adjacent

_ADDRESS_GAP = re.compile(r"(?:\s*,\s*|\s+-\s+|\s+–\s+|\s*\(\s*|\s+(?:thuộc|của|ở)\s+)\Z")
_BREAK = re.compile(r"[.,;:()\n“”\"|!?]")
_BETWEEN_HEAD_AND_NAME = {"quốc tế", "quốc gia", "hàng không"}
_LONGEST_PERSON = 5  # syllables
_NUMERAL = re.compile(r"[ \u00a0](?:I{1,3}|IV|V)(?![\w.])")


def bare_allowed(
    text: str,
    tokens: Sequence[Tok],
    first: int,
    last: int,
    places: Sequence[Place],
    *,
    sure: bool,
    name_follows: bool,
    previous_end: int,
) -> bool:
    """Tell whether the words around let ``tokens[first:last]`` be a place without a unit word.

    ``sure`` says that the context already holds the place, ``name_follows`` that another known
    name comes next, ``previous_end`` is where the mention before ends (-1: none).
    """
    words = lexicon()
    run = first
    while run > 0 and tokens[run - 1].cap and _same_phrase(text, tokens, run):
        run -= 1
    if _after_false_head(text, tokens, run, first) or _NUMERAL.match(text, tokens[last - 1].end):
        return False  # "KCN Đồng Văn I, *Đồng Văn II*": sites that bear its name
    if _of_a_pair(text, tokens, run, first, last):
        return False
    before = tokens[first - 1] if first and adjacent(text, *tokens[first - 1 : first + 1]) else None
    if before is not None and not words.honorifics.isdisjoint(
        {before.key, phrase(tokens, max(0, first - 2), first)}
    ):
        return False
    shouting = tokens[first].upper
    inner = [token.key for token in tokens[run:first]]
    follows_mention = (
        run < first and previous_end > tokens[run].start and previous_end == tokens[first - 1].end
    )
    if inner and not shouting and not follows_mention:
        if any(key in words.marks for key in inner):
            return False
        institution = any(key in words.institutions for key in inner)
        person = inner[0] in words.surnames and len(inner) + last - first <= _LONGEST_PERSON
        if person and not institution:
            return False
        opener = len(inner) == 1 and (inner[0] in words.openers or tokens[run].upper)
        if before is not None and before.cap and not institution and not opener:
            return False
    if last < len(tokens) and adjacent(text, tokens[last - 1], tokens[last]):
        after = tokens[last]
        if after.cap and not after.upper and not shouting and not after.key[0].isdecimal():
            province = any(place.level is AreaLevel.PROVINCE for place in places)
            known = name_follows or after.key in words.surnames
            return province or (known and sure) or after.key in words.units
    return True


def _same_phrase(text: str, tokens: Sequence[Tok], i: int) -> bool:
    gap = text[tokens[i - 1].end : tokens[i].start]
    return gap.strip(" \u00a0") in ("", "-", "&", "–")


def _after_false_head(text: str, tokens: Sequence[Tok], run: int, first: int) -> bool:
    """Tell whether the name is a company's, a road's, a newspaper's …"""
    return _headed(text, tokens, run, first, lexicon().false_heads)


def _of_a_pair(text: str, tokens: Sequence[Tok], run: int, first: int, last: int) -> bool:
    """Tell whether the name is an end of what is built: "dự án *Hà Nội - Lạng Sơn*"."""
    heads = lexicon().pair_heads
    if not any(phrase(tokens, start, run) in heads for start in range(max(0, run - 2), run)):
        return False
    follows = last < len(tokens) and tokens[last].cap
    gap = text[tokens[last - 1].end : tokens[last].start] if follows else ""
    return run < first or gap.strip() in ("-", "–")


def on_route(text: str, tokens: Sequence[Tok], first: int) -> bool:
    """Tell whether the name at ``first`` says where a road, a bridge, a line leads."""
    run = first
    while run > 0 and tokens[run - 1].cap and _same_phrase(text, tokens, run):
        run -= 1
    return _headed(text, tokens, run, first, lexicon().routes)


def _headed(text: str, tokens: Sequence[Tok], run: int, first: int, heads: frozenset[str]) -> bool:
    ends = list(range(first, max(run - 1, 0), -1))
    if run >= 2 and phrase(tokens, run - 2, run) in _BETWEEN_HEAD_AND_NAME:
        ends.append(run - 2)
    ends = [end for end in ends if phrase(tokens, max(0, end - 2), end) not in lexicon().no_heads]
    return any(
        phrase(tokens, start, end) in heads
        and not _BREAK.search(text[tokens[start].end : tokens[first].start])
        for end in ends
        for start in range(max(0, end - 4), end)
    )


def qualifies(text: str, last: PlaceMention, start: int, outer: Place) -> bool:
    """Tell whether a place only says where the previous one lies ("huyện X, tỉnh Y")."""
    if not _ADDRESS_GAP.match(text[last.span.end : start]):
        return False
    own = last.place
    if outer.level not in (AreaLevel.PROVINCE, AreaLevel.DISTRICT):
        return False
    if own.level not in (AreaLevel.DISTRICT, AreaLevel.COMMUNE):
        return False
    if own.code is None or own.code.startswith("x:"):
        return outer.level is AreaLevel.DISTRICT or not own.within or outer.code in own.within
    return any(_lies_in(place, outer) for place in last.candidates) or _namesake(last, outer)


def merged(text: str, last: PlaceMention, end: int, outer: Place) -> PlaceMention:
    """Return the previous mention, extended to ``end`` and narrowed to what lies in ``outer``."""
    own = last.place
    inner: tuple[Place, ...]
    if outer.code in own.within:
        inner = tuple(place for place in last.candidates if _lies_in(place, outer))
    elif own.code is None or own.code.startswith("x:"):
        inner = (make_commune(unit_type(own), own.short, outer),)
    else:
        inner = tuple(place for place in last.candidates if _lies_in(place, outer))
        if not inner:  # "xã Phú Hải, *huyện A*": of old, where today's tables know another
            inner = (make_commune(unit_type(own), own.short, outer),)
    span = Span(last.span.start, end)
    return PlaceMention(
        span, text[span.start : span.end], inner or last.candidates, last.level_stated
    )


def _namesake(last: PlaceMention, outer: Place) -> bool:
    """Tell whether a commune's name is known only of other provinces than the one behind it.

    A commune that was merged long ago is in no table; its district says that it is none of those.
    """
    return (
        last.level_stated
        and outer.level is AreaLevel.DISTRICT
        and all(
            place.level is AreaLevel.COMMUNE
            and place.province_code is not None
            and place.province_code != outer.province_code
            for place in last.candidates
        )
    )


def _lies_in(place: Place, outer: Place) -> bool:
    """Tell whether a unit lies in another, by its codes before or since July 2025."""
    return outer.code in place.within or bool(outer.successor and outer.successor in place.within)
