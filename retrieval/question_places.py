"""Places of a question: which mentions are meant, and which names must not be passed over."""

from __future__ import annotations

import itertools
import re
from collections.abc import Collection, Sequence
from functools import cache

from index.domain import Place, Span
from index.language.lexicon import concept_table
from index.language.periods import PeriodMention
from index.language.place_questions import OnFile
from index.language.places import Gazetteer, PlaceMention
from index.language.scan import Token, scan
from index.language.text import fold, has_marks, lower

_ROUTE = re.compile(r"\b(?:cao toc|quoc lo|tuyen|duong|cau|hanh lang)\b[^,?;]{0,24}$")
_STATED = re.compile(
    r"\b(?:[Hh]uyện|[Xx]ã|[Tt]hị xã|[Tt]hị trấn|[Pp]hường|[Qq]uận|[Tt]ỉnh)\s+"
    r"((?:[A-ZĐÀ-ỸƠƯĂÂÊÔ][\wà-ỹ]*\s?){1,3})"
)


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
        if between in ("-", "–", "—") and _ROUTE.search(folded[: first.span.start]):
            ends |= {first.span, second.span}
    return tuple(mention for mention in mentions if mention.span not in ends)


@cache
def _unit_names(gazetteer: Gazetteer) -> dict[tuple[str, ...], list[Place]]:
    """Return provinces and districts by the folded syllables of their names (two and more)."""
    names: dict[tuple[str, ...], list[Place]] = {}
    for province in gazetteer.provinces():
        for place in (province, *gazetteer.districts(province)):
            words = tuple(fold(t.text) for t in scan(place.short) if t.is_word)
            if len(words) > 1:
                names.setdefault(words, []).append(place)
    return names


def bare_places(
    text: str, tokens: Sequence[Token], periods: Sequence[PeriodMention], gazetteer: Gazetteer
) -> tuple[PlaceMention, ...]:
    """Find a province or district whose bare name also reads as common words ("dien bien").

    Tried only when no place was found: a name passed over would let another place's figure answer.
    """
    names = _unit_names(gazetteer)
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
    for match in _STATED.finditer(text):
        if not match[1][0].isupper() or match[1].split()[0].isupper():
            continue  # "xã đạt chuẩn", "xã NTM"
        first = Span(match.start(1), match.start(1) + len(match[1].split()[0]))
        if not any(mention.span.overlaps(first) for mention in places):
            return match.group().strip()
    return ""
