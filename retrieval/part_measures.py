"""A bare measure of an area ("diện tích huyện X"), and a number of one thing that lies in it."""

from __future__ import annotations

from index.domain import Figure
from index.figures.party_cells import is_cell
from index.language.lexicon import phrase_words
from index.language.scan import scan
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.words import syllables

_CELL = frozenset({"chi", "bo"})


@once_each
def _asks_bare_measure(question: Question) -> bool:
    terms = frozenset(question.terms)
    return bool(terms) and bool(question.places) and terms <= syllables("bare_measures", "words")


@only_where(_asks_bare_measure)
def of_a_thing_inside(question: Question, figure: Figure) -> bool:
    """Tell whether an area's own measure is asked for, and a figure is of a park or a project.

    "*Dự án khu công nghiệp A* – tổng diện tích 4.600 ha" is no "diện tích huyện X".
    """
    if is_cell(figure.parent or ""):
        return not question.words >= _CELL  # "huyện X có bao nhiêu đảng viên?": of no one cell
    if not _asks_bare_measure(question):
        return False
    tokens = scan(f"{figure.parent or ''} {figure.indicator}")
    return next(phrase_words().named_parts.starting(tokens), None) is not None
