"""Whether a figure counts a thing or its opposite: "4 vị trí chưa di chuyển", "26 hộ bàn giao"."""

from __future__ import annotations

from functools import cache, lru_cache

from index.domain import Figure
from index.language.scan import scan
from index.language.text import fold
from retrieval.question import Question
from retrieval.words import folded, folded_set, listed, word_set

# So far before its number a clause is read, in characters.
_REACH = 60


def denies_otherwise(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of the opposite of what is asked.

    A number of what was *not* done answers only a question that says so, and a question for what
    was not done only a number that says so (or what is "còn", left).

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if denied(figure.indicator) and not folded_set("denied", "asked") & question.words:
        return True
    if not question.how_much or not _asks_denied(question.text):
        return False
    start = figure.span.start - figure.sentence.start
    end = figure.span.end - figure.sentence.start
    told = f"{figure.indicator} {sentence[max(0, start - _REACH) : end + _REACH]}"
    said = {fold(token.text) for token in scan(told) if token.is_word}
    return not said & folded_set("denied", "asked")


@lru_cache(maxsize=65536)
def denied(words: str) -> bool:
    """Tell whether an indicator denies: "vị trí chưa di chuyển"."""
    said = f" {' '.join(t.text for t in scan(words.lower()) if t.is_word)} "
    for phrase in listed("denied", "but"):
        said = said.replace(f" {phrase} ", " ")
    return not word_set("denied").isdisjoint(said.split())


@lru_cache(maxsize=1024)
def _asks_denied(text: str) -> bool:
    """Tell whether "chưa" or "không" stands before what it denies, not at a question's end."""
    words = [fold(token.text) for token in scan(text) if token.is_word]
    said = f" {' '.join(words)} "
    for phrase in folded("denied", "but"):
        said = said.replace(f" {phrase} ", " ")
    return any(word in _denials() for word in said.split()[:-1])


@cache
def _denials() -> frozenset[str]:
    return folded_set("denied")
