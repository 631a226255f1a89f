"""Texts read once for all that is looked for in them: folded, and the words of each as a set.

Folding takes as long for sixty sentences joined as for two of them, and most of what a question
asks of a sentence is told by whether a word is in a set.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from index.language.text import fold

_LETTERS = re.compile(r"[^\W\d_]+")
_PART = "\n"


class ReadTexts:
    """Texts in their order, ``folds`` of them, and the folded ``words`` of each.

    Args:
        texts: the texts.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = tuple(texts)
        folded, start = fold(_PART.join(self.texts)), 0
        self.folds: list[str] = []
        for text in self.texts:
            self.folds.append(folded[start : start + len(text)])
            start += len(text) + len(_PART)
        self.words = list(map(words_of, self.folds))


def words_of(folded: str) -> frozenset[str]:
    """Return the runs of letters of a folded text."""
    return frozenset(_LETTERS.findall(folded))
