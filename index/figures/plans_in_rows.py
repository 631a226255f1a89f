"""Plans and percents of plan that a row of things tells without saying so again.

"thuế A 12 tỷ đồng, *bằng 30% dự toán*; thuế B 41 tỷ đồng, *27,7%*" tells both of their plans, and
"giải ngân 2.105 tỷ *trên 3.370 tỷ đồng (62,5%)*" is proven by its percent to be out of a plan:
money that is taken in or spent has one. Of anything else ("thu hoạch 1.250 ha trên 2.500 ha (50%)")
the percent only proves a part of all there is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from index.domain import Figure, Relation
from index.figures.draft import Draft
from index.figures.sentence import Sentence
from index.language.amounts import AmountKind
from index.language.lexicon import word_set
from index.language.scan import PhraseTable, scan

_OUT_OF = word_set("plans_in_rows", "out_of")
_BUDGETED = PhraseTable({word: word for word in word_set("plans_in_rows", "budgeted")})
_OWED = PhraseTable({word: word for word in word_set("plans_in_rows", "owed")})
_NEXT = PhraseTable({word: word for word in word_set("plans_in_rows", "next_item")})
_NEAR = Decimal("0.6")  # percentage points that rounding leaves open
_WHOLE = 100
_SIZED = (AmountKind.MONEY, AmountKind.PHYSICAL)
_PARTED = (*_SIZED, AmountKind.COUNT)


def out_of_plan(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Read "2.105 tỷ trên *3.370 tỷ đồng (62,5%)*" as a plan and what is reached of it.

    What is no money to be taken in or spent is a part of the second number, which is told for
    nothing else.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    done = list(drafts)
    wholes: set[int] = set()
    for at in range(2, len(drafts)):
        reached, whole, rate = drafts[at - 2 : at + 1]
        if " ".join(_between(sentence, reached, whole)) not in _OUT_OF:
            continue
        if not _are_values(reached, whole) or _between(sentence, whole, rate) != ["("]:
            continue
        if not _proves(reached, whole, rate):
            continue
        if reached.amount.kind is AmountKind.MONEY and _is_budgeted(reached.figure):
            done[at - 1] = _of(reached, whole, Relation.PLAN)
            done[at] = _of(reached, rate, Relation.PERCENT_OF_PLAN)
        else:
            wholes.add(at - 1)
            done[at] = _of(reached, rate, Relation.SHARE)
    return [draft for at, draft in enumerate(done) if at not in wholes]


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
    if base is not None and not (drafts and _next_in_row(sentence, drafts[0], ends[0])):
        base = None
    for at in range(1, len(drafts)):
        value, rate = drafts[at - 1], drafts[at]
        if rate.amount.kind is not AmountKind.PERCENT or value.amount.kind not in _SIZED:
            continue
        if rate.figure.relation is Relation.PERCENT_OF_PLAN:
            base = rate.figure.base or base
        elif base and _is_bare(sentence, value, rate) and not _is_owed(value.figure):
            figure = replace(rate.figure, relation=Relation.PERCENT_OF_PLAN, base=base)
            done[at] = replace(rate, figure=figure)
        else:
            base = None
    return done


def _next_in_row(sentence: Sentence, first: Draft, last: Figure) -> bool:
    """Tell whether a sentence goes on with the row: "*Kế đó* lệ phí …", or money of its kind.

    "Nợ xấu 12 tỷ, 1,3%" behind a budget's row tells of something else.
    """
    if _NEXT.match(sentence.tokens, 0) is not None:
        return True
    return _is_budgeted(first.figure) and _is_budgeted(last)


def _is_budgeted(figure: Figure) -> bool:
    """Tell whether a name speaks of money that a budget takes in or spends."""
    return not _is_owed(figure) and bool(_BUDGETED.find(scan(figure.indicator)))


def _is_owed(figure: Figure) -> bool:
    """Tell whether a name speaks of what is owed, lent or sold, which no budget plans."""
    return bool(_OWED.find(scan(figure.indicator)))


def _is_bare(sentence: Sentence, value: Draft, rate: Draft) -> bool:
    """Tell whether a percent stands alone between a sum and the next item of the row."""
    behind = [token.text for token in sentence.tokens[rate.amount.last : rate.amount.last + 1]]
    values = (value.figure.relation, rate.figure.relation) == (Relation.VALUE, Relation.VALUE)
    alone = _between(sentence, value, rate) == [","] and behind[:1] in ([], [";"], ["."], ["…"])
    return values and alone and value.figure.indicator == rate.figure.indicator


def _are_values(one: Draft, other: Draft) -> bool:
    values = (one.figure.relation, other.figure.relation) == (Relation.VALUE, Relation.VALUE)
    return values and one.amount.kind is other.amount.kind and one.amount.kind in _PARTED


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
