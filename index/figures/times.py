"""Which period each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace

from index.domain import Period, PeriodKind, Relation
from index.figures.aim_periods import aimed_for
from index.figures.aim_times import lies_ahead
from index.figures.carrying import shifted
from index.figures.dated_before import reaches
from index.figures.dated_behind import dated_in_stretch, dated_right_behind
from index.figures.period_names import compared_value, same_stretch, set_for
from index.figures.relations import Reading
from index.figures.report_period import result_period, yearly
from index.figures.seasons import out_of_season
from index.figures.sentence import Sentence
from index.figures.spent_of_plan import paid_so_far
from index.figures.state import State
from index.figures.stretches import (
    announced,
    counted_for,
    cumulated,
    each_year,
    of_this_year,
    passed_by,
    since,
    since_ever,
    summed_by_day,
    term_told,
)
from index.figures.year_just_over import until_year_end
from index.language.amounts import AmountKind
from index.language.period_mentions import SUMMED
from index.language.periods import PeriodMention, resolve

_TO_NOW = (" nay", " qua")  # of "từ đầu nhiệm kỳ đến nay", "5 năm qua": told aside


def period_of(
    sentence: Sentence,
    number: int,
    readings: list[Reading],
    mentions: list[PeriodMention],
    state: State,
    *,
    own: bool,
    aim: bool,
) -> tuple[Period | None, bool]:
    """Return an amount's period and whether the sentence itself states it.

    Args:
        sentence: the parsed sentence.
        number: index of the amount.
        readings: the readings of all amounts.
        mentions: ``own_periods`` of the sentence.
        state: the running context.
        own: the amount has an indicator of its own (it does not continue the one before).
        aim: the sentence or the text before states an aim.
    """
    amount, reading = sentence.amounts[number], readings[number]
    for mention in sentence.periods:
        if compared_value(sentence, amount, mention):
            return resolve(mention, state.anchor), True
    beside = dated_right_behind(sentence, amount, mentions)
    if beside is not None and reading.relation is not Relation.CHANGE:
        return _resolved(sentence, beside, mentions, state), True
    taken = [
        dated_right_behind(sentence, sentence.amounts[i], mentions)
        for i in range(number)
        if readings[i].from_value
    ]
    if reading.from_value and since(sentence, taken, mentions, amount):
        return _resolved(
            sentence, since(sentence, taken, mentions, amount)[-1], mentions, state
        ), True
    gone = passed_by(sentence, mentions, amount)
    before = [
        m
        for m in mentions
        if m not in taken and m.span.start not in gone and reaches(sentence, m, amount, own=own)
    ]
    if before:
        chosen = _resolved(sentence, before[-1], mentions, state)
        if (paid := paid_so_far(sentence, before[-1], amount, chosen, state)) is not None:
            return paid, False
        if aim and state.aim_period and not set_for(sentence, before[-1]):
            # "… số thu tăng của năm 2020 … chỉ tiêu được giao 4.350 tỷ": next year's plan.
            ahead = state.aim_period.year or 0
            past = (chosen.year or 0) < ahead and not lies_ahead(chosen, state)
            if past and reading.relation in (Relation.PLAN, Relation.TARGET):
                return state.aim_period, False
        return chosen, True
    after = dated_in_stretch(sentence, number, mentions)
    if after is not None and (
        reading.relation is not Relation.CHANGE
        or after.label.lower().startswith("trong")
        or sentence.tokens[max(0, sentence.token_at(after.span.start) - 1)].text == "trong"
    ):
        return _resolved(sentence, after, mentions, state), True
    for mention in mentions:
        if announced(sentence, mention, number) or counted_for(sentence, mention, amount):
            return resolve(mention, state.anchor), True
    if aim:
        told = aimed_for(sentence, number, mentions, state) or state.aim_period
        told = told or state.period or state.report.period
        return (None if each_year(sentence, amount, told) else told), False
    if amount.kind is AmountKind.COUNT and state.to_now and amount.unit in state.to_now[1]:
        return state.to_now[0], False
    told = state.block_period or state.period
    if told is not None and out_of_season(sentence, amount, told):
        told = state.period if state.period is not told else None
    if told is not None and told.kind is PeriodKind.RANGE and of_this_year(reading):
        told = None
    inherited = told is not None and (told is state.entered or told.label.endswith(_TO_NOW))
    if told is not None and inherited and yearly(sentence, told, state):
        told = None  # "Từ đầu nhiệm kỳ …" above; "thu ngân sách bằng 82% dự toán" is this year's
    told = told or result_period(state)
    summed = cumulated(sentence, number) or summed_by_day(sentence, told)
    return (since_ever(told) if summed else told), False


def _resolved(
    sentence: Sentence, mention: PeriodMention, mentions: list[PeriodMention], state: State
) -> Period:
    """Return the mention's period; "cùng kỳ năm trước" is the same stretch of that year."""
    period = resolve(mention, state.anchor)
    if mention.part == SUMMED:
        return term_told(mentions, state) or period
    if mention.kind is not PeriodKind.YEAR or not same_stretch(mention):
        return until_year_end(sentence, mention, mentions, period)
    earlier = [m for m in mentions if m.span.end <= mention.span.start and not same_stretch(m)]
    told = resolve(earlier[-1], state.anchor) if earlier else None
    told = told or state.block_period or state.period or result_period(state)
    if told is None or told.end is None or period.end is None or told.kind is PeriodKind.YEAR:
        return period
    return shifted(told, replace(mention, year=period.end.year))
