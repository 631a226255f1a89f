"""Elided references: "toàn huyện", "tỉnh", "Cục", "đơn vị", "khối huyện", "Công an huyện".

A report names its area once and then says only what kind it is. The areas that it is about
(``context``, main one first) tell which one is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.domain import AreaLevel, Place, Span
from index.language.agencies import (
    agency_table,
    head_at,
    make_agency,
    written_agency,
    written_head,
)
from index.language.budget_levels import pays
from index.language.gazetteer_data import PlaceMention, load_toml, unit_type
from index.language.open_places import make_group
from index.language.place_lexicon import lexicon, phrase
from index.language.place_names import Tok, adjacent, joined, name_key, reach, tokenise

_YEAR = 4  # digits


# "toàn xã hội" is all of society, no commune.
_SOCIETY = ("xã", "hội")


@lru_cache(maxsize=1)
def _tables() -> tuple[dict[str, tuple[str, ...]], dict[str, str], frozenset[str], frozenset[str]]:
    data = load_toml("places.toml")
    words = {
        name_key(word): tuple(entry["types"])
        for entry in data["reference"]
        for word in entry["words"]
    }
    groups = {name_key(word): name for word, name in data["groups"].items()}
    no = data["reference_not"]
    return (
        words,
        groups,
        frozenset(name_key(word) for word in no["before"]),
        frozenset(name_key(word) for word in no["after"]),
    )


@lru_cache(maxsize=1)
def _reach() -> dict[str, int]:
    """Return the first syllables of references, with the most that one has."""
    words, groups, _, _ = _tables()
    return reach((*words, *groups))


def find_references(text: str, span: Span | None, context: Sequence[Place]) -> list[PlaceMention]:
    """Return the elided references in ``text`` that ``context`` resolves, in order."""
    if not context:
        return []
    tokens = tokenise(text, span)
    words, groups, _, _ = _tables()
    longest, table = _reach(), agency_table()
    heads, houses = table.reach, table.written_reach
    found: list[PlaceMention] = []
    behind = 0
    opening = (
        i
        for i, token in enumerate(tokens)
        if token.key in longest or token.folded in heads or (token.cap and token.key in houses)
    )
    for i in opening:
        if i < behind:
            continue
        agency = _agency(text, tokens, i, context)
        if agency is not None:
            place, last = agency
            found.append(_mention(text, tokens, i, last, place, stated=True))
            behind = last
            continue
        for last in range(min(len(tokens), i + longest.get(tokens[i].key, 0)), i, -1):
            key = phrase(tokens, i, last)
            if key not in words and key not in groups:
                continue
            listed = key in groups and _row(text, tokens, i, last)
            if not listed and not joined(text, tokens, i, last):
                continue
            behind = last
            if key in groups:
                home = next((a for a in context if a.level is AreaLevel.PROVINCE), None)
                place_or_none: Place | None = make_group(groups[key], home)
            elif _is_free(text, tokens, i, last):
                place_or_none = _resolve(words[key], context)
            else:
                place_or_none = None
            if place_or_none is not None:
                stated = words.get(key) != ("main",)
                found.append(_mention(text, tokens, i, last, place_or_none, stated))
            break
    return found


def _row(text: str, tokens: Sequence[Tok], first: int, last: int) -> bool:
    """Tell whether only commas and blanks stand between: "khối sở, ban, ngành"."""
    gaps = (text[tokens[i].end : tokens[i + 1].start] for i in range(first, last - 1))
    return all(gap.strip() in {"", ",", "-", "–"} for gap in gaps)


def _mention(
    text: str, tokens: Sequence[Tok], first: int, last: int, place: Place, stated: bool
) -> PlaceMention:
    start, end = tokens[first].start, tokens[last - 1].end
    return PlaceMention(Span(start, end), text[start:end], (place,), stated)


def _agency(
    text: str, tokens: Sequence[Tok], i: int, context: Sequence[Place]
) -> tuple[Place, int] | None:
    """Read "Công an huyện", "Cục Thuế tỉnh": a body of one of the report's areas."""
    found = head_at(tokens, i, text)
    if found is None:
        return _as_written(text, tokens, i, context)
    head, at = found
    for last in (at + 2, at + 1):
        if last > len(tokens) or not joined(text, tokens, at, last):
            continue
        kind = lexicon().units.get(phrase(tokens, at, last))
        if kind and adjacent(text, tokens[at - 1], tokens[at]) and not _named(text, tokens, last):
            area = _resolve((kind,), context)
            return (make_agency(head, area), last) if area else None
    return None


