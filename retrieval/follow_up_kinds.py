"""Follow-ups that name another thing of the same kind: "còn tiểu học" behind "mầm non thiếu".

Alone such a name is told of many things (its schools, its pupils); behind another of its kind it is
asked for what that was asked for.
"""

from __future__ import annotations

from dataclasses import replace

from index.language.text import fold
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import folded, one_table


def of_same_kind(question: Question, own: Question, earlier: Question) -> Question:
    """Return a follow-up for another thing of one kind as asked for what the thing before was.

    Args:
        question: the follow-up, complete with the place and time of the question before it.
        own: the follow-up by itself; it names the thing and nothing else.
        earlier: the question before it, complete.
    """
    row = _row(own)
    if row is None:
        return question
    before = f" {fold(earlier.indicator)} "
    named = [name for name in row if f" {name} " in before]
    if len(named) != 1 or f" {named[0]} " in f" {fold(own.indicator)} ":
        return question
    left = tuple(t for t in earlier.terms if t not in named[0].split())
    if not left or len(left) == len(earlier.terms):
        return question
    start = before.index(f" {named[0]} ")
    kept = earlier.indicator[:start], earlier.indicator[start + len(named[0]) :]
    return replace(
        question,
        terms=(*own.terms, *left),
        indicator=" ".join(f"{kept[0]} {own.indicator} {kept[1]}".split()),
        words=question.words | earlier.words - set(named[0].split()) | own.words,
        intent=earlier.intent,
        wants=earlier.wants,
        how_much=earlier.how_much,
        percent=earlier.percent,
        unit_terms=earlier.unit_terms,
        unit_words=earlier.unit_words,
    )


def _row(own: Question) -> tuple[str, ...] | None:
    """Return the names of the kind whose one thing is all that a question names."""
    said = said_words(own.text)
    for words in (*folded("likewise", "phrases"), *folded("likewise", "opens")):
        said = said.replace(f" {words} ", " ")
    name = said.strip(" ?")
    return next((row for row in one_table("alike_kinds").values() if name in row), None)
