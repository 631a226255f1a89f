"""Answers to "huyện X kiến nghị gì", "bí thư lưu ý gì": by who says it, not by the word alone.

"Về kiến nghị của huyện, đồng chí Bí thư yêu cầu …" mentions a proposal and holds none; "đồng chí
đề nghị các cấp …" is no proposal of the district.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from index.domain import AreaLevel, Span
from index.language.scan import scan
from index.language.sentences import split_sentences
from index.language.text import fold, lower
from retrieval import people
from retrieval.around import is_in_heading
from retrieval.question import Question
from retrieval.sentence_rank import Sentence
from retrieval.terms import term_set, weight
from retrieval.text_words import folded_phrases, phrases, says_one

_SUBJECT = 9  # words of a clause in which its subject is named
_OBJECT = 7  # words behind the verb in which whom it is said to stands
_SUPPORTED = 0.6
_HEADING = 60  # characters of a heading like "IV. Kiến nghị"
_LOOK_BACK = 900


class Speaker(Enum):
    """Who is asked about."""

    AREA = auto()
    OFFICIAL = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """What of a speech is asked: who speaks, with which verb, on what."""

    speaker: Speaker
    verb: str
    office: tuple[str, ...]
    topic: tuple[str, ...]


def speech_asked(question: Question) -> Asked | None:
    """Return what of a speech a question asks, or None for another question."""
    said = _plain(question.text)
    text = f" {said} "
    if not any(f" {word} " in text for word in folded_phrases("speeches", "asking")):
        return None
    if " ai " in text:
        return None
    tokens = scan(question.text)
    office = people.office_asked(tokens, [m.span for m in question.places]) or ()
    group = "told" if office else "proposed"
    verb = next((v for v in folded_phrases("speeches", group) if f" {v} " in text), "")
    if not verb or (not office and not question.places):
        return None
    ahead = text[: text.index(f" {verb} ")]
    own = set(office) | set(verb.split()) | set(folded_phrases("speeches", "no_topic"))
    own |= {word for p in folded_phrases("speeches", "proposed") for word in p.split()}
    terms = tuple(t for t in question.all_terms if t not in own)
    if not office and any(f" {t} " in f"{ahead} " for t in terms):
        return None  # somebody else of the area: "cử tri X kiến nghị gì"
    if office and fold(office[0]) not in ahead.split():
        return None
    speaker = Speaker.OFFICIAL if office else Speaker.AREA
    return Asked(speaker, verb, _named_office(office, verb), terms)


def _named_office(office: Sequence[str], verb: str) -> tuple[str, ...]:
    """Return the office without the verb that may follow it: "bí thư tỉnh ủy *lưu ý*"."""
    said = " ".join(office)
    return tuple(said.split(f" {verb}")[0].split())


def speeches(question: Question, asked: Asked, sentences: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences in which the one asked about says something, best first.

    Args:
        question: the question.
        asked: what of a speech it asks.
        sentences: the sentences of the best passages.
    """
    total = sum(map(weight, asked.topic))
    found: list[tuple[float, Sentence]] = []
    for sentence in sentences:
        if not _speaks(question, asked, sentence):
            continue
        words = term_set(sentence.text)
        got = sum(weight(t) for t in asked.topic if t in words)
        if total and got < _SUPPORTED * total:
            continue
        exact = f" {asked.verb} " in f" {_plain(sentence.text)} "
        found.append(((got / total if total else 0.0) + 0.2 * exact, sentence))
    first: dict[str, int] = {}
    for _, sentence in found:
        known = first.get(sentence.report.id, sentence.order)
        first[sentence.report.id] = min(known, sentence.order)
    # In the order in which the best report has them.
    found.sort(key=lambda pair: (-round(pair[0], 2), first[pair[1].report.id], pair[1].span.start))
    return [sentence for _, sentence in found]


def _speaks(question: Question, asked: Asked, sentence: Sentence) -> bool:
    """Tell whether the one asked about is the subject of such a verb in the sentence."""
    group = "proposed" if asked.speaker is Speaker.AREA else "told"
    verbs = [v for v in phrases("speeches", group) if group == "proposed" or fold(v) == asked.verb]
    if asked.speaker is Speaker.AREA and is_in_heading(sentence.report, sentence.span):
        short = len(sentence.text) <= _HEADING
        return short and any(verb in lower(sentence.text) for verb in verbs)
    for verb in verbs:
        # By its marks: "mong" is in no "Móng Cái".
        for match in re.finditer(rf"(?<!\w){verb}(?!\w)", lower(sentence.text)):
            before = _plain(sentence.text[: match.start()], marks=True)
            after = _plain(sentence.text[match.end() :], marks=True)
            if _is_noun(before, after):
                continue
            if asked.speaker is Speaker.AREA:
                owner = before or _led_by(sentence, verbs)
                if _is_own(question, owner) and _is_upwards(question, after):
                    return True
            elif _is_official(asked, before, sentence):
                return True
    return False


