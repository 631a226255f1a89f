"""Persons and their offices in report sentences: "đồng chí A B, Bí thư Huyện ủy C"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from index.domain import Place, Report, Span
from index.language.lexicon import load_table
from index.language.places import Gazetteer
from index.language.scan import PhraseTable, Token, scan
from index.language.text import fold
from retrieval.offices_held import (
    PLACE_WORDS,
    is_over,
    of_another_body,
    of_another_level,
    of_another_place,
)
from retrieval.text_words import folded_phrases
from retrieval.words import folded, folded_set, listed

_WORD = re.compile(r"[^\W\d_]+")
_LONGEST_NAME = 5
# So many characters may stand between a name and the office behind it, or before it.
_REACH, _REACH_AFTER = 160, 40
# "ông" and "bà" stand so near before a name, in characters.
_ADDRESS = 8
# An office with its body has more words than these: "chủ tịch ubnd" and a level.
_WITH_BODY = 3


@cache
def offices() -> PhraseTable[str]:
    """Return the offices of ``questions.toml``, matched without diacritics."""
    return PhraseTable({p: p for p in listed("offices", "phrases")}, folded=True)


@cache
def _bodies() -> PhraseTable[str]:
    """Return the bodies that follow an office and belong to it, matched without diacritics."""
    return PhraseTable({p: p for p in listed("offices", "bodies")}, folded=True)


@dataclass(frozen=True, slots=True)
class Person:
    """A name in a sentence."""

    name: str
    span: Span


def office_named(tokens: Sequence[Token]) -> tuple[str, ...] | None:
    """Return the folded syllables of the office with its body alone; None where there is none."""
    for index in range(len(tokens)):
        match = offices().match(tokens, index)
        if match is not None:
            return tuple(
                fold(t.text) for t in tokens[match.first : _behind_bodies(tokens, match.last)]
            )
    return None


def _behind_bodies(tokens: Sequence[Token], end: int) -> int:
    """Return where the bodies end that follow an office and belong to it."""
    while end < len(tokens):
        body = _bodies().match(tokens, end)
        if body is None or _only_sounds(body.value, tokens, end):
            break
        end = body.last
    return end


def _only_sounds(body: str, tokens: Sequence[Token], at: int) -> bool:
    """Tell whether a word of a marked text has not the marks of a body: "*Quan* Hóa", no "quận"."""
    word = tokens[at].text
    other = " " not in body and word != body and fold(word) == word
    return other and any(fold(t.text) != t.text for t in tokens)


def office_asked(tokens: Sequence[Token], places: Sequence[Span] = ()) -> tuple[str, ...] | None:
    """Return the folded syllables of the office with its body ("bi thu huyen uy"), or None.

    Words that follow the office belong to it too ("chủ tịch nước"), up to a place or a question
    word.

    Args:
        tokens: the question's tokens.
        places: where its places stand.
    """
    stops = folded_set("offices", "ends")
    for index in range(len(tokens)):
        match = offices().match(tokens, index)
        if match is None:
            continue
        end = _behind_bodies(tokens, match.last)
        while end < len(tokens) and tokens[end].is_word and fold(tokens[end].text) not in stops:
            if any(place.start <= tokens[end].start < place.end for place in places):
                break
            end += 1
        return tuple(fold(t.text) for t in tokens[match.first : end])
    return None


def spellings(office: Sequence[str]) -> list[tuple[str, ...]]:
    """Return the ways in which reports write an office that a question names, its own first.

    "Chủ tịch tỉnh" is the UBND's; abbreviations are written out; the level may be left out behind
    a body ("Bí thư Đảng ủy (xã)"), and what a "trưởng đoàn" leads.
    """
    letters = load_table("text_questions")["office_letters"]
    in_full = {fold(short): fold(full) for short, full in letters.items()}
    said = " ".join(in_full.get(word, word) for word in office)
    spelt = tuple(said.split())
    for short, full in load_table("text_questions")["office_names"].items():
        said = f" {said} ".replace(f" {fold(short)} ", f" {fold(full)} ").strip()
    ways = [tuple(office), spelt, tuple(said.split())]
    written = load_table("abbreviations")["words"]
    ways.append(tuple(" ".join(fold(written.get(word, word)) for word in ways[-1]).split()))
    for phrase in folded_phrases("offices_told", "alone"):
        if f"{said} ".startswith(f"{phrase} "):
            ways.append(tuple(phrase.split()))
    for way in list(ways):
        if len(way) > _WITH_BODY and way[-1] in folded_phrases("offices_told", "levels"):
            ways.append(way[:-1])
    return list(dict.fromkeys(ways))


def persons(body: str, span: Span) -> list[Person]:
    """Return the persons named in ``body[span]``: capitalised runs that hold a family name.

    Behind "ông" or "bà" any name is one: "ông *Tanaka Ken*, Tổng Giám đốc …".
    """
    found = []
    for run in _runs(body, span):
        if run[0].group().lower() in listed("persons", "addressed") and len(run) > 2:
            run = run[1:]  # "*Ông* Tanaka Ken" opens a sentence
        if _is_addressed(body, run):
            start, end = run[0].start(), run[:_LONGEST_NAME][-1].end()
            found.append(Person(" ".join(body[start:end].split()), Span(start, end)))
            continue
        # "Chủ tịch UBND tỉnh Phạm Anh Tuấn" may glue a title word in front.
        for skip in range(len(run) - 1):
            words = run[skip : skip + _LONGEST_NAME]
            name = " ".join(word.group() for word in words)
            if name in _provinces():
                break  # "Tỉnh ủy *Sơn La* giữ chức Bí thư": nobody's name
            if words[0].group().lower() in listed("persons", "bodies") or _is_short(words):
                continue  # "trình *Bộ NN*&PTNT thẩm định"
            if fold(words[0].group()) in folded_set("families") and len(words) >= 2:
                start, end = words[0].start(), words[-1].end()
                found.append(Person(" ".join(body[start:end].split()), Span(start, end)))
                break
    return found


def _is_short(words: Sequence[re.Match[str]]) -> bool:
    """Tell whether initials stand in a run that is not all in capitals: no person's name."""
    upper = [word.group().isupper() and len(word.group()) > 1 for word in words[:2]]
    return any(upper) and not all(upper)


