"""The word lists of places.toml, keyed for matching, and choices among homonyms."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml, unit_type
from index.language.place_names import Tok, name_keys, reach

_LEVELS = {
    "tỉnh": (AreaLevel.PROVINCE,),
    "thành phố": (AreaLevel.DISTRICT,),
    "thị xã": (AreaLevel.DISTRICT,),
    "huyện": (AreaLevel.DISTRICT,),
    "quận": (AreaLevel.DISTRICT,),
    "xã": (AreaLevel.COMMUNE,),
    "phường": (AreaLevel.COMMUNE,),
    "thị trấn": (AreaLevel.COMMUNE,),
    "đặc khu": (AreaLevel.COMMUNE,),
}
_ORDER = [
    AreaLevel.COUNTRY,
    AreaLevel.REGION,
    AreaLevel.PROVINCE,
    AreaLevel.DISTRICT,
    AreaLevel.COMMUNE,
    AreaLevel.AGENCY,
    AreaLevel.GROUP,
]


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word lists; every phrase is a spelling key ("huyện ủy"), ``f_`` ones are folded."""

    units: dict[str, str]
    short_units: dict[str, str]
    stopped_units: dict[str, str]
    f_units: dict[str, str]
    false_heads: frozenset[str]
    no_heads: frozenset[str]
    routes: frozenset[str]
    pair_heads: frozenset[str]
    marks: frozenset[str]
    not_places: frozenset[str]
    not_places_reach: dict[str, int]
    honorifics: frozenset[str]
    surnames: frozenset[str]
    titles: frozenset[str]
    institutions: frozenset[str]
    openers: frozenset[str]
    plurals: frozenset[str]
    open_stop: frozenset[str]
    word_like: frozenset[str]
    f_common: frozenset[str]
    f_words: frozenset[str]
    f_lookalikes: frozenset[str]


def _keys(words: Iterable[str]) -> frozenset[str]:
    return frozenset(name_keys(word)[0] for word in words)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Read the word lists once per process."""
    data = load_toml("places.toml")
    folded = {name_keys(word)[1]: kind for word, kind in data["units"].items()}
    return Lexicon(
        units={name_keys(word)[0]: kind for word, kind in data["units"].items()},
        short_units=dict(data["short_units"]),
        stopped_units=dict(data["stopped_units"]),
        f_units={**folded, **data["question_units"]},
        false_heads=_keys([*data["false_heads"]["words"], *data["false_heads"]["routes"]]),
        no_heads=_keys(data["false_heads"]["inside"]),
        routes=_keys(data["false_heads"]["routes"]),
        pair_heads=_keys(data["false_heads"]["pair_heads"]),
        marks=frozenset(data["false_heads"]["marks"]),
        not_places=_keys(data["not_places"]["phrases"]),
        not_places_reach=reach(_keys(data["not_places"]["phrases"])),
        honorifics=_keys(data["honorifics"]["words"]),
        surnames=_keys(data["honorifics"]["surnames"]),
        titles=_keys(data["honorifics"]["titles"]),
        institutions=_keys(data["institutions"]["words"]),
        openers=_keys(data["openers"]["words"]),
        plurals=_keys(data["plurals"]["words"]),
        open_stop=_keys(data["open_names"]["stop"]),
        word_like=_keys(data["word_like"]["names"]),
        f_common=frozenset(data["question_common"]["names"]),
        f_words=frozenset(data["question_words"]["phrases"]),
        f_lookalikes=frozenset(data["question_lookalikes"]["phrases"]),
    )


def phrase(tokens: Sequence[Tok], first: int, last: int, folded: bool = False) -> str:
    """Return the key of ``tokens[first:last]``."""
    # A list: a generator takes twice as long, and this is asked for at every word.
    if folded:
        return " ".join([token.folded for token in tokens[first:last]])
    return " ".join([token.key for token in tokens[first:last]])


def of_type(places: Sequence[Place], kind: str) -> list[Place]:
    """Return the places of unit type ``kind``; where none is, those of the same level.

    A district that became a town keeps its code, so "huyện Chơn Thành" finds the town.
    """
    exact = [place for place in places if unit_type(place) == kind]
    if exact or kind == "tỉnh":
        return exact
    return [place for place in places if place.level in _LEVELS.get(kind, ())]


def levels_of(kind: str) -> tuple[AreaLevel, ...]:
    """Return the levels that a unit type states."""
    return _LEVELS.get(kind, ())


def is_current(place: Place) -> bool:
    """Tell whether a place exists only since July 2025."""
    return bool(place.code and place.code.startswith("n"))


def closeness(place: Place, context: Sequence[Place]) -> int:
    """Return how near a place lies to the report's areas: 3 itself, 2 district, 1 province, 0."""
    best = 0
    for area in context:
        if area.key == place.key:
            return 3
        if area.code and area.code == place.successor:
            best = max(best, 2)  # a commune that July 2025 made part of the report's
        elif area.code and area.code in place.within:
            best = max(best, 1 if area.level is AreaLevel.PROVINCE else 2)
        elif area.level is not AreaLevel.REGION and (
            place.province_code and area.province_code == place.province_code
        ):
            shared = set(area.within) & set(place.within) - {place.province_code}
            best = max(best, 2 if shared or place.code in area.within else 1)
    return best


def choose(
    places: Sequence[Place],
    context: Sequence[Place],
    *,
    current: bool = False,
    keep_provinces: bool = False,
) -> tuple[Place, ...]:
    """Order homonyms and drop those that the context rules out.

    ``current`` prefers the units of July 2025 where there are both; else they stand behind no
    legacy homonym. ``keep_provinces`` keeps a far province behind a near district of its name.
    """
    pool = list(places)
    if current:
        levels = {place.level for place in pool if is_current(place)}
        pool = [
            place
            for place in pool
            if is_current(place) or place.level not in levels or closeness(place, context) == 2
        ]
    else:
        pool = [place for place in pool if not is_current(place)] or pool
    ranks = {place.key: closeness(place, context) for place in pool}
    best = max(ranks.values(), default=0)
    near = [place for place in pool if ranks[place.key] == best]
    keys = [area.key for area in context]
    near.sort(
        key=lambda p: (
            keys.index(p.key) if p.key in keys else len(keys),
            _ORDER.index(p.level),
            p.code or "",
        )
    )
    if keep_provinces and best < 3:
        near += [p for p in pool if p not in near and p.level is AreaLevel.PROVINCE]
    return tuple(near)


def by_codes(units: Units, codes: Collection[str]) -> list[Place]:
    """Return the places with these codes; unknown codes are left out."""
    return [units.places[code] for code in codes if code in units.places]
