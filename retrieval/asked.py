"""What a question asks of a figure, worked out once for all figures that are judged."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from retrieval.asked_words import AskedWords
from retrieval.kept import once_each, once_for
from retrieval.question import Question
from retrieval.terms import weight
from retrieval.text_words import said_words
from retrieval.words import folded, light, listed, names_whole_area, syllables

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")


@once_for("terms", "unit_terms")
def wanted_terms(question: Question) -> tuple[AskedWords, list[tuple[str, float]]]:
    """Return what is looked for around a number, and the question's terms with their weights."""
    wanted = AskedWords([*question.terms, *question.unit_terms])
    return wanted, [(term, weight(term)) for term in question.terms]


@once_each
def need_no_more(question: Question) -> frozenset[str]:
    """Return the terms that an indicator may hold and be no other than what is asked for."""
    return _says_no_more().union(question.terms, question.words, usual_funds(question))


@cache
def _says_no_more() -> frozenset[str]:
    """Return the words that an indicator may hold for any question."""
    return light() | syllables("named_counts", "kinds")


@once_each
def usual_funds(question: Question) -> frozenset[str]:
    """Return the terms of the funds that are meant where none are named: "giải ngân mấy %"."""
    pairs = [pair.split("|") for pair in listed("of_funds", "usual")]
    meant = {f"#{funds}" for thing, funds in pairs if f"#{thing}" in question.terms}
    return frozenset(meant - set(question.terms))


@once_each
def telling_terms(question: Question) -> Sequence[str]:
    """Return the terms that say what is asked for: words such as "chương trình" do not."""
    return [t for t in question.terms if t.startswith("#")] or question.terms


@once_each
def off_places(question: Question) -> str:
    """Return a question's text without its places: "*Thiệu* Hóa" is short of nothing ("thiếu")."""
    text = question.text
    for mention in question.places:
        span = mention.span
        if text[span.start : span.end] != mention.text:
            continue  # taken from the question before
        text = f"{text[: span.start]}{'.' * (span.end - span.start)}{text[span.end :]}"
    return text


@once_each
def asks_whole_area(question: Question) -> bool:
    """Tell whether a number "trên địa bàn" is asked for."""
    said = question.text.lower()
    named = any(phrase in said for phrase in listed("whole_area", "phrases"))
    return named or names_whole_area(question.words)


@once_each
def asks_new(question: Question) -> bool:
    """Tell whether what came new is asked for, by a "mới" outside names: "nông thôn mới"."""
    if "moi" not in question.words:
        return False
    said = said_words(question.text)
    for name in folded("newly", "names"):
        said = said.replace(f" {name} ", " ")
    return " moi " in said


@once_each
def typed_numbers(question: Question) -> list[str]:
    """Return the numbers that a question names outside its periods."""
    return [
        digits(match.group())
        for match in NUMBER.finditer(question.text)
        if not any(m.span.start <= match.start() < m.span.end for m in question.periods)
    ]


def digits(number: str) -> str:
    """Return a number without its thousands dots, as people type it: 5.000 → 5000."""
    return number.replace(".", "")
