"""Counts without a noun that a change arrives at: "giảm từ 147 xóm, tiểu khu xuống còn *122*"."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import Span
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.numbers import parse_number
from index.language.scan import Token

ARRIVED = "arrived"
"""Flag of a count that is what the one before it became."""

_FLAGS = ("unit_shared", ARRIVED)
_FROM = word_set("look_left", "from")
_ARRIVING = word_set("look_left", "arriving")
_UNIT_WORDS = word_set("look_left", "unit_words")
_CLOSERS = {",", ";", "(", ")", "."}
_LONGEST = 9  # tokens between what it was and what it became


def with_arrivals(
    tokens: Sequence[Token], amounts: Sequence[Amount], taken: Sequence[Span]
) -> list[Amount]:
    """Return ``amounts`` with the bare numbers that a count of the sentence became.

    Args:
        tokens: the sentence's.
        amounts: what was found with a noun of its own.
        taken: spans whose numbers are dates.
    """
    found = list(amounts)
    covered = {i for amount in amounts for i in range(amount.first, amount.last)}
    for before in amounts:
        counts = before.kind is AmountKind.COUNT and before.noun_first is not None
        if not counts or not before.first or tokens[before.first - 1].text not in _FROM:
            continue
        at = _arrival(tokens, before.last)
        if at is None or at in covered or not tokens[at].is_number:
            continue
        value, span = parse_number(tokens[at].text), Span(tokens[at].start, tokens[at].end)
        whole = value is not None and value == int(value)
        closed = at + 1 == len(tokens) or tokens[at + 1].text in _CLOSERS
        if whole and closed and not any(span.overlaps(other) for other in taken):
            unit = before.unit
            found.append(Amount(span, at, at + 1, value, unit, AmountKind.COUNT, flags=_FLAGS))
    return sorted(found, key=lambda amount: amount.first)


def _arrival(tokens: Sequence[Token], first: int) -> int | None:
    """Return the token behind the last of "xuống còn", where no other clause begins before."""
    arrived = False
    for index in range(first, min(first + _LONGEST, len(tokens))):
        text = tokens[index].text
        if text in _ARRIVING:
            arrived = True
        elif arrived:
            return index
        elif text == ",":
            if index + 1 == len(tokens) or not _names_unit(tokens, index + 1):
                return None
        elif not tokens[index].is_word:
            return None
    return None


def _names_unit(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a list of units goes on: "147 xóm, *tiểu khu* xuống còn", "7 xã, *thị trấn*"."""
    return tokens[index].text in _UNIT_WORDS
