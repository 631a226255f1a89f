"""Places of a question: which mentions are meant, and which names must not be passed over."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.language.lexicon import concept_table
from index.language.periods import PeriodMention
from index.language.place_loose import ordinary_syllables
from index.language.place_questions import OnFile
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token
from index.language.text import fold, has_marks, lower
from retrieval.named_after import names_firm, names_school
from retrieval.place_words import (
    ROUTE,
    ROUTE_FROM,
    ROUTE_HEAD,
    ROUTE_THROUGH,
    STATED_UNIT,
    ends_in,
    facilities,
    gates,
    posts_at,
    unit_names,
)
from retrieval.words import folded, folded_set, listed

_DASHES = frozenset("-–—")
_SMALL = (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_UNITS = (AreaLevel.PROVINCE, *_SMALL)
_FULL_NAME = 3  # words of a person's name at least, so many as are read of a unit's


def sure(
    mentions: Sequence[PlaceMention], on_file: Collection[Place], text: str
) -> tuple[PlaceMention, ...]:
    """Drop guesses at bare names that are neither on file nor spelt as typed."""
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    marked = has_marks(text)
    spelt = [any(fold(p.short) in fold(m.text) for p in m.candidates) for m in mentions]
    kept = []
    for mention, as_typed in zip(mentions, spelt, strict=True):
        known = any(place.key in keys for place in mention.candidates)
        exact = any(lower(place.short) in lower(mention.text) for place in mention.candidates)
        if known and not as_typed and any(spelt) and _is_common(mention.text):
            continue  # "bình phước *làm đường*" is no slip of Lâm Đồng
        if known or mention.level_stated or (as_typed and (exact or not marked)):
            kept.append(mention)
    return tuple(kept)


def _is_common(words: str) -> bool:
    """Tell whether every word of a guessed name is a Vietnamese syllable itself."""
    return all(word in ordinary_syllables() for word in fold(words).split())


def off_routes(
    mentions: tuple[PlaceMention, ...],
    text: str,
    gazetteer: Gazetteer,
    on_file: Collection[Place] = (),
) -> tuple[PlaceMention, ...]:
    """Drop the ends of a route: "cao tốc Bắc Giang - Lạng Sơn" is no question about either.

    Args:
        mentions: the places found.
        text: the question as typed.
        gazetteer: for the other end of a route, where only one was found ("can tho ca mau").
        on_file: the places that reports are about: one of them is asked about.
    """
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    folded = fold(text)
    ends: set[Span] = set()
    for first, second in itertools.pairwise(mentions):
        between = text[first.span.end : second.span.start].strip()
        if between in ("", "-", "–", "—") and ROUTE.search(folded[: first.span.start]):
            ends |= {first.span, second.span}
    for mention in mentions:
        # "cao tốc KH - BMT": the other end may be written in a way that names no place.
        if ROUTE_FROM.search(folded[: mention.span.start]):
            ends.add(mention.span)
        if ROUTE.search(folded[: mention.span.start]) and _goes_on(text[mention.span.end :]):
            ends.add(mention.span)
        after = tuple(folded[mention.span.end :].split()[:2])
        filed = any(place.key in keys for place in mention.candidates)
        headed = ROUTE_HEAD.search(folded[: mention.span.start]) is not None
        if headed and not filed and after in unit_names(gazetteer):
            ends.add(mention.span)
    through = next((m for m in mentions if ROUTE_THROUGH.search(folded[: m.span.start])), None)
    if through is not None:
        # "cao tốc Vân Phong Nha Trang qua Khánh Hòa": of what it runs through.
        ends |= {m.span for m in mentions if m.span.end <= through.span.start}
    return tuple(mention for mention in mentions if mention.span not in ends)


def _goes_on(behind: str) -> bool:
    """Tell whether a dash and a name follow: "đường A *- B*", though B is no known place."""
    dash = _OTHER_END.match(behind)
    if dash is None or fold(dash[1]) in folded_set("how_much", "opens"):
        return False
    return dash[1][0].isupper() or not has_marks(behind)


_OTHER_END = re.compile(r"\s*[-–—]\s*([^\W\d_]+)")


def off_facilities(
    mentions: Sequence[PlaceMention],
    text: str,
    tokens: Sequence[Token],
    on_file: Collection[Place],
    *,
    firms: bool = False,
) -> tuple[PlaceMention, ...]:
    """Drop "cửa khẩu Kim Thành", "cụm công nghiệp Ia Sa": named after a unit, not that unit.

    Where a body on file bears the whole name ("Chi cục Hải quan Cảng Nghi Sơn"), it is meant; so
    is the customs office at a gate that bears the name of a province ("cửa khẩu Lào Cai").

    Args:
        mentions: the places found.
        text: the question as typed.
        tokens: its tokens with their marks.
        on_file: the places that reports on file are about.
        firms: drop the names of firms as well, their trade between: "công ty giầy *Vân Du*".
    """
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    kept = []
    gated = any(fold(gate) in fold(text) for gate in gates())
    for mention in mentions:
        small = not mention.level_stated and mention.place.level in _SMALL
        if not (small or gated):
            kept.append(mention)
            continue
        before = [t for t in tokens if t.end <= mention.span.start]
        said = f" {' '.join(t.text for t in before)}"
        filed = any(place.key in keys for place in mention.candidates)
        if not filed and names_school(said):
            continue  # "truong tieu hoc *kim dong*": of Kim Đồng, and of no huyện Kim Động
        if firms and small and names_firm(said):
            continue
        head = next((h for h in facilities() if ends_in(said, h)), "")
        posts = posts_at(mention.place, on_file) if head in gates() else []
        if not head or not (small or posts):
            kept.append(mention)
            continue
        several = [t.text for t in before][-len(head.split()) - 1 : -len(head.split())]
        if not folded_set("several").isdisjoint(map(fold, several)):
            kept.append(mention)  # "các cụm công nghiệp Ia Sa": those that lie there
            continue
        follows = text[mention.span.end :].lstrip()[:1]
        if head in listed("routes", "inside") and follows not in _DASHES:
            if any(place.key in keys for place in mention.candidates):
                kept.append(mention)
            continue
        whole = f" {fold(head)} {fold(mention.place.short)}"
        bodies = posts or [
            p for p in on_file if p.level is AreaLevel.AGENCY and fold(p.name).endswith(whole)
        ]
        if bodies:
            span = Span(before[-len(head.split())].start, mention.span.end)
            shown = text[span.start : span.end]
            kept.append(PlaceMention(span, shown, tuple(bodies), mention.level_stated))
    return tuple(kept)


def off_words(
    mentions: Sequence[PlaceMention], tokens: Sequence[Token], on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Drop "dong xuan" read as the district Đồng Xuân where a place on file is named beside it.

    Args:
        mentions: the places found.
        tokens: the question's tokens with their marks: "đông xuân" is no name then.
        on_file: the places that reports on file are about.
    """
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    known = [m for m in mentions if any(p.key in keys for p in m.candidates)]
    if not known:
        return tuple(mentions)
    kept = []
    for mention in mentions:
        start, end = mention.span.start, mention.span.end
        read = [t.text for t in tokens if start <= t.start and t.end <= end]
        before = [fold(t.text) for t in tokens if t.end <= mention.span.start][-1:]
        if (
            fold(mention.text) in folded("seasons", "names")
            and before
            and before[0] in folded("seasons", "before")
            and any(m is not mention for m in known)
        ):
            continue  # "lua dong xuan" of another place
        unit = fold(mention.text).split()[0] in folded("units_no_names", "units")
        counted = bool(before) and before[0] in folded("units_no_names", "before")
        if unit and counted and mention not in known and not mention.level_stated:
            continue  # "bao nhieu *ha dong* rieng"
        marked = has_marks(" ".join(read)) and not has_marks(mention.text)
        named = lower(mention.place.short) in " ".join(read)
        if mention in known or mention.level_stated or not marked or named:
            kept.append(mention)
    return tuple(kept)