@cache
def _provinces() -> frozenset[str]:
    return frozenset(place.short for place in Gazetteer.load().provinces())


def _is_addressed(body: str, run: Sequence[re.Match[str]]) -> bool:
    """Tell whether a run stands behind "ông" or "bà", and is no office: "bà Phó Chủ tịch"."""
    words = body[max(0, run[0].start() - _ADDRESS) : run[0].start()].lower().split()
    if not words or words[-1] not in listed("persons", "addressed"):
        return False
    said = scan(" ".join(word.group() for word in run))
    return offices().match(said, 0) is None and said[0].text.lower() not in _openings()


@cache
def _openings() -> frozenset[str]:
    """Return the words with which an office begins: "Phó", "Chủ"."""
    return frozenset(p.split()[0] for key in ("phrases", "deputy") for p in listed("offices", key))


def off_place(person: Person, report: Report) -> Person:
    """Cut the end of the report's area off a name: "Bí thư Tỉnh ủy Nam *Định* Trần Văn A"."""
    place = report.place
    for short in (place.short, place.province) if place else ():
        start = report.body.rfind(short, 0, person.span.end) if short else -1
        end = start + len(short or "")
        if 0 <= start < person.span.start < end < person.span.end:
            body = report.body[end : person.span.end]
            first = end + len(body) - len(body.lstrip())
            return Person(" ".join(body.split()), Span(first, person.span.end))
    return person


def off_asked(person: Person, places: Sequence[Place]) -> Person:
    """Cut the name of a place asked about off a person's: "HĐND huyện *Bảo Lạc* Nông Thị Hà"."""
    for place in places:
        if place.short and person.name.startswith(f"{place.short} "):
            name = person.name[len(place.short) :].strip()
            return Person(name, Span(person.span.end - len(name), person.span.end))
    return person


