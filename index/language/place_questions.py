"""Places named in a question, typed as people type: no capitals, no diacritics, wrong letters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from index.domain import AreaLevel, Place, Span
from index.language.agencies import Head, agencies_of, agency_table, head_at
from index.language.gazetteer_data import MAX_WORDS, PlaceMention, Units, unit_type
from index.language.open_places import group_words, make_commune, make_group
from index.language.place_lexicon import (
    by_codes,
    is_current,
    levels_of,
    lexicon,
    of_type,
    phrase,
)
from index.language.place_loose import foreign_names
from index.language.place_names import Tok, name_key, name_keys, tokenise
from index.language.place_short_forms import by_initials, is_counted, is_quarter
from index.language.place_typos import GluedNames, misspelt

_ORDER = list(AreaLevel)
_FIXED = (AreaLevel.COUNTRY, AreaLevel.REGION)
_AREAS = (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_QUALIFIER_GAP = re.compile(r"\s*[,(-]?\s*(?:(?:thuộc|thuoc|của|cua|ở|o|tại|tai)\s+)?\Z")
_MAX_QUESTION = 400  # code points that are read; a question is short


@dataclass(frozen=True, slots=True)
class _Filed:
    """The places on file, by key and by folded name."""

    keys: frozenset[str]
    names: dict[str, list[Place]]
    agencies: dict[tuple[str, str], list[Place]]  # (head id, folded short name)
    bodies: dict[str, list[Place]]  # agencies and groups alone, by folded name
    of_kind: dict[str, list[Place]] = field(default_factory=dict)  # found when first asked for
    glued: list[GluedNames] = field(default_factory=list)  # one, made when first asked for

    def agencies_of(self, head: str) -> list[Place]:
        """Return the agencies on file of one kind."""
        return [p for (kind, _), places in self.agencies.items() if kind == head for p in places]

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
    def filed(self) -> _Filed:
        """The places by name."""
        return _by_name(self)


def _filed(on_file: Collection[Place]) -> _Filed:
    return on_file.filed if isinstance(on_file, OnFile) else _by_name(on_file)


def _by_name(on_file: Collection[Place]) -> _Filed:
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
    return _Filed(frozenset(place.key for place in on_file), names, agencies, bodies)


def _head_id(place: Place) -> str | None:
    for head in agency_table().heads.values():
        for template in (head.province, head.district, head.other):
            if place.name == template.format(place.short):
                return head.id
    return None


def find_in_question(units: Units, text: str, on_file: Collection[Place]) -> list[PlaceMention]:
    """Return the places that ``text`` names, in order (see Gazetteer.find_in_question)."""
    reader = _Reader(units, text[:_MAX_QUESTION], _filed(on_file))
    return _qualified(text, reader.mentions())


class _Reader:
    def __init__(self, units: Units, text: str, filed: _Filed) -> None:
        self.units = units
        self.text = text
        self.tokens = tokenise(text)
        self.filed = filed
        self.words = lexicon()
        self.found: list[PlaceMention] = []
        self.free = [True] * len(self.tokens)
        self.foreign: dict[int, dict[int, list[str]]] = {}

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

    def _named(self, first: int, last: int) -> tuple[list[Place], bool]:
        """Return all places of this name and whether it is spelt exactly (or without marks)."""
        tokens = self.tokens[first:last]
        folded = phrase(self.tokens, first, last, folded=True)
        key = phrase(self.tokens, first, last)
        marked = any(token.marked for token in tokens)
        units = self.units
        if not (
            key in units.names
            or folded in units.question_names
            or folded in units.folded
            or folded in self.filed.names
        ):
            return list(dict.fromkeys(self._foreign(first, last))), not marked
        exact = by_codes(self.units, self.units.names.get(key, ()))
        alias = by_codes(self.units, self.units.question_names.get(folded, ()))
        filed = self.filed.names.get(folded, [])
        if marked:
            filed = [p for p in filed if name_key(p.short) == key or name_key(p.name) == key]
            if exact or filed:
                # A commune may be spelt so exactly, its district otherwise (Đakrông, Đa Krông).
                other = self._foreign(first, last)
                return list(dict.fromkeys([*exact, *filed, *other])), True
            loose = by_codes(self.units, self.units.folded.get(folded, ()))
            loose = [
                p
                for p in loose
                if p.key in self.filed.keys
                or (p.level is AreaLevel.PROVINCE and self._close(p, tokens))
                or (
                    p.level is AreaLevel.DISTRICT
                    and all(token.cap for token in tokens)
                    and self._close(p, tokens)
                )
            ]
            return loose or self._foreign(first, last), False
        plain = by_codes(self.units, self.units.folded.get(folded, ()))
        if not (alias or filed):
            plain = [*plain, *self._foreign(first, last)]
        return list(dict.fromkeys([*exact, *alias, *plain, *filed])), True

    def _foreign(self, first: int, last: int) -> list[Place]:
        if first not in self.foreign:
            names = foreign_names(self.text, self.tokens, first)
            self.foreign[first] = {end: codes for codes, end in names}
        return by_codes(self.units, self.foreign[first].get(last, ()))

    @staticmethod
    def _close(place: Place, tokens: Sequence[Tok]) -> bool:
        keys = name_key(place.short).split()
        same = sum(key == token.key for key, token in zip(keys, tokens, strict=False))
        return len(tokens) == len(keys) and 2 * same >= len(keys)

    def _prefer(self, places: Sequence[Place]) -> list[Place]:
        """Keep what is on file, else all; legacy units first, larger units first."""
        filed = [place for place in places if place.key in self.filed.keys]
        return sorted(
            filed or places,
            key=lambda p: (is_current(p), _ORDER.index(p.level), p.code or ""),
        )

    def _group(self, i: int) -> int | None:
        """Read "khối huyện (Bình Định)": figures of a group are no province's."""
        name = group_words().get(phrase(self.tokens, i, i + 2, folded=True))
        if name is None or not name.startswith("khối"):
            return None
        for last in range(min(len(self.tokens), i + 2 + MAX_WORDS), i + 2, -1):
            places, _ = self._named(i + 2, last)
            homes = [place for place in places if place.level is AreaLevel.PROVINCE]
            if homes:
                made = [make_group(name, home) for home in homes]
                return self._add(i, last, self._prefer(made), True)
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
        kind, name_at = self._unit(at) or (None, at)
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
            places, _ = self._named(name_at, last)
            areas = [place for place in places if place.level in _AREAS]
            if last - name_at == 1 and kind is None:  # "hải quan cho": Chờ is a township
                areas = [place for place in areas if place.level is not AreaLevel.COMMUNE]
            made = agencies_of(head, areas, kind, ())
            if made:
                return self._add(i, last, self._prefer(made), True)
        return None

    def _agencies_named(self, head: Head, first: int, last: int) -> list[Place]:
        folded = phrase(self.tokens, first, last, folded=True)
        places = self.filed.agencies.get((head.id, folded), [])
        if head.lower:
            return [p for p in places if p.name == head.other.format(p.short)]
        upper = [p for p in places if p.name == head.province.format(p.short)]
        return upper or places

    def _short_agency(self, i: int) -> int | None:
        """Read "thuế Hậu Giang": only of an agency on file."""
        head_id, not_after = agency_table().questions.get(self.tokens[i].folded, ("", frozenset()))
        if not head_id or (i and self.tokens[i - 1].folded in not_after):
            return None
        kind = self._unit(i + 1) if i + 1 < len(self.tokens) else None
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

    def _unit(self, i: int) -> tuple[str, int] | None:
        for last in (i + 2, i + 1):
            if last >= len(self.tokens):
                continue
            marked = any(token.marked for token in self.tokens[i:last])
            kind = (
                self.words.units.get(phrase(self.tokens, i, last))
                if marked
                else self.words.f_units.get(phrase(self.tokens, i, last, folded=True))
            )
            gap = self.text[self.tokens[last - 1].end : self.tokens[last].start].strip()
            inside_word = i > 0 and phrase(self.tokens, i - 1, i + 1, True) in self.words.f_words
            if kind and gap in ("", ".") and not inside_word:
                return kind, last
        return None

    def _stated(self, i: int) -> int | None:
        unit = self._unit(i)
        if unit is None:
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
            places, _ = self._named(name_at, last)
            fitting = of_type(places, kind)
            if self.tokens[name_at].key[0].isdecimal():
                fitting = [p for p in fitting if p.name.startswith(kind)]
            if last - name_at == 1 and levels_of(kind) == (AreaLevel.COMMUNE,):
                fitting = [
                    p for p in fitting if p.key in self.filed.keys or self.tokens[name_at].cap
                ]
            if fitting:
                return self._add(i, last, self._prefer(fitting), True)
        last = name_at
        while last < min(len(self.tokens), name_at + 4) and self.tokens[last].cap:
            last += 1
        named = last - name_at >= 2 and levels_of(kind) == (AreaLevel.COMMUNE,)
        if named and not all(token.upper for token in self.tokens[name_at:last]):
            # Capitals say that this is a name although no table has it.
            short = self.text[self.tokens[name_at].start : self.tokens[last - 1].end]
            return self._add(i, last, [make_commune(kind, short, None)], True)
        return None

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
        for last in range(min(len(self.tokens), i + MAX_WORDS), i, -1):
            if phrase(self.tokens, i, last) in self.words.not_places:
                return last
            places, exact = self._named(i, last)
            allowed = [place for place in places if self._allowed(place, i, last, exact)]
            if allowed:
                stated = allowed[0].level in _FIXED
                return self._add(i, last, self._prefer(allowed), stated)
        return None

    def _allowed(self, place: Place, first: int, last: int, exact: bool) -> bool:
        filed = place.key in self.filed.keys
        folded = phrase(self.tokens, first, last, folded=True)
        marked = any(token.marked for token in self.tokens[first:last])
        lone = last - first == 1
        if not (marked and exact) and self._splits_words(first, last):
            return False
        if lone and self.tokens[first].key[0].isdecimal():
            return False
        if place.level in _FIXED:
            return exact
        if place.level is AreaLevel.PROVINCE:
            common = not marked and not filed and folded in self.words.f_common
            return not common
        if place.level is AreaLevel.DISTRICT:
            if lone:
                own = self.tokens[first]
                if self._foreign(first, last):
                    return True
                return (filed or own.cap) and (own.marked or own.cap or len(folded) > 3)
            return filed or (marked and exact) or folded not in self.words.f_common
        return filed and not lone and folded not in self.words.f_words

    def _splits_words(self, first: int, last: int) -> bool:
        """Tell whether an ordinary word crosses an edge: "hoàn thành | chương trình"."""
        if self.tokens[first].cap and self.tokens[last - 1].cap:
            return False
        return any(
            phrase(self.tokens, edge - 1, edge + 1, folded=True) in self.words.f_words
            for edge in (first, last)
            if 0 < edge < len(self.tokens)
        )

    def _misspelt(self) -> None:
        """Forgive wrong letters in what is left of the question."""
        for first, last, places in misspelt(self.tokens, self.free, self.filed.to_compare()):
            if all(self.free[first:last]):
                self._add_misspelt(first, last, places)

    def _add_misspelt(self, first: int, last: int, places: list[Place]) -> None:
        for back in (2, 1):
            unit = (
                self._unit(first - back)
                if first >= back and all(self.free[first - back : first])
                else None
            )
            if unit is not None and unit[1] == first:
                fitting = of_type(places, unit[0])
                if fitting:
                    self._add(first - back, last, self._prefer(fitting), True)
                    return
        self._add(first, last, self._prefer(places), False)


