"""What a sum was paid for: "*chi trả bồi thường* cho người dân *với số tiền* 18 tỷ đồng".

The words right before such a sum say only that it is money; the doing stands before them.
"""

from __future__ import annotations

from index.figures.phrase_mentions import without_mentions
from index.figures.phrase_trim import text_of
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_SUMS = PhraseTable({words: words for words in word_set("sums_paid", "sums")})
_PAYING = PhraseTable({words: words for words in word_set("sums_paid", "paying")})
_BREAKS = {",", ";", ":", "(", ")", "…"}
_MOST = 32  # tokens
_SUM = "số tiền"


def paid_for(sentence: Sentence, amount: Amount, left: int, cue: int) -> str:
    """Return "số tiền" with the doing that a sum of money was paid for, or "".

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: token where the amount's own words may begin.
        cue: token where the words of its relation begin.
    """
    sums = _SUMS.match_before(sentence.tokens, cue, 5)
    if amount.kind is not AmountKind.MONEY or sums is None or sums.first <= left:
        return ""
    first = sums.first
    while first > left and sums.first - first < _MOST:
        if sentence.tokens[first - 1].text in _BREAKS:
            break
        first -= 1
    doing = next((i for i in range(first, sums.first) if _PAYING.match(sentence.tokens, i)), None)
    if doing is None:
        return ""
    words = without_mentions(sentence, range(doing, sums.first))
    return f"{_SUM} {text_of(sentence, words)}"
