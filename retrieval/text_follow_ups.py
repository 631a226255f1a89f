"""Follow-ups that only ask for text: "nguyên nhân?", "ở đâu", "vì sao lại giảm".

They name nothing; what they ask of is the question before, without what that one asked.
"""

from __future__ import annotations

import re
from functools import cache

from index.language.scan import scan
from index.language.text import fold, has_marks
from retrieval.grades import GRADE
from retrieval.question import Question
from retrieval.words import folded, folded_set, listed, syllables


def with_topic(text: str, earlier: Question | None) -> str:
    """Return a bare "nguyên nhân?" with what was asked about before; any other text as it is.

    Args:
        text: a question as typed.
        earlier: the question before it, complete.
    """
    if earlier is None or not (earlier.places or earlier.terms):
        return text
    if _asks_source(text):
        return earlier.text  # the answer shows its report
    of_event = _with_event(text, earlier.text)
    if of_event:
        return of_event
    graded = _with_grade(text, earlier.text, counted=bool(earlier.unit_terms))
    if graded:
        return graded
    if not _asks_bare(text):
        return text
    topic = _asking(has_marks(earlier.text)).sub(" ", earlier.text)
    topic = " ".join(re.sub(r"[?!]+", " ", topic).split())
    asked = " ".join(re.sub(r"[?!.]+", " ", text).split())
    return f"{asked} {topic}" if topic else text


def _asks_source(text: str) -> bool:
    """Tell whether a question asks nothing but which report says so."""
    said = " ".join(fold(t.text) for t in scan(text) if t.is_word)
    return said in folded_set("bare_asking", "source")


def _with_event(text: str, before: str) -> str:
    """Return "bao nhiêu người bị thương" with the accidents that were asked about before, or ""."""
    harmed = _first_said(text, "harms")
    event = _first_said(before, "events") if harmed and not _first_said(text, "events") else ""
    if not event:
        return ""
    return f"{text.rstrip(' ?!.')} do {event if has_marks(text) else fold(event)}"


def _first_said(text: str, key: str) -> str:
    """Return the first phrase of ``[harms_followed]`` in a text, "" for none.

    A single syllable without its mark ("bao", "chay") says nothing.
    """
    marked = has_marks(text)
    words = [t.text.lower() if marked else fold(t.text) for t in scan(text) if t.is_word]
    said = f" {' '.join(words)} "
    for phrase in listed("harms_followed", key):
        known = phrase if marked else fold(phrase)
        if f" {known} " in said and (marked or " " in known or key == "harms"):
            return phrase
    return ""


def _with_grade(text: str, before: str, *, counted: bool) -> str:
    """Return the question before with another grade: "5 sao thì sao" behind "OCOP 4 sao"."""
    own, other = GRADE.findall(fold(text)), GRADE.search(fold(before))
    if len(own) != 1 or len(fold(before)) != len(before):
        return ""
    rest = {fold(t.text) for t in scan(GRADE.sub(" ", fold(text))) if t.is_word}
    rest -= folded_set("bare_asking", "fillers")
    if other is None:
        # "*trong đó* 4 sao bao nhiêu" behind "có mấy sản phẩm OCOP"
        asking = syllables("two_things", "parts") | syllables("bare_asking", "counting")
        return "" if rest - asking or not counted else f"{before.rstrip(' ?!.')} {own[0]}"
    if rest:
        return ""
    return f"{before[: other.start()]}{own[0]}{before[other.end() :]}"


def _asks_bare(text: str) -> bool:
    """Tell whether a question holds nothing but one of the bare askings, and fillers."""
    words = [fold(t.text) for t in scan(text) if t.is_word]
    said = " ".join(words)
    if any(t.is_number for t in scan(text)):
        return False
    for phrase in sorted(folded("bare_asking", "phrases"), key=len, reverse=True):
        rest = f" {said} ".replace(f" {phrase} ", " ", 1)
        if rest == f" {said} ":
            continue
        left = set(rest.split()) - folded_set("bare_asking", "fillers")
        if phrase in folded("bare_asking", "why"):
            left -= syllables("why", "rise") | syllables("why", "fall")
        return not left
    return False


@cache
def _asking(marked: bool) -> re.Pattern[str]:
    """Return the pattern of what the question before asked, which is asked no more."""
    phrases = listed("bare_asking", "dropped") if marked else folded("bare_asking", "dropped")
    words = "|".join(map(re.escape, sorted(phrases, key=len, reverse=True)))
    return re.compile(rf"(?<!\w)(?:{words})(?!\w)|%", re.IGNORECASE)
