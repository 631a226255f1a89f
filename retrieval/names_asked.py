"""Names of firms and brands in a question, which no answer may pass over: "becamex", "vsip"."""

from __future__ import annotations

from functools import cache

from rapidfuzz.distance import OSA

from index.language.lexicon import load_table
from index.language.place_loose import ordinary_syllables
from index.language.text import fold
from retrieval.kept import once_for
from retrieval.question import Question
from retrieval.term_likeness import near

_LONG = 6  # letters: shorter words of no known spelling are abbreviations or slips
_SLIPS = 2


@once_for("terms", "text")
def names_asked(question: Question) -> tuple[str, ...]:
    """Return the terms of a question that are names: of a known firm, or no Vietnamese at all."""
    return tuple(term for term in question.terms if _is_name(term))


def lacks_name(question: Question, near_by: frozenset[str], *texts: str) -> bool:
    """Tell whether a question names a firm that stands nowhere at a figure.

    Args:
        question: the question.
        near_by: the terms at the figure.
        texts: its sentence and its report's title.
    """
    names = [name for name in names_asked(question) if name not in near_by]
    if not names:
        return False
    told = " ".join(map(fold, texts))
    words = frozenset(told.split()) | near_by
    return any(name not in told and not near(name, words) for name in names)


@cache
def _is_name(term: str) -> bool:
    if term in _marks():
        return True
    if not term.isalpha() or len(term) < _LONG or _splits(term):
        return False
    slips = (OSA.distance(term, word, score_cutoff=_SLIPS) for word in ordinary_syllables())
    return all(slip > _SLIPS for slip in slips)


@cache
def _marks() -> frozenset[str]:
    return frozenset(load_table("places")["false_heads"]["marks"])


def _splits(word: str) -> bool:
    """Tell whether a word is ordinary syllables run together: "ngansach"."""
    known = ordinary_syllables()
    ends = {0}
    for end in range(1, len(word) + 1):
        if any(word[start:end] in known for start in ends):
            ends.add(end)
    return len(word) in ends
