"""A number of another body's doing: "*Hội Phụ nữ* trao 1.420 suất" where "Hội Nông dân" is asked.

A report on a province tells of its organisations one after the other; their numbers are all of
that area, and only the name before each says whose it is.
"""

from __future__ import annotations

import re

from index.domain import AreaLevel, Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import folded, rows_said

_CLAUSE = re.compile(r"[;.:]\s")
_BREAK = re.compile(r"[,;.:]\s")


@once_each
def doers_asked(question: Question) -> frozenset[int]:
    """Return the rows of the bodies that a question names."""
    return _doers(question.text)


@only_where(doers_asked)
def done_by_another(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a body does what is told, and the question names another one.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    asked = doers_asked(question)
    if not asked:
        return False
    before = sentence[: max(0, figure.span.start - figure.sentence.start)]
    clauses = _CLAUSE.split(before)
    told = next((names for names in map(_doers, reversed(clauses)) if names), frozenset())
    behind = _doers(_BREAK.split(sentence[len(before) :])[0])
    return bool(told) and asked.isdisjoint(told | behind)


@only_where(lambda question: "#budget_revenue" in question.terms)
def collected_apart(question: Question, figure: Figure) -> bool:
    """Tell whether an area's revenue is asked for, and a figure is what customs or fines bring."""
    if "#budget_revenue" not in question.terms:
        return False
    if figure.place is not None and figure.place.level is AreaLevel.AGENCY:
        return False
    said, asked = f" {fold(figure.indicator)} ", said_words(question.text)
    fined = any(said.startswith(f" {words} ") for words in folded("collected_apart", "fines"))
    if "#budget_revenue" not in term_list(figure.indicator) and not fined:
        return False
    told = fined or any(f" {words} " in said for words in folded("collected_apart", "told"))
    return told and not any(f" {words} " in asked for words in folded("collected_apart", "asked"))


def _doers(words: str) -> frozenset[int]:
    """Return the rows of the bodies that words name."""
    return rows_said(said_words(words), "doers", "names")
