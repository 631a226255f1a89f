"""Totals of all goods where one is asked for: "xuất khẩu *gạo*", "tổng kim ngạch xuất khẩu"."""

from __future__ import annotations

from index.domain import Figure
from index.figures.figure_terms import clause_text
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_list
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded, has_phrase


@once_each
def _goods(question: Question) -> list[str]:
    """Return the goods that a question names whose trade it asks about."""
    if concept_terms("traded").isdisjoint(question.terms):
        return []
    said = said_words(question.text)
    return [good for good in folded("traded", "goods") if f" {good} " in said]


@only_where(_goods)
def of_all_goods(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is the trade in all goods, and nothing up to it names the one asked.

    A report's title may name the good besides others: that makes no total the good's.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    asked = _goods(question)
    if not asked:
        return False
    name = f" {fold(figure.indicator)} "
    if concept_terms("traded").isdisjoint(term_list(figure.indicator)):
        return False
    if not has_phrase(name, "traded", "all"):
        return False
    # "tổng xuất khẩu tăng 4%, nhất là gạo tăng 16%": what is told behind it is no more of it.
    before = sentence[: figure.span.start - figure.sentence.start]
    told = f"{name}{fold(figure.parent or '')} {said_words(before)}"
    told += f" {said_words(clause_text(figure, sentence))}"
    return not any(f" {good} " in told for good in asked)
