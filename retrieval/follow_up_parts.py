"""Follow-ups for a part of what was asked before: "trong đó thủy sản bao nhiêu" behind exports.

"Thủy sản" alone is also a harvest, and "nữ" some of any people: asked so, it is that part of the
whole, which stands above it. Where nothing says of what a part is, it is at least measured as the
whole was.
"""

from __future__ import annotations

from dataclasses import replace

from index.domain import Figure
from index.figures.figure_terms import own_terms, people_words
from index.language.text import fold
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded, listed, syllables


def opens_part(question: Question) -> bool:
    """Tell whether a question opens as one for a part: "trong đó …", "riêng …"."""
    said = fold(question.text)
    return any(said.startswith(f"{words} ") for words in folded("two_things", "parts"))


def of_the_whole(merged: Question, question: Question, earlier: Question) -> Question:
    """Return a question for a part as one for that part of what was asked about before.

    Args:
        merged: the question, complete with what those before it named.
        question: the question by itself.
        earlier: the question before it, complete.
    """
    if question.places or not question.terms or not earlier.terms or question.plan_words:
        return merged
    people = _asks_some_people(question, earlier)
    if not (people or opens_part(question)):
        return merged
    own = _own_terms(question) if people else question.terms
    if not own or set(own) >= set(earlier.terms):
        return merged
    above = tuple(term for term in earlier.terms if term not in own)
    whole = replace(
        merged,
        terms=(*own, *above),
        indicator=f"{earlier.indicator} {question.indicator}",
        words=merged.words | earlier.words,
        part=own,
    )
    if people:
        # Some of any people: no others answer.
        noun = earlier.unit_terms if " ".join(earlier.unit_terms) in people_words() else ()
        return replace(whole, how_much=True, unit_terms=noun, unit_words=())
    return replace(whole, otherwise=_measured_as(merged, earlier))


@only_where(lambda question: question.part)
def of_another_part(question: Question, figure: Figure) -> bool:
    """Tell whether a figure does not name the part asked for: it is of the whole, or of another."""
    return not own_terms(figure).issuperset(question.part)


def _measured_as(part: Question, whole: Question) -> Question:
    """Return a part's question for what is told in money, where the whole was."""
    money = not concept_terms("money").isdisjoint(whole.terms) and not whole.unit_terms
    if not money or part.unit_words or part.percent or part.unit_terms:
        return part
    return replace(part, unit_words=listed("sums", "units"))


def _asks_some_people(question: Question, earlier: Question) -> bool:
    """Tell whether some of the people are asked for who were counted before: "bao nhiêu nữ"."""
    counted = " ".join(earlier.unit_terms) in people_words()
    counted = counted or not concept_terms("some_people").isdisjoint(earlier.terms)
    return counted and earlier.how_much and _says_some(question) and not question.percent


def _says_some(question: Question) -> bool:
    said = said_words(question.text)
    return any(f" {words} " in said for words in folded("some_people"))


def _own_terms(question: Question) -> tuple[str, ...]:
    """Return the terms of whom of the people is asked for, without "người"."""
    lead = syllables("some_people", "leading")
    return tuple(t for t in question.terms if t not in lead) or question.terms
