"""Places of a question: which mentions are meant, and which names must not be passed over."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Sequence
from dataclasses import replace

from index.domain import AreaLevel, Place, Span
from index.language.lexicon import concept_table, load_table
from index.language.periods import PeriodMention
from index.language.place_questions import OnFile
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token, scan
from index.language.text import fold, has_marks, lower
from retrieval.place_words import (
    ROUTE,
    ROUTE_FROM,
    ROUTE_THROUGH,
    STATED_UNIT,
    ends_in,
    facilities,
    forms_of,
    unit_names,
)
from retrieval.words import concept_terms, folded, folded_set

_SMALL = (AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_UNITS = (AreaLevel.PROVINCE, *_SMALL)


def sure(
    mentions: Sequence[PlaceMention], on_file: Collection[Place], text: str
) -> tuple[PlaceMention, ...]:
    """Drop guesses at bare names that are neither on file nor spelt as typed."""
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    marked = has_marks(text)
    kept = []
    for mention in mentions:
        known = any(place.key in keys for place in mention.candidates)
        spelt = any(fold(place.short) in fold(mention.text) for place in mention.candidates)
        exact = any(lower(place.short) in lower(mention.text) for place in mention.candidates)
        if known or mention.level_stated or (spelt and (exact or not marked)):
            kept.append(mention)
    return tuple(kept)


def off_routes(mentions: tuple[PlaceMention, ...], text: str) -> tuple[PlaceMention, ...]:
    """Drop the ends of a route: "cao tốc Bắc Giang - Lạng Sơn" is no question about either."""
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
    through = next((m for m in mentions if ROUTE_THROUGH.search(folded[: m.span.start])), None)
    if through is not None:
        # "cao tốc Vân Phong Nha Trang qua Khánh Hòa": of what it runs through.
        ends |= {m.span for m in mentions if m.span.end <= through.span.start}
    return tuple(mention for mention in mentions if mention.span not in ends)


def like_the_other(
    mentions: Sequence[PlaceMention], others: Sequence[Place], on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Read a bare name beside an agency as an agency of the same kind, where one is on file.

    "Chi cục Hải quan Tà Lùng thu nhiều hơn Trà Lĩnh bao nhiêu"; and "còn Trà Lĩnh?" after it.

    Args:
        mentions: the question's places.
        others: the places named with or before them.
        on_file: the places that reports on file are about.
    """
    kinds = {
        place.name.removesuffix(place.short) for place in others if place.level is AreaLevel.AGENCY
    }
    if not kinds or not mentions:
        return tuple(mentions)
    keys = on_file.keys if isinstance(on_file, OnFile) else {place.key for place in on_file}
    bodies = {lower(p.name): p for p in on_file if p.level is AreaLevel.AGENCY}
    read = []
    for mention in mentions:
        bare = not mention.level_stated and not any(p.key in keys for p in mention.candidates)
        alike = (
            bodies.get(lower(kind + mention.place.short)) for kind in sorted(kinds) if bare and kind
        )
        body = next((place for place in alike if place), None)
        read.append(replace(mention, candidates=(body,)) if body else mention)
    return tuple(read)


