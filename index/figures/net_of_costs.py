"""Profit is told net of costs: "*Trừ chi phí*, nông dân lãi 24 triệu đồng/ha" leaves nothing out.

The words only open the clause: they are no part of the name, and no exclusion of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.language.lexicon import word_set
from index.language.scan import PhraseTable, Token

_COSTS = PhraseTable({words: words for words in word_set("net_of_costs", "costs")})
_BEFORE = word_set("net_of_costs", "before")


def at_costs(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether costs are taken off at a token: "*trừ* chi phí".

    Args:
        tokens: the sentence's.
        index: of the "trừ".
    """
    return _COSTS.match(tokens, index) is not None


def without_costs(tokens: Sequence[Token], kept: Sequence[int]) -> list[int]:
    """Return indexes of tokens without "sau khi trừ chi phí", wherever it stands.

    Args:
        tokens: the sentence's.
        kept: indexes of those that may name a number.
    """
    inside: set[int] = set()
    for index in kept:
        costs = _COSTS.match(tokens, index)
        if costs is None:
            continue
        first = index
        while first and tokens[first - 1].text in _BEFORE:
            first -= 1
        inside.update(range(first, costs.last))
    return [index for index in kept if index not in inside] if inside else list(kept)
