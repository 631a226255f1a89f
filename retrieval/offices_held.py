"""Whose office it is: of the level, body and place asked about, and still held."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import AreaLevel, Place
from index.language.scan import Token
from index.language.text import fold
from retrieval.text_words import folded_phrases
from retrieval.words import has_phrase

PLACE_WORDS = 2
"""A name of so many words behind an office may be a place's: "Chủ tịch UBND tỉnh *Bình Định*"."""
_ENDING = 5  # words between the end of an office and its name
_CHAIR = ("chu", "tich")
_BODY_WORDS = 4
_UNITS = (AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE)
_CITY = {"tp": "thanh"}


def is_over(before: Sequence[str]) -> bool:
    """Tell whether somebody left the office: "miễn nhiệm chức danh *Chủ tịch UBND* đối với A"."""
    near = f" {' '.join(before[-_ENDING:])} "
    return has_phrase(near, "offices", "ending")


def with_level(office: Sequence[str], places: Sequence[Place]) -> tuple[str, ...]:
    """Return the office with the level of the one place asked about: "chủ tịch (*huyện*)"."""
    levels = folded_phrases("offices_told", "level_words")
    units = {fold(place.name).split()[0] for place in places if place.level in _UNITS}
    if len(units) != 1 or any(word in levels for word in office):
        return tuple(office)
    return (*office, *units)


def of_another_level(
    said: Sequence[str], last: int, office: Sequence[str], asked: Sequence[str]
) -> bool:
    """Tell whether a level follows that is not the one asked about: "Chủ tịch UBND *tỉnh*"."""
    levels = folded_phrases("offices_told", "level_words")
    wanted = [_CITY.get(word, word) for word in asked if _CITY.get(word, word) in levels]
    if not wanted or set(office) & set(levels):
        return False
    behind = [_CITY.get(word, word) for word in said[last:]]
    told = next((word for word in behind if word in levels), None)
    return told is not None and told not in wanted


def of_another_body(behind: Sequence[str], office: Sequence[str]) -> bool:
    """Tell whether a bare "chủ tịch" would be one of a council or a union, not of the area."""
    if tuple(office) != _CHAIR:
        return False
    words = f"{' '.join(behind[:_BODY_WORDS])} "
    return words.startswith(tuple(f"{w} " for w in folded_phrases("offices_told", "other_chairs")))


def of_another_place(body: str, behind: Sequence[Token], places: Sequence[Place]) -> bool:
    """Tell whether the office is of a place that was not asked about: "Bí thư Huyện ủy *Tân Kỳ*".

    A name of two syllables there is a place's; a person's mostly has three.
    """
    name: list[str] = []
    end = behind[0].start if behind else 0
    for token in behind:
        if not body[token.start].isupper() or (name and body[end : token.start].strip()):
            break
        name.append(fold(token.text))
        end = token.end
    if len(name) != PLACE_WORDS:
        return False
    known = {fold(n) for p in places for n in (p.short, p.province) if n}
    return " ".join(name) not in known
