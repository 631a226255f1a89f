"""Whether a count is of the noun that is asked for: "bao nhiêu *hộ*"."""

from __future__ import annotations

from index.domain import Figure
from index.figures.figure_terms import people_words
from index.language.text import fold
from retrieval.question import Question
from retrieval.terms import term_set
from retrieval.words import folded


def counts_asked(question: Question, figure: Figure) -> bool | None:
    """Tell whether a count is of the noun behind "bao nhiêu"; None when that says nothing."""
    unit = fold(figure.unit.split("/")[0]).split()
    if not question.unit_terms or not unit or not unit[-1].isalpha():
        return None
    if unit[0] in folded("not_nouns"):
        return None
    if question.unit_terms[0] in term_set(figure.parent or ""):
        return None  # "đón 186.000 lượt khách, riêng A 121.000 lượt"
    return question.unit_terms[0] in unit or (figure.total is None and unit[0] in question.terms)


def same_noun(question: Question, figure: Figure) -> bool:
    """Tell whether people are counted under another name: "bao nhiêu người", 12 đảng viên."""
    return "nguoi" in question.unit_terms and fold(figure.unit) in people_words()
