"""Several values of one base in one bracket: "so với đầu năm (*3.421 hộ, 41,55%*)".

The second is of the same time as the first: nothing is said of it but its unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.lexicon import word_set

_STATED = {Relation.VALUE, Relation.SHARE}
_BETWEEN = word_set("base_mates", "between")


def with_base_mates(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give the other values of a base's bracket the time of the first.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    found = list(drafts)
    of_base = [draft.reading.base_value for draft in found]
    for number in range(1, len(found)):
        before, draft = found[number - 1], found[number]
        beside = _beside(sentence, before, draft)
        of_base[number] |= of_base[number - 1] and beside
        if of_base[number] and beside:
            period = before.figure.period
            found[number] = replace(draft, figure=replace(draft.figure, period=period))
    return found


def _beside(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether a value stands in the bracket of the one before it, right behind it."""
    first, last = before.amount.last, draft.amount.first
    if not 0 < sentence.depth[before.amount.first] <= sentence.depth[draft.amount.first]:
        return False
    if not {before.figure.relation, draft.figure.relation} <= _STATED:
        return False
    return all(token.text in _BETWEEN for token in sentence.tokens[first:last])