def _runs(body: str, span: Span) -> list[list[re.Match[str]]]:
    """Return the runs of capitalised words that only blanks part."""
    runs: list[list[re.Match[str]]] = [[]]
    for word in _WORD.finditer(body, span.start, span.end):
        last = runs[-1][-1] if runs[-1] else None
        if last is not None and body[last.end() : word.start()].strip(" \xa0\n"):
            runs.append([])
        if word.group()[0].isupper():
            runs[-1].append(word)
        elif runs[-1]:
            runs.append([])
    return [run for run in runs if len(run) > 1]


def holder(
    body: str,
    span: Span,
    office: Sequence[str],
    asked: Sequence[str] = (),
    places: Sequence[Place] = (),
) -> Person | None:
    """Return the person whom ``body[span]`` gives the office, or None.

    The office's words must stand together, not behind "Phó", with a name close by: "Name, office"
    or "office Name".

    Args:
        body: the report's text.
        span: one sentence of it.
        office: the office's folded syllables (``office_asked``, ``spellings``).
        asked: the office as the question has it.
        places: the places asked about; the office may be told of one of these, or of none.
    """
    tokens = [t for t in scan(body, span) if t.is_word]
    said = [fold(t.text) for t in tokens]
    deputy = folded_set("offices", "deputy")
    size = len(office)
    people = persons(body, span)
    for index in range(len(said) - size + 1):
        last = _office_end(said, index, office)
        if last is None:
            continue
        before_it = said[index - 1] if index else ""
        if before_it in deputy and office[0] not in deputy:
            continue
        if before_it in folded_set("offices", "former") or (before_it, office[0]) in _OTHER_RANK:
            continue
        start, end = tokens[index].start, tokens[last - 1].end
        if is_over(said[:index]):
            continue
        behind = _behind_bodies(tokens, last)
        if of_another_level(said[:behind], last, office, asked):
            continue
        if of_another_body(said[last:], office):
            continue
        if places and of_another_place(body, tokens[behind:], places):
            continue
        before = [p for p in people if p.span.end <= start and start - p.span.end <= _REACH]
        after = [p for p in people if p.span.start >= end and p.span.start - end <= _REACH_AFTER]
        named = len(after[0].name.split()) if after else 0
        if named > PLACE_WORDS and not body[end : after[0].span.start].strip():
            return after[0]  # "Chủ tịch UBND tỉnh Phạm Văn A"; two words may be a place
        if before and _apposed(body[before[-1].span.end : start]):
            return before[-1]
        if after and not any(c in body[end : after[0].span.start] for c in ".;:"):
            between = body[end : after[0].span.start]
            if "," not in between:
                return after[0]
    return None


# "Tổng cục trưởng" and "Chi cục trưởng" are no Cục trưởng.
_OTHER_RANK = {("tong", "cuc"), ("chi", "cuc")}
# "Phó Chi cục trưởng" is no Phó Cục trưởng.
_LOWER = ["chi", "cuc"]


def _office_end(words: Sequence[str], first: int, office: Sequence[str]) -> int | None:
    """Return the position behind the office's words at ``words[first:]``, or None."""
    position = 0
    for index in range(first, len(words)):
        glued = "".join(words[index : index + 2])
        if words[index] == office[position] or glued == office[position]:
            position += 1
            if position == len(office):
                return index + 1
        elif (
            position == 0
            or words[index] not in folded_set("offices", "ranks")
            or words[index : index + 2] == _LOWER
        ):
            return None
    return None


def _apposed(between: str) -> bool:
    """A name and its offices are joined by commas and dashes only, not by a new person or verb."""
    text = fold(between)
    if any(mark in between for mark in ".;:"):
        return False
    return not any(f" {words} " in f" {text} " for words in folded("persons", "parting"))
