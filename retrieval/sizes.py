"""Numbers that measure: how long or large a thing is that is not asked for."""

from __future__ import annotations

from index.domain import Figure
from index.language.text import fold
from retrieval.question import Question
from retrieval.terms import term_list, term_set
from retrieval.words import folded, light


def is_size(figure: Figure) -> bool:
    """Tell whether a number measures: kilometres, hectares, tonnes are of something else's size."""
    return fold(figure.unit.split("/")[0].split(" ")[-1]) in folded("sizes")


def measures_other(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether kilometres or hectares are of a thing that is not asked for.

    "cao tốc dài bao nhiêu km" is not answered by how many kilometres were handed over, nor by a
    sentence that names nothing of it ("vướng mắc lớn nhất là 3,25 km").
    """
    if not is_size(figure):
        return False
    named = {t for t in term_list(figure.indicator) if t not in light() and len(t) > 1}
    asked = set(question.terms)
    if {t for t in named if t.startswith("#")} - asked:
        return True
    return bool(named) and asked.isdisjoint(named | term_set(sentence))
