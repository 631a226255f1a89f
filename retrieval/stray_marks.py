"""A question typed without diacritics but for a word or two: "da chi tra den bu cao *tôc*"."""

from __future__ import annotations

from index.language.scan import scan
from index.language.text import has_marks
from retrieval.politeness import polite_words
from retrieval.words import word_set

_FEW = 2  # words with marks
_MANY = 4  # times as many have none


def nearly_unmarked(text: str) -> bool:
    """Tell whether a question was typed without diacritics, and a mark or two slipped in.

    One of its words without marks is none that could be written so ("nhieu", "huyen"). How it is
    asked does not count: "*Cho em hỏi* thu ngan sach Ba Be 2020 *vậy ạ*?".
    """
    tokens = [token for token in scan(text) if token.is_word]
    polite = polite_words(tokens)
    words = [t.text for i, t in enumerate(tokens) if i not in polite]
    marked = sum(map(has_marks, words))
    if polite and words and not marked:
        return True
    if not 0 < marked <= _FEW or len(words) - marked < _MANY * marked:
        return False
    return not word_set("stray_marks").isdisjoint(words)
