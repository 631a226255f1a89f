"""Texts read once for all that is looked for in them: folded, and the words of each as a set.

Folding takes as long for sixty sentences joined as for two of them, and most of what a question
asks of a sentence is told by whether a word is in a set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.language.text import fold, letters_alone

_LETTERS = re.compile(r"[^\W\d_]+")
_PART = "\n"


class ReadTexts:
    """Texts in their order, ``folds`` of them, and the folded ``words`` of each.

    Args:
        texts: the texts.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        folded = fold(_PART.join(self.texts))
        letters, start = letters_alone(folded), 0
        self.folds: list[str] = []
        self.words: list[frozenset[str]] = []
        for text in self.texts:
            end = start + len(text)
            self.folds.append(folded[start:end])
            self.words.append(frozenset(letters[start:end].split()))
            start = end + len(_PART)


def words_of(folded: str) -> frozenset[str]:
    """Return the runs of letters of a folded text."""
    return frozenset(_LETTERS.findall(folded))
