"""Names that a sentence must hold: "Sở Y tế nói gì" is told by none that does not name it."""

from __future__ import annotations

import re
from functools import cache

from index.language.scan import scan
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.sentence_rank import Sentence
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, one_of


def may_tell_of_office(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence names the office of which it is asked what it does, if one is."""
    pattern = _office_asked(question)
    return pattern is None or pattern.search(fold(sentence.text)) is not None


def holds_short_pair(question: Question, sentence: Sentence) -> bool:
    """Tell whether a sentence holds "y tế" where the question does.

    A word of one letter is no term, and its second half stands in "kinh *tế*" and "quốc *tế*" too.
    """
    pairs = _short_pairs(question)
    if not pairs:
        return True
    text = f" {' '.join(fold(t.text) for t in scan(sentence.text) if t.is_word)} "
    return all(f" {pair} " in text for pair in pairs)


@once_each
def _short_pairs(question: Question) -> tuple[str, ...]:
    text = question.text
    for mention in question.places:
        text = text.replace(mention.text, " | ")
    return tuple(_SHORT_PAIR.findall(fold(text)))


@once_each
def _office_asked(question: Question) -> re.Pattern[str] | None:
    """Return what names the office that a question opens with; None where it asks of none.

    By its kind with the first syllable of its field ("hội nông"), or with letters ("Sở GD&ĐT").
    """
    if not has_phrase(said_words(question.text), "named_office", "asked"):
        return None
    words = [t.text for t in scan(question.text) if t.is_word]
    opened = _kinds().match(fold(" ".join(words)))
    if opened is None:
        return None
    kind, field = opened["kind"], opened["field"]
    if field in {fold(m.place.name).split()[0] for m in question.places} | _levels():
        return None  # "sở ở tỉnh A", "hội huyện": no field is named
    return re.compile(rf"\b{kind} (?:{field}|\w{{2,4}}&)")


_SHORT_PAIR = re.compile(r"\by \w+\b")


@cache
def _kinds() -> re.Pattern[str]:
    kinds = one_of("named_office", "kinds", bare=True)
    return re.compile(rf"(?:{kinds} )?(?P<kind>{kinds}) (?P<field>\w+)\b")


@cache
def _levels() -> frozenset[str]:
    return frozenset(folded("named_office", "levels"))