def off_facilities(
    mentions: Sequence[PlaceMention],
    text: str,
    tokens: Sequence[Token],
    on_file: Collection[Place],
) -> tuple[PlaceMention, ...]:
    """Drop "cửa khẩu Kim Thành", "cụm công nghiệp Ia Sa": named after a unit, not that unit.

    Where a body on file bears the whole name ("Chi cục Hải quan Cảng Nghi Sơn"), it is meant.

    Args:
        mentions: the places found.
        text: the question as typed.
        tokens: its tokens with their marks.
        on_file: the places that reports on file are about.
    """
    kept = []
    for mention in mentions:
        if mention.level_stated or mention.place.level not in _SMALL:
            kept.append(mention)
            continue
        before = [t for t in tokens if t.end <= mention.span.start]
        said = f" {' '.join(t.text for t in before)}"
        head = next((h for h in facilities() if ends_in(said, h)), "")
        if not head:
            kept.append(mention)
            continue
        whole = f" {fold(head)} {fold(mention.place.short)}"
        bodies = [
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
        read = [t.text for t in tokens if mention.span.contains(Span(t.start, t.end))]
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


def named_apart(
    mentions: Sequence[PlaceMention], text: str, on_file: Collection[Place]
) -> tuple[PlaceMention, ...]:
    """Read "Lào Cai: hải quan thu bao nhiêu" as the customs of Lào Cai, where they are on file."""
    if not mentions:
        return ()
    bodies: Collection[Place]
    if isinstance(on_file, OnFile):
        bodies = on_file.bodies
    else:
        bodies = [p for p in on_file if p.level is AreaLevel.AGENCY]
    if not bodies:
        return tuple(mentions)
    spaced = f" {' '.join(t.text for t in scan(fold(text)) if t.is_word)} "
    read = []
    for mention in mentions:
        meant = [
            p
            for p in bodies
            if not mention.level_stated
            and fold(p.short) == fold(mention.place.short)
            and any(f" {form} " in spaced for form in forms_of(p))
        ]
        read.append(replace(mention, candidates=tuple(meant)) if meant else mention)
    return tuple(read)


def tax_offices(
    terms: Sequence[str], mentions: Sequence[PlaceMention], on_file: Collection[Place]
) -> list[Place]:
    """Return the tax offices on file of the provinces asked about, where a tax is asked for."""
    if not (concept_terms("tax_office") | folded_set("tax_office")) & set(terms):
        return []
    head = load_table("questions")["tax_office"]["head"]
    asked = {
        p.code
        for m in mentions
        for p in m.candidates
        if p.level is AreaLevel.PROVINCE and p.code is not None
    }
    return [p for p in on_file if p.code in {f"a:{code}:{head}" for code in asked}]


def without_bodies(tokens: Sequence[Token], places: Sequence[PlaceMention]) -> list[Token]:
    """Drop the body that stands right before its place: "*đảng bộ* Mai Sơn kết nạp …"."""
    starts = {mention.span.start for mention in places}
    kept = list(tokens)
    forms = {form for mention in places for form in forms_of(mention.place)}
    # The longest first: "cục hải quan" before "hải quan" would leave its "cục".
    for form in sorted(forms, key=lambda words: (-len(words), words)):
        words = form.split()
        for first in range(len(kept) - len(words), -1, -1):
            if [fold(t.text) for t in kept[first : first + len(words)]] == words:
                del kept[first : first + len(words)]
    if not any(token.end + 1 in starts for token in kept):
        return kept
    for body in folded("bodies", "phrases"):
        size = len(body.split())
        for first in range(len(kept) - size, -1, -1):
            run = kept[first : first + size]
            if run[-1].end + 1 in starts and fold(" ".join(t.text for t in run)) == body:
                del kept[first : first + size]
    return kept


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
            span = Span(window[0].start, window[-1].end)
            found = names.get(tuple(fold(t.text) for t in window), [])
            typed = lower(text[span.start : span.end])
            bare = not has_marks(typed)
            fitting = [p for p in found if bare or lower(p.short) == typed]
            capital = text[span.start].isupper() or bare
            if fitting and capital and not any(m.span.overlaps(span) for m in periods):
                shown = text[span.start : span.end]
                return (PlaceMention(span, shown, tuple(fitting), level_stated=False),)
    return ()


def unknown_place(text: str, places: Sequence[PlaceMention]) -> str:
    """Return a named unit that the gazetteer does not know: it must not be passed over."""
    for match in STATED_UNIT.finditer(text):
        if not match[1][0].isupper() or match[1].split()[0].isupper():
            continue  # "xã đạt chuẩn", "xã NTM"
        first = Span(match.start(1), match.start(1) + len(match[1].split()[0]))
        if not any(mention.span.overlaps(first) for mention in places):
            return match.group().strip()
    return ""