def _as_written(
    text: str, tokens: Sequence[Tok], i: int, context: Sequence[Place]
) -> tuple[Place, int] | None:
    """Read "Bệnh viện Đa khoa *tỉnh*", "Thư viện huyện": a house of one of the report's areas."""
    table = agency_table()
    at = written_head(tokens, i)
    while at is not None and at < min(len(tokens), i + table.max_written):
        if not adjacent(text, tokens[at - 1], tokens[at]):
            return None
        for last in (at + 2, at + 1):
            kind = lexicon().units.get(phrase(tokens, at, last)) if last <= len(tokens) else None
            if not kind or not joined(text, tokens, at, last) or _named(text, tokens, last):
                continue
            area = _resolve((kind,), context)
            end = at - 1 if tokens[at - 1].key == "của" else at  # "Thư viện *của* tỉnh"
            name = " ".join(text[tokens[i].start : tokens[end - 1].end].split())
            return (written_agency(f"{name} {area.name}", area), last) if area else None
        at += 1
    return None


def _named(text: str, tokens: Sequence[Tok], last: int) -> bool:
    """Tell whether a capitalised name follows directly."""
    return (
        last < len(tokens)
        and adjacent(text, tokens[last - 1], tokens[last])
        and tokens[last].cap
        and not tokens[last].upper
        and not tokens[last].key[0].isdecimal()
    )


def _is_free(text: str, tokens: Sequence[Tok], first: int, last: int) -> bool:
    _, _, not_before, not_after = _tables()
    if _named(text, tokens, last):
        return False
    follows = tokens[last].key if last < len(tokens) else ""
    if (tokens[last - 1].key, follows) == _SOCIETY:
        return False
    single = last - first == 1 or tokens[first].key in {"thị", "thành"}
    if first > 0 and single and adjacent(text, tokens[first - 1], tokens[first]):
        before = tokens[first - 1].key
        # "*Năm 2023 huyện* bố trí …" counts no districts.
        dated = len(before) == _YEAR and first > 1 and tokens[first - 2].key == "năm"
        if before in not_before or (before[0].isdecimal() and not dated):
            return False
        if first > 1 and phrase(tokens, first - 2, first) in not_before:
            return False
    if pays(text, tokens, first, last):
        return False
    if single and last < len(tokens) and adjacent(text, tokens[last - 1], tokens[last]):
        return not any(phrase(tokens, last, last + n) in not_after for n in _AFTER)
    return True


_AFTER = (1, 2, 4)  # words of what makes a unit word no reference: "giao", "và huyện quản lý"


def _resolve(kinds: Sequence[str], context: Sequence[Place]) -> Place | None:
    """Return the area of ``context`` that a reference of these kinds means."""
    if kinds[0] == "main":
        return context[0]
    agencies = [area for area in context if area.level is AreaLevel.AGENCY]
    if kinds[0] == "agency":
        if not agencies and context[0].level is AreaLevel.COUNTRY:
            return context[0]  # "toàn ngành" in a report about the whole country
        return agencies[0] if agencies else None
    if kinds[0] == "chi cục":
        return next((a for a in agencies if a.name.startswith("Chi cục")), None)
    if kinds[0] == "cục":
        return next((a for a in agencies if not a.name.startswith("Chi cục")), None)
    order = [AreaLevel.COMMUNE, AreaLevel.DISTRICT, AreaLevel.PROVINCE]
    areas = sorted(
        (area for area in context if area.level in order),
        key=lambda area: order.index(area.level),
    )
    for kind in kinds:
        for area in areas:
            if unit_type(area) == kind:
                return area
    return None
