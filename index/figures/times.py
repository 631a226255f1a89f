"""Which period each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind, Relation
from index.figures.aims import lies_ahead
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.language.amounts import Amount
from index.language.lexicon import phrase_words
from index.language.periods import PeriodMention, resolve

_CARRIED = frozenset(
    {
        PeriodKind.YEAR,
        PeriodKind.YEAR_TO_DATE,
        PeriodKind.QUARTER,
        PeriodKind.MONTH,
        PeriodKind.TERM,
        PeriodKind.RANGE,
        PeriodKind.AS_OF,
    }
)
# A mention of these inside a clause ("số xã đến nay là 12") dates that clause alone.
_NARROW = frozenset({PeriodKind.TO_NOW, PeriodKind.DAY, PeriodKind.TERM, PeriodKind.AS_OF})
_CLOSERS = {",", ";", "(", ")", "…"}
_BREAKS = {",", ";", ":", "(", "-", "–", "+", "“", '"', "."}
_FIRST_QUARTER = 3
_LONGEST_SINCE = 6  # tokens of "kể từ khi thành lập"


def own_periods(sentence: Sentence, readings: list[Reading]) -> list[PeriodMention]:
    """Return the mentions that can date a number: no base, no plan's year, no bare day."""
    spoken_for = [
        (sentence.amounts[i].span.end, sentence.tokens[reading.after - 1].end)
        for i, reading in enumerate(readings)
        if reading.after > sentence.amounts[i].last
    ]
    return [
        mention
        for mention in sentence.periods
        if not mention.base
        and not (mention.kind is PeriodKind.DAY and not mention.as_of)
        and mention.kind is not PeriodKind.SCHOOL_YEAR
        and not any(low <= mention.span.start < high for low, high in spoken_for)
    ]


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
    beside = _beside(sentence, amount, mentions)
    if beside is not None and reading.relation is not Relation.CHANGE:
        return resolve(beside, state.anchor), True
    taken = [
        _beside(sentence, sentence.amounts[i], mentions)
        for i in range(number)
        if readings[i].from_value
    ]
    before = [m for m in mentions if m not in taken and _dates(sentence, m, amount, own=own)]
    if before:
        chosen = resolve(before[-1], state.anchor)
        if aim and state.aim_period and not opens_clause(sentence, before[-1]):
            # "… số thu tăng của năm 2020 … chỉ tiêu được giao 4.350 tỷ": next year's plan.
            ahead = state.aim_period.year or 0
            if (chosen.year or 0) < ahead and reading.relation in (Relation.PLAN, Relation.TARGET):
                return state.aim_period, False
        return chosen, True
    after = _after(sentence, number, mentions)
    if after is not None and reading.relation is not Relation.CHANGE:
        return resolve(after, state.anchor), True
    if aim and state.aim_period is not None:
        return state.aim_period, False
    if aim:
        return state.period or state.report.period, False
    return state.block_period or state.period or result_period(state), False


def _beside(
    sentence: Sentence, amount: Amount, mentions: list[PeriodMention]
) -> PeriodMention | None:
    """Return the mention right behind the amount: "12 triệu đồng năm 2011"."""
    if amount.last >= len(sentence.tokens):
        return None
    at = sentence.tokens[amount.last].start
    return next((mention for mention in mentions if mention.span.start == at), None)


def _dates(sentence: Sentence, mention: PeriodMention, amount: Amount, *, own: bool) -> bool:
    """Tell whether a mention before the amount reaches as far as the amount."""
    if mention.span.end > amount.span.start:
        return False
    first = sentence.token_at(mention.span.start)
    if sentence.depth[first] > sentence.depth[amount.first]:
        return False
    if _framed(sentence, mention, amount):
        return False
    if any(_beside(sentence, a, [mention]) for a in sentence.amounts if a.last <= first):
        # "124 triệu đồng năm 2020; …": it dates the amount before it and that clause.
        return ";" not in {t.text for t in sentence.tokens[first : amount.first]}
    if mention.kind in _NARROW and not opens_clause(sentence, mention):
        between = [t.text for t in sentence.tokens[first : amount.first]]
        if ";" in between or (mention.kind is PeriodKind.TO_NOW and own and "," in between):
            return False
    return True


