"""Places named in running report text: one pass over the tokens, longest name first."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import AreaLevel, Place, Span
from index.language.agencies import Head, agencies_of, agency_at, agency_table, head_at
from index.language.gazetteer_data import PlaceMention, Units, unit_type
from index.language.open_places import make_commune, parent_in
from index.language.place_context import bare_allowed, merged, on_route, qualifies
from index.language.place_lexicon import (
    by_codes,
    choose,
    closeness,
    is_current,
    levels_of,
    lexicon,
    of_type,
    phrase,
)
from index.language.place_lists import continues_route, is_plural, several_follow, shares_head
from index.language.place_loose import foreign_name, unmarked_name
from index.language.place_names import adjacent, joined, name_key, tokenise

_LIST_GAP = re.compile(r"\s*[,;:&]?\s*\Z")
_MAX_OPEN_WORDS = 4
_FIXED = (AreaLevel.COUNTRY, AreaLevel.REGION)


class Scanner:
    """Reads one stretch of text. Use ``mentions`` once."""

    def __init__(
        self, units: Units, text: str, span: Span | None, context: Sequence[Place], current: bool
    ) -> None:
        self.units = units
        self.text = text
        self.tokens = tokenise(text, span)
        self.context = list(context)
        self.current = current
        self.words = lexicon()
        self.found: list[PlaceMention] = []
        # A head that several names share, whether in the plural, and where its last name ends.
        self.shared: tuple[Head, bool, int] | None = None
        self.route_end = -1  # where the last point of a route ends

    def mentions(self) -> list[PlaceMention]:
        """Return the mentions in order; they do not overlap."""
        i = 0
        while i < len(self.tokens):
            i = self._step(i)
        return self.found

    def _step(self, i: int) -> int:
        skipped = self._not_place(i)
        if skipped is not None:
            return skipped
        agency = agency_at(self.units, self.text, self.tokens, i, self.context, self.sure_name_at)
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
        unit = self._unit(i)
        if unit is not None:
            kind, name_at = unit
            stated = self._stated(i, kind, name_at)
            if stated is None:
                return name_at
            return self._list(stated, kind, self._plural(i))
        bare = self._bare(i)
        return bare if bare is not None else i + 1

    def _not_place(self, i: int) -> int | None:
        longest = self.words.not_places_reach.get(self.tokens[i].key, 0)
        for last in range(min(len(self.tokens), i + longest), i + 1, -1):
            if phrase(self.tokens, i, last) in self.words.not_places:
                return last
        return None

    def _unit(self, i: int) -> tuple[str, int] | None:
        """Return the type of a unit word at ``i`` and the index of the name after it."""
        tokens = self.tokens
        for last in (i + 2, i + 1):
            if last >= len(tokens) or not joined(self.text, tokens, i, last):
                continue
            kind = self.words.units.get(phrase(tokens, i, last))
            if kind is None:
                continue
            gap = self.text[tokens[last - 1].end : tokens[last].start].strip(" \n\t\u00a0")
            if gap in ("", ".", ":", "“", '"'):
                return kind, last
        if i + 1 < len(tokens) and tokens[i].key in self.words.short_units and tokens[i].cap:
            gap = self.text[tokens[i].end : tokens[i + 1].start]
            if gap.strip() == "." or (tokens[i].key == "tt" and gap == " "):
                return self.words.short_units[tokens[i].key], i + 1
        return None

    def name_at(self, i: int, need_cap: bool = True) -> tuple[list[str], int] | None:
        """Return the codes of the longest name at token ``i`` and the index after it."""
        tokens = self.tokens
        if i >= len(tokens):
            return None
        longest = self.units.reach.get(tokens[i].key, 0)
        for last in range(min(len(tokens), i + longest), i, -1):
            codes = self.units.names.get(phrase(tokens, i, last))
            if not codes or not joined(self.text, tokens, i, last):
                continue
            if need_cap and not any(token.cap for token in tokens[i:last]):
                continue
            return codes, last
        return None

    def sure_name_at(self, i: int) -> tuple[list[str], int] | None:
        """Like ``name_at`` behind a unit word or a body, where some marks may be wrong."""
        return self.name_at(i) or self._loose_at(i)

    def _loose_at(self, i: int) -> tuple[list[str], int] | None:
        if i >= len(self.tokens):
            return None
        return foreign_name(self.text, self.tokens, i) or unmarked_name(
            self.units, self.text, self.tokens, i
        )

    def _stated(self, i: int, kind: str, name_at: int) -> int | None:
        """Read a name after a unit word; return the index after it."""
        named = self.name_at(name_at)
        if levels_of(kind) != (AreaLevel.COMMUNE,) and not (
            named and of_type(by_codes(self.units, named[0]), kind)
        ):
            loose = self._loose_at(name_at)
            if loose and any(unit_type(p) == kind for p in by_codes(self.units, loose[0])):
                named = loose
        if named is not None:
            places = of_type(by_codes(self.units, named[0]), kind)
            if self.tokens[name_at].key[0].isdecimal():
                # "mỗi phường 2 người": a number is a name only after its own unit word.
                places = [p for p in places if unit_type(p) == kind]
                places = places if self._number_is_name(i, named[1], kind, places) else []
            grown = self._open_end(kind, name_at)
            known_here = any(closeness(place, self.context) for place in places)
            longer = grown is not None and grown > named[1] and not known_here
            if places and not longer:
                chosen = choose(places, self.context, current=self.current)
                self._add(i, named[1], self._former(kind, name_at, named[1], chosen), True)
                return named[1]
        return self._open(i, kind, name_at)

    def _number_is_name(self, i: int, last: int, kind: str, places: Sequence[Place]) -> bool:
        tokens = self.tokens
        if tokens[i].cap or any(closeness(place, self.context) for place in places):
            return True
        if i > 0 and tokens[i - 1].key in {"mỗi", "từng", "một"}:
            return False
        ends = last >= len(tokens) or not adjacent(self.text, tokens[last - 1], tokens[last])
        return kind == "quận" or ends

    def _former(
        self, kind: str, first: int, last: int, chosen: tuple[Place, ...]
    ) -> tuple[Place, ...]:
        """Prefer a commune merged before 2025 in the report's district to a far homonym."""
        if levels_of(kind) != (AreaLevel.COMMUNE,) or (
            self.context and max(closeness(place, self.context) for place in chosen) >= 2
        ):
            return chosen
        known = self._former_commune(kind, first, last)
        return (known,) if known else chosen

    def _former_commune(self, kind: str | None, first: int, last: int) -> Place | None:
        glued = "".join(token.folded for token in self.tokens[first:last])
        for area in self.context:
            for code in (area.code, *area.within):
                word = self.units.former_communes.get((glued, code or ""))
                if word and (kind is None or levels_of(kind) == (AreaLevel.COMMUNE,)):
                    name = " ".join(
                        self.text[self.tokens[first].start : self.tokens[last - 1].end].split()
                    )
                    return make_commune(kind or word, name, self.units.places[code or ""])
        return None

    def _open_end(self, kind: str, first: int) -> int | None:
        """Return the end of a capitalised name after xã/phường/thị trấn, or None."""
        tokens = self.tokens
        if levels_of(kind) != (AreaLevel.COMMUNE,) or first >= len(tokens):
            return None
        heading = first > 0 and tokens[first - 1].upper
        last = first
        while last < min(len(tokens), first + _MAX_OPEN_WORDS):
            token = tokens[last]
            if (
                not token.cap
                or (token.upper and not heading)
                or (last > first and not joined(self.text, tokens, last - 1, last + 1))
                or (last > first and self._dash(last))
            ):
                break
            last += 1
        words = [token for token in tokens[first:last] if not token.key[0].isdecimal()]
        if len(words) < 2 or tokens[first].key in self.words.open_stop:
            return None
        return last

    def _dash(self, i: int) -> bool:
        return self.text[self.tokens[i - 1].end : self.tokens[i].start].strip() != ""

    def _open(self, i: int, kind: str, first: int) -> int | None:
        last = self._open_end(kind, first)
        if last is None:
            return None
        place = self._former_commune(kind, first, last)
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
            named = self.name_at(at)
            places = of_type(by_codes(self.units, named[0]), kind) if named else []
            if named and places and self.tokens[at].cap:
                siblings = [*self.context, *self._siblings()]
                chosen = choose(places, siblings, current=self.current)
                self._add(at, named[1], self._former(kind, at, named[1], chosen), True)
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
        if at >= len(tokens) or self._unit(at) is not None:
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
        named = self.name_at(i)
        fixed = self._fixed(i)
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
        places = [p for p in by_codes(self.units, codes) if p.level not in _FIXED]
        lone = last - i == 1
        places = [p for p in places if self._bare_level(p, lone)]
        all_cap = all(token.cap for token in tokens[i:last])
        if not all_cap:
            places = [p for p in places if closeness(p, self.context) >= 2 and tokens[i].cap]
        if not places and foreign is not None:
            codes, last = foreign
            places = by_codes(self.units, codes)
        if not places:
            return self._bare_former(i)
        if self._numbered(last):
            return last + 1
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

    def _numbered(self, last: int) -> bool:
        """Tell whether a number is part of the name ("Vân Canh 1 và …"): then it is another."""
        tokens = self.tokens
        if last >= len(tokens) or not adjacent(self.text, tokens[last - 1], tokens[last]):
            return False
        number = tokens[last]
        if not number.key[0].isdecimal() or len(number.key) > 2:
            return False
        after = self.text[number.end : number.end + 4]
        return bool(re.match(r"\s*(?:[,;)]|và\b|\.\s|\.?\Z)", after))

    def _bare_level(self, place: Place, lone: bool) -> bool:
        near = closeness(place, self.context)
        if place.level is AreaLevel.COMMUNE:
            if self.current and is_current(place):
                return near >= 1 and not lone
            return near >= 2 and not lone
        if place.level is AreaLevel.DISTRICT and name_key(place.short) in self.words.word_like:
            return near >= 1
        if lone:
            return near >= 1 or place.short in {"Huế", "Pleiku"} or len(place.short) > 5
        return True

    def _fixed(self, i: int) -> tuple[Place, int] | None:
        tokens = self.tokens
        longest = self.units.reach.get(tokens[i].key, 0)
        for last in range(min(len(tokens), i + longest), i, -1):
            for code in self.units.names.get(phrase(tokens, i, last), ()):
                place = self.units.places[code]
                if place.level in _FIXED and joined(self.text, tokens, i, last):
                    capital = any(token.cap for token in tokens[i:last])
                    if capital or place.level is AreaLevel.COUNTRY:
                        return place, last
        return None

    def _bare_former(self, i: int) -> int | None:
        """Read a bare commune that was merged before 2025, in the report's own district."""
        tokens = self.tokens
        if not tokens[i].cap or not any(a.level is AreaLevel.DISTRICT for a in self.context):
            return None
        for last in range(min(len(tokens), i + 3), i + 1, -1):
            if not all(t.cap and not t.upper for t in tokens[i:last]):
                continue
            place = self._former_commune(None, i, last)
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
            name_follows=self.name_at(last) is not None,
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
