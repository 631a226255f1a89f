"""What a thing costs, where a report tells beside it what was paid of it and what it earns."""

from __future__ import annotations

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import words_meant
from retrieval.words import folded, has_phrase

_PAID = "#disbursement"
_NAME = 2  # more words than these name a thing


@once_each
def _asks_cost(question: Question) -> bool:
    """Tell whether it is asked what a thing costs, and not what was paid of it."""
    said = words_meant(question.text)
    opens = any(said.startswith(f" {words} ") for words in folded("costs", "opening"))
    return opens and _PAID not in question.terms and len(question.terms) > _NAME


@only_where(_asks_cost)
def only_spent(question: Question, figure: Figure) -> bool:
    """Tell whether a thing's cost is asked for, and a figure is what was paid of it or it earns."""
    if not figure.parent or not _asks_cost(question):
        return False
    return has_phrase(f" {fold(figure.indicator)} ", "costs", "other")
