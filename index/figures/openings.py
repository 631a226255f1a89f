"""Where a sentence's subject begins, behind what only opens it: "Trong 9 tháng, …", "– "."""

from __future__ import annotations

from collections.abc import Collection

from index.figures.against import against_end
from index.figures.sentence import Sentence
from index.language.lexicon import phrase_words


def subject_start(sentence: Sentence, marks: Collection[str]) -> int:
    """Return the token behind the periods, their openers and ``marks`` that a sentence opens with.

    Args:
        sentence: the parsed sentence.
        marks: punctuation that opens it too.
    """
    tokens, first = sentence.tokens, 0
    while first < len(tokens):
        opener = phrase_words().period_openers.match(tokens, first)
        here = next((m for m in sentence.periods if m.span.start == tokens[first].start), None)
        if here is not None:
            first = sentence.token_at(here.span.end)
        elif opener is not None or tokens[first].text in marks:
            first = opener.last if opener else first + 1
        else:
            break
    return first


def compared_with(sentence: Sentence, index: int) -> int | None:
    """Return the token behind "so với" where that opens the clause of ``tokens[index]``."""
    tokens, first = sentence.tokens, index
    while first > 0 and tokens[first - 1].text != ";":
        first -= 1
    while first < len(tokens) and not tokens[first].is_word:
        first += 1
    return against_end(tokens, first)
