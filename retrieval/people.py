"""Persons and their offices in report sentences: "đồng chí A B, Bí thư Huyện ủy C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from index.domain import Span
from index.language.lexicon import load_table
from index.language.scan import PhraseTable, Token, scan
from index.language.text import fold

# Two to five capitalised syllables in a row.
_NAME = re.compile(r"(?:[A-ZĐÀ-ỸÂÊÔƠƯĂ][\wà-ỹđ]*)(?: (?:[A-ZĐÀ-ỸÂÊÔƠƯĂ][\wà-ỹđ]*)){1,4}")
_REACH = 160


@cache
def offices() -> PhraseTable[str]:
    """Return the offices of ``questions.toml``, matched without diacritics."""
    return PhraseTable({p: p for p in load_table("questions")["offices"]["phrases"]}, folded=True)


@cache
def _families() -> frozenset[str]:
    return frozenset(load_table("questions")["families"]["words"])


@cache
def _bodies() -> PhraseTable[str]:
    return PhraseTable({p: p for p in load_table("questions")["offices"]["bodies"]}, folded=True)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a sentence."""

    name: str
    span: Span


def office_asked(tokens: Sequence[Token]) -> tuple[str, ...] | None:
    """Return the folded syllables of the office with its body ("bi thu huyen uy"), or None."""
    for index in range(len(tokens)):
        match = offices().match(tokens, index)
        if match is None:
            continue
        end = match.last
        while end < len(tokens):
            body = _bodies().match(tokens, end)
            if body is None:
                break
            end = body.last
        return tuple(fold(t.text) for t in tokens[match.first : end])
    return None


def persons(body: str, span: Span) -> list[Person]:
    """Return the persons named in ``body[span]``."""
    found = []
    for match in _NAME.finditer(body, span.start, span.end):
        words = match.group().split()
        if fold(words[0]) in _families() and len(words) >= 2:
            found.append(Person(match.group(), Span(match.start(), match.end())))
            continue
        # "Chủ tịch UBND tỉnh Phạm Anh Tuấn" may glue a title word in front.
        for skip in range(1, len(words) - 1):
            if fold(words[skip]) in _families() and len(words) - skip in (2, 3, 4):
                start = match.start() + len(" ".join(words[:skip])) + 1
                found.append(Person(body[start : match.end()], Span(start, match.end())))
                break
    return found


def holder(body: str, span: Span, office: Sequence[str]) -> Person | None:
    """Return the person whom ``body[span]`` gives the office, or None.

    The office's words must stand together, not behind "Phó", with a name close by: "Name, office"
    or "office Name".
    """
    tokens = [t for t in scan(body, span) if t.is_word]
    folded = [fold(t.text) for t in tokens]
    size = len(office)
    people = persons(body, span)
    for index in range(len(folded) - size + 1):
        last = _office_end(folded, index, office)
        if last is None:
            continue
        if index and folded[index - 1] == "pho" and office[0] != "pho":
            continue
        start, end = tokens[index].start, tokens[last - 1].end
        before = [p for p in people if p.span.end <= start and start - p.span.end <= _REACH]
        after = [p for p in people if p.span.start >= end and p.span.start - end <= 40]
        if before and _apposed(body[before[-1].span.end : start]):
            return before[-1]
        if after and not any(c in body[end : after[0].span.start] for c in ".;:"):
            between = body[end : after[0].span.start]
            if "," not in between:
                return after[0]
    return None


# "Cục trưởng (Cục) Hải quan": words of a body's rank that people leave out.
_RANKS = frozenset({"cuc", "chi", "so", "phong", "ban"})


def _office_end(words: Sequence[str], first: int, office: Sequence[str]) -> int | None:
    """Return the position behind the office's words at ``words[first:]``, or None."""
    position = 0
    for index in range(first, len(words)):
        if words[index] == office[position]:
            position += 1
            if position == len(office):
                return index + 1
        elif position == 0 or words[index] not in _RANKS:
            return None
    return None


def _apposed(between: str) -> bool:
    """A name and its offices are joined by commas and dashes only, not by a new person or verb."""
    text = fold(between)
    if any(mark in between for mark in ".;:"):
        return False
    return not any(
        f" {verb} " in f" {text} "
        for verb in (
            "va",
            "cung",
            "dong chi",
            "chi dao",
            "phat bieu",
            "cho biet",
            "ong",
            "ba",
            "cac",
        )
    )
