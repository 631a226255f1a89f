"""Areas named before a number that are not its own: an object told of before, "the others"."""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.lexicon import phrase_words, word_set
from index.language.places import PlaceMention

_RAISING = [words.split() for words in word_set("areas", "raising")]
_RAISED = [words.split() for words in word_set("areas", "raised")]
_OTHERS = [words.split() for words in word_set("areas", "others")]
_ALL_OF = ("toàn ", "cả ", "bình quân ")
_MANY = word_set("areas", "indefinite")


def raised_before(sentence: Sentence, mention: PlaceMention, amount: Amount) -> bool:
    """ "thu 24 tỷ đồng, *xây dựng xã A đạt chuẩn*, giảm hộ nghèo 3%": what was done with it.

    It owns what its own clause tells, and nothing behind the next comma.
    """
    tokens = sentence.tokens
    first, last = (sentence.token_at(at) for at in (mention.span.start, mention.span.end))
    before = [token.text for token in tokens[max(0, first - 3) : first]]
    behind = [token.text for token in tokens[last : last + 3]]
    if not any(before[-len(each) :] == each for each in _RAISING):
        return False
    if not any(behind[: len(each)] == each for each in _RAISED):
        return False
    return any(token.text in {",", ";"} for token in tokens[last : amount.first])


def of_the_others(sentence: Sentence, amount: Amount, left: int) -> bool:
    """ "cho xã A 7 tỷ đồng, *các xã còn lại* bình quân 0,6 tỷ": of none that is named.

    Or the other way round: "xã A 12 hộ; *còn lại các xã* dưới 10 hộ".
    """
    tokens = sentence.tokens
    for unit in phrase_words().area_units.starting(tokens, left, amount.first):
        before = tokens[unit.first - 1].text if unit.first else ""
        behind = [token.text for token in tokens[unit.last : min(unit.last + 2, amount.first)]]
        ahead = [token.text for token in tokens[max(0, unit.first - 3) : unit.first - 1]]
        others = any(each in (behind[: len(each)], ahead) for each in _OTHERS)
        if before in _MANY and others:
            return True
    return False


def is_wider(mention: PlaceMention) -> bool:
    """ "đạt 84,4% kế hoạch (*toàn tỉnh* 71,2%)": another area than the one told of."""
    return mention.text.lower().startswith(_ALL_OF)
