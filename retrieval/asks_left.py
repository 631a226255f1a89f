"""Whether what there is now is asked for without a time: "hộ nghèo *còn bao nhiêu* %"."""

from __future__ import annotations

from index.domain import Figure, Relation
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import folded


@once_each
def asks_left(question: Question) -> bool:
    """Tell whether "còn" stands right before "bao nhiêu": where a story began is no answer."""
    said = said_words(question.text)
    many = folded("how_much", "phrases")
    return any(f" {left} {words} " in said for left in folded("asks_left") for words in many)


@only_where(asks_left)
def done_not_left(question: Question, figure: Figure) -> bool:
    """ "sáp nhập *còn* bao nhiêu khu": "sáp nhập 43 khu" are those that were merged."""
    if not asks_left(question) or figure.relation is not Relation.VALUE:
        return False
    return f"{fold(figure.indicator)} ".startswith(folded("asks_left", "acts"))
