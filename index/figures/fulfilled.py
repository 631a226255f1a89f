"""Aims that a text counts among what was reached: "hoàn thành *nhiều mục tiêu*"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_HOW_MANY = word_set("aims", "how_many")
_REACHED = word_set("aims", "reached")
_AIM = "mục"  # of "mục tiêu": the other words that set aims are verbs


def counts_reached(sentence: Sentence, first: int) -> bool:
    """Tell whether the aims at a token are counted as reached: "đã hoàn thành *nhiều mục tiêu*".

    Without words between the two, the tables of the cues tell it ("hoàn thành mục tiêu").
    """
    tokens, at = sentence.tokens, first
    if tokens[first].text != _AIM:
        return False
    while at and tokens[at - 1].text in _HOW_MANY:
        at -= 1
    words = " ".join(token.text for token in tokens[max(0, at - 2) : at])
    return at < first and words.endswith(tuple(_REACHED))
