"""The whole where one of its parts is asked for: "xuất khẩu 5 tỷ USD, *tập trung vào* giày da".

What a sentence names behind such words is a part of the number before them, and that number is no
answer to a question on the part.
"""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold, lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.terms import term_set
from retrieval.words import one_of

_OPENS = re.compile(rf"(?<!\w){one_of('named_as_parts', 'openers')}(?!\w)")
_WORD = re.compile(r"[^\W_]+")


@once_each
def _plain(question: Question) -> list[str]:
    """Return the words asked for that are no indicator's name."""
    return [term for term in question.terms if term[0] != "#" and len(term) > 1]


@only_where(_plain)
def of_a_named_part(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a word asked for is told only as a part of what a figure counts.

    Args:
        question: the question.
        figure: the figure.
        sentence: the sentence that states it.
    """
    if not _plain(question):
        return False
    end = figure.span.end - figure.sentence.start
    opens = _OPENS.search(lower(sentence[end:]))
    if opens is None or _states(question):
        return False
    own = term_set(f"{figure.indicator} {figure.parent or ''} {figure.unit}")
    before = set(_WORD.findall(fold(sentence[: end + opens.start()])))
    behind = set(_WORD.findall(fold(sentence[end + opens.end() :])))
    return any(t in behind and t not in before and t not in own for t in _plain(question))


def _states(question: Question) -> bool:
    """Tell whether the question names the parts in the same way itself."""
    return _OPENS.search(lower(question.text)) is not None
