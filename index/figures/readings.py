"""All numbers of a sentence with how the words around them are read, from left to right."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Relation
from index.figures import counted, counted_tails
from index.figures.relations import Reading, read_amount
from index.figures.sentence import Sentence
from index.figures.tail_bounds import or_more_end
from index.language.amounts import Amount, AmountKind


def read_all(sentence: Sentence) -> list[Reading]:
    """Read all numbers; ``after`` also covers the words that complete a number on its right."""
    readings: list[Reading] = []
    for number, amount in enumerate(sentence.amounts):
        left = readings[-1].after if readings else 0
        reading = read_amount(sentence, number, left, readings[-1] if readings else None)
        right = right_of(sentence, number)
        after = max(reading.after, counted_tails.aspect_end(sentence, amount, right))
        after = max(after, or_more_end(sentence.tokens, amount.last))
        if amount.kind is AmountKind.COUNT or counted.completing_phrase(
            sentence, amount, right, free=True
        ):
            after = max(after, counted.counted_end(sentence, amount, right))
        elif (
            amount.kind is AmountKind.PERCENT and counted.percent_of(sentence, amount, right)
        ) or (reading.relation is Relation.SHARE and _of_total(sentence, amount)):
            after = max(after, _end_of_clause(sentence, amount, right))
        readings.append(reading if after == reading.after else replace(reading, after=after))
    return readings


def _of_total(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether a share says its whole: "chiếm 58% *tổng lượt khách toàn tỉnh*"."""
    behind = [token.text for token in sentence.tokens[amount.last : amount.last + 1]]
    return behind == ["tổng"]


def right_of(sentence: Sentence, number: int) -> int:
    """Return the token where the next amount begins, or the end of the sentence."""
    following = number + 1
    return (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )


def _end_of_clause(sentence: Sentence, amount: Amount, right: int) -> int:
    """Return the comma behind "100% xã có đường ô tô đến trung tâm", else the noun's end."""
    for index in range(amount.last, right):
        if sentence.tokens[index].text in {",", ";", "."}:
            return index
    return counted.counted_end(sentence, amount, right)
