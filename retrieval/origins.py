"""Whose money it is: "dự án đầu tư *trong nước*" is answered by no number that does not say so.

Reports tell of projects from abroad and at home beside each other, often with the origin only over
the first of them; a bare "cấp mới 26 dự án" is of either.
"""

from __future__ import annotations

from index.domain import Figure
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import has_phrase


@once_each
def origin_asked(question: Question) -> bool:
    """Tell whether a question asks of what is invested at home."""
    said = said_words(question.text)
    invested = has_phrase(said, "origins", "asked") and has_phrase(said, "origins", "invested")
    return invested and not has_phrase(said, "origins", "abroad")


@only_where(origin_asked)
def of_unsaid_origin(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether investment at home is asked for, and nothing told with a figure says so.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not origin_asked(question):
        return False
    told = said_words(f"{figure.indicator} {figure.parent or ''} . {sentence}")
    return not has_phrase(told, "origins", "told")