def opens_clause(sentence: Sentence, mention: PeriodMention) -> bool:
    """Tell whether the mention stands at the head of the sentence or right behind a break."""
    first = sentence.token_at(mention.span.start)
    openers = phrase_words().period_openers
    while first > 0:
        opener = openers.match_before(sentence.tokens, first)
        if opener is None:
            break
        first = opener.first
    if first == 0 or sentence.tokens[first - 1].text in _BREAKS:
        return True
    # "từ khi thành lập đến nay, …"
    start = first
    while start > 0 and first - start <= _LONGEST_SINCE:
        if sentence.tokens[start - 1].text in _BREAKS:
            break
        start -= 1
    return first - start <= _LONGEST_SINCE and sentence.tokens[start].text in {"từ", "kể", "sau"}


def _after(sentence: Sentence, number: int, mentions: list[PeriodMention]) -> PeriodMention | None:
    """Return a mention behind the amount in the same stretch of words."""
    amount = sentence.amounts[number]
    following = number + 1
    right = (
        sentence.amounts[following].first
        if following < len(sentence.amounts)
        else len(sentence.tokens)
    )
    for mention in mentions:
        if mention.span.start < amount.span.end:
            continue
        first = sentence.token_at(mention.span.start)
        between = {token.text for token in sentence.tokens[amount.last : min(first, right)]}
        return mention if first <= right and not between & _CLOSERS else None
    return None


def _framed(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether the mention stands before a verb of speech, the amount behind it."""
    speech = phrase_words().speech
    first = sentence.token_at(mention.span.end)
    return any(speech.match(sentence.tokens, i) for i in range(first, amount.first))


def result_period(state: State) -> Period | None:
    """Return what an undated result is about: the report's period, if it can have results.

    A report given in the first months of a year for that whole year states the results of the
    year before.
    """
    period, session = state.report.period, state.anchor.session
    if (
        period is None
        or period.kind is not PeriodKind.YEAR
        or period.end is None
        or session is None
        or session.year != period.end.year
        or session.month > _FIRST_QUARTER
    ):
        return period
    year = period.end.year - 1
    return Period(f"năm {year}", PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31), True)


def carry(
    sentence: Sentence, mentions: list[PeriodMention], state: State, *, aim: bool, lead: bool
) -> None:
    """Leave in ``state`` the period that following sentences inherit.

    Only a period at the head of the sentence is in force for what follows ("đã đạt chuẩn giai đoạn
    2011 - 2020" is not); a lead ("Các chỉ tiêu năm 2021 như sau:") passes on any.
    """
    first = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.span.end <= first and (lead or opens_clause(sentence, m))]
    for mention in heads[:1]:
        period = resolve(mention, state.anchor)
        if period.end is None:
            continue
        ahead = lies_ahead(period, state)
        period = replace(period, inferred=True)
        if mention.kind is PeriodKind.DAY:
            state.block_period = period
        elif mention.kind in _CARRIED:
            if aim or ahead:
                state.aim_period = period
            else:
                state.period, state.block_period = period, None


def shifted(period: Period, mention: PeriodMention | None) -> Period:
    """Return the same stretch of the base year: of "cùng kỳ năm 2019 (2.871 tỷ đồng)"."""
    if period.end is None:
        return period
    year = mention.year if mention and mention.year else period.end.year - 1
    label = f"cùng kỳ năm {year}" if period.kind is not PeriodKind.YEAR else f"năm {year}"

    def move(day: date | None) -> date | None:
        if day is None or period.end is None:
            return None
        to = year - (period.end.year - day.year)
        return date(to, 2, 28) if (day.month, day.day) == (2, 29) else day.replace(year=to)

    return Period(label, period.kind, move(period.start), move(period.end), True)