def _qualified(text: str, mentions: list[PlaceMention]) -> list[PlaceMention]:
    """Let places choose among each other's homonyms; fold "An Lão, Bình Định" into one."""
    result: list[PlaceMention] = []
    for mention in mentions:
        last = result[-1] if result else None
        gap = text[last.span.end : mention.span.start] if last else ""
        inner = _inside(last, mention) if last else ()
        if last and inner and _QUALIFIER_GAP.match(gap):
            span = Span(last.span.start, mention.span.end)
            result[-1] = PlaceMention(span, text[span.start : span.end], inner, last.level_stated)
        else:
            result.append(mention)
    narrowed = []
    for mention in result:
        candidates = mention.candidates
        for other in result:
            inner = _inside(mention, other) if other is not mention else ()
            if len(candidates) > 1 and inner:
                candidates = inner
        narrowed.append(PlaceMention(mention.span, mention.text, candidates, mention.level_stated))
    return narrowed


def _inside(inner: PlaceMention, outer: PlaceMention) -> tuple[Place, ...]:
    """Return the candidates of ``inner`` that lie in a candidate of ``outer``."""
    codes = {place.code for place in outer.candidates if place.code}
    return tuple(
        place
        for place in inner.candidates
        if place.level in (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
        and (codes & set(place.within) or place.successor in codes)
    )
