"""The percent of plan where no result is stated: "tuyển quân đạt bao nhiêu", told as "đạt 100%".

Only the last reading of a question, tried where its own words found nothing.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Relation
from retrieval.answer import Intent
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import folded, folded_set, syllables


def by_plan(question: Question) -> Question | None:
    """Return the question for the percent of plan that it may mean, else None.

    "đạt bao nhiêu" names no unit; "hoàn thành bao nhiêu phần trăm" names no plan.
    """
    if question.intent is not Intent.VALUE or Relation.VALUE not in question.wants:
        return None
    met = syllables("plan_instead", "met")
    terms = tuple(term for term in question.terms if term not in met)
    fulfilled = question.percent and met <= set(question.terms)
    if not terms or not (fulfilled or _asks_bare(question)):
        return None
    return replace(
        question,
        intent=Intent.PERCENT_OF_PLAN,
        terms=terms,
        wants=(Relation.PERCENT_OF_PLAN,),
        percent=True,
    )


def _asks_bare(question: Question) -> bool:
    """Tell whether a question ends on "đạt bao nhiêu", and names no unit, noun or part."""
    named = question.percent or question.unit_terms or question.unit_words or question.plan_words
    if named or not question.how_much:
        return False
    said = said_words(question.text).strip()
    for filler in folded("plan_instead", "ends"):
        said = said.removesuffix(f" {filler}")
    verbs, many = folded_set("plan_instead", "reached"), folded("how_much", "phrases")
    return any(said.endswith(f" {verb} {how}") for verb in verbs for how in many)
