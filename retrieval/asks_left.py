"""Whether what there is now is asked for without a time: "hộ nghèo *còn bao nhiêu* %"."""

from __future__ import annotations

from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import folded


@once_each
def asks_left(question: Question) -> bool:
    """Tell whether "còn" stands right before "bao nhiêu": where a story began is no answer."""
    said = said_words(question.text)
    many = folded("how_much", "phrases")
    return any(f" {left} {words} " in said for left in folded("asks_left") for words in many)
