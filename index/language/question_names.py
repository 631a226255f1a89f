"""Names in a question: which places they may mean, spelt exactly, loosely or without marks."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AreaLevel, Place
from index.language.gazetteer_data import Units
from index.language.place_lexicon import by_codes, is_current, lexicon, phrase
from index.language.place_loose import foreign_names
from index.language.place_names import Tok, name_key
from index.language.places_on_file import Filed

FIXED = (AreaLevel.COUNTRY, AreaLevel.REGION)
_ORDER = list(AreaLevel)
_SEASON = "vu"
_VOWELS = frozenset("aeiouy")


class QuestionNames:
    """Looks names up for one question; names of another language are looked for once a token."""

    def __init__(self, units: Units, text: str, tokens: Sequence[Tok], filed: Filed) -> None:
        self.units = units
        self.text = text
        self.tokens = tokens
        self.filed = filed
        self.words = lexicon()
        self._foreign: dict[int, dict[int, list[str]]] = {}
        self._begun: dict[int, bool] = {}

    def named(self, first: int, last: int) -> tuple[list[Place], bool]:
        """Return all places of this name and whether it is spelt exactly (or without marks)."""
        tokens = self.tokens[first:last]
        marked = any(token.marked for token in tokens)
        units = self.units
        if last - first > 1 and not self._begins(first):
            return list(dict.fromkeys(self.foreign(first, last))), not marked
        folded = phrase(self.tokens, first, last, folded=True)
        key = phrase(self.tokens, first, last)
        if not (
            key in units.names
            or folded in units.question_names
            or folded in units.folded
            or folded in self.filed.names
        ):
            return list(dict.fromkeys(self.foreign(first, last))), not marked
        exact = by_codes(self.units, self.units.names.get(key, ()))
        alias = by_codes(self.units, self.units.question_names.get(folded, ()))
        filed = self.filed.names.get(folded, [])
        if marked:
            filed = [p for p in filed if name_key(p.short) == key or name_key(p.name) == key]
            if exact or filed:
                # A commune may be spelt so exactly, its district otherwise (Đakrông, Đa Krông).
                other = self.foreign(first, last)
                return list(dict.fromkeys([*exact, *filed, *other])), True
            loose = by_codes(self.units, self.units.folded.get(folded, ()))
            loose = [
                p
                for p in loose
                if (p.key in self.filed.keys and self._slipped(p, tokens, folded))
                or (p.level is AreaLevel.PROVINCE and self._close(p, tokens))
                or (
                    p.level is AreaLevel.DISTRICT
                    and all(token.cap for token in tokens)
                    and self._close(p, tokens)
                )
            ]
            return loose or self.foreign(first, last), False
        plain = by_codes(self.units, self.units.folded.get(folded, ()))
        if not (alias or filed):
            plain = [*plain, *self.foreign(first, last)]
        return list(dict.fromkeys([*exact, *alias, *plain, *filed])), True

    def several(self, first: int) -> bool:
        """Tell whether a name of two and more words may begin at ``first``."""
        return self._begins(first) or bool(self._foreign_at(first))

    def _begins(self, first: int) -> bool:
        if first + 1 >= len(self.tokens):
            return False
        if first not in self._begun:  # asked for every name that may begin here
            pair = self.tokens[first].folded, self.tokens[first + 1].folded
            self._begun[first] = self.units.begins(*pair) or self.filed.begins(*pair)
        return self._begun[first]

    def foreign(self, first: int, last: int) -> list[Place]:
        """Return the places whose names of another language are spelt so."""
        return by_codes(self.units, self._foreign_at(first).get(last, ()))

    def _foreign_at(self, first: int) -> dict[int, list[str]]:
        if first not in self._foreign:
            names = foreign_names(self.text, self.tokens, first)
            self._foreign[first] = {end: codes for codes, end in names}
        return self._foreign[first]

    def _slipped(self, place: Place, tokens: Sequence[Tok], folded: str) -> bool:
        """Tell whether a name may be meant whose marks are wrong: no "văn bản" is Văn Bàn."""
        if all(token.cap for token in tokens):
            return True
        ordinary = folded in self.words.f_words or folded in self.words.f_lookalikes
        return not ordinary and self._close(place, tokens)

    @staticmethod
    def _close(place: Place, tokens: Sequence[Tok]) -> bool:
        keys = name_key(place.short).split()
        same = sum(key == token.key for key, token in zip(keys, tokens, strict=False))
        return len(tokens) == len(keys) and 2 * same >= len(keys)

    def prefer(self, places: Sequence[Place]) -> list[Place]:
        """Keep what is on file, else all; legacy units first, larger units first."""
        filed = [place for place in places if place.key in self.filed.keys]
        return sorted(
            filed or places,
            key=lambda p: (is_current(p), _ORDER.index(p.level), p.code or ""),
        )

    def prefer_bare(self, places: Sequence[Place]) -> list[Place]:
        """As ``prefer``; a province's name alone is no commune's, whatever is on file.

        "Hòa Bình thu bao nhiêu" asks of no xã Hòa Bình in another province.
        """
        if any(place.level is AreaLevel.PROVINCE for place in places):
            places = [place for place in places if place.level is not AreaLevel.COMMUNE]
        return self.prefer(places)

    def unit_at(self, i: int) -> tuple[str, int] | None:
        """Return the type of a unit word at ``i`` and the index of the name after it."""
        for last in (i + 2, i + 1):
            if last >= len(self.tokens):
                continue
            marked = any(token.marked for token in self.tokens[i:last])
            kind = (
                self.words.units.get(phrase(self.tokens, i, last))
                if marked
                else self.words.f_units.get(phrase(self.tokens, i, last, folded=True))
            )
            if not kind:
                continue
            gap = self.text[self.tokens[last - 1].end : self.tokens[last].start].strip()
            inside_word = i > 0 and phrase(self.tokens, i - 1, i + 1, True) in self.words.f_words
            if gap in ("", ".") and not inside_word:
                return kind, last
        return None

    def allowed(self, place: Place, first: int, last: int, exact: bool) -> bool:
        """Tell whether the words may be the place without its unit word."""
        filed = place.key in self.filed.keys
        folded = phrase(self.tokens, first, last, folded=True)
        marked = any(token.marked for token in self.tokens[first:last])
        lone = last - first == 1
        if not (marked and exact) and self._splits_words(first, last):
            return False
        if lone and self.tokens[first].key[0].isdecimal():
            return False
        if first and self.tokens[first - 1].folded == _SEASON and self._runs_into_province(last):
            return False  # "vụ *Đông Hải* Dương"
        if place.level in FIXED:
            return exact and not self._runs_into_province(last)
        if place.level is AreaLevel.PROVINCE:
            common = not marked and not filed and folded in self.words.f_common
            return not common
        if place.level is AreaLevel.DISTRICT:
            if lone:
                own = self.tokens[first]
                if self.foreign(first, last):
                    return True
                if filed and _VOWELS.isdisjoint(folded):
                    return True  # "bmt"
                return (filed or own.cap) and (own.marked or own.cap or len(folded) > 3)
            return filed or (marked and exact) or folded not in self.words.f_common
        return filed and not lone and folded not in self.words.f_words

    def _runs_into_province(self, last: int) -> bool:
        """Tell whether a name's last word begins a province's: "vụ *đông Bắc* Giang"."""
        places = self.named(last - 1, last + 1)[0] if last < len(self.tokens) else []
        return any(place.level is AreaLevel.PROVINCE for place in places)

    def _splits_words(self, first: int, last: int) -> bool:
        """Tell whether an ordinary word crosses an edge: "hoàn thành | chương trình"."""
        if self.tokens[first].cap and self.tokens[last - 1].cap:
            return False
        return any(
            phrase(self.tokens, edge - 1, edge + 1, folded=True) in self.words.f_words
            for edge in (first, last)
            if 0 < edge < len(self.tokens)
        )
