"""A bare count that goes on with what was counted before: a change, what is left, a place's."""

from __future__ import annotations

from index.domain import Relation
from index.figures import bare_counts
from index.figures.draft import Naming, named_so
from index.figures.inheriting import same_unit
from index.figures.number import Count, Number
from index.language.amounts import AmountKind

_LEFT = "còn"
_PUT_DOWN = "đăng ký"
_CLAUSE = {",", ";", ".", ":", ")"}
_UNNAMED = Naming("", own=False, measured=False)


def change_counted(count: Count) -> Naming | None:
    """Name a change: by its noun, unless it is of what was counted or rated before."""
    number = count.number
    if number.reading.relation is not Relation.CHANGE:
        return None
    alike = same_unit(number.drafts, number.amount)
    of_rate = bare_counts.of_rate(number.drafts, count.noun) if count.bare else ""
    if of_rate and not alike:
        return Naming(of_rate, own=True, measured=True)
    changed = None if alike else _changed_before(number)
    if count.bare and changed is not None:
        return Naming(changed, own=True, measured=False)
    if alike or (count.bare and number.drafts):
        return _UNNAMED
    return Naming(count.noun, own=True, measured=True)


def _changed_before(number: Number) -> str | None:
    """Return the name of a change in the same unit, told before one in another.

    "xã A giảm 9 vụ, 6 người chết; xã B *giảm 12 vụ*": cases again, and no people.
    """
    counts = [d for d in number.drafts if d.amount.kind is AmountKind.COUNT]
    if not counts or counts[-1].amount.unit == number.amount.unit:
        return None
    alike = [d for d in counts if d.amount.unit == number.amount.unit]
    return alike[-1].figure.indicator if alike else None


def of_the_one_before(count: Count) -> Naming | None:
    """Leave an earlier value ("19 lượt, *giảm từ 23 lượt*") and a percent's plan to it."""
    n = count.number
    if not count.bare:
        return None
    earlier = n.reading.from_value and same_unit(n.drafts, n.amount)
    plan = bare_counts.plan_of_percent(n.sentence, n.amount, n.reading, n.drafts)
    return _UNNAMED if earlier or plan else None


def in_next_place(count: Count) -> Naming | None:
    """Name the next place's count by that of the one before."""
    number = count.number
    sentence, amount = number.sentence, number.amount
    depth = sentence.depth[amount.first]
    level = [d for d in number.drafts if sentence.depth[d.amount.first] <= depth]
    before = bare_counts.item_before(sentence, level, amount)
    if not (count.bare and before and bare_counts.next_place(sentence, before, amount)):
        return None
    return Naming(before.figure.indicator, own=True, measured=False)


def those_that_met(count: Count) -> Naming | None:
    """Name those that reached what others put down for: "qua bình xét có *614 hộ đạt*"."""
    number = count.number
    tokens, behind = number.sentence.tokens, number.amount.last
    met = [token.text for token in tokens[behind : behind + 2]]
    if not count.bare or met[:1] != ["đạt"] or (len(met) > 1 and met[1] not in _CLAUSE):
        return None
    for draft in reversed(number.drafts):
        _, put_down, aim = draft.figure.indicator.partition(f"{count.noun} {_PUT_DOWN} ")
        if put_down and draft.amount.unit == number.amount.unit:
            return named_so(f"{count.noun} đạt {aim}")
    return named_so(f"{count.noun} đạt") if number.drafts else None


def of_labelled_place(count: Count) -> Naming | None:
    """Name by what was counted before: "68 xã đạt chuẩn. Nhiều nhất là Di Linh: *13 xã*"."""
    number = count.number
    before = number.state.stated.get(AmountKind.COUNT)
    if not count.bare or number.drafts or not before:
        return None
    if not bare_counts.labelled_place(number.sentence, number.amount, number.left):
        return None
    unit, told = number.amount.unit, before.indicator
    return named_so(told) if before.unit == unit and told.lower().startswith(unit) else None


def summed_or_left(count: Count) -> Naming | None:
    """Name a running total, or what is left, by what was counted before."""
    if not count.bare:
        return None
    n = count.number
    summed = bare_counts.summed_up(n.sentence, n.amount, n.left, n.drafts)
    left = bare_counts.left_over(n.sentence, n.amount, n.reading, count.noun, n.drafts)
    return named_so(summed or left or _left_of_before(count))


def _left_of_before(count: Count) -> str:
    """Return what "Đầu năm có 3.486 hộ nghèo. *Đến nay còn 2.912 hộ*" goes on with, or ""."""
    n = count.number
    before = n.state.stated.get(AmountKind.COUNT)
    if n.drafts or before is None or before not in n.state.told:
        return ""
    dated = any(mention.span.end <= n.amount.span.start for mention in n.sentence.periods)
    between = {t.text for t in n.sentence.tokens[n.reading.cue : n.amount.first]}
    name, noun = before.indicator.lower(), count.noun.lower()
    like = before.unit.lower().startswith(noun) and f" {noun} " in f" {name} " and name != noun
    told = before.relation is Relation.VALUE and dated and _LEFT in between
    return before.indicator if like and told else ""
