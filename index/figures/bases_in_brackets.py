"""A number alone in brackets behind a comparison: what there was then, or by how much it differs.

"tỷ lệ giải ngân đạt 79,1%, *thấp hơn năm 2021 (88,6%)*" tells the rate of that year; "thu 58 tỷ
đồng, *tăng so với cùng kỳ (12,5%)*" by how much it rose, as a sum has no percent.
"""

from __future__ import annotations

from dataclasses import dataclass

from index.figures.base_values import opens_with_time
from index.figures.changes_before_bases import change_before_base
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind

_POINTS = "điểm"
_ENDS = {";", ":"}
_DOUBLED = 2  # "tăng so với cùng kỳ (5 tỷ)" of 58 tỷ is hardly what there was


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether the bracket holds the base's own value, and the comparison before it.

    ``beside`` tells that the value is compared with the number right before it.
    """

    is_value: bool
    direction: str
    cue: int
    base: str
    beside: bool = False


def bracketed_base(sentence: Sentence, amount: Amount, left: int, position: int) -> Compared | None:
    """Read a number that stands alone in brackets behind a comparison, else None.

    Args:
        sentence: the parsed sentence.
        amount: the amount.
        left: token where its own words may begin.
        position: the token behind what has been read so far.
    """
    tokens, opening = sentence.tokens, position - 1
    closed = amount.last < len(tokens) and tokens[amount.last].text == ")"
    if opening <= left or tokens[opening].text != "(" or not closed:
        return None
    change = change_before_base(sentence, left, opening)
    if change is None or opens_with_time(sentence, position):
        return None
    direction, cue, base = change
    mains = _mains(sentence, amount, cue)
    main = next((each for each in mains if _is_value(each, amount, direction)), None)
    if main is None and amount.kind is not AmountKind.PERCENT and not mains:
        return None
    beside = main is not None and main is mains[0]
    return Compared(main is not None, direction, cue, base, beside)


def _mains(sentence: Sentence, amount: Amount, cue: int) -> list[Amount]:
    """Return the numbers that may be what is compared, the last one first."""
    mains: list[Amount] = []
    last = cue
    for each in reversed([each for each in sentence.amounts if each.last <= cue]):
        if any(token.text in _ENDS for token in sentence.tokens[each.last : last]):
            break
        if amount.kind is AmountKind.PERCENT or each.unit == amount.unit or not amount.unit:
            mains.append(each)
        last = each.first
    return mains


def _is_value(main: Amount, amount: Amount, direction: str) -> bool:
    """Tell whether the bracket can be what there was before a rise or fall to ``main``."""
    if amount.kind is AmountKind.PERCENT and main.unit.startswith(_POINTS):
        return True
    if main.kind is not amount.kind:
        return False
    now, then = main.value, amount.value
    if now is None or then is None:
        return True
    if direction == "giảm":
        return then >= now
    least = now / _DOUBLED if amount.kind is not AmountKind.PERCENT else 0
    return least <= then <= now
