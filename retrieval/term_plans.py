"""Percents of what a term aims at: "đạt 96% chỉ tiêu nhiệm kỳ" is no percent of the year's plan."""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.domain import Figure, PeriodKind, Relation
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.answer import Intent
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import folded_phrases, said_words, says_one

_YEARS = frozenset({PeriodKind.TERM, PeriodKind.RANGE})


def without_plans_term(text: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Leave out the term whose plan a percent is asked of: "đạt mấy % *chỉ tiêu nhiệm kỳ*".

    It says which plan, and not until when.

    Args:
        text: the question without its places.
        mentions: the periods found in it.
    """
    folded = fold(text)
    if not any(f" {word} " in f" {folded} " for word in folded_phrases("term_plans", "percent")):
        return list(mentions)
    plans = "|".join(re.escape(word) for word in folded_phrases("term_plans", "plans"))
    behind = re.compile(rf"\b(?:{plans})(?: (?:cua|ca|toan))?\s*$")
    return [
        m for m in mentions if m.kind not in _YEARS or behind.search(folded[: m.span.start]) is None
    ]


@once_each
def _asks_years_plan(question: Question) -> bool:
    """Tell whether a percent of one year's plan is asked for."""
    if question.intent is not Intent.PERCENT_OF_PLAN:
        return False
    own = [mention for mention in question.periods if not mention.base]
    of_years = any(mention.kind in _YEARS for mention in own)
    said = says_one(said_words(question.text).strip(), "term_plans", "terms")
    return bool(own) and not of_years and not said


@only_where(_asks_years_plan)
def of_a_terms_plan(question: Question, figure: Figure) -> bool:
    """Tell whether a percent is of what a whole term aims at, where a year's plan is asked for."""
    if figure.relation is not Relation.PERCENT_OF_PLAN or not figure.base:
        return False
    told = says_one(said_words(figure.base).strip(), "term_plans", "terms")
    return told and _asks_years_plan(question)
