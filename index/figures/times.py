"""Which period each number of a sentence is about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from index.domain import Period, PeriodKind
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
_CLOSERS = {",", ";", "(", ")", "…"}


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
    sentence: Sentence, amount: Amount, mentions: list[PeriodMention], state: State, right: int
) -> tuple[Period | None, bool]:
    """Return the amount's period and whether the sentence itself states it."""
    depth = sentence.depth[amount.first]
    before = [
        mention
        for mention in mentions
        if mention.span.end <= amount.span.start
        and sentence.depth[sentence.token_at(mention.span.start)] <= depth
    ]
    before = [mention for mention in before if not _framed(sentence, mention, amount)]
    if before:
        return resolve(before[-1], state.anchor), True
    for mention in mentions:
        if mention.span.start < amount.span.end:
            continue
        first = sentence.token_at(mention.span.start)
        between = {token.text for token in sentence.tokens[amount.last : min(first, right)]}
        if first <= right and not between & _CLOSERS:
            return resolve(mention, state.anchor), True
        break
    if state.period is not None:
        return state.period, False
    return state.report.period, False


def _framed(sentence: Sentence, mention: PeriodMention, amount: Amount) -> bool:
    """Tell whether the mention stands before a verb of speech, the amount behind it."""
    speech = phrase_words().speech
    first = sentence.token_at(mention.span.end)
    return any(speech.match(sentence.tokens, i) for i in range(first, amount.first))


def carried(sentence: Sentence, mentions: list[PeriodMention], state: State) -> Period | None:
    """Return the period that following sentences inherit, or None to keep the one in force."""
    first = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    heads = [m for m in mentions if m.kind in _CARRIED and m.span.end <= first]
    if not heads:
        return None
    period = resolve(heads[0], state.anchor)
    return replace(period, inferred=True) if period.end else None


def shifted(period: Period, mention: PeriodMention | None) -> Period:
    """Return the same stretch of the base year: the period of "cùng kỳ năm 2019 (2.871 tỷ đồng)"."""
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
