"""Bodies with figures of their own: customs, tax, treasury, police, banks, hospitals.

"Cục Hải quan tỉnh Lạng Sơn", "Hải quan Lạng Sơn" and "HQ Lạng Sơn" are one agency; it is never its
province. The heads and their canonical names are data (agencies.toml).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml
from index.language.place_lexicon import choose, of_type, phrase
from index.language.place_names import Tok, joined, name_key, name_keys, pair_reach, reach


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
    pair_reach: dict[str, int]
    national_reach: dict[str, int]
    written_reach: dict[str, int]
    max_written: int
    questions: dict[str, tuple[str, frozenset[str]]]  # folded form: head id, words not before it
    alike: dict[str, tuple[str, ...]]  # heads that people call by one another's name
    regions: frozenset[str]  # several provinces under one old name that offices still bear


@lru_cache(maxsize=1)
def agency_table() -> AgencyTable:
    """Read agencies.toml once per process."""
    data: dict[str, Any] = load_toml("agencies.toml")
    heads: dict[str, Head] = {}
    folded: dict[str, Head] = {}
    by_id: dict[str, Head] = {}
    for entry in data["head"]:
        posts = [f"{of} {post}" for of in entry.get("posts_of", ()) for post in entry["posts"]]
        for lower, forms in ((False, entry["forms"]), (True, entry["lower"] + posts)):
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
        pair_reach(folded),
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
        {entry["id"]: tuple(entry["alike"]) for entry in data["head"] if "alike" in entry},
        frozenset(name_key(name) for name in data["regions"]["names"]),
    )


def region_office(head: Head, name: str) -> Place:
    """Return the office of an old name of several provinces: "Cục Hải quan *Hà Nam Ninh*"."""
    short = " ".join(word[:1].upper() + word[1:] for word in name.split())
    full = (head.other if head.lower else head.province).format(short)
    return Place(full, short, AreaLevel.AGENCY, None, None, None, ())


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
    if longest > 1 and first + 1 < len(tokens):
        pair = f"{tokens[first].folded} {tokens[first + 1].folded}"
        longest = agency_table().pair_reach.get(pair, 1)
    for last in range(min(len(tokens), first + longest), first, -1):
        head = table.get(phrase(tokens, first, last, folded))
        if head is not None and joined(text, tokens, first, last):
            return head, last
    return None


def written_head(tokens: Sequence[Tok], first: int) -> int | None:
    """Return the index behind a capitalised head that is named as written, or None."""
    table = agency_table()
    if not tokens[first].cap:
        return None
    longest = table.written_reach.get(tokens[first].key, 0)
    for last in range(min(len(tokens), first + longest), first, -1):
        if phrase(tokens, first, last) in table.as_written:
            return last
    return None


def written_agency(name: str, area: Place) -> Place:
    """Return a body that is called as it is written: "Bệnh viện Đa khoa tỉnh Bắc Giang"."""
    within = (area.code, *area.within) if area.code else area.within
    return Place(name, name, AreaLevel.AGENCY, None, area.province, area.province_code, within)


def lower_head(kind: str) -> Head | None:
    """Return the head of the lower offices of customs; None for other bodies."""
    if kind != "hai-quan":
        return None
    heads = agency_table().heads.values()
    return next((head for head in heads if head.id == kind and head.lower), None)


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
