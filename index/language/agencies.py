"""Bodies with figures of their own: customs, tax, treasury, police, banks, hospitals.

"Cục Hải quan tỉnh Lạng Sơn", "Hải quan Lạng Sơn" and "HQ Lạng Sơn" are one agency; it is never its
province. The heads and their canonical names are data (agencies.toml).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml
from index.language.place_lexicon import Lexicon, by_codes, choose, lexicon, of_type, phrase
from index.language.place_names import Tok, adjacent, joined, name_key, name_keys, reach

_MAX_OPEN = 3


@dataclass(frozen=True, slots=True)
class Head:
    """One kind of body. ``lower`` says that the form names the lower office."""

    id: str
    lower: bool
    province: str
    district: str
    other: str
    open: bool


@dataclass(frozen=True, slots=True)
class AgencyTable:
    """Heads by their spelling key and by their folded key; heads named as written; national."""

    heads: dict[str, Head]
    folded: dict[str, Head]
    as_written: frozenset[str]
    national: frozenset[str]
    speakers: frozenset[str]
    by_id: dict[str, Head]
    reach: dict[str, int]
    national_reach: dict[str, int]
    written_reach: dict[str, int]
    max_written: int
    questions: dict[str, tuple[str, frozenset[str]]]  # folded form: head id, words not before it


@lru_cache(maxsize=1)
def agency_table() -> AgencyTable:
    """Read agencies.toml once per process."""
    data: dict[str, Any] = load_toml("agencies.toml")
    heads: dict[str, Head] = {}
    folded: dict[str, Head] = {}
    by_id: dict[str, Head] = {}
    for entry in data["head"]:
        for lower, forms in ((False, entry["forms"]), (True, entry["lower"])):
            head = Head(
                entry["id"],
                lower,
                entry["province"],
                entry["district"],
                entry["other"],
                entry["open"],
            )
            by_id.setdefault(head.id, head)
            for form in forms:
                key, plain = name_keys(form)
                heads[key] = head
                folded[plain] = head
    return AgencyTable(
        heads,
        folded,
        frozenset(name_key(form) for form in data["as_written"]["heads"]),
        frozenset(name_key(form) for form in data["national"]["heads"]),
        frozenset(name_key(form) for form in data["speakers"]["heads"]),
        by_id,
        reach(folded),
        reach(name_key(form) for form in data["national"]["heads"]),
        reach(name_key(form) for form in data["as_written"]["heads"]),
        data["as_written"]["max_words"],
        {
            name_keys(entry["question"])[1]: (
                entry["id"],
                frozenset(name_keys(word)[1] for word in entry["question_not_after"]),
            )
            for entry in data["head"]
            if "question" in entry
        },
    )


def is_speaker(body: str) -> bool:
    """Tell whether a body only speaks for its area ("Sở Công Thương tỉnh Long An").

    ``body`` is its name as written; True when one of the speaker heads begins it.
    """
    key = name_key(body)
    return any(key == head or key.startswith(head + " ") for head in agency_table().speakers)


def head_at(
    tokens: Sequence[Tok], first: int, text: str, folded: bool = False
) -> tuple[Head, int] | None:
    """Return the longest head that starts at token ``first`` and the index after it."""
    table = agency_table().folded if folded else agency_table().heads
    longest = agency_table().reach.get(tokens[first].folded, 0)
    for last in range(min(len(tokens), first + longest), first, -1):
        head = table.get(phrase(tokens, first, last, folded))
        if head is not None and joined(text, tokens, first, last):
            return head, last
    return None


def make_agency(head: Head, area: Place) -> Place:
    """Return the agency of ``head`` that serves ``area``."""
    if area.level is AreaLevel.PROVINCE and not head.lower:
        template = head.province
        if "tỉnh {}" in template and area.name.startswith("thành phố"):
            template = template.replace("tỉnh {}", "thành phố {}")
    elif area.level is AreaLevel.PROVINCE:
        template = head.other
    else:
        template = head.district
    # Names of cities and districts keep the unit word unless the head implies it.
    short = area.short if area.level is AreaLevel.PROVINCE else area.name
    if head.id == "hai-quan":
        short = area.short
    suffix = ":lower" if head.lower else ""
    return Place(
        template.format(short),
        short,
        AreaLevel.AGENCY,
        f"a:{area.code}:{head.id}{suffix}" if area.code else None,
        area.province,
        area.province_code,
        (area.code, *area.within) if area.code else area.within,
    )


def open_agency(head: Head, name: str, context: Sequence[Place]) -> Place:
    """Return an agency named after something that is no administrative unit ("Hữu Nghị")."""
    short = " ".join(word[:1].upper() + word[1:] for word in name.split())
    short = short.replace("Khu Vực", "khu vực")
    home = next((area for area in context if area.province_code), None)
    return Place(
        head.other.format(short),
        short,
        AreaLevel.AGENCY,
        None,
        home.province if home else None,
        home.province_code if home else None,
        (home.province_code,) if home and home.province_code else (),
    )


def from_code(units: Units, code: str) -> Place | None:
    """Rebuild an agency from ``a:<area>:<head>``; None when either is unknown."""
    kind, _, rest = code.partition(":")
    area_code, _, head_id = (
        rest.rpartition(":")
        if not rest.endswith(":lower")
        else (rest[: -len(":lower")].rpartition(":"))
    )
    area = units.places.get(area_code)
    head = agency_table().by_id.get(head_id)
    if kind != "a" or area is None or head is None:
        return None
    lower = rest.endswith(":lower")
    return make_agency(
        Head(head.id, lower, head.province, head.district, head.other, head.open), area
    )


def agencies_of(
    head: Head, places: Sequence[Place], kind: str | None, context: Sequence[Place]
) -> tuple[Place, ...]:
    """Return the agencies that ``head`` and one of these homonyms may mean, the likely first."""
    pool = of_type(places, kind) if kind else list(places)
    if not kind:
        wanted = AreaLevel.DISTRICT if head.lower else AreaLevel.PROVINCE
        larger = [p for p in pool if p.level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT)]
        if not larger and pool and head.open:
            # A border gate shares its name with communes elsewhere; it is named after neither.
            return (open_agency(head, pool[0].short, context),)
        pool = [place for place in larger if place.level is wanted] or larger
    return tuple(make_agency(head, area) for area in choose(pool, context))


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
    if at >= len(tokens) or not _gap_ok(text, tokens, at):
        return None
    if phrase(tokens, at, at + 2) == "khu vực" and at + 2 < len(tokens):
        number = text[tokens[at + 2].start : tokens[at + 2].end]
        if re.fullmatch(r"[IVXLC]{1,6}|\d{1,2}", number):
            # Since 2025 customs, tax and treasury are organised by numbered regions.
            return (open_agency(head, f"khu vực {number}", ()),), at + 3
    kind, name_at = _unit_at(text, tokens, at, words)
    named = longest_name(name_at)
    if named is not None:
        codes, last = named
        made = agencies_of(head, by_codes(units, codes), kind, context)
        if made:
            return made, last
    if not head.open or kind is not None:
        return None
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
    table = agency_table()
    longest = table.written_reach.get(tokens[first].key, 0)
    if not tokens[first].cap or not any(
        phrase(tokens, first, last) in table.as_written
        for last in range(first + 1, min(len(tokens), first + longest) + 1)
    ):
        return None
    for at in range(first + 1, min(len(tokens), first + table.max_written)):
        if not adjacent(text, tokens[at - 1], tokens[at]):
            return None
        kind, name_at = _unit_at(text, tokens, at, words)
        named = longest_name(name_at)
        if named is None:
            continue
        pool = by_codes(units, named[0])
        areas = choose(of_type(pool, kind) if kind else pool, context)
        if not areas or (kind is None and areas[0].level is AreaLevel.COMMUNE):
            continue
        name = " ".join(text[tokens[first].start : tokens[named[1] - 1].end].split())
        area = areas[0]
        return (
            Place(
                name,
                name,
                AreaLevel.AGENCY,
                None,
                area.province,
                area.province_code,
                (area.code, *area.within) if area.code else area.within,
            ),
        ), named[1]
    return None


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
