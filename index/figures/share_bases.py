"""The whole that a share is measured by, told behind it: no subject of what follows."""

from __future__ import annotations

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_LINKS = word_set("share_bases", "links")


def without_share_base(sentence: Sentence, level: list[Draft], amount: Amount) -> list[Draft]:
    """Leave out the whole of a share before a percent that goes on with the part.

    "8.896 hộ nghèo, chiếm 3,14% *so với 283.312 hộ* toàn tỉnh, *giảm 2,59%*": of the poor.

    Args:
        sentence: the parsed sentence.
        level: the figures so far that the number may go on with.
        amount: the number.
    """
    if amount.kind is not AmountKind.PERCENT or len(level) < 2:
        return level
    share, base = level[-2:]
    between = sentence.words(share.amount.last, base.amount.first).lower()
    of_share = share.figure.relation is Relation.SHARE and between in _LINKS
    return level[:-1] if of_share else level
