"""Places that the data lacks: communes by their name, groups of units; codes that rebuild them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml
from index.language.place_names import name_keys

_MAX_CODE = 120


def make_commune(kind: str, short: str, parent: Place | None) -> Place:
    """Return a commune that is in no table, inside ``parent`` (a district or province)."""
    name = f"{kind} {short}"
    if parent is None or parent.code is None:
        return Place(name, short, AreaLevel.COMMUNE)
    return Place(
        name,
        short,
        AreaLevel.COMMUNE,
        f"x:{parent.code}:{name}",
        parent.province,
        parent.province_code,
        (parent.code, *parent.within),
    )


def make_group(name: str, parent: Place | None) -> Place:
    """Return a group such as "khối huyện" of a province."""
    if parent is None or parent.code is None:
        return Place(name, name, AreaLevel.GROUP)
    return Place(
        f"{name} {parent.short}",
        name,
        AreaLevel.GROUP,
        f"g:{parent.code}:{name}",
        parent.province,
        parent.province_code,
        (parent.code, *parent.within),
    )


@lru_cache(maxsize=1)
def group_words() -> dict[str, str]:
    """Return the words for groups of units by their folded key."""
    return {name_keys(word)[1]: name for word, name in load_toml("places.toml")["groups"].items()}


def parent_in(context: Sequence[Place]) -> Place | None:
    """Return the most specific district or province of the context."""
    for level in (AreaLevel.DISTRICT, AreaLevel.PROVINCE):
        for area in context:
            if area.level is level:
                return area
    return None


def from_code(units: Units, code: str) -> Place | None:
    """Rebuild a place from a code that carries its name; None when it is malformed."""
    if len(code) > _MAX_CODE or code.count(":") < 2:
        return None
    kind, parent_code, rest = code.split(":", 2)
    parent = units.places.get(parent_code)
    if parent is None or not rest:
        return None
    if kind == "x":
        for word in ("thị trấn", "phường", "xã"):
            if rest.startswith(word + " "):
                return make_commune(word, rest[len(word) + 1 :], parent)
    if kind == "g" and rest in group_words().values():
        return make_group(rest, parent)
    return None
