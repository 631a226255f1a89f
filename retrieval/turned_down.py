"""Figures that ``matching`` turns down whatever their sentences say, told before these are read.

Both follow from the rules of ``indicator_fit``; a test holds them to it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from index.catalogue.postings import Need
from index.domain import Figure
from index.figures.figure_terms import ALWAYS
from index.language.text import fold
from retrieval.asked import typed_numbers, wanted_terms
from retrieval.asked_words import AskedWords
from retrieval.kept import once_each, once_for
from retrieval.question import Question
from retrieval.term_likeness import VOWELS, near
from retrieval.terms import names_concept

ELSEWHERE = 0.24
"""Share of the question's weight that may stand elsewhere in the sentence only."""


def is_missing(
    question: Question, own: frozenset[str], near_by: frozenset[str], sentence: str, title: str
) -> bool:
    """Tell whether a term stands nowhere at all: without a place it may be the one meant."""
    missed = _missed(question)
    read = sentence, title
    if read not in missed:
        wanted, weighed = wanted_terms(question)
        lacking = wanted.missing([term for term, _ in weighed], fold(sentence), fold(title))
        missed[read] = [term for term in lacking if not VOWELS.isdisjoint(term)]
    return any(term not in near_by and not near(term, own) for term in missed[read])


@once_each
def _missed(question: Question) -> dict[tuple[str, str], list[str]]:
    """Return the terms that sentences and titles lack: numbers of one sentence share them."""
    return {}


@once_for("terms", "unit_terms", "text", "periods")
def heavy_terms(question: Question) -> tuple[str, ...]:
    """Return the terms too heavy to stand neither at a figure nor near it."""
    if question.unit_terms or typed_numbers(question):
        return ()
    _, weighed = wanted_terms(question)
    most = ELSEWHERE * sum(heavy for _, heavy in weighed) + 1e-9
    return tuple(term for term, heavy in weighed if heavy > most)


def needed(question: Question, alike: Callable[[str], Iterable[str]]) -> tuple[Need, ...]:
    """Return what ``stands_elsewhere`` asks of a figure, as the catalogue can tell it.

    Args:
        question: the question.
        alike: gives the catalogue's terms that may be a term with a wrong letter, and itself.
    """
    wanted, _ = wanted_terms(question)
    found = []
    for term in heavy_terms(question):
        if term[0] == "#":
            in_indicator = partial(_in_pieces, term)
            in_title = partial(_titled, wanted, term)
            found.append(Need(frozenset({term}), (in_indicator, in_title)))
        elif set(term) & VOWELS and term not in ALWAYS and not near(term, ALWAYS):
            found.append(Need(frozenset(alike(term))))
    return tuple(found)


def _in_pieces(term: str, indicator: str) -> bool:
    return names_concept(indicator, term)


def _titled(wanted: AskedWords, term: str, title: str) -> bool:
    return term in wanted.held_in(title)


def stands_elsewhere(
    question: Question, figure: Figure, own: frozenset[str], near_by: frozenset[str], title: str
) -> bool:
    """Tell whether a term too heavy to be passed over stands neither at the figure nor near it.

    Wherever else it stands, ``_fit`` turns the figure down; so the rest need not be read.
    """
    wanted, _ = wanted_terms(question)
    for term in heavy_terms(question):
        if term in near_by:
            continue
        if term[0] == "#":
            if not names_concept(figure.indicator, term) and term not in wanted.held_in(title):
                return True
        elif set(term) & VOWELS and not near(term, own):
            return True
    return False
