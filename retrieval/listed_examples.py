"""Items of a list of examples: "nhiều mặt hàng giảm như: *gỗ xẻ* (giảm 88% …)"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import lower
from retrieval.question import Question
from retrieval.term_likeness import near
from retrieval.terms import term_set
from retrieval.text_words import phrases

_OPENERS = re.compile(rf"(?<!\w)(?:{'|'.join(phrases('listed_examples', 'openers'))}) ?:")


def of_unasked_example(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure is of one item of such a list, none of whose words is asked for.

    The words that open the list are of all its items together, and explain no single one's number.
    """
    before = lower(sentence[: max(0, figure.span.start - figure.sentence.start)])
    if _OPENERS.search(before) is None:
        return False
    name = lower(figure.indicator).strip()
    opening = _OPENERS.split(before, maxsplit=1)
    if not name or name in opening[0] or name not in opening[1]:
        return False
    said = term_set(f"{figure.indicator} {figure.unit} {figure.parent or ''}")
    return not any(term in said or near(term, said) for term in question.all_terms)
