"""Whether a figure holds the numbers by which a question names a thing: "khách sạn *4* sao"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold
from retrieval.asked import NUMBER, digits, typed_numbers
from retrieval.question import Question
from retrieval.text_words import spaced

_CLAUSE_REACH = 90
_NAMED, _UNNAMED, _GIVEN = 0.2, -0.3, -1.0
_COUNT = 3  # so many digits are of a count, no grade ("4 sao")


def by_numbers(question: Question, figure: Figure, sentence: str) -> float:
    """Return what a figure gains or loses by the numbers that a question names outside its periods.

    It gains where it is told with all of them ("khách sạn *4* sao", "trên *50%*"), or right behind
    a single large one ("vốn của hơn *41.000* doanh nghiệp"); it loses where its sentence does not
    hold that one. What the question itself counts is no answer to it: "*14 chi cục* thu bao nhiêu".

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    asked = typed_numbers(question)
    if not asked:
        return 0.0
    if question.how_much and _is_given(question, figure):
        return _GIVEN
    start, end = (at - figure.sentence.start for at in (figure.span.start, figure.span.end))
    near_by = re.split(r"[,;)]", sentence[end:][:_CLAUSE_REACH])[0]
    told = f"{figure.indicator} {figure.text} {near_by}"
    if {digits(m.group()) for m in NUMBER.finditer(told)}.issuperset(asked):
        return _NAMED
    # A question made complete with the one before it names its year outside its periods' spans.
    years = {str(mention.year) for mention in question.periods}
    if len(asked) > 1 or len(asked[0]) < _COUNT or asked[0] in years:
        return 0.0
    before = [digits(number) for number in NUMBER.findall(sentence[:start])]
    if before[-1:] == asked:
        return _NAMED
    held = {digits(number) for number in NUMBER.findall(sentence)}
    return 0.0 if asked[0] in held else _UNNAMED


def _is_given(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is a count that the question states in the same words."""
    noun = fold(figure.unit)
    number = digits(figure.text.split(" ")[0])
    if figure.total is not None or not noun.replace(" ", "").isalpha() or not number.isdecimal():
        return False
    return f" {number} {noun} " in f" {spaced(question.text).replace('.', '')} "
