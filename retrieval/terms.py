"""Terms: what a question and a figure are compared by.

A term is a concept ("#budget_revenue", any of its names) or a syllable without diacritics. Both
sides go through the same function, so "thu NSNN", "thu ngân sách" and "thu ngan sach" meet.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from index.language.lexicon import concept_table, concepts
from index.language.scan import Token, scan
from index.language.text import fold

# Concepts that only say which field a thing is of.
_GENERIC = frozenset({"#socio_economic", "#state_budget"})
# Verbs and nouns that go with many indicators.
_FAINT = frozenset({"thu", "von", "lam", "don", "tien", "hieu", "luc", "mang"})
# A concept counts for more than a syllable: it is a whole name.
CONCEPT_WEIGHT = 2.5


def terms(tokens: Sequence[Token], *, folded: bool = False) -> list[tuple[str, Token]]:
    """Return concepts (longest names first) and the other syllables, folded, each with its token.

    ``folded`` also matches concepts without diacritics, for text that has none.
    """
    table = concept_table(folded=folded)
    found: list[tuple[str, Token]] = []
    position = 0
    while position < len(tokens):
        match = table.match(tokens, position)
        if match:
            found.append((f"#{match.value.id}", tokens[position]))
            position = match.last
            continue
        token = tokens[position]
        if token.is_word:
            found.append((fold(token.text), token))
        position += 1
    return found


@lru_cache(maxsize=65536)
def term_list(text: str) -> tuple[str, ...]:
    """Return the terms of a text, in order."""
    return tuple(term for term, _ in terms(scan(text)))


@lru_cache(maxsize=65536)
def term_set(text: str) -> frozenset[str]:
    """Return the terms of a text together with all its folded syllables."""
    tokens = scan(text)
    found = {term for term, _ in terms(tokens)}
    found.update(fold(token.text) for token in tokens if token.is_word)
    return frozenset(found)


def weight(term: str) -> float:
    """Return how much a term counts."""
    if term in _GENERIC:
        return 0.8
    if term in _FAINT:
        return 0.5
    return CONCEPT_WEIGHT if term.startswith("#") else 1.0


@cache
def name_syllables(term: str) -> tuple[frozenset[str], ...]:
    """Return the folded syllables of each name (of two and more) of a concept term."""
    for concept in concepts():
        if f"#{concept.id}" == term:
            names = [fold(name).replace("-", " ").split() for name in concept.names]
            return tuple(frozenset(words) for words in names if len(words) > 1)
    return ()
