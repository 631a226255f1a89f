"""A cause told before what follows from it: "Mưa lũ kéo dài. *Do đó*, sản lượng lúa giảm."

The sentence that concludes names the effect; the cause is the sentence before it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from index.language.scan import scan_words
from index.language.text import lower
from retrieval.sentence_rank import Sentence
from retrieval.words import listed

_GAP = 3  # characters between two sentences of a paragraph


def concludes(text: str) -> bool:
    """Tell whether a sentence begins with "Do đó", "Vì vậy": it names no cause itself."""
    said = scan_words(lower(text[:40]))
    return any(said[: len(words)] == words for words in _conclusions())


def premise_of(sentence: Sentence, sentences: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence right before one, of the same paragraph, if it was ranked, too."""
    start = sentence.span.start
    return next(
        (
            one
            for one in sentences
            if one.report is sentence.report and 0 <= start - one.span.end < _GAP
        ),
        None,
    )


@cache
def _conclusions() -> list[list[str]]:
    return [scan_words(phrase) for phrase in listed("why", "therefore")]
