"""How much of its plan was done, told in a sentence of its own behind one of aims.

"…, mục tiêu cuối năm còn 6,9%. *Tạo việc làm cho 31.250 lao động, đạt 78,6% kế hoạch*": a result.
"""

from __future__ import annotations

from itertools import pairwise

from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import PhraseTable

_REACHED = PhraseTable({words: words for words in word_set("reached_of_plan", "reached")})
_EQUAL = PhraseTable({words: words for words in word_set("reached_of_plan", "equal")})
_WHOLE = 100


def tells_of_plan(sentence: Sentence) -> bool:
    """Tell whether a sentence that states no aim says what was done and how much of its plan it is.

    "Bằng 104% dự toán" may be said of what is aimed at for the next year; "bằng 81%" is not.
    """
    if any(m.first < _end(sentence) for m in sentence.matches(cues().aims).values()):
        return False
    return any(reached_of_plan(sentence, *pair) for pair in pairwise(sentence.amounts))


def _end(sentence: Sentence) -> int:
    return sentence.amounts[-1].first if sentence.amounts else 0


def reached_of_plan(sentence: Sentence, done: Amount, percent: Amount) -> bool:
    """Tell whether ", đạt 78,6% kế hoạch" follows a number.

    Args:
        sentence: the parsed sentence.
        done: the number.
        percent: the one behind it.
    """
    tokens, first = sentence.tokens, done.last
    while first < percent.first and tokens[first].is_word:
        first += 1  # "gieo cấy 3.412 ha *lúa*, đạt …"
    if percent.kind is not AmountKind.PERCENT or done.kind is AmountKind.PERCENT:
        return False
    if first >= percent.first or tokens[first].text not in {",", "("}:
        return False
    if cues().plans.match(tokens, min(percent.last, len(tokens) - 1)) is None:
        return False
    reached = _REACHED.match(tokens, first + 1)
    if reached is not None and reached.last <= percent.first:
        return True
    equal = _EQUAL.match(tokens, first + 1)
    part = percent.value is not None and percent.value < _WHOLE
    return equal is not None and equal.last <= percent.first and part
