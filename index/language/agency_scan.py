"""Agencies named in running report text: a head and the unit, gate or region that it serves."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from index.domain import AreaLevel, Place
from index.language.agencies import (
    Head,
    agencies_of,
    agency_table,
    head_at,
    open_agency,
    region_office,
    written_agency,
    written_head,
)
from index.language.gazetteer_data import Units
from index.language.place_lexicon import Lexicon, by_codes, choose, lexicon, of_type, phrase
from index.language.place_names import Tok, adjacent, joined

_REGION = 3  # words of such a name
_MAX_OPEN = 3  # words of a name that no table has


def agency_at(
    units: Units,
    text: str,
    tokens: Sequence[Tok],
    first: int,
    context: Sequence[Place],
    longest_name: Any,
) -> tuple[tuple[Place, ...], int] | None:
    """Read an agency at token ``first`` of running text.

    Returns its candidates (none for a national body, which is consumed) and the index after it,
    or None. ``longest_name(i)`` gives (codes, next index) for a unit's name at token i.
    """
    table, words = agency_table(), lexicon()
    longest = table.national_reach.get(tokens[first].key, 0)
    for last in range(min(len(tokens), first + longest), first, -1):
        if phrase(tokens, first, last) in table.national and joined(text, tokens, first, last):
            return (), last
    found = head_at(tokens, first, text)
    if found is None:
        return _written_at(units, text, tokens, first, context, longest_name, words)
    head, at = found
    after = _past_initials(text, tokens, at)
    if at >= len(tokens) or not (after > at or _gap_ok(text, tokens, at)):
        return None
    at = after
    if phrase(tokens, at, at + 2) == "khu vực" and at + 2 < len(tokens):
        number = text[tokens[at + 2].start : tokens[at + 2].end]
        if re.fullmatch(r"[IVXLC]{1,6}|\d{1,2}", number):
            # Since 2025 customs, tax and treasury are organised by numbered regions.
            return (open_agency(head, f"khu vực {number}", ()),), at + 3
    kind, name_at = _unit_at(text, tokens, at, words)
    if phrase(tokens, name_at, name_at + _REGION) in table.regions:
        last = min(len(tokens), name_at + _REGION)
        region = text[tokens[name_at].start : tokens[last - 1].end]
        return (region_office(head, region),), last
    # "bảo hiểm xã hội 12.340 người": a number is a district's name only behind its kind.
    counted = kind is None and name_at < len(tokens) and tokens[name_at].key[0].isdecimal()
    named = None if counted else longest_name(name_at)
    if named is not None:
        codes, last = named
        made = agencies_of(head, by_codes(units, codes), kind, context)
        joint = _joint_office(units, text, tokens, head, made, last, longest_name)
        if joint is not None:
            return joint
        if made:
            return made, last
    if not head.open or kind is not None:
        return None
    return _open_at(text, tokens, head, at, context, words)


def _joint_office(
    units: Units,
    text: str,
    tokens: Sequence[Tok],
    head: Head,
    made: Sequence[Place],
    last: int,
    longest_name: Any,
) -> tuple[tuple[Place, ...], int] | None:
    """Read "Chi cục Thuế khu vực *A - B*": one office of both, and of neither alone.

    Args:
        units, text, tokens, longest_name: as for ``agency_at``.
        head: the office's head.
        made: the offices of the first name alone.
        last: the index after it.
    """
    first = units.places.get(made[0].within[0]) if made and made[0].within else None
    if not head.lower or first is None:
        return None
    names, province = [first.short], first.province_code
    while last < len(tokens) and _dashed(text, tokens, last):
        _, name_at = _unit_at(text, tokens, last, lexicon())
        named = longest_name(name_at)
        there = by_codes(units, named[0]) if named is not None else []
        inside = [p for p in there if p.province_code == province and p.code != province]
        if named is None or not inside:
            break
        names.append(inside[0].short)
        last = named[1]
    if len(names) == 1:
        return None
    area = units.places.get(province or "")
    return (open_agency(head, " - ".join(names), (area,) if area else ()),), last


def _dashed(text: str, tokens: Sequence[Tok], at: int) -> bool:
    return text[tokens[at - 1].end : tokens[at].start].strip() in {"-", "–"}


def _open_at(
    text: str,
    tokens: Sequence[Tok],
    head: Head,
    at: int,
    context: Sequence[Place],
    words: Lexicon,
) -> tuple[tuple[Place, ...], int] | None:
    """Read a name that no table has behind a head: "Chi cục Hải quan cửa khẩu *Hữu Nghị*"."""
    last = at
    after_gate = tokens[at - 1].key in {"khẩu", "tế", "ck"}
    while last < min(len(tokens), at + _MAX_OPEN) and adjacent(
        text, tokens[last - 1], tokens[last]
    ):
        token = tokens[last]
        lone_lower = (
            after_gate
            and last == at
            and at + 1 < len(tokens)
            and tokens[at + 1].cap
            and token.key not in words.openers
        )
        if not (token.cap or lone_lower) or token.upper or token.key[0].isdecimal():
            break
        last += 1
    if last - at < 2 or (tokens[at].key in words.surnames and last - at >= 3):
        return None
    name = text[tokens[at].start : tokens[last - 1].end]
    return (open_agency(head, name, context),), last


def _written_at(
    units: Units,
    text: str,
    tokens: Sequence[Tok],
    first: int,
    context: Sequence[Place],
    longest_name: Any,
    words: Lexicon,
) -> tuple[tuple[Place, ...], int] | None:
    """Read a body that is named as it is written, by its head and the unit at its end."""
    if written_head(tokens, first) is None:
        return None
    table = agency_table()
    for at in range(first + 1, min(len(tokens), first + table.max_written)):
        if not adjacent(text, tokens[at - 1], tokens[at]):
            return None
        kind, name_at = _unit_at(text, tokens, at, words)
        # "Thư viện tỉnh bổ sung *3.150* bản sách": no district 3.
        counted = kind is None and name_at < len(tokens) and tokens[name_at].key[0].isdecimal()
        named = None if counted else longest_name(name_at)
        if named is None:
            continue
        pool = by_codes(units, named[0])
        areas = choose(of_type(pool, kind) if kind else pool, context)
        if not areas or (kind is None and areas[0].level is AreaLevel.COMMUNE):
            continue
        name = " ".join(text[tokens[first].start : tokens[named[1] - 1].end].split())
        return (written_agency(name, areas[0]),), named[1]
    return None


def _past_initials(text: str, tokens: Sequence[Tok], at: int) -> int:
    """Return where the unit's name begins: behind "(BHXH)" in "Bảo hiểm xã hội (BHXH) tỉnh A"."""
    if at + 1 >= len(tokens) or not tokens[at].upper:
        return at
    before = text[tokens[at - 1].end : tokens[at].start].strip()
    behind = text[tokens[at].end : tokens[at + 1].start].strip()
    return at + 1 if (before, behind) == ("(", ")") else at


def _gap_ok(text: str, tokens: Sequence[Tok], at: int) -> bool:
    return adjacent(text, tokens[at - 1], tokens[at]) or text[
        tokens[at - 1].end : tokens[at].start
    ].strip() in {".", "-"}


def _unit_at(text: str, tokens: Sequence[Tok], at: int, words: Lexicon) -> tuple[str | None, int]:
    for last in (at + 2, at + 1):
        if last < len(tokens) and joined(text, tokens, at, last):
            kind = words.units.get(phrase(tokens, at, last))
            if kind:
                return kind, last
    return None, at
