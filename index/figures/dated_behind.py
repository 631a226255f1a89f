"""The period that is named behind its number: "12 triệu đồng *năm 2011*"."""

from __future__ import annotations

from index.figures.period_names import tells_its_subject
from index.figures.sentence import Sentence
from index.language.amounts import Amount
from index.language.periods import PeriodMention

_CLOSERS = {",", ";", "(", ")", "…"}


def dated_right_behind(
    sentence: Sentence, amount: Amount, mentions: list[PeriodMention]
) -> PeriodMention | None:
    """Return the mention right behind the amount: "12 triệu đồng năm 2011", "44% (năm 2015)"."""
    tokens = sentence.tokens
    if amount.last >= len(tokens):
        return None
    bracket = tokens[amount.last].text == "(" and amount.last + 1 < len(tokens)
    # "còn 46,9% *vào* cuối năm 2023"
    link = not bracket and tokens[amount.last].text == "vào" and amount.last + 1 < len(tokens)
    # "lên 34,2 tỷ đồng (*ước năm 2019*)"
    guess = bracket and tokens[amount.last + 1].text == "ước" and amount.last + 2 < len(tokens)
    at = tokens[amount.last + (bracket or link) + guess].start
    found = next((mention for mention in mentions if mention.span.start == at), None)
    if found is not None and bracket:
        # Alone in its brackets; "(năm 2015 là 44%)" tells of another number.
        end = sentence.token_at(found.span.end)
        return found if end < len(tokens) and tokens[end].text == ")" else None
    return found


def dated_in_stretch(
    sentence: Sentence, number: int, mentions: list[PeriodMention]
) -> PeriodMention | None:
    """Return a mention behind the amount in the same stretch of words."""
    amount = sentence.amounts[number]
    if tells_its_subject(sentence, amount):
        return None
    following = number + 1
    right = (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )
    for mention in mentions:
        if mention.span.start < amount.span.end:
            continue
        first = sentence.token_at(mention.span.start)
        between = {token.text for token in sentence.tokens[amount.last : min(first, right)]}
        return mention if first <= right and not between & _CLOSERS else None
    return None
