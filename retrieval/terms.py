"""Terms: what a question and a figure are compared by (see ``index.language.terms``)."""

from collections.abc import Sequence

from index.domain import Figure, Relation
from index.language.terms import (
    CONCEPT_WEIGHT,
    names_concept,
    term_list,
    term_set,
    terms,
    weight,
)

__all__ = [
    "CONCEPT_WEIGHT",
    "measured_terms",
    "names_concept",
    "term_list",
    "term_set",
    "terms",
    "weight",
]

_GROWTH = "#growth_rate"


def measured_terms(figure: Figure) -> Sequence[str]:
    """Return the terms of what a figure measures: of a change, without its own name.

    "*tốc độ tăng* giá trị sản xuất đạt 13%" tells what "giá trị sản xuất tăng 13%" does.
    """
    found = term_list(figure.indicator)
    rest = [term for term in found if term != _GROWTH]
    return rest if figure.relation is Relation.CHANGE and rest else found
