"""Percents behind a semicolon that are levels of their own, and no parts of the number before.

"thu nhập bình quân 41 triệu đồng; *tham gia BHYT 92%*": no average has parts. "BHXH tự nguyện
3.200 người; *nợ giảm còn 2,4%*".
"""

from __future__ import annotations

from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_AVERAGES = tuple(sorted(word_set("wholes", "averages")))
_LEVELS = {"còn", "giảm"}


def is_level_apart(sentence: Sentence, before: Draft, amount: Amount) -> bool:
    """Tell whether a percent behind a semicolon is no part of the number before it.

    Args:
        sentence: the parsed sentence.
        before: the number that would be its whole.
        amount: the percent.
    """
    between = {token.text for token in sentence.tokens[before.amount.last : amount.first]}
    if amount.kind is not AmountKind.PERCENT or ";" not in between:
        return False
    average = before.figure.indicator.lower().startswith(_AVERAGES)
    return average or not _LEVELS.isdisjoint(between)