def with_namesakes(
    mentions: Sequence[PlaceMention], on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Add the unit of the same name and rank that is on file: a province before and since 2025."""
    read = []
    for mention in mentions:
        names = {(p.name, p.province) for p in mention.candidates}
        known = {p.key for p in mention.candidates}
        twins = {
            p.key: p
            for p in (on_file.called(names) if isinstance(on_file, OnFile) else on_file)
            if (p.name, p.province) in names and p.key not in known and p.level in _UNITS
        }
        candidates = (*mention.candidates, *twins.values())
        read.append(replace(mention, candidates=candidates) if twins else mention)
    return tuple(read)


def without_home_of_group(
    mentions: tuple[PlaceMention, ...], tokens: Sequence[Token]
) -> tuple[PlaceMention, ...]:
    """Drop the province of "*cấp huyện* ở Bắc Giang": it only says where, and is not compared.

    Args:
        mentions: the places found.
        tokens: the question's tokens.
    """
    inside = {
        code
        for mention in mentions
        if mention.place.level is AreaLevel.GROUP
        for code in mention.place.within
    }
    if not inside or not folded_set("two_sides").isdisjoint(fold(t.text) for t in tokens):
        return mentions
    return tuple(m for m in mentions if all(p.key not in inside for p in m.candidates))


def bare_places(
    text: str, tokens: Sequence[Token], periods: Sequence[PeriodMention], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """Find a province or district whose bare name also reads as common words ("dien bien").

    Tried only when no place was found: a name passed over would let another place's figure answer.
    """
    names = unit_names(gazetteer)
    words = [t for t in tokens if t.is_word]
    inside: set[int] = set()
    for match in concept_table(folded=True).find(words):
        inside.update(range(match.first, match.last))
    for size in (3, 2):
        for start in range(len(words) - size + 1):
            window = words[start : start + size]
            if inside & set(range(start, start + size)):
                continue
            found = names.get(tuple(fold(t.text) for t in window))
            if not found:
                continue
            span = Span(window[0].start, window[-1].end)
            typed = lower(text[span.start : span.end])
            bare = not has_marks(typed)
            fitting = [p for p in found if bare or lower(p.short) == typed]
            capital = text[span.start].isupper() or bare
            if fitting and capital and not any(m.span.overlaps(span) for m in periods):
                shown = text[span.start : span.end]
                return (PlaceMention(span, shown, tuple(fitting), level_stated=False),)
    return ()


def without_assigner(mentions: tuple[PlaceMention, ...], text: str) -> str:
    """Cut the name of who assigned it: "tỉnh *Quảng Trị* giao Hướng Hóa …" asks of the district.

    Args:
        mentions: the places found.
        text: the question as typed.
    """
    inside = {code for m in mentions for place in m.candidates for code in place.within}
    for mention in mentions:
        behind = f"{fold(text[mention.span.end :]).lstrip()} "
        assigns = any(behind.startswith(f"{words} ") for words in folded("assigners", "behind"))
        other = any(behind.startswith(f"{words} ") for words in folded("assigners", "but"))
        managed = _manages(text[: mention.span.start], behind)
        if managed:
            # "thu ngân sách *do huyện A quản lý*" is "… do huyện quản lý" of A.
            unit = mention.place.name.split()[0].lower()
            rest = text[mention.span.end :].lstrip()
            done, rest = rest[: len(managed)], rest[len(managed) :]
            head = f"{text[: mention.span.start]}{unit} {done}"
            return f"{head} {mention.text}{rest}"
        if other or not (assigns and mention.place.key in inside):
            continue
        # "tỉnh" stays: "tỉnh giao" says whose plan it is.
        named = fold(mention.text).endswith(fold(mention.place.short))
        size = len(mention.place.short) if named else len(mention.text)
        return f"{text[: mention.span.end - size]} {text[mention.span.end :]}"
    return text


def _manages(before: str, behind: str) -> str:
    """Return the words of managing in "*do* huyện A *quản lý*", folded, or ""."""
    by = any(fold(before).rstrip().endswith(f" {word}") for word in folded("managers", "by"))
    doing = (words for words in folded("managers", "doing") if behind.startswith(f"{words} "))
    return next(doing, "") if by else ""


def unknown_place(text: str, places: Sequence[PlaceMention]) -> str:
    """Return a named unit that the gazetteer does not know: it must not be passed over."""
    for match in STATED_UNIT.finditer(text):
        if not match[1][0].isupper() or match[1].split()[0].isupper():
            continue  # "xã đạt chuẩn", "xã NTM"
        if _is_official(text[: match.start(1)], match[1]):
            continue  # "chủ tịch tỉnh Trần Văn Bình" names a person
        first = Span(match.start(1), match.start(1) + len(match[1].split()[0]))
        if not any(mention.span.overlaps(first) for mention in places):
            return match.group().strip()
    return ""


def _is_official(before: str, name: str) -> bool:
    """Tell whether a name of three words behind an office with its unit is the holder's."""
    words = fold(name).split()
    said = " ".join(fold(before).split())
    return (
        len(words) == _FULL_NAME
        and words[0] in folded_set("families")
        and any(said == office or said.endswith(f" {office}") for office in folded("officials"))
    )
