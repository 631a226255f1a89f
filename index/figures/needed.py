"""What is needed to reach an aim, and that aim: "quý IV *phải tăng 9%* thì cả năm *mới đạt 8%*".

Neither has come about. Or told the other way round: "*Muốn đạt mục tiêu 9%*, quý IV *phải tăng
11%*".
"""

from __future__ import annotations

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_MUST = word_set("required", "must")
_NO_VERB = word_set("required", "no_verb")
_GOALS = PhraseTable({words: words for words in word_set("required", "goals")})
_SO_THAT = word_set("needed", "so_that")
_THEN, _ONLY_THEN = "thì", "mới"
_ENDS = {";", ":", "."}


def is_needed(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a number is needed for an aim, or is the aim that the other is needed for.

    Args:
        sentence: the parsed sentence.
        amount: one of its numbers.
    """
    if "needed" not in sentence.known:
        sentence.known["needed"] = _stretch(sentence)
    stretch: tuple[int, int] | None = sentence.known["needed"]
    return stretch is not None and stretch[0] <= amount.first < stretch[1]


def _stretch(sentence: Sentence) -> tuple[int, int] | None:
    """Return the tokens from where what is needed, or the aim, begins to where both end."""
    tokens = sentence.tokens
    must = next((i for i in range(1, len(tokens)) if _demands(sentence, i)), None)
    if must is None:
        return None
    end = next((i for i in range(must, len(tokens)) if tokens[i].text in _ENDS), len(tokens))
    if any(_goal(sentence, i, must, end) for i in range(must, end)):
        return must, end
    front = next((i for i in range(must) if tokens[i].text in _SO_THAT), None)
    comma = next((i for i in range(must, 0, -1) if tokens[i].text == ","), 0)
    if front is None or comma < front or any(comma < a.first < must for a in sentence.amounts):
        return None
    aimed = [m.last for i in range(front, comma) if (m := _GOALS.match(tokens, i)) is not None]
    named = any(cues().plans.match(tokens, last) for last in aimed)
    rates = [a for a in sentence.amounts if a.kind is AmountKind.PERCENT and a.first < comma]
    close = next((i for i in range(must, end) if tokens[i].text == ","), end)
    return (front, close) if aimed and (named or rates) else None


def _demands(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return tokens[at].text in _MUST and tokens[at - 1].text not in _NO_VERB


def _goal(sentence: Sentence, at: int, must: int, end: int) -> bool:
    """Tell whether "thì cả năm *mới đạt*" or "*mới đạt kế hoạch*" stands at a token.

    "phải dừng 3 dự án, *mới đạt 31%*" only tells how little it is: a comma parts it.
    """
    tokens = sentence.tokens
    found = _GOALS.match(tokens, at + 1) if tokens[at].text == _ONLY_THEN else None
    if found is None or found.last > end:
        return False
    before = [token.text for token in tokens[must:at]]
    if not any(must < amount.first < at for amount in sentence.amounts):
        return False
    if _THEN in before:
        return True
    return "," not in before and cues().plans.match(tokens, found.last) is not None
