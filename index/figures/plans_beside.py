"""Plans and bases told beside what was done: "20 xã đạt chuẩn/*KH 22 xã*", "(*KH 900 người*)".

With no words of its own but what it counts, such a number is of what was done; so is the percent
behind its bracket: "98 người, so với chỉ tiêu giao (108 người) *đạt 91%*".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Relation
from index.figures.bare_plans import BARE_PLAN
from index.figures.draft import Draft
from index.figures.planned_totals import whole_year
from index.figures.sentence import STOPS, Sentence
from index.figures.shortened_units import counted_noun
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set
from index.language.scan import scan

_PLAN = "kế hoạch"
_SLASH, _OPEN, _CLOSE = "/", "(", ")"
_LONGEST = 9  # words from "so với" to the bracket
_REACHED = word_set("look_left", "reached")
_AIMED = (Relation.PLAN, Relation.TARGET)


def with_plans_beside(sentence: Sentence, drafts: Sequence[Draft]) -> list[Draft]:
    """Give plans, bases and percents of a plan the name of what was done beside them.

    Args:
        sentence: the parsed sentence.
        drafts: its figures, in order.
    """
    found = list(drafts)
    for number in range(1, len(found)):
        before, draft = found[number - 1], found[number]
        if _behind_slash(sentence, before, draft):
            done = before.figure
            if done.relation is Relation.PLAN:  # what was done, and no part of the plan before
                done = replace(done, relation=Relation.VALUE)
                found[number - 1] = replace(before, figure=done)
            found[number] = _told_of(done, replace(draft.figure, relation=Relation.PLAN), draft)
        elif reached := _done_before(found[:number], draft):
            found[number] = _told_of(reached, draft.figure, draft)
        elif bracketed := _in_bracket(sentence, found[:number], draft):
            found[number] = _told_of(bracketed, draft.figure, draft)
        elif plan := _plan_before(sentence, before, draft):
            of = replace(draft.figure, relation=Relation.PERCENT_OF_PLAN, base=plan)
            found[number] = replace(draft, figure=_named(before.figure, of))
        elif number > 1 and (change := _difference(sentence, found[:number], draft)):
            found[number] = replace(draft, figure=change)
    return found


def _difference(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> Figure | None:
    """Return by how much a plan in a bracket was missed or passed, if the numbers prove it.

    "đạt 86%, thấp hơn chỉ tiêu giao (90%) *4%*": alone the last would be read as what was reached.
    """
    plan, done = before[-1], before[-2].figure
    beside = draft.amount.first == plan.amount.last + 1
    closed = beside and sentence.tokens[plan.amount.last].text == _CLOSE
    alike = done.unit == plan.figure.unit == draft.figure.unit
    aimed = plan.figure.relation in _AIMED and draft.figure.relation is Relation.VALUE
    reached, asked, by = done.value, plan.figure.value, draft.figure.value
    if not (closed and alike and aimed and reached and asked and by):
        return None
    if abs(reached - asked) != by or done.relation is not Relation.VALUE:
        return None
    way = "tăng" if reached > asked else "giảm"
    base = plan.figure.base or ""
    if not base or cues().plans.match(scan(base), 0) is None:
        base = f"{_PLAN} {base}".strip()  # of "tỉnh giao"
    return _named(done, replace(draft.figure, relation=Relation.CHANGE, direction=way, base=base))


def _behind_slash(sentence: Sentence, before: Draft, draft: Draft) -> bool:
    """Tell whether a number is the plan of the one before: "tăng 4,1%/*KH tăng 3,5%*"."""
    tokens, first, last = sentence.tokens, before.amount.last, draft.amount.first
    slashes = [i for i in range(first, last) if tokens[i].text == _SLASH]
    if len(slashes) != 1 or before.figure.unit != draft.figure.unit:
        return False
    slash = slashes[0]
    if cues().plans.match(tokens, slash + 1) is None:
        return False
    if slash > first and not (_is_bare(draft) and before.named):
        return False  # "20 xã *đạt chuẩn*/KH 22 xã"
    if before.figure.relation is Relation.TARGET:
        return False  # "dự kiến đạt 20 xã/KH 22 xã": what is expected is asked for by that name
    changes = (before.figure.relation, draft.figure.relation).count(Relation.CHANGE)
    return changes != 1 and all(tokens[i].is_word for i in range(first, last) if i != slash)


def _is_bare(draft: Draft) -> bool:
    """Tell whether a count says no more than what it counts."""
    counted = draft.amount.kind is AmountKind.COUNT
    return counted and draft.naming.text.lower() in (draft.amount.unit, counted_noun(draft.amount))


def _done_before(before: Sequence[Draft], draft: Draft) -> Figure | None:
    """Return what was reached of a plan without a unit, or of "*chưa đạt mục tiêu* 54%"."""
    bare = BARE_PLAN in draft.amount.flags
    if draft.figure.relation not in _AIMED or not (bare or draft.reading.itself):
        return None
    reached = (Relation.VALUE, Relation.PERCENT_OF_PLAN, Relation.SHARE)
    grown = Relation.CHANGE if draft.figure.direction else None  # "7,2%, chưa đạt kế hoạch 8%"
    alike = (d.figure for d in reversed(before) if d.amount.unit == draft.amount.unit)
    return next((f for f in alike if f.relation in reached or f.relation is grown), None)


def _in_bracket(sentence: Sentence, before: Sequence[Draft], draft: Draft) -> Figure | None:
    """Return what was done, where a bare count in a bracket is its plan or its base, else None."""
    depth = sentence.depth[draft.amount.first]
    if not (
        depth > 0
        and _is_bare(draft)
        and (draft.figure.relation in _AIMED or draft.reading.base_value)
    ):
        return None
    percent = before[-1].figure
    if percent.relation is Relation.PERCENT_OF_PLAN and draft.figure.relation in _AIMED:
        return percent  # "đạt 90% chỉ tiêu (*130 đảng viên*)"
    for each in reversed(before):
        between = sentence.tokens[each.amount.last : draft.amount.first]
        if any(token.text == ";" for token in between):
            return None
        stated = each.figure.relation is not Relation.CHANGE
        if stated and sentence.depth[each.amount.first] < depth and each.named:
            return each.figure if each.figure.unit == draft.figure.unit else None
    return None


def _plan_before(sentence: Sentence, before: Draft, draft: Draft) -> str:
    """Return the plan of "so với *chỉ tiêu giao* (108 người) đạt 91%", or ""."""
    tokens, close = sentence.tokens, before.amount.last
    between = [token.text for token in tokens[close : draft.amount.first]]
    percent = draft.amount.kind is AmountKind.PERCENT and draft.figure.relation is Relation.VALUE
    told = percent and before.figure.relation in _AIMED and before.figure.unit[:1] != "%"
    if not told or between[:1] != [_CLOSE] or not between[1:] or not set(between[1:]) <= _REACHED:
        return ""
    opened = before.amount.first - 1
    for index in range(opened - 1, max(0, opened - _LONGEST), -1):
        if tokens[index].text in STOPS or tokens[index].is_number:
            return ""
        against = cues().against.match_before(tokens, index)
        if against is not None and cues().plans.match(tokens, index):
            return sentence.words(index, opened)
    return ""


def _told_of(done: Figure, figure: Figure, draft: Draft) -> Draft:
    """Return a plan or base of what was done; a plan is that of the year it was done in."""
    named = _named(done, figure)
    period = whole_year(done.period, "") if named.relation in _AIMED else named.period
    return replace(draft, figure=replace(named, period=period))


def _named(done: Figure, figure: Figure) -> Figure:
    return replace(
        figure,
        indicator=done.indicator,
        indicator_text=done.indicator_text,
        parent=done.parent,
        place=done.place,
    )
