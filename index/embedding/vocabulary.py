"""Which pieces of the model's vocabulary are kept: all that a text in Latin or Greek can use.

The vocabulary covers a hundred languages; half of it is pieces with a letter of a script that the
reports are not written in (Cyrillic, Chinese, Arabic, Thai, …). A piece can only match a text that
holds all of its characters, so dropping those pieces cannot change the tokens of a text without
such letters. A text that does hold them gets the unknown token for each run of them.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

# Raise it whenever another choice of pieces is made: it is part of the model's identity.
VOCABULARY_VERSION = 1

# Words in the Unicode names of the letters and marks that are kept. Whatever is neither letter nor
# mark is kept too: digits, punctuation, currency, arrows, emoji.
_KEPT_NAMES = (
    *("LATIN", "GREEK", "COMBINING", "MODIFIER LETTER"),
    *("ORDINAL INDICATOR", "MICRO SIGN", "OHM SIGN", "KELVIN SIGN", "ANGSTROM SIGN"),
)


@cache
def is_kept(char: str) -> bool:
    """Tell whether pieces with this character are kept."""
    if unicodedata.category(char)[0] not in "LM":
        return True
    name = unicodedata.name(char, "")
    return any(word in name for word in _KEPT_NAMES)


def kept_rows(pieces: Sequence[tuple[str, float]], specials: Sequence[int]) -> NDArray[np.int64]:
    """Return the numbers of the kept pieces, in order.

    The special tokens stay, and so does the piece with the lowest score: the tokenizer sets the
    price of an unknown character by it, and another price would split other texts differently.
    """
    always = {*specials, min(range(len(pieces)), key=lambda row: pieces[row][1])}
    return np.array(
        [row for row, (text, _) in enumerate(pieces) if row in always or all(map(is_kept, text))],
        dtype=np.int64,
    )
