"""What is only being worked for is no result: "*đang huy động nguồn lực* xây mới 7 trường …"."""

from __future__ import annotations

import re

from index.domain import Figure
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase

_BREAK = re.compile(r"[;:]|\.\s")


@once_each
def _asks_result(question: Question) -> bool:
    """Tell whether it is asked how many reached something, and not what is being done."""
    words = said_words(question.text)
    return has_phrase(words, "in_hand", "results") and not has_phrase(words, "in_hand", "work")


@only_where(_asks_result)
def still_in_hand(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a result is asked for, and the words before a number say it is still in hand.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not _asks_result(question):
        return False
    before = sentence[: max(0, figure.span.start - figure.sentence.start)]
    clause = said_words(_BREAK.split(before)[-1])
    ends = [clause.rfind(f" {words} ") for words in folded("in_hand", "told")]
    return max(ends) >= 0 and not has_phrase(clause[max(ends) :], "in_hand", "done")
