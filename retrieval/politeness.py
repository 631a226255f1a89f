"""How people address whom they ask: "*Cho em hỏi* … *vậy ạ*?" says nothing of what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from index.language.scan import PhraseTable, Token, scan
from index.language.text import has_marks
from retrieval.words import listed

_MARKS = frozenset(",.:;!?…")


def polite_words(tokens: Sequence[Token]) -> frozenset[int]:
    """Return which of a question's tokens only address whom it asks, or end it."""
    return _addressing(tokens) | _matched(tokens, listed("polite", "ends"), folded=False)


def without_politeness(text: str) -> str:
    """Return a question without how it opens and ends politely; as it is where that is all.

    "Cho em hỏi còn Ba Bể vậy ạ?" is "còn Ba Bể": a follow-up, like any that opens so.
    """
    tokens = scan(text)
    opening = _addressing(tokens)
    if not opening:
        return text
    ending = opening | polite_words(tokens)
    first, last = 0, len(tokens)
    while first < last and (first in opening or tokens[first].text in _MARKS):
        first += 1
    while last > first and (last - 1 in ending or tokens[last - 1].text in _MARKS):
        last -= 1
    if first == last:
        return text
    kept = text[tokens[first].start : tokens[last - 1].end]
    return f"{kept}?" if text.rstrip().endswith("?") else kept


def _addressing(tokens: Sequence[Token]) -> frozenset[int]:
    bare = not any(has_marks(token.text) for token in tokens)
    return _matched(tokens, listed("polite", "phrases"), folded=bare)


def _matched(tokens: Sequence[Token], phrases: Sequence[str], *, folded: bool) -> frozenset[int]:
    found = _table(tuple(phrases), folded).find(tokens)
    return frozenset(i for match in found for i in range(match.first, match.last))


@cache
def _table(phrases: tuple[str, ...], folded: bool) -> PhraseTable[str]:
    return PhraseTable({phrase: phrase for phrase in phrases}, folded=folded)
