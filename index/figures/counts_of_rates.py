"""How many a rate is: "tỷ lệ hộ nghèo 5% (*4.935 hộ*)"."""

from __future__ import annotations

from index.figures import bare_counts
from index.figures.draft import Naming, named_so
from index.figures.governing_verbs import verb_phrase
from index.figures.guests_in_turns import came_in_turns
from index.figures.number import Count, Number
from index.figures.subgroups import is_subgroup
from index.figures.unsaid import is_kind, of_share
from index.language.amounts import AmountKind

_FORMER = {"", "cũ"}  # "địa bàn tỉnh A *cũ* 4.429 căn": no verb


def counted_of_rate(count: Count) -> Naming | None:
    """Name how many a rate is: "tỷ lệ hộ nghèo 5% (*4.935 hộ*)", "…, tương ứng *4.935 hộ*"."""
    number, noun = count.number, count.noun
    if not (count.bare and number.drafts and _beside(number)):
        return None
    before = number.drafts[-1]
    rate = before.figure.indicator
    if f" {noun.lower()} " in f" {rate.lower()} ":
        return Naming(rate[rate.lower().index(noun.lower()) :], own=True, measured=True)
    if before.amount.kind is not AmountKind.PERCENT:
        return None
    return named_so(of_share(number.sentence, number.amount, noun, before))


def _beside(number: Number) -> bool:
    """Tell whether a count says in brackets, or as many, what the number before it does.

    Not "350 xe hàng (*xuất 140 xe*, nhập 190 xe)", "5% (*đồng bào Tày* 90 hộ)".
    """
    sentence, amount, before = number.sentence, number.amount, number.drafts[-1]
    told = verb_phrase(sentence, amount, number.left, number.reading.cue).lower()
    if came_in_turns(told, number.amount.unit):
        return False  # "tăng 8% (*khách quốc tế* 41.200 lượt; …)"
    of_percent = before.amount.kind is AmountKind.PERCENT
    kind = is_subgroup(told) or is_kind(told, number.amount.unit)
    if (not of_percent or kind) and told not in _FORMER:
        return False  # "đạt 59,6% (*mầm non* 12 trường, …)"
    return bool(sentence.depth[amount.first]) or bare_counts.as_many(sentence, before, amount)
