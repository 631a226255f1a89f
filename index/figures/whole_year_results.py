"""Results told for a whole year before it is over: "lúa cả năm 118 ha, *đạt 97% kế hoạch*"."""

from __future__ import annotations

from itertools import pairwise

from index.domain import Relation
from index.figures.reached_of_plan import reached_of_plan
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import cues


def is_done(sentence: Sentence, amount: Amount, state: State) -> bool:
    """Tell whether a number of a year under way tells what was done of it, no aim.

    Args:
        sentence: the parsed sentence.
        amount: the number.
        state: the running context.
    """
    return _changed_since(sentence, amount) or _part_of_result(sentence, amount, state)


def _part_of_result(sentence: Sentence, amount: Amount, state: State) -> bool:
    """ "Đã gieo trồng 3.700 ha. *Riêng* ngô *cả năm* 960 ha": some of what was done."""
    opens = (
        amount.kind is AmountKind.PHYSICAL and cues().parts.match(sentence.tokens, 0) is not None
    )
    done = bool(state.told) and state.told[0].relation is Relation.VALUE
    return opens and done and not sentence.matches(cues().aims)


def _changed_since(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether how much of a plan it is, or a change since the year before, follows: a result.

    "diện tích lúa cả năm 118 ha, *đạt 97% kế hoạch*", "118 ha, *giảm 6 ha so với cùng kỳ*", told in
    September.
    """
    tokens = sentence.tokens
    if any(first < amount.first for first in sentence.matches(cues().aims)):
        return False
    following = next((a for a in sentence.amounts if a.first >= amount.last), None)
    if following is not None and reached_of_plan(sentence, amount, following):
        return True
    last = amount.last
    while last < len(tokens) and tokens[last].text != ";":
        last += 1
    behind = [t.text for t in tokens[amount.last : last]]
    same = any(pair == ("cùng", "kỳ") for pair in pairwise(behind))
    changed = behind[:1] == [","] and cues().changes.match(tokens, amount.last + 1) is not None
    return same and (changed or behind[:2] in ([",", "đạt"], [",", "bằng"]))
