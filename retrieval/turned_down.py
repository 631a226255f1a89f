"""Figures that ``matching`` turns down whatever their sentences say, told before these are read.

Both follow from the rules of ``indicator_fit``; a test holds them to it.
"""

from __future__ import annotations

from index.domain import Figure
from index.language.text import fold
from retrieval.asked import typed_numbers, wanted_terms
from retrieval.question import Question
from retrieval.term_likeness import VOWELS, near
from retrieval.terms import names_concept

ELSEWHERE = 0.24
"""Share of the question's weight that may stand elsewhere in the sentence only."""


def is_missing(
    question: Question, own: frozenset[str], near_by: frozenset[str], sentence: str, title: str
) -> bool:
    """Tell whether a term stands nowhere at all: without a place it may be the one meant."""
    wanted, weighed = wanted_terms(question)
    said, above = fold(sentence), fold(title)
    return any(
        term not in near_by
        and wanted.misses(term, said)
        and wanted.misses(term, above)
        and not VOWELS.isdisjoint(term)
        and not near(term, own)
        for term, _ in weighed
    )


def stands_elsewhere(
    question: Question, figure: Figure, own: frozenset[str], near_by: frozenset[str], title: str
) -> bool:
    """Tell whether a term too heavy to be passed over stands neither at the figure nor near it.

    Wherever else it stands, ``_fit`` turns the figure down; so the rest need not be read.
    """
    if question.unit_terms or typed_numbers(question):
        return False
    wanted, weighed = wanted_terms(question)
    most = ELSEWHERE * sum(heavy for _, heavy in weighed) + 1e-9
    for term, heavy in weighed:
        if term in near_by or heavy <= most:
            continue
        if term[0] == "#":
            if not names_concept(figure.indicator, term) and term not in wanted.held_in(title):
                return True
        elif set(term) & VOWELS and not near(term, own):
            return True
    return False
