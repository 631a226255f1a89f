"""The gazetteer: places by code, by name in a report, by name in a question.

One object per process; it holds 14,000 units and is never changed after loading.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date
from functools import lru_cache

from index.domain import AreaLevel, Place, Span
from index.language import agencies, open_places
from index.language.gazetteer_data import PlaceMention, Units
from index.language.gazetteer_reader import load_units
from index.language.place_inside import pieces_inside
from index.language.place_lexicon import is_current
from index.language.place_names import folded_key
from index.language.place_questions import find_in_question
from index.language.place_references import find_references
from index.language.place_scan import find_places
from index.language.text import fold, lower

__all__ = ["REFORM", "Gazetteer", "PlaceMention"]

REFORM = date(2025, 7, 1)  # 34 provinces, no districts


class Gazetteer:
    """Administrative units before and since July 2025, and bodies named after them."""

    def __init__(self, units: Units) -> None:
        self._units = units
        self._provinces: tuple[Place, ...] | None = None
        self._districts: dict[str, tuple[Place, ...]] | None = None

    @classmethod
    def load(cls) -> Gazetteer:
        """Return the process's gazetteer, reading the data on the first call.

        Raises FileNotFoundError when the package vietnamadminunits is not installed.
        """
        return _load()

    def by_code(self, code: str) -> Place | None:
        """Return the place with ``code`` (see gazetteer_data for the scheme), or None."""
        place = self._units.places.get(code)
        if place is None and code.startswith("n"):
            place = self._units.places.get("p" + code[1:])
            place = place if place is not None and place.successor is None else None
        if place is None and code.startswith("a:"):
            return agencies.from_code(self._units, code)
        return place or open_places.from_code(self._units, code)

    def find(
        self,
        text: str,
        span: Span | None = None,
        context: Sequence[Place] = (),
        on: date | None = None,
    ) -> list[PlaceMention]:
        """Return the places that running report text names, in order, without overlaps.

        ``span`` limits the search (offsets stay offsets into ``text``). ``context`` is the areas
        that the report is about, main one first; it chooses between homonyms and lets communes
        be named without "xã". From July 2025 (by ``on``, else by the context) the units of 2025
        are preferred.
        """
        current = on >= REFORM if on else any(map(is_current, context))
        return find_places(self._units, text, span, context, current)

    def find_references(
        self, text: str, span: Span | None = None, context: Sequence[Place] = ()
    ) -> list[PlaceMention]:
        """Return elided references ("toàn huyện", "Cục", "khối huyện") resolved by ``context``.

        Leaves out unit words that a name follows; those are ``find``'s.
        """
        return find_references(text, span, context)

    def find_in_question(self, text: str, on_file: Collection[Place] = ()) -> list[PlaceMention]:
        """Return the places that a question names.

        Case does not matter; diacritics only where they are typed; one or two wrong letters are
        forgiven in longer names. Homonyms on file win; where several are on file all stay.
        """
        return find_in_question(self._units, text, on_file)

    def parent(self, place: Place) -> Place | None:
        """Return the smallest unit that contains ``place``, or None."""
        return self._units.places.get(place.within[0]) if place.within else None

    def predecessors(self, place: Place) -> tuple[Place, ...]:
        """Return the legacy units that a unit of July 2025 was made from."""
        codes = self._units.predecessors.get(place.code or "", ())
        return tuple(self._units.places[code] for code in codes)

    def contains(self, outer: Place, inner: Place) -> bool:
        """Tell whether ``inner`` lies in ``outer`` or is the same place.

        A unit of July 2025 contains its predecessors and what lies in them; a region its
        provinces; the country everything. An agency contains nothing but itself.
        """
        if outer.key == inner.key:
            return True
        if outer.level is AreaLevel.COUNTRY:
            return inner.level is not AreaLevel.COUNTRY
        if outer.level is AreaLevel.REGION:
            members = self._units.members.get(outer.code or "", frozenset())
            return bool(members & {inner.code or "", inner.province_code or ""})
        if outer.code is None or outer.level is AreaLevel.AGENCY:
            return False
        if outer.code in inner.within or outer.code == inner.successor:
            return True
        return any(
            old.key == inner.key or (old.code or "") in inner.within
            for old in self.predecessors(outer)
        )

    def provinces(self) -> tuple[Place, ...]:
        """Return the 63 provinces of before July 2025."""
        if self._provinces is None:
            self._provinces = tuple(
                place
                for code, place in self._units.places.items()
                if place.level is AreaLevel.PROVINCE and code.startswith("p")
            )
        return self._provinces

    def districts(self, province: Place) -> tuple[Place, ...]:
        """Return the districts of a province of before July 2025."""
        if self._districts is None:
            districts: dict[str, list[Place]] = {}
            for place in self._units.places.values():
                if place.level is AreaLevel.DISTRICT:
                    for code in dict.fromkeys(place.within):
                        districts.setdefault(code, []).append(place)
            self._districts = {code: tuple(places) for code, places in districts.items()}
        return self._districts.get(province.code or "", ())

    def pieces_inside(self, area: Place) -> frozenset[str] | None:
        """Return folded pieces of the names in an area, or None (see ``place_inside``)."""
        return pieces_inside(self._units, area)

    def spellings(self, place: Place) -> tuple[str, ...]:
        """Return a place's names without diacritics, lower-case, as people type them."""
        return tuple(dict.fromkeys((fold(lower(place.short)), folded_key(place.short))))

    def phrases(self) -> Iterable[str]:
        """Yield each unit's display name and short name, for the accent model."""
        for place in self._units.places.values():
            yield place.name
            yield place.short


@lru_cache(maxsize=1)
def _load() -> Gazetteer:
    return Gazetteer(load_units())
