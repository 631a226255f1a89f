"""Terms: what a question and a figure are compared by (see ``index.language.terms``)."""

from index.language.terms import (
    CONCEPT_WEIGHT,
    names_concept,
    term_list,
    term_set,
    terms,
    weight,
)

__all__ = ["CONCEPT_WEIGHT", "names_concept", "term_list", "term_set", "terms", "weight"]
