"""Names at one token of running text: by the tables, spelt loosely, merged away, or open."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import cache

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units, load_toml
from index.language.open_places import make_commune
from index.language.place_lexicon import (
    closeness,
    is_current,
    levels_of,
    lexicon,
    phrase,
)
from index.language.place_loose import foreign_name, unmarked_name
from index.language.place_names import Tok, adjacent, joined, name_key, name_keys, pair_reach

FIXED = (AreaLevel.COUNTRY, AreaLevel.REGION)
_FULL_NAME, _TITLE_REACH = 3, 7  # words
_MAX_OPEN_WORDS = 4


@cache
def name_pairs(units: Units) -> dict[str, int]:
    """Map the first two syllables of names to the most that a name with them has."""
    return pair_reach(units.names)


@cache
def wide_openings(units: Units) -> frozenset[str]:
    """Return the first syllables of countries and regions, which need no capital."""
    return frozenset(
        name.partition(" ")[0]
        for name, codes in units.names.items()
        if any(units.places[code].level in FIXED for code in codes)
    )


@cache
def unit_openings() -> frozenset[str]:
    """Return the first syllables of unit words, and the short forms of these."""
    words = lexicon()
    return frozenset([*(unit.partition(" ")[0] for unit in words.units), *words.short_units])


@cache
def unit_kinds() -> frozenset[str]:
    """Return the words, one or two, that say what kind of unit one is: "miền núi", "đảo"."""
    return frozenset(
        name_keys(words)[0] for words in load_toml("places.toml")["unit_kinds"]["words"]
    )


class NameReader:
    """Reads names at the tokens of one text; keeps nothing from one call to the next."""

    def __init__(
        self,
        units: Units,
        text: str,
        tokens: Sequence[Tok],
        context: Sequence[Place],
        current: bool,
    ) -> None:
        self.units = units
        self.text = text
        self.tokens = tokens
        self.context = context
        self.current = current
        self.words = lexicon()
        self._pairs, self._wide = name_pairs(units), wide_openings(units)

    def unit_at(self, i: int) -> tuple[str, int] | None:
        """Return the type of a unit word at ``i`` and the index of the name after it."""
        tokens = self.tokens
        if tokens[i].key not in unit_openings() or self._ends_head(i):
            return None
        for last in (i + 2, i + 1):
            if last >= len(tokens) or not joined(self.text, tokens, i, last):
                continue
            kind = self.words.units.get(phrase(tokens, i, last))
            if kind is None:
                continue
            gap = self.text[tokens[last - 1].end : tokens[last].start].strip(" \n\t\u00a0")
            if gap in ("", ".", ":", "“", '"'):
                return kind, self._behind_kind(last)
        stopped = self.words.stopped_units.get(phrase(tokens, i, i + 2))
        if stopped and i + 2 < len(tokens) and tokens[i].cap:
            gaps = [self.text[a.end : b.start] for a, b in itertools.pairwise(tokens[i : i + 3])]
            if gaps[0] == "." and gaps[1].strip(" .\u00a0") == "":
                return stopped, i + 2
        if i + 1 < len(tokens) and tokens[i].key in self.words.short_units and tokens[i].cap:
            gap = self.text[tokens[i].end : tokens[i + 1].start]
            if gap.strip() == "." or (tokens[i].key == "tt" and gap == " "):
                return self.words.short_units[tokens[i].key], i + 1
        return None

    def _ends_head(self, i: int) -> bool:
        """Tell whether a unit word ends another thing's: "hợp tác *xã* Tân Tiến" is no commune."""
        return i > 1 and phrase(self.tokens, i - 2, i + 1) in self.words.false_heads

    def _behind_kind(self, i: int) -> int:
        """Return the name behind words for the kind of unit: "huyện *miền núi* Sơn Động"."""
        last = i
        while (words := self._kind_words(last)) and last + words < len(self.tokens):
            last += words
        return last if last > i and self.tokens[last].cap else i

    def _kind_words(self, i: int) -> int:
        """Return how many words at token ``i`` tell the kind of a unit: "*nghèo*", "*vùng cao*"."""
        return next((n for n in (2, 1) if phrase(self.tokens, i, i + n) in unit_kinds()), 0)

    def name_at(self, i: int, need_cap: bool = True) -> tuple[list[str], int] | None:
        """Return the codes of the longest name at token ``i`` and the index after it."""
        tokens = self.tokens
        if i >= len(tokens):
            return None
        for last in range(i + self._reach(i), i, -1):
            codes = self.units.names.get(phrase(tokens, i, last))
            if not codes or not joined(self.text, tokens, i, last):
                continue
            if need_cap and not any(token.cap for token in tokens[i:last]):
                continue
            return codes, last
        return None

    def _reach(self, i: int) -> int:
        """Return how many syllables a name at token ``i`` may have at most."""
        tokens, key = self.tokens, self.tokens[i].key
        longest = self.units.reach.get(key, 0)
        if longest > 1:
            if i + 1 == len(tokens):
                return 1
            longest = self._pairs.get(f"{key} {tokens[i + 1].key}", 1)
        return min(longest, len(tokens) - i)

    def sure_name_at(self, i: int) -> tuple[list[str], int] | None:
        """Like ``name_at`` behind a unit word or a body, where some marks may be wrong."""
        return self.name_at(i) or self.loose_at(i)

    def loose_at(self, i: int) -> tuple[list[str], int] | None:
        """Return the codes of a name spelt another way, or without its marks."""
        if i >= len(self.tokens):
            return None
        return foreign_name(self.text, self.tokens, i) or unmarked_name(
            self.units, self.text, self.tokens, i
        )

    def fixed_at(self, i: int) -> tuple[Place, int] | None:
        """Return the country or region named at token ``i`` and the index after it."""
        tokens = self.tokens
        if tokens[i].key not in self._wide:
            return None
        for last in range(i + self._reach(i), i, -1):
            for code in self.units.names.get(phrase(tokens, i, last), ()):
                place = self.units.places[code]
                if place.level in FIXED and joined(self.text, tokens, i, last):
                    capital = any(token.cap for token in tokens[i:last])
                    if capital or place.level is AreaLevel.COUNTRY:
                        return place, last
        return None

    def open_end(self, kind: str, first: int) -> int | None:
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
                or (last > first and token.key[0].isdecimal() and not self.numbered(last))
            ):
                break  # "xã Bình Long *12 hộ*"
            last += 1
        words = [token for token in tokens[first:last] if not token.key[0].isdecimal()]
        if len(words) < 2 or tokens[first].key in self.words.open_stop:
            return None
        return last

    def holds_office(self, i: int, first: int, last: int) -> bool:
        """Tell whether somebody is named: "Chủ tịch UBND xã *Nguyễn Văn Nam* cho biết".

        The unit word stands at token ``i``, the name at ``tokens[first:last]``.
        """
        if last - first < _FULL_NAME or self.tokens[first].key not in self.words.surnames:
            return False
        low = max(0, i - _TITLE_REACH)
        while low < i and any(
            not joined(self.text, self.tokens, at, at + 2) for at in range(low, i)
        ):
            low += 1
        said = f" {phrase(self.tokens, low, i)} "
        return any(f" {title} " in said for title in self.words.titles)

    def _dash(self, i: int) -> bool:
        return self.text[self.tokens[i - 1].end : self.tokens[i].start].strip() != ""

    def former(
        self, kind: str, first: int, last: int, chosen: tuple[Place, ...]
    ) -> tuple[Place, ...]:
        """Prefer a commune merged before 2025 in the report's district to a far homonym."""
        if levels_of(kind) != (AreaLevel.COMMUNE,) or (
            self.context and max(closeness(place, self.context) for place in chosen) >= 2
        ):
            return chosen
        known = self._told_of(first, last) or self.former_commune(kind, first, last)
        return (known,) if known else chosen

    def _told_of(self, first: int, last: int) -> Place | None:
        """Return the commune in no table that the text is about, where it is named again."""
        name = phrase(self.tokens, first, last)
        return next(
            (
                area
                for area in self.context
                if area.level is AreaLevel.COMMUNE
                and (area.code or "").startswith("x:")
                and name_key(area.short) == name
            ),
            None,
        )

    def former_commune(self, kind: str | None, first: int, last: int) -> Place | None:
        """Return the commune merged before 2025 that the words name in the report's area."""
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

    def number_is_name(self, i: int, last: int, kind: str, places: Sequence[Place]) -> bool:
        """Tell whether the number behind a unit word names a unit ("quận 10")."""
        tokens = self.tokens
        if tokens[i].cap or any(closeness(place, self.context) for place in places):
            return True
        if i > 0 and tokens[i - 1].key in {"mỗi", "từng", "một"}:
            return False
        ends = last >= len(tokens) or not adjacent(self.text, tokens[last - 1], tokens[last])
        return kind == "quận" or ends

    def numbered(self, last: int) -> bool:
        """Tell whether a number is part of the name ("Vân Canh 1 và …"): then it is another."""
        tokens = self.tokens
        if last >= len(tokens) or not adjacent(self.text, tokens[last - 1], tokens[last]):
            return False
        number = tokens[last]
        if not number.key[0].isdecimal() or len(number.key) > 2:
            return False
        after = self.text[number.end : number.end + 4]
        # "Mèo Vạc *71,4%*" is a share of that district.
        return bool(re.match(r"\s*(?:[,;)](?!\d)|và\b|\.\s|\.?\Z)", after))

    def bare_level(self, place: Place, lone: bool) -> bool:
        """Tell whether a place may be named without its unit word."""
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
