"""The plan that is told before its number: "*kế hoạch* 5 tỷ đồng", "*vượt dự toán* 5%"."""

from __future__ import annotations

from index.figures import beside_changes
from index.figures.framed_percents import (
    against_plan,
    differs_from_plan,
    given_in_bracket,
    plan_itself,
)
from index.figures.reading_back import ReadingBack
from index.language.amounts import AmountKind
from index.language.lexicon import cues, word_set

_OF_PLAN, _TIMES = "đạt", "gấp"
_BASE_TAILS = word_set("look_left", "base_tails")
_SETTING = word_set("look_left", "setting")
_ASSIGNING = word_set("look_left", "assigning")
_REACHED = word_set("look_left", "reaching")
_RECRUITS = word_set("look_left", "recruits")


def reads_plan(back: ReadingBack, position: int) -> bool:
    """Tell whether a word of a plan ends at ``position``; what it says is noted in the look."""
    before = [token.text for token in back.tokens[max(back.left, position - 2) : position]]
    if before[:1] == [":"] and before[-1] in _ASSIGNING:  # "Chương trình A: giao 9 tỷ đồng"
        back.look.kind, back.look.value, back.look.cue = "plan", "plan", position - 2
        return True
    handed = back.amount.unit in _RECRUITS  # "tỉnh *giao* 1.400 tân binh": delivered
    giver = None if handed else cues().givers.match_before(back.tokens, position, 5)
    plan = cues().plans.match_before(back.tokens, position)
    assigned = given_in_bracket(back.sentence, back.left, position)
    if assigned is not None:
        back.look.base = back.sentence.words(assigned[1], position)
        position = assigned[1]
        plan = cues().plans.match_before(back.tokens, position)
    elif giver and giver.first >= back.left:
        given = cues().plans.match_before(back.tokens, giver.first)
        if given is not None and against_plan(back.sentence, back.amount, given):
            return False  # "so với dự toán *tỉnh giao* đạt 131%"
        position = giver.first
        back.look.base = back.sentence.words(giver.first, giver.last)
        plan = cues().plans.match_before(back.tokens, position)
        if plan is not None and against_plan(back.sentence, back.amount, plan):
            back.look.base = None  # "so với dự toán *tỉnh giao* đạt 131%"
            return False
    elif not plan or plan.first < back.left or against_plan(back.sentence, back.amount, plan):
        return False
    back.look.kind, back.look.value, back.look.cue = "plan", "plan", position
    while plan and plan.first >= back.left:
        back.look.value, back.look.cue = plan.value, plan.first
        plan = cues().plans.match_before(back.tokens, plan.first)
    while back.look.cue > back.left and back.tokens[back.look.cue - 1].text in _SETTING:
        back.look.cue -= 1  # "ngành *chỉ dám đặt* mục tiêu 2 triệu lượt khách"
    back.look.bracketed = back.look.cue > 0 and back.tokens[back.look.cue - 1].text == "("
    over = cues().changes.match_before(back.tokens, back.look.cue)
    apart = differs_from_plan(back.sentence, back.amount, back.look.cue, back.left)
    led = back.tokens[back.look.cue - 1].text if back.look.cue > back.left else ""
    told = {token.text for token in back.tokens[position : back.amount.first]}
    itself = plan_itself(back.sentence, back.amount, back.look.cue)
    if itself is not None and itself >= back.left:
        back.look.cue, back.look.itself = itself, True
    elif back.amount.kind is AmountKind.PERCENT and led == _OF_PLAN and "(" not in told:
        # "*đạt kế hoạch* lần lượt 47% và 35%": so much of it
        back.look.kind, back.look.value = "over", ""
        back.look.base = back.sentence.words(back.look.cue, position)
        back.look.cue -= 1
    elif apart is not None:
        back.look.kind, back.look.of_plan = "change", True
        back.look.base = back.sentence.words(back.look.cue, _end_of_base(back))
        back.look.cue, back.look.value = apart
    elif over and over.first >= back.left and over.value == "vượt":
        if beside_changes.counts_aims(back.sentence, back.amount, over.first):
            # "hoàn thành *vượt mức kế hoạch 10/25 chỉ tiêu*": aims, and which they are
            back.look.kind, back.look.value, back.look.cue = "", "", back.amount.first
            return True
        if beside_changes.plan_in_bracket(back.sentence, back.amount):
            back.look.cue = over.first
            return True
        reached = beside_changes.reached_before(back.sentence, back.left, over.first)
        if reached is not None and back.amount.kind is not AmountKind.PERCENT:
            back.look.cue = reached
            return True
        stated = {token.text for token in back.tokens[back.look.cue : back.amount.first]}
        # "vượt xa dự toán khi đạt 121,5%": the percent itself, not by how much.
        whole = bool(stated & _REACHED) and back.amount.kind is AmountKind.PERCENT
        back.look.kind, back.look.value = "over", "" if whole else "vượt"
        back.look.base = back.sentence.words(back.look.cue, _end_of_base(back))
        back.look.cue = over.first
    return True


def _end_of_base(back: ReadingBack) -> int:
    end = back.amount.first
    while end > back.look.cue and (
        cues().qualifiers.match_before(back.tokens, end)
        or not back.tokens[end - 1].is_word
        or back.tokens[end - 1].text in _BASE_TAILS
    ):
        end -= 1
    return end
