"""What a word of change beside a number means besides a change: aims counted, numbers in order."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set

_FULFILLED = word_set("look_left", "fulfilled")
_AIMS_COUNTED = word_set("look_left", "aims_counted")


def counts_aims(sentence: Sentence, amount: Amount, first: int) -> bool:
    """Tell whether a "vượt" counts aims: "hoàn thành và *hoàn thành vượt mức 15 chỉ tiêu*".

    Args:
        sentence: the parsed sentence.
        amount: the amount behind it.
        first: token of the "vượt".
    """
    before = sentence.tokens[first - 1].text if first else ""
    return amount.unit in _AIMS_COUNTED and before in _FULFILLED


def in_pairs(sentence: Sentence, amount: Amount, first: int) -> bool:
    """Tell whether "tương ứng" gives in order: "tăng *tương ứng* 44,6% và 36,2%".

    Args:
        sentence: the parsed sentence.
        amount: the amount behind it.
        first: token of the "tương ứng".
    """
    tokens = sentence.tokens
    opened = cues().changes.match_before(tokens, first) if first else None
    if opened is None or amount.last + 1 >= len(tokens):
        return False
    return tokens[amount.last].text in {"và", ","} and tokens[amount.last + 1].is_number
