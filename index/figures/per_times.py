"""Numbers told of one day or month of many: "*bình quân mỗi ngày* có 310 xe hàng"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.text import lower

_TIMES = [words.split() for words in sorted(word_set("per_times", "words"), key=len, reverse=True)]
_NAMED = tuple(f"bình quân {words}" for words in word_set("per_times", "words"))
_CLAUSE = {",", ";", ":", ".", "(", ")"}
_AVERAGE = ["bình", "quân"]


def per_time(sentence: Sentence, amount: Amount, left: int, words: str) -> str:
    """Return the indicator with the time that its number is for, where that stands before it.

    A day's number would else pass for that of the whole period.

    Args:
        sentence: the parsed sentence.
        amount: the number.
        left: token where its own words may begin.
        words: its indicator.
    """
    tokens, first = sentence.tokens, amount.first
    while first > left and tokens[first - 1].text not in _CLAUSE:
        first -= 1
    before = [token.text for token in tokens[first : amount.first]]
    if "/" in amount.unit or not words or _AVERAGE[0] not in before:
        return words
    for time in _TIMES:
        for at in range(len(before) - len(time) + 1):
            if before[at : at + len(time)] == time and before[max(0, at - 2) : at] == _AVERAGE:
                told = " ".join(time)
                if told in words.lower() or words.lower() == time[-1]:
                    return words
                # "*bình quân mỗi ngày* thu 50 triệu đồng": what is left of the time goes with it.
                return f"{words.removeprefix(f'{time[-1]} ')} bình quân {told}"
    return words


def is_per_time(indicator: str) -> bool:
    """Tell whether an indicator is named by the time that its number is for."""
    return lower(indicator).endswith(_NAMED)
