"""The places that reports are on file for, by key, by name and by kind of agency."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from functools import cached_property

from index.domain import AreaLevel, Place
from index.language.agencies import agency_table
from index.language.gazetteer_data import name_pairs, unit_type
from index.language.place_names import name_keys
from index.language.place_typos import GluedNames


@dataclass(frozen=True, slots=True)
class Filed:
    """The places on file, by key and by folded name."""

    keys: frozenset[str]
    names: dict[str, list[Place]]
    agencies: dict[tuple[str, str], list[Place]]  # (head id, folded short name)
    bodies: dict[str, list[Place]]  # agencies and groups alone, by folded name
    of_kind: dict[str, list[Place]] = field(default_factory=dict)  # found when first asked for
    glued: list[GluedNames] = field(default_factory=list)  # one, made when first asked for
    pairs: list[set[tuple[str, str]]] = field(default_factory=list)  # as ``glued``

    def agencies_of(self, head: str) -> list[Place]:
        """Return the agencies on file of one kind."""
        return [p for (kind, _), places in self.agencies.items() if kind == head for p in places]

    def begins(self, first: str, second: str) -> bool:
        """Tell whether two folded syllables begin the name of a place on file."""
        if not self.pairs:
            self.pairs.append(name_pairs(self.names))
        return (first, second) in self.pairs[0]

    def to_compare(self) -> GluedNames:
        """Return the names as misspelt ones are compared with them."""
        if not self.glued:
            self.glued.append(GluedNames(self.names))
        return self.glued[0]

    def units_of(self, kind: str) -> list[Place]:
        """Return the units on file of one type."""
        if kind not in self.of_kind:
            places = (place for named in self.names.values() for place in named)
            self.of_kind[kind] = [place for place in places if unit_type(place) == kind]
        return self.of_kind[kind]


class OnFile(tuple[Place, ...]):
    """The places on file, with what every question needs of them made once."""

    @cached_property
    def keys(self) -> frozenset[str]:
        """The places' keys."""
        return frozenset(place.key for place in self)

    def called(self, names: Collection[tuple[str, str | None]]) -> list[Place]:
        """Return the places with one of these (name, province), in their order."""
        numbers = sorted(number for name in names for number in self._numbers.get(name, ()))
        return [self[number] for number in numbers]

    @cached_property
    def _numbers(self) -> dict[tuple[str, str | None], list[int]]:
        numbers: dict[tuple[str, str | None], list[int]] = defaultdict(list)
        for number, place in enumerate(self):
            numbers[place.name, place.province].append(number)
        return numbers

    @cached_property
    def bodies(self) -> tuple[Place, ...]:
        """The agencies among them."""
        return tuple(place for place in self if place.level is AreaLevel.AGENCY)

    @cached_property
    def filed(self) -> Filed:
        """The places by name."""
        return _by_name(self)


def filed_places(on_file: Collection[Place]) -> Filed:
    """Return the places by name; those of an ``OnFile`` are made once."""
    return on_file.filed if isinstance(on_file, OnFile) else _by_name(on_file)


def _by_name(on_file: Collection[Place]) -> Filed:
    names: dict[str, list[Place]] = defaultdict(list)
    agencies: dict[tuple[str, str], list[Place]] = defaultdict(list)
    for place in dict.fromkeys(on_file):
        if place.level is AreaLevel.AGENCY:
            names[name_keys(place.name)[1]].append(place)
            head = _head_id(place)
            if head:
                agencies[head, name_keys(place.short)[1]].append(place)
        elif place.level is AreaLevel.GROUP:
            names[name_keys(place.name)[1]].append(place)
            names[name_keys(place.short)[1]].append(place)
        else:
            names[name_keys(place.short)[1]].append(place)
    levels = (AreaLevel.AGENCY, AreaLevel.GROUP)
    bodies = {name: [p for p in places if p.level in levels] for name, places in names.items()}
    bodies = {name: places for name, places in bodies.items() if places}
    return Filed(frozenset(place.key for place in on_file), names, agencies, bodies)


def _head_id(place: Place) -> str | None:
    for head in agency_table().heads.values():
        for template in (head.province, head.district, head.other):
            if place.name == template.format(place.short):
                return head.id
    return None
