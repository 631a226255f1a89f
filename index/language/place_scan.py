"""Places named in running report text: one pass over the tokens, longest name first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import AreaLevel, Place, Span
from index.language.agencies import Head, agencies_of, agency_table, head_at
from index.language.agency_scan import agency_at
from index.language.gazetteer_data import PlaceMention, Units, unit_type
from index.language.open_places import make_commune, parent_in
from index.language.place_context import bare_allowed, merged, on_route, qualifies
from index.language.place_far import is_far
from index.language.place_lexicon import (
    by_codes,
    choose,
    closeness,
    levels_of,
    lexicon,
    of_type,
    phrase,
)
from index.language.place_lists import continues_route, is_plural, several_follow, shares_head
from index.language.place_loose import foreign_name
from index.language.place_name_reader import FIXED, NameReader, unit_kinds
from index.language.place_names import joined, tokenise
from index.language.place_openings import body_openings, openings

_LIST_GAP = re.compile(r"\s*[,;:&]?\s*\Z")


def find_places(
    units: Units, text: str, span: Span | None, context: Sequence[Place], current: bool
) -> list[PlaceMention]:
    """Return the places named in ``text`` (inside ``span``), in order; they do not overlap.

    Args:
        units: the places.
        text: running text.
        span: the part of it that is read, all of it where None.
        context: the areas that it is about, the main one first.
        current: prefer the units of July 2025.
    """
    in_district = any(area.level is AreaLevel.DISTRICT for area in context)
    at = openings(units, text, span, in_district)
    return _Scanner(units, text, span, context, current).mentions(at) if at else []


class _Scanner:
    """Reads one stretch of text. Use ``mentions`` once."""

    def __init__(
        self, units: Units, text: str, span: Span | None, context: Sequence[Place], current: bool
    ) -> None:
        self.units = units
        self.text = text
        self.tokens = tokenise(text, span)
        self.context = list(context)
        self.in_district = any(area.level is AreaLevel.DISTRICT for area in context)
        self.current = current
        self.words = lexicon()
        self.names = NameReader(units, text, self.tokens, self.context, current)
        self.found: list[PlaceMention] = []
        # A head that several names share, whether in the plural, and where its last name ends.
        self.shared: tuple[Head, bool, int] | None = None
        self.route_end = -1  # where the last point of a route ends

    def mentions(self, openings: Sequence[int]) -> list[PlaceMention]:
        """Return the mentions in order, read where one may begin; they do not overlap."""
        i = 0
        for at in openings:
            if at >= i:
                i = self._step(at)
        return self.found

    def _step(self, i: int) -> int:
        skipped = self._not_place(i)
        if skipped is not None:
            return skipped
        token, agency = self.tokens[i], None
        bodies = body_openings()
        if token.key in bodies or token.folded in bodies:
            agency = agency_at(
                self.units, self.text, self.tokens, i, self.context, self.names.sure_name_at
            )
        if agency is not None:
            candidates, last = agency
            if candidates:
                self.shared = None
                self._add(i, last, candidates, True)
                head = head_at(self.tokens, i, self.text)
                if head is not None:
                    self.shared = (head[0], is_plural(self.tokens, i), self.tokens[last - 1].end)
            return last
        if self.tokens[i].folded in agency_table().reach:
            several = several_follow(self.text, self.tokens, i, is_plural(self.tokens, i))
            if several is not None:
                self.shared = (several[0], True, self.tokens[several[1] - 1].end)
                return several[1]
        unit = self.names.unit_at(i)
        if unit is not None:
            kind, name_at = unit
            stated = self._stated(i, kind, name_at)
            if stated is None:
                return name_at
            return self._list(stated, kind, self._plural(i))
        bare = self._bare(i)
        return bare if bare is not None else i + 1

    def _not_place(self, i: int) -> int | None:
        longest = self.words.not_places_reach.get(self.tokens[i].key)
        if longest is None:
            return None
        for last in range(min(len(self.tokens), i + longest), i + 1, -1):
            if phrase(self.tokens, i, last) in self.words.not_places:
                return last
        return None

    def _stated(self, i: int, kind: str, name_at: int) -> int | None:
        """Read a name after a unit word; return the index after it."""
        named = self.names.name_at(name_at)
        if levels_of(kind) != (AreaLevel.COMMUNE,) and not (
            named and of_type(by_codes(self.units, named[0]), kind)
        ):
            loose = self.names.loose_at(name_at)
            if loose and any(unit_type(p) == kind for p in by_codes(self.units, loose[0])):
                named = loose
        if named is not None:
            places = of_type(by_codes(self.units, named[0]), kind)
            if self.tokens[name_at].key[0].isdecimal():
                # "mỗi phường 2 người": a number is a name only after its own unit word.
                places = [p for p in places if unit_type(p) == kind]
                places = places if self.names.number_is_name(i, named[1], kind, places) else []
            elif self._province_of_kind(named[0], name_at) and (
                kind == "xã" or all(unit_type(p) != kind for p in places)
            ):
                return None
            grown = self.names.open_end(kind, name_at)
            known_here = any(closeness(place, self.context) for place in places)
            longer = grown is not None and grown > named[1] and not known_here
            if places and not longer:
                chosen = choose(places, self.context, current=self.current)
                self._add(i, named[1], self.names.former(kind, name_at, named[1], chosen), True)
                return named[1]
        return self._open(i, kind, name_at)

    def _province_of_kind(self, codes: Sequence[str], name_at: int) -> bool:
        """Tell whether a province stands behind the kind of a unit: "xã *vùng cao* Sơn La"."""
        before = (phrase(self.tokens, max(name_at - n, 0), name_at) for n in (1, 2))
        if unit_kinds().isdisjoint(before):
            return False
        return any(p.level is AreaLevel.PROVINCE for p in by_codes(self.units, codes))

    def _open(self, i: int, kind: str, first: int) -> int | None:
        last = self.names.open_end(kind, first)
        if last is None:
            return None
        place = self.names.former_commune(kind, first, last)
        if place is None and self.names.holds_office(i, first, last):
            return None
        if place is None:
            name = " ".join(self.text[self.tokens[first].start : self.tokens[last - 1].end].split())
            place = make_commune(kind, name, parent_in(self.context))
        self._add(i, last, (place,), True)
        return last

    def _plural(self, i: int) -> bool:
        return i > 0 and (
            self.tokens[i - 1].key in self.words.plurals or self.tokens[i - 1].key[0].isdecimal()
        )

    def _list(self, i: int, kind: str, plural: bool) -> int:
        """Read what follows a stated name as a list under the same unit word."""
        if not plural:
            return i
        while True:
            at = self._next_item(i)
            if at is None:
                return i
            named = self.names.name_at(at)
            places = of_type(by_codes(self.units, named[0]), kind) if named else []
            if named and places and self.tokens[at].cap:
                siblings = [*self.context, *self._siblings()]
                chosen = choose(places, siblings, current=self.current)
                self._add(at, named[1], self.names.former(kind, at, named[1], chosen), True)
                i = named[1]
                continue
            opened = self._open(at, kind, at)
            if opened is None:
                return i
            i = opened

    def _next_item(self, i: int) -> int | None:
        tokens, at = self.tokens, i
        if at < len(tokens) and tokens[at].key in {"và", "với", "cùng"}:
            at += 1
        if at >= len(tokens) or self.names.unit_at(at) is not None:
            return None
        gap = self.text[tokens[i - 1].end : tokens[i].start]
        if at == i and not gap.strip():
            return None
        return at if _LIST_GAP.match(gap) else None

    def _siblings(self) -> list[Place]:
        if not self.found:
            return []
        near = self.found[-1].place
        return by_codes(self.units, near.within)

    def _bare(self, i: int) -> int | None:
        tokens = self.tokens
        named = self.names.name_at(i)
        fixed = self.names.fixed_at(i)
        if fixed is not None and (named is None or fixed[1] >= named[1]):
            self._add(i, fixed[1], (fixed[0],), True)
            return fixed[1]
        foreign = foreign_name(self.text, tokens, i)
        if named is None:
            named = foreign
        if named is None:
            return self._bare_former(i)
        if tokens[i].key[0].isdecimal():
            return None  # "10-8" is a date; a number is a district only behind its unit word
        codes, last = named
        places = [p for p in by_codes(self.units, codes) if p.level not in FIXED]
        lone = last - i == 1
        places = [p for p in places if self.names.bare_level(p, lone)]
        all_cap = all(token.cap for token in tokens[i:last])
        if not all_cap:
            places = [p for p in places if closeness(p, self.context) >= 2 and tokens[i].cap]
        if not places and foreign is not None:
            codes, last = foreign
            places = by_codes(self.units, codes)
        if not places:
            return self._bare_former(i)
        if self.names.numbered(last):
            return last + 1
        if all_cap and is_far(self.units, places, self.context, self.tokens):
            return self._bare_former(i) or last
        if self.route_end >= 0 and continues_route(self.text, self.route_end, tokens[i].start):
            self.route_end = tokens[last - 1].end
            return last
        if not self._surroundings_allow(i, last, places):
            if on_route(self.text, tokens, i):
                self.route_end = tokens[last - 1].end
            return last if all_cap and not lone else None
        self._add(
            i,
            last,
            choose(places, self.context, current=self.current, keep_provinces=True),
            False,
        )
        return last

    def _bare_former(self, i: int) -> int | None:
        """Read a bare commune that was merged before 2025, in the report's own district."""
        tokens = self.tokens
        if not tokens[i].cap or not self.in_district:
            return None
        for last in range(min(len(tokens), i + 3), i + 1, -1):
            if not all(t.cap and not t.upper for t in tokens[i:last]):
                continue
            place = self.names.former_commune(None, i, last)
            if place and joined(self.text, tokens, i, last):
                if self._surroundings_allow(i, last, [place]):
                    self._add(i, last, (place,), False)
                return last
        return None

    def _surroundings_allow(self, i: int, last: int, places: Sequence[Place]) -> bool:
        return bare_allowed(
            self.text,
            self.tokens,
            i,
            last,
            places,
            sure=any(closeness(place, self.context) >= 2 for place in places),
            name_follows=self.names.name_at(last) is not None,
            previous_end=self.found[-1].span.end if self.found else -1,
        )

    def _add(self, first: int, last: int, candidates: tuple[Place, ...], stated: bool) -> None:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        if self.shared is not None:
            head, plural, last_end = self.shared
            self.shared = None
            place, sibling = candidates[0], self.found[-1].place if self.found else None
            if (
                place.level is AreaLevel.PROVINCE
                and not (sibling and sibling.province_code == place.province_code)
                and shares_head(self.text, last_end, start, end, plural)
            ):
                candidates, stated = agencies_of(head, candidates, None, self.context), True
                self.shared = (head, plural, end)
        if self.found and qualifies(self.text, self.found[-1], start, candidates[0]):
            self.found[-1] = merged(self.text, self.found[-1], end, candidates[0])
            return
        self.found.append(PlaceMention(Span(start, end), self.text[start:end], candidates, stated))
