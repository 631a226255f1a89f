"""Terms that are not spelt alike and may be the same: initials, and one wrong letter."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import DamerauLevenshtein

from index.language.place_loose import ordinary_syllables
from index.language.scan import scan
from index.language.text import fold

VOWELS = frozenset("aeiouy")
"""Letters of which every syllable has one, and an abbreviation none."""

SHORTEST_INITIALS = 2
_SHORT = 4  # a term of so many letters may be a word of its own


@lru_cache(maxsize=65536)
def abbreviates(term: str, text: str) -> bool:
    """Tell whether a term without a vowel is made of the first letters of words of the text.

    "ttpvhcc" is trung tâm phục vụ hành chính công, "dv" beside "kết nạp" đảng viên.
    """
    if len(term) < SHORTEST_INITIALS or set(term) & VOWELS or not term.isalpha():
        return False
    return term in "".join(fold(t.text)[:1] for t in scan(text) if t.is_word)


def near(term: str, words: frozenset[str]) -> bool:
    """Tell whether one of the words is the term but for one wrong letter."""
    if term.startswith("#") or len(term) < 3:
        return False
    if len(term) == _SHORT and term in ordinary_syllables():
        return False  # a word of its own: nông is no misspelt công
    if len(term) == 3:
        # Too short to differ by any letter (gạo, giao): swapped letters, or no vowel left.
        swapped = {term[1] + term[0] + term[2], term[0] + term[2] + term[1]} & words
        mangled = VOWELS.isdisjoint(term) and any(
            len(word) == 4 and DamerauLevenshtein.distance(term, word) == 1 for word in words
        )
        return bool(swapped) or mangled
    return any(
        abs(len(word) - len(term)) <= 1
        and DamerauLevenshtein.distance(term, word, score_cutoff=1) <= 1
        for word in words
        if len(word) >= 4 and not word.startswith("#")
    )
