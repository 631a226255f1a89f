"""How long the works counted are: "*2 tuyến đường* đi qua huyện *dài* 44 km".

"dài" alone names nothing; the works stand before it, with their own number.
"""

from __future__ import annotations

from collections.abc import Sequence

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set

_LONG = "dài"
_UNITS = {"km", "m"}
_THROUGH = word_set("lengths_behind", "through")


def of_lengths(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Name a length behind works that are counted by those.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(1, len(drafts)):
        before, draft = drafts[at - 1], drafts[at]
        if draft.figure.unit not in _UNITS or before.amount.kind is not AmountKind.COUNT:
            continue
        between = sentence.tokens[before.amount.last : draft.amount.first]
        words = [token.text for token in between]
        through = not _THROUGH.isdisjoint(words) or draft.figure.indicator.lower() == _LONG
        if words[-1:] == [_LONG] and through and not {",", ";", ":", ")"} & set(words):
            done[at] = draft.renamed(f"chiều dài {before.figure.indicator}")
    return done
