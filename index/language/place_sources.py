"""The area that a report's source serves: "Báo Quảng Nam", "UBND huyện Kế Sách", baohatinh.vn.

A local paper writes "UBND tỉnh" and never says which. Who printed the text does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import load_toml
from index.language.place_names import name_key, tokenise
from index.language.places import REFORM, Gazetteer

_HOST = re.compile(r"(?:https?://)?((?:[a-z0-9-]{1,63}\.){1,5}[a-z]{2,10})(?=[/:?#\s]|\Z)", re.I)
_MAX_SOURCE = 300
_SHORTEST_LABEL = 5  # letters of a name inside a longer label ("baohatinh")


def source_area(
    source: str | None, url: str | None, gazetteer: Gazetteer, on: date | None = None
) -> tuple[Place, ...]:
    """Return the area that the source or the address names, a district before its province.

    Empty when both are missing, national, or speak for no single place. ``on`` chooses between
    the provinces before and since July 2025.
    """
    source, url = (source or "")[:_MAX_SOURCE], (url or "")[:_MAX_SOURCE]
    found = _by_name(source, gazetteer, on)
    for text in (source, url):
        found = found or _by_host(text, gazetteer)
    if not found or on is None or on < REFORM:
        return found
    return tuple(_since_reform(place, gazetteer) for place in found)


def source_body(source: str | None, gazetteer: Gazetteer, on: date | None = None) -> Place | None:
    """Return the body that a source names ("Cục Thuế tỉnh Nam Định"), or None.

    Args:
        source: the source as printed.
        gazetteer: the places.
        on: the report's date where known.
    """
    found = gazetteer.find((source or "")[:_MAX_SOURCE], None, (), on)
    return next((m.place for m in found if m.place.level is AreaLevel.AGENCY), None)


def _since_reform(place: Place, gazetteer: Gazetteer) -> Place:
    if place.level is AreaLevel.PROVINCE and place.successor:
        return gazetteer.by_code(place.successor) or place
    return place


def _by_name(source: str, gazetteer: Gazetteer, on: date | None) -> tuple[Place, ...]:
    keys = [token.key for token in tokenise(source)]
    joined = f" {' '.join(keys)} "
    for name, code in _papers():
        if f" {name} " in joined:
            place = gazetteer.by_code(code)
            return (place,) if place else ()
    stated = [m for m in gazetteer.find(source, None, (), on) if m.level_stated]
    areas = [
        mention.place
        for mention in stated
        if mention.place.level in (AreaLevel.PROVINCE, AreaLevel.DISTRICT)
        or (mention.place.level is AreaLevel.COMMUNE and len(mention.candidates) == 1)
    ]
    if areas:
        return _with_province(areas[0], gazetteer)
    return next(((place,) for name, place in _provinces(gazetteer) if name in joined), ())


@lru_cache(maxsize=2)
def _provinces(gazetteer: Gazetteer) -> tuple[tuple[str, Place], ...]:
    """Return the keys of the provinces' names between blanks, the longest name first."""
    by_length = sorted(gazetteer.provinces(), key=lambda place: -len(place.short))
    return tuple((f" {name_key(place.short)} ", place) for place in by_length)


@lru_cache(maxsize=1)
def _papers() -> tuple[tuple[str, str], ...]:
    """Return the papers whose names are no area's, keyed for matching, with their area's code."""
    papers = load_toml("places.toml")["papers"]
    return tuple((name_key(name), code) for code, names in papers.items() for name in names)


def _by_host(text: str, gazetteer: Gazetteer) -> tuple[Place, ...]:
    match = _HOST.search(text)
    if match is None:
        return ()
    labels = [label.replace("-", "") for label in match.group(1).lower().split(".")]
    papers = _paper_labels()
    provinces = _labels(gazetteer)
    found = [provinces[label] for label in labels if label in provinces]
    if not found:
        codes = [code for label in labels for name, code in papers.items() if name in label]
        found = [place for code in codes[:1] if (place := gazetteer.by_code(code))]
    if not found:
        inside = [
            (len(name), place)
            for label in labels
            for name, place in provinces.items()
            if len(name) >= _SHORTEST_LABEL and _edge(label, name)
        ]
        found = [max(inside, key=lambda item: item[0])[1]] if inside else []
    if not found:
        return ()
    names = [label for label in labels if provinces.get(label) is None]
    return (*_district(names, found[0], gazetteer), found[0])


def _edge(label: str, name: str) -> bool:
    """Tell whether a label begins or ends with a name, but for a word like "tv" or "online"."""
    bare = re.sub(r"(?:tv|online|portal|news|city|gov)\Z", "", label)
    return bare.startswith(name) or bare.endswith(name)


@lru_cache(maxsize=2)
def _labels(gazetteer: Gazetteer) -> dict[str, Place]:
    """Map provinces' names as they stand in host names ("bariavungtau") to the provinces."""
    table: dict[str, Place] = {}
    for place in gazetteer.provinces():
        for name in gazetteer.spellings(place):
            glued = name.replace(" ", "")
            if len(glued) >= 3:
                table.setdefault(glued, place)
    return table


@lru_cache(maxsize=128)
def _district_names(gazetteer: Gazetteer, province: Place) -> tuple[tuple[Place, set[str]], ...]:
    """Return a province's districts with their names as they stand in host names."""
    return tuple(
        (place, {name.replace(" ", "") for name in gazetteer.spellings(place)})
        for place in gazetteer.districts(province)
    )


@lru_cache(maxsize=1)
def _paper_labels() -> dict[str, str]:
    hosts = load_toml("places.toml")["paper_hosts"]
    return {name: code for code, names in hosts.items() for name in names}


def _district(labels: Sequence[str], province: Place, gazetteer: Gazetteer) -> list[Place]:
    """Return the district of ``province`` that a label names ("tuyphuoc.binhdinh.gov.vn")."""
    fits = [
        place
        for label in labels[:2]
        for place, names in _district_names(gazetteer, province)
        if label in names
    ]
    return fits if len(fits) == 1 else []


def _with_province(place: Place, gazetteer: Gazetteer) -> tuple[Place, ...]:
    outer = gazetteer.by_code(place.province_code) if place.province_code else None
    return (place,) if outer is None or outer.key == place.key else (place, outer)
