"""What is to come of something under way: "đang huy động nguồn lực *để xây mới 7 trường*".

The schools are planned: what is done now is the raising of funds.
"""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import word_set
from index.language.scan import PhraseTable

_SO_THAT = word_set("purposes", "so_that")
_UNDER_WAY = PhraseTable({words: words for words in word_set("purposes", "under_way")})
_DONE = word_set("purposes", "done")
_STOPS = {";", ":", "(", ")", "."}
_LONGEST = 12  # tokens from "để" to the number


def is_purpose(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a number says what something that is only under way is for.

    Args:
        sentence: the parsed sentence.
        amount: the number.
    """
    tokens, at = sentence.tokens, amount.first - 1
    least = max(0, amount.first - _LONGEST)
    while at >= least and tokens[at].text not in _SO_THAT:
        if not tokens[at].is_word or tokens[at].text in _DONE:
            return False
        at -= 1
    if at < least:
        return False
    first = at
    while first > 0 and tokens[first - 1].text not in _STOPS:
        first -= 1
    clause = tokens[first:at]
    return bool(_UNDER_WAY.find(clause)) and not any(token.text in _DONE for token in clause)
