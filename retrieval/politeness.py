"""How people address whom they ask: "*Cho em hỏi* … *vậy ạ*?" says nothing of what is asked."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from index.language.scan import PhraseMatch, PhraseTable, Token, scan
from index.language.text import has_marks
from retrieval.words import listed, word_set

_MARKS = frozenset(",.:;!?…")


def polite_words(tokens: Sequence[Token], text: str = "") -> frozenset[int]:
    """Return which of a question's tokens only address whom it asks, or end it.

    Args:
        tokens: the tokens of the question, in order.
        text: the question as typed, where its capitals count: "BOT" is no bot.
    """
    return addressing(tokens, text) | _matched(tokens, listed("polite", "ends"), folded=False)


def without_politeness(text: str) -> str:
    """Return a question without how it opens and ends politely; as it is where that is all.

    "Cho em hỏi còn Ba Bể vậy ạ?" is "còn Ba Bể": a follow-up, like any that opens so.
    """
    tokens = scan(text)
    opening = addressing(tokens, text)
    if not opening:
        return text
    ending = opening | polite_words(tokens, text)
    first, last = 0, len(tokens)
    while first < last and (first in opening or tokens[first].text in _MARKS):
        first += 1
    while last > first and (last - 1 in ending or tokens[last - 1].text in _MARKS):
        last -= 1
    if first == last:
        return text
    kept = text[tokens[first].start : tokens[last - 1].end]
    return f"{kept}?" if text.rstrip().endswith("?") else kept


def asks_nothing(text: str) -> bool:
    """Tell whether a message only nods or thanks: "ok", "dạ vâng em cảm ơn ạ"."""
    tokens = [token for token in scan(text) if token.text not in _MARKS]
    bare = not any(has_marks(token.text) for token in tokens)
    nodding = _matched(tokens, listed("greetings", "nodding"), folded=bare)
    nods = _matched(tokens, listed("greetings", "nods"), folded=bare)
    polite = _matched(tokens, listed("polite", "phrases"), folded=bare)
    return bool(nodding) and len(nods | polite) == len(tokens)


def addressing(tokens: Sequence[Token], text: str = "") -> frozenset[int]:
    """Return which tokens only address whom a question asks (the arguments as above).

    What may be of the matter as well, "dịch vụ *tra cứu*", addresses only where nothing of the
    matter stands in front of it, or right beside what always does.
    """
    bare = not any(has_marks(token.text) for token in tokens)
    outer = word_set("polite", "outer")
    matches = _addressing_table(bare).find(tokens)
    if not matches:
        return frozenset()
    found = {i for m in matches if m.value not in outer for i in range(m.first, m.last)}
    may_be = [m for m in matches if m.value in outer and not _is_name(m, tokens, text)]
    ends = _matched(tokens, listed("polite", "ends"), folded=False)
    ends |= {i for i, token in enumerate(tokens) if token.text in _MARKS}
    for match in (*may_be, *reversed(may_be)):
        opens = all(i in found or i in ends for i in range(match.first))
        beside = match.first - 1 in found or match.last in found
        last = all(i in found or i in ends for i in range(match.last, len(tokens)))
        closes = last and (
            match.first - 1 in ends or match.value in word_set("polite", "closing")
        )  # "nhé *bot*", "*cần gấp* ạ"
        if opens or beside or closes:
            found.update(range(match.first, match.last))
    return frozenset(found)


@cache
def _addressing_table(folded: bool) -> PhraseTable[str]:
    phrases = (*listed("polite", "phrases"), *word_set("polite", "outer"))
    return PhraseTable({p: p for p in phrases}, folded=folded)


def _is_name(match: PhraseMatch[str], tokens: Sequence[Token], text: str) -> bool:
    """Tell whether a phrase is typed in capitals, and the text is not: "trạm *BOT*"."""
    typed = text[tokens[match.first].start : tokens[match.last - 1].end]
    return typed.isupper() and not text.isupper()


def _matched(tokens: Sequence[Token], phrases: Sequence[str], *, folded: bool) -> frozenset[int]:
    found = _table(tuple(phrases), folded).find(tokens)
    return frozenset(i for match in found for i in range(match.first, match.last))


@cache
def _table(phrases: tuple[str, ...], folded: bool) -> PhraseTable[str]:
    return PhraseTable({phrase: phrase for phrase in phrases}, folded=folded)
