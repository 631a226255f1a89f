"""What is set between two dashes behind a thing's name only says more of it.

"Gà đồi *- đặc sản của vùng -* nay có 96.000 con" tells of the chickens; "Công nghiệp - xây dựng"
and "tuyến A - B - C" are names.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_DASHES = {"-", "–", "—"}
_TOLD = word_set("appositions", "told")
_SHORTEST, _LONGEST = 2, 14  # tokens between the dashes


def without_apposition(sentence: Sentence, kept: Sequence[int]) -> list[int]:
    """Return the tokens without what stands between two dashes, before what is told of the thing.

    Args:
        sentence: the parsed sentence.
        kept: indexes of tokens before a number.
    """
    dashes = [at for at, i in enumerate(kept) if at and _is_dash(sentence, i)]
    for first, last in pairwise(dashes):
        if not _SHORTEST <= last - first - 1 <= _LONGEST:
            continue
        opening = sentence.tokens[kept[first + 1]]
        small = sentence.body[opening.start].islower()
        behind = kept[last + 1] if last + 1 < len(kept) else kept[last] + 1
        told = behind < len(sentence.tokens) and sentence.tokens[behind].text in _TOLD
        if small and (told or behind in sentence.dated()):
            return [*kept[:first], *kept[last + 1 :]]
    return list(kept)


def _is_dash(sentence: Sentence, index: int) -> bool:
    """Tell whether a dash stands between spaces at a token."""
    token = sentence.tokens[index]
    spaced = sentence.body[token.start - 1 : token.start].isspace()
    return token.text in _DASHES and spaced and sentence.body[token.end : token.end + 1].isspace()
