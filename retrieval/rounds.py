"""Rounds of one undertaking: what was paid in "đợt 3" answers nothing on "đợt 2"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.words import one_of, one_table

_NUMBERS = {word: number for number, words in one_table("round_numbers").items() for word in words}
_ROUND = re.compile(
    rf"\b({one_of('rounds', bare=True)}) (?:thu )?"
    rf"(\d{{1,2}}|{'|'.join(_NUMBERS)})\b(?!\s*[-–/]\s*\d)"
)


@once_each
def _asked(question: Question) -> frozenset[tuple[str, str]]:
    return _rounds(question.text)


@only_where(_asked)
def of_another_round(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a round is asked about, and the figure is told of another one.

    Args:
        question: the question.
        figure: the figure; its own words go before those of its sentence.
        sentence: the sentence that states it.
    """
    asked = _asked(question)
    if not asked:
        return False
    own = _rounds(figure.indicator)
    heads = {head for head, _ in own}
    # "*mũi 4*" under "tỷ lệ tiêm *mũi 3*": what it says of itself goes before its whole's words.
    told = own | {(head, n) for head, n in _rounds(figure.parent or "") if head not in heads}
    told = told or _rounds(sentence)
    heads = {head for head, _ in told}
    return any(head in heads and (head, number) not in told for head, number in asked)


def _rounds(text: str) -> frozenset[tuple[str, str]]:
    """Return the rounds that a text names, each with its number: ("dot", "2")."""
    return frozenset(
        (found[1], _NUMBERS.get(found[2], found[2]).lstrip("0"))
        for found in _ROUND.finditer(" ".join(fold(text).split()))
    )
