"""Where money came from, told between a sum and how far it reaches: no name of what follows."""

from __future__ import annotations

from index.domain import Relation
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_REACHED = word_set("money_sources", "reached")


def behind_source(
    sentence: Sentence, amount: Amount, reading: Reading, drafts: list[Draft]
) -> bool:
    """Tell whether only a source of money stands between a sum and a percent of its plan.

    "giải ngân 47,8 tỷ đồng *từ nguồn vốn năm 2023 chuyển sang*, đạt 58,6% kế hoạch": of the 47,8.
    """
    if not drafts or reading.relation is not Relation.PERCENT_OF_PLAN:
        return False
    before = drafts[-1].amount
    between = [t.text for t in sentence.tokens[before.last : amount.first]]
    if before.kind is not AmountKind.MONEY or between[:1] != ["từ"] or "," not in between:
        return False
    last = len(between) - 1 - between[::-1].index(",")
    return not {";", ":", "."} & set(between) and set(between[last + 1 :]) <= _REACHED