def _led_by(sentence: Sentence, verbs: Sequence[str]) -> str:
    """Return what stands before the verb that the paragraph's proposals open with.

    "Huyện đề nghị tỉnh … *Đề nghị* UBND tỉnh …": those behind leave their subject out.
    """
    start = sentence.span.start
    earlier = sentence.report.body[max(0, start - _LOOK_BACK) : start].rpartition("\n")[2]
    for span in reversed(split_sentences(earlier, Span(0, len(earlier)))):
        said = earlier[span.start : span.end]
        at = [m.start() for v in verbs for m in re.finditer(rf"(?<!\w){v}(?!\w)", lower(said))]
        if not at:
            return ""
        before = _plain(said[: min(at)], marks=True)
        if before:
            return before
    return ""


def _is_noun(before: str, after: str) -> bool:
    """Tell whether "kiến nghị" is a thing here: "các kiến nghị", "kiến nghị của huyện"."""
    own = re.split(r"[.;:“”\"]", before)[-1].strip()
    if any(own.endswith(f" {w}") for w in folded_phrases("speeches", "told_to")):
        return True
    if any(own.endswith(f" {w}") or own == w for w in folded_phrases("speeches", "noun_behind")):
        return True
    if re.search(r"(?:kien nghi|de nghi|de xuat|y kien),?$", own) and not after.startswith("ubnd"):
        return True
    return any(after.startswith(f"{w} ") for w in folded_phrases("speeches", "noun_before"))


def _parts(before: str) -> list[str]:
    """Return the clauses in front of a verb, the nearest first."""
    clause = re.split(r"[.;]", before)[-1] or before
    return [part.strip() for part in reversed(re.split(r"[,:“”\"()]", clause)) if part.strip()]


def _is_own(question: Question, before: str) -> bool:
    """Tell whether the area asked about is the subject that stands in front of the verb."""
    names = {fold(p.short) for m in question.places for p in (m.place, *m.candidates)}
    levels = {p.level for m in question.places for p in m.candidates}
    own = [w for level in levels if level in _OWN for w in folded_phrases("own_names", level.value)]
    above = () if AreaLevel.PROVINCE in levels else folded_phrases("own_names", "above_district")
    for part in [*_parts(before), *_parts(before.replace(";", ","))]:
        spaced = f" {part} "
        bare = spaced
        for phrase in above:
            bare = bare.replace(f" {phrase} ", " ")
        opening = " ".join(bare.split()[:_SUBJECT])
        if any(f" {word} " in f" {opening} " for word in [*own, *names]):
            if says_one(part, "speeches", "told_to"):
                return False  # "huyện cần đề xuất …": it is told to
            return not any(f" {w} " in spaced for w in folded_phrases("speeches", "others"))
        others = ("others", "leaders")
        if bare != spaced or any(says_one(part, "speeches", key) for key in others):
            return False
    return False


_OWN = frozenset((AreaLevel.DISTRICT, AreaLevel.COMMUNE, AreaLevel.PROVINCE, AreaLevel.AGENCY))


def _is_upwards(question: Question, after: str) -> bool:
    """Tell whether it is said to nobody below: "đề nghị các cấp ủy" is no proposal.

    A province proposes to the centre only; what a district asks for need not say of whom.
    """
    said = f" {' '.join(after.split()[:_OBJECT])} "
    up = [said.find(f" {w}") for w in folded_phrases("speeches", "above") if f" {w} " in said]
    if all(m.place.level is AreaLevel.PROVINCE for m in question.places):
        up = [said.find(f" {w}") for w in folded_phrases("speeches", "centre") if f" {w} " in said]
        return bool(up)
    below = [said.find(f" {w}") for w in folded_phrases("speeches", "below") if f" {w} " in said]
    return not below or (bool(up) and min(up) < min(below))


def _is_official(asked: Asked, before: str, sentence: Sentence) -> bool:
    """Tell whether the official asked about, or "đồng chí" for him, stands in front of the verb."""
    offices = [f" {' '.join(way)} " for way in people.spellings(asked.office)]
    for part in _parts(before):
        if any(office in f" {part} " for office in offices):
            return True
        other = people.office_asked(scan(part))
        if other is not None:
            return False
        if says_one(part, "speeches", "pronouns"):
            start = sentence.span.start
            earlier = _plain(sentence.report.body[max(0, start - _LOOK_BACK) : start])
            return any(office in f" {earlier} " for office in offices)
    return False


def _plain(text: str, *, marks: bool = False) -> str:
    """Return folded words with blanks between them, with the marks between clauses if asked."""
    kept = [t for t in scan(fold(text)) if t.is_word or t.is_number or (marks and t.text in _MARKS)]
    said = " ".join(t.text for t in kept)
    return re.sub(r" ([,.;:])", r"\1", said) if marks else said


_MARKS = frozenset(',.;:“”"()')
