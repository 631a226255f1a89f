"""Plans and percents of plan that a row of things tells without saying so again.

"thuế A 12 tỷ đồng, *bằng 30% dự toán*; thuế B 41 tỷ đồng, *27,7%*" tells both of their plans, and
"2.105 tỷ *trên 3.370 tỷ đồng (62,5%)*" is proven by its percent to be out of a plan.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind

_OUT_OF = ["trên"]
_NEAR = Decimal("0.6")  # percentage points that rounding leaves open
_WHOLE = 100
_SIZED = (AmountKind.MONEY, AmountKind.PHYSICAL)


def out_of_plan(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Read "2.105 tỷ trên *3.370 tỷ đồng (62,5%)*" as a plan and what is reached of it.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    for at in range(2, len(drafts)):
        reached, plan, rate = drafts[at - 2 : at + 1]
        if _between(sentence, reached, plan) != _OUT_OF or not _are_values(reached, plan):
            continue
        if _between(sentence, plan, rate) != ["("] or not _proves(reached, plan, rate):
            continue
        done[at - 1] = _of(reached, plan, Relation.PLAN)
        done[at] = _of(reached, rate, Relation.PERCENT_OF_PLAN)
    return done


def percents_in_rows(
    sentence: Sentence, drafts: Sequence[Draft], told: Sequence[Figure]
) -> list[Draft]:
    """Read a bare percent behind a sum as one of its plan, where the one before it was.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
        told: the figures of the last sentence with numbers.
    """
    done = list(drafts)
    ends = list(told[-2:])
    sized = len(ends) == 2 and ends[0].relation is Relation.VALUE
    base = ends[1].base if sized and ends[1].relation is Relation.PERCENT_OF_PLAN else None
    for at in range(1, len(drafts)):
        value, rate = drafts[at - 1], drafts[at]
        if rate.amount.kind is not AmountKind.PERCENT or value.amount.kind not in _SIZED:
            continue
        if rate.figure.relation is Relation.PERCENT_OF_PLAN:
            base = rate.figure.base or base
        elif base is not None and _is_bare(sentence, value, rate):
            figure = replace(rate.figure, relation=Relation.PERCENT_OF_PLAN, base=base)
            done[at] = replace(rate, figure=figure)
        else:
            base = None
    return done


def _is_bare(sentence: Sentence, value: Draft, rate: Draft) -> bool:
    """Tell whether a percent stands alone between a sum and the next item of the row."""
    behind = [token.text for token in sentence.tokens[rate.amount.last : rate.amount.last + 1]]
    values = (value.figure.relation, rate.figure.relation) == (Relation.VALUE, Relation.VALUE)
    alone = _between(sentence, value, rate) == [","] and behind[:1] in ([], [";"], ["."], ["…"])
    return values and alone and value.figure.indicator == rate.figure.indicator


def _are_values(one: Draft, other: Draft) -> bool:
    values = (one.figure.relation, other.figure.relation) == (Relation.VALUE, Relation.VALUE)
    return values and one.amount.kind is other.amount.kind and one.amount.kind in _SIZED


def _between(sentence: Sentence, one: Draft, other: Draft) -> list[str]:
    return [token.text for token in sentence.tokens[one.amount.last : other.amount.first]]


def _proves(reached: Draft, plan: Draft, rate: Draft) -> bool:
    """Tell whether a percent is what was reached of a plan, by the numbers themselves."""
    part, whole, percent = reached.figure.value, plan.figure.value, rate.figure.value
    if rate.amount.kind is not AmountKind.PERCENT or not whole or part is None or percent is None:
        return False
    return abs(part / whole * _WHOLE - percent) <= _NEAR


def _of(reached: Draft, draft: Draft, relation: Relation) -> Draft:
    """Return a number as the plan, or the percent of it, of what was reached."""
    told = reached.figure
    figure = replace(
        draft.figure,
        relation=relation,
        indicator=told.indicator,
        indicator_text=told.indicator_text,
        parent=told.parent,
        qualifier=None,
    )
    return replace(draft, figure=figure)
