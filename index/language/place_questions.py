"""Places named in a question, typed as people type: no capitals, no diacritics, wrong letters."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from index.domain import AreaLevel, Place, Span
from index.language.agencies import Head, agencies_of, agency_table, head_at
from index.language.gazetteer_data import MAX_WORDS, PlaceMention, Units, unit_type
from index.language.open_places import group_words, make_commune, make_group
from index.language.place_lexicon import (
    levels_of,
    lexicon,
    of_type,
    phrase,
)
from index.language.place_names import name_keys, tokenise
from index.language.place_short_forms import by_initials, counts_units, is_counted, is_quarter
from index.language.place_typos import misspelt
from index.language.places_on_file import Filed, OnFile, filed_places
from index.language.question_names import FIXED, QuestionNames
from index.language.question_qualifiers import qualified

__all__ = ["OnFile", "find_in_question"]

_EACH = {"mỗi", "từng"}
_AREAS = (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_MAX_QUESTION = 400  # code points that are read; a question is short


def find_in_question(units: Units, text: str, on_file: Collection[Place]) -> list[PlaceMention]:
    """Return the places that ``text`` names, in order (see Gazetteer.find_in_question)."""
    reader = _Reader(units, text[:_MAX_QUESTION], filed_places(on_file))
    return qualified(text, reader.mentions(), units)


class _Reader:
    def __init__(self, units: Units, text: str, filed: Filed) -> None:
        self.units = units
        self.text = text
        self.tokens = tokenise(text)
        self.filed = filed
        self.words = lexicon()
        self.names = QuestionNames(units, text, self.tokens, filed)
        self.found: list[PlaceMention] = []
        self.free = [True] * len(self.tokens)

    def mentions(self) -> list[PlaceMention]:
        i = 0
        while i < len(self.tokens):
            i = self._group(i) or self._agency(i) or self._stated(i) or self._bare(i) or i + 1
        self._misspelt()
        self._whole_branch()
        self.found.sort(key=lambda mention: mention.span.start)
        return self.found

    def _add(self, first: int, last: int, places: Sequence[Place], stated: bool) -> int:
        start, end = self.tokens[first].start, self.tokens[last - 1].end
        self.found.append(
            PlaceMention(Span(start, end), self.text[start:end], tuple(places), stated)
        )
        for i in range(first, last):
            self.free[i] = False
        return last

    def _group(self, i: int) -> int | None:
        """Read "khối huyện (Bình Định)": figures of a group are no province's."""
        name = group_words().get(phrase(self.tokens, i, i + 2, folded=True))
        if name is None or not name.startswith("khối"):
            return None
        for last in range(min(len(self.tokens), i + 2 + MAX_WORDS), i + 2, -1):
            places, _ = self.names.named(i + 2, last)
            homes = [place for place in places if place.level is AreaLevel.PROVINCE]
            if homes:
                made = [make_group(name, home) for home in homes]
                # "khối huyện" where reports say "cấp huyện": the same units.
                alike = [make_group(name.replace("khối", "cấp"), home) for home in homes]
                filed = [place for place in (*made, *alike) if place.key in self.filed.keys]
                return self._add(i, last, self.names.prefer(filed or made), True)
        filed = [
            place
            for place in self.filed.names.get(name_keys(name)[1], ())
            if place.level is AreaLevel.GROUP
        ]
        return self._add(i, i + 2, filed or [make_group(name, None)], True)

    def _agency(self, i: int) -> int | None:
        found = head_at(self.tokens, i, self.text)
        if found is None and not self.tokens[i].marked:
            found = head_at(self.tokens, i, self.text, folded=True)
        if found is None:
            return self._filed_agency(i) or self._short_agency(i)
        head, at = found
        kind, name_at = self.names.unit_at(at) or (None, at)
        number = name_at < len(self.tokens) and self.tokens[name_at].key[0].isdecimal()
        if number and (kind is None or is_counted(self.text, self.tokens, name_at)):
            return None  # "hải quan 10/8": a date behind a body is no district
        initials = by_initials(self.text, self.tokens, name_at, self.filed.agencies_of(head.id))
        if initials:
            return self._add(i, name_at + 1, initials, True)
        for last in range(min(len(self.tokens), name_at + MAX_WORDS), name_at, -1):
            filed = self._agencies_named(head, name_at, last)
            if filed:
                return self._add(i, last, filed, True)
            places, _ = self.names.named(name_at, last)
            areas = [place for place in places if place.level in _AREAS]
            if last - name_at == 1 and kind is None:  # "hải quan cho": Chờ is a township
                areas = [place for place in areas if place.level is not AreaLevel.COMMUNE]
            made = agencies_of(head, areas, kind, ())
            if made:
                return self._add(i, last, self.names.prefer(made), True)
        return None

    def _agencies_named(self, head: Head, first: int, last: int) -> list[Place]:
        folded = phrase(self.tokens, first, last, folded=True)
        ids = (head.id, *agency_table().alike.get(head.id, ()))
        filed = (self.filed.agencies.get((each, folded), []) for each in ids)
        places = next((found for found in filed if found), [])
        if head.lower:
            return [p for p in places if p.name == head.other.format(p.short)]
        upper = [p for p in places if p.name == head.province.format(p.short)]
        return upper or places

    def _short_agency(self, i: int) -> int | None:
        """Read "thuế Hậu Giang": only of an agency on file."""
        head_id, not_after = agency_table().questions.get(self.tokens[i].folded, ("", frozenset()))
        if not head_id or (i and self.tokens[i - 1].folded in not_after):
            return None
        kind = self.names.unit_at(i + 1) if i + 1 < len(self.tokens) else None
        first = kind[1] if kind else i + 1
        for last in range(min(len(self.tokens), first + MAX_WORDS), first, -1):
            places = self.filed.agencies.get(
                (head_id, phrase(self.tokens, first, last, folded=True))
            )
            if places:
                return self._add(i, last, places, True)
        return None

    def _filed_agency(self, i: int) -> int | None:
        for last in range(min(len(self.tokens), i + 10), i + 1, -1) if self.filed.bodies else ():
            bodies = self.filed.bodies.get(phrase(self.tokens, i, last, folded=True))
            if bodies:
                return self._add(i, last, bodies, True)
        return None

    def _stated(self, i: int) -> int | None:
        unit = self.names.unit_at(i)
        if unit is None or self._of_each(i) or counts_units(self.text, self.tokens, i):
            return None
        kind, name_at = unit
        if self.tokens[name_at].key[0].isdecimal():
            number = self.filed.names.get(self.tokens[name_at].key, ())
            known = any(unit_type(place) == "quận" for place in number)
            if is_counted(self.text, self.tokens, name_at) or is_quarter(
                self.text, self.tokens, i, name_at, known
            ):
                return None
        initials = by_initials(self.text, self.tokens, name_at, self.filed.units_of(kind))
        if initials:
            return self._add(i, name_at + 1, initials, True)
        for last in range(min(len(self.tokens), name_at + MAX_WORDS), name_at, -1):
            places, _ = self.names.named(name_at, last)
            fitting = of_type(places, kind)
            if self.tokens[name_at].key[0].isdecimal():
                fitting = [p for p in fitting if p.name.startswith(kind)]
            if last - name_at == 1 and levels_of(kind) == (AreaLevel.COMMUNE,):
                fitting = [
                    p for p in fitting if p.key in self.filed.keys or self.tokens[name_at].cap
                ]
            if fitting:
                return self._add(i, last, self.names.prefer(fitting), True)
        last = name_at
        while last < min(len(self.tokens), name_at + 4) and self._in_a_name(last):
            last += 1
        named = last - name_at >= 2 and levels_of(kind) == (AreaLevel.COMMUNE,)
        if named and not all(token.upper for token in self.tokens[name_at:last]):
            # Capitals say that this is a name although no table has it.
            short = self.text[self.tokens[name_at].start : self.tokens[last - 1].end]
            return self._add(i, last, [make_commune(kind, short, None)], True)
        return None

    def _of_each(self, i: int) -> bool:
        """Tell whether "bình quân *mỗi xã* Minh Long" names each one of many, and no xã."""
        before = self.tokens[max(0, i - 2) : i]
        if not before:
            return False
        # "nông thôn mới huyện A" is no "mỗi huyện", with marks or without.
        typed = not before[-1].marked and before[0].folded == "quan" and len(before) == 2
        return before[-1].key in _EACH or (typed and before[-1].folded == "moi")

    def _in_a_name(self, i: int) -> bool:
        """Tell whether a token may belong to a commune's name: no "NTM", no year, no province."""
        token = self.tokens[i]
        if not token.cap or token.upper or token.key[0].isdecimal():
            return False
        provinces = (
            place
            for last in (i + 2, i + 3)
            if last <= len(self.tokens)
            for place in self.names.named(i, last)[0]
            if place.level is AreaLevel.PROVINCE
        )
        return next(provinces, None) is None

    def _whole_branch(self) -> None:
        """Read "toàn ngành" as the country where reports about the country are on file."""
        country = self.units.places["vn"]
        if self.found or country.key not in self.filed.keys:
            return
        for i in range(len(self.tokens) - 1):
            if phrase(self.tokens, i, i + 2, folded=True) == "toan nganh":
                self._add(i, i + 2, [country], True)
                return

    def _bare(self, i: int) -> int | None:
        reach = i + self.words.not_places_reach.get(self.tokens[i].key, 0)
        several = self.names.several(i)
        for last in range(min(len(self.tokens), i + MAX_WORDS), i, -1):
            if last <= reach and phrase(self.tokens, i, last) in self.words.not_places:
                return last
            if last - i > 1 and not several:
                continue
            places, exact = self.names.named(i, last)
            allowed = [place for place in places if self.names.allowed(place, i, last, exact)]
            if allowed and not self._runs_into(i, last, allowed):
                stated = allowed[0].level in FIXED
                return self._add(i, last, self.names.prefer_bare(allowed), stated)
        return None

    def _runs_into(self, i: int, last: int, places: Sequence[Place]) -> bool:
        """Tell whether a name that no report is about ends in one that reports are about.

        "toa *an lao cai*" is the court of Lào Cai, and no district An Lão.
        """
        if last - i == 1 or any(place.key in self.filed.keys for place in places):
            return False
        for first in range(i + 1, last):
            for end in range(min(len(self.tokens), first + MAX_WORDS), last, -1):
                if any(p.key in self.filed.keys for p in self.names.named(first, end)[0]):
                    return True
        return False

    def _misspelt(self) -> None:
        """Forgive wrong letters in what is left of the question."""
        for first, last, places in misspelt(self.tokens, self.free, self.filed.to_compare()):
            if all(self.free[first:last]):
                self._add_misspelt(first, last, places)

    def _add_misspelt(self, first: int, last: int, places: list[Place]) -> None:
        for back in (2, 1):
            unit = (
                self.names.unit_at(first - back)
                if first >= back and all(self.free[first - back : first])
                else None
            )
            if unit is not None and unit[1] == first:
                fitting = of_type(places, unit[0])
                if fitting:
                    self._add(first - back, last, self.names.prefer(fitting), True)
                    return
        self._add(first, last, self.names.prefer(places), False)
