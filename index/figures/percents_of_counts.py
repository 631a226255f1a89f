"""What a bare percent behind a count is of: of those counted before, or of a plan for them.

"tiếp nhận 145 đơn, giải quyết 138 đơn, *đạt 95,2%*" is a part of those that came in; "tạo việc làm
cho 980 lao động, *đạt 61%*" is how much of a plan was done.
"""

from __future__ import annotations

from decimal import Decimal

from index.domain import Relation
from index.figures.draft import Draft
from index.language.amounts import Amount, AmountKind
from index.language.lexicon import word_set

_WHOLE = 100
_ON_TIME = tuple(sorted(word_set("rates", "on_time")))
_SOLVED = tuple(sorted(word_set("rates", "solved")))
_BRINGING = tuple(sorted(word_set("rates", "bringing")))
_QUOTAS = word_set("look_left", "aims_counted")  # "kết nạp 90/100 *chỉ tiêu*" says it itself
_WHERE = (" tại", " ở")  # "kiểm tra *tại* 4 xã, đạt 96%": of places there is no plan


def does_of_a_plan(drafts: list[Draft]) -> bool:
    """Tell whether the last count is of a doing that is planned: "*đào tạo* 980 lao động"."""
    verb, unit = drafts[-1].naming.verb.lower(), drafts[-1].amount.unit
    if not verb or verb.endswith((*_WHERE, *_ON_TIME)):
        return False
    return not verb.endswith(_SOLVED) or any(d.amount.unit == unit for d in drafts[:-1])


def does_new_of_plan(drafts: list[Draft], amount: Amount) -> bool:
    """Tell whether "A/B" is done and planned: "*kết nạp 90/100 đảng viên*, đạt 90%".

    Of what a doing brings about there is no whole beforehand ("*đào tạo* 900/1.000 lao động"), and
    no part is more than its whole ("109,6%").
    """
    pair, percent = drafts[-1], amount.value
    if percent is None or not (pair.amount.value and pair.amount.total):
        return False
    half = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2  # what rounding leaves open
    if abs(pair.amount.value / pair.amount.total * _WHOLE - percent) > half:
        return False
    return percent > _WHOLE or brings_about(pair)


def brings_about(draft: Draft) -> bool:
    """Tell whether a count is of what a doing brings about: "*kết nạp* 90 đảng viên"."""
    named = f"{draft.naming.verb} {draft.figure.indicator}".strip().lower()
    return named.startswith(_BRINGING) and draft.amount.unit not in _QUOTAS


def part_of_counted(drafts: list[Draft], amount: Amount) -> bool:
    """ "tiếp nhận *145 đơn*, giải quyết *138 đơn*, đạt 95,2%": so many of those."""
    part, percent = drafts[-1].amount, amount.value
    if part.kind is not AmountKind.COUNT or not part.value or percent is None:
        return False
    half = Decimal(1).scaleb(int(percent.as_tuple().exponent)) / 2  # what rounding leaves open
    wholes = (
        d.amount.value
        for d in drafts[:-1]
        if d.amount.unit == part.unit and d.figure.relation is Relation.VALUE
    )
    return any(
        all_ > part.value and abs(part.value / all_ * _WHOLE - percent) <= half
        for all_ in wholes
        if all_
    )
