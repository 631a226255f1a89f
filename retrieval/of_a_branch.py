"""What a branch has of its own is not its province's: "Dự toán chi *của ngành* là 210 tỷ đồng"."""

from __future__ import annotations

from index.domain import AreaLevel, Figure
from index.language.text import lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import has_phrase, listed


@once_each
def _asks_area(question: Question) -> bool:
    """Tell whether an area is asked for what its branches have too, and no branch."""
    words = said_words(question.text)
    return (
        bool(question.places)
        and has_phrase(words, "of_a_branch", "things")
        and not has_phrase(words, "of_a_branch", "branches")
    )


@only_where(_asks_area)
def of_a_branch(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a figure of a sentence on a branch is told of all the area.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if figure.place is None or figure.place.level is AreaLevel.AGENCY or not _asks_area(question):
        return False
    if not any(map(lower(sentence).__contains__, listed("of_a_branch", "told"))):
        return False  # most sentences need not be taken apart
    return has_phrase(said_words(sentence), "of_a_branch", "told")
