"""Which periods that a sentence names can date its numbers at all."""

from __future__ import annotations

from datetime import date

from index.domain import Period, PeriodKind
from index.figures.causes_dated import dates_a_cause
from index.figures.few_days import is_bare_day
from index.figures.period_names import (
    in_a_name,
    moved_from,
    of_a_plan,
    of_capital,
    of_what_is_compared,
    with_years,
)
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.stretches import highest_since
from index.language.periods import Anchor, PeriodMention

_LONG_AGO = 2010
_SCHOOL_BEGINS = (9, 1)
_SCHOOL_OVER = (9, 30)  # a school year is told of until the month after its end


def own_periods(
    sentence: Sentence, readings: list[Reading], anchor: Anchor, told: Period | None = None
) -> list[PeriodMention]:
    """Return the mentions that can date a number: no base, no plan's year, no bare day.

    A school year that the report is given in, or right after, is its own time, unless the report
    is on a school year itself (``told``).
    """
    spoken_for = [
        (sentence.amounts[i].span.end, sentence.tokens[reading.after - 1].end)
        for i, reading in enumerate(readings)
        if reading.after > sentence.amounts[i].last
    ]
    return [
        mention
        for mention in with_years(sentence)
        if not mention.base
        and not in_a_name(sentence, mention)
        and not of_a_plan(sentence, mention)
        and not of_what_is_compared(sentence, mention)
        and not is_bare_day(sentence, mention)
        and not moved_from(sentence, mention)
        and not of_capital(sentence, mention)
        and not _of_now(mention, anchor, told)
        and not dates_a_cause(sentence, mention)
        and not _long_before(sentence, mention)
        and not highest_since(sentence, mention)
        and not any(low <= mention.span.start < high for low, high in spoken_for)
    ]


def _of_now(mention: PeriodMention, anchor: Anchor, own: Period | None) -> bool:
    """Tell whether a school year is the report's: "Năm học 2021-2022" told in June 2022.

    "*Năm học 2020-2021* có 44 trường", told there, is of a school year before, and "*Năm học
    2022-2023* phấn đấu …" of the one to come.
    """
    if mention.kind is not PeriodKind.SCHOOL_YEAR:
        return False
    if own is not None and own.kind is PeriodKind.SCHOOL_YEAR:
        return False  # "Năm học 2023-2024 phấn đấu …" in a report on the one before
    told = anchor.session.year if anchor.session else anchor.year
    if told is None or mention.year_high is None:
        return True
    if anchor.session is not None and mention.year_high == told:
        return anchor.session <= date(told, *_SCHOOL_OVER)
    if anchor.session is not None and mention.year == told:
        return anchor.session >= date(told, *_SCHOOL_BEGINS)
    return mention.year_high >= told


def _long_before(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "đất ở có nguồn gốc *trước năm 1993*": how old a thing is, not when it was counted."""
    if mention.kind is not PeriodKind.YEAR or mention.year is None or mention.year > _LONG_AGO:
        return False
    first = sentence.token_at(mention.span.start)
    return first > 0 and sentence.tokens[first - 1].text == "trước"
