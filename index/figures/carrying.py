"""The period that one sentence leaves to the next, and what an undated result is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.domain import BlockKind, Figure, Period, PeriodKind, Relation
from index.figures.aim_periods import in_rest_of_year
from index.figures.aim_times import lies_ahead
from index.figures.period_names import opens_clause, with_its_quarter
from index.figures.report_period import HEADED, of_year_before, years_until_now
from index.figures.seasons import SEASON, turns_from
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.stretches import only_estimated
from index.figures.task_headings import tasks_ahead
from index.figures.told_aside import (
    compares_with_before,
    of_its_last_month,
    told_aside,
    within_told,
)
from index.language.period_mentions import AFTER, SUMMED
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
_PART, _MOST = 3, 4  # three quarters of a report's stretch are as good as all of it
_EDGES = {"đầu", "cuối"}


def carry(
    sentence: Sentence, mentions: list[PeriodMention], state: State, *, aim: bool, lead: bool
) -> None:
    """Leave in ``state`` the period that following sentences inherit.

    Only a period at the head of the sentence is in force for what follows ("đã đạt chuẩn giai đoạn
    2011 - 2020" is not); a lead ("Các chỉ tiêu năm 2021 như sau:") passes on any.
    """
    now = next((m for m in mentions if m.kind is PeriodKind.TO_NOW), None)
    if now is not None and opens_clause(sentence, now):
        if state.block_period is not None and _looks_back(state.block_period, state):
            state.block_period = None  # "Năm 2010 …. *Nay* …": the story has come to its end
        if state.block_period is None and _under_way(state):
            # "… giai đoạn 2010 - 2020. *Hiện*, huyện có 3 xã …. Bình quân đạt 9 tiêu chí"
            state.block_period = replace(resolve(now, state.anchor), inferred=True)
    if not mentions and turns_from(sentence, state):
        state.block_period = None
    first = sentence.amounts[0].span.start if sentence.amounts else sentence.span.end
    timed = [m for m in mentions if m.span.end <= first and m.part != AFTER]
    heads = [m for m in timed if lead or opens_clause(sentence, m)]
    if lead:
        # "Qua kết quả 8 tháng, ước tháng 9, … 9 tháng đầu năm như sau:": what the report is of.
        own = state.report.period
        told = [m for m in heads if own and resolve(m, state.anchor).end == own.end]
        heads = [m for m in told if resolve(m, state.anchor).start == (own and own.start)] or heads
    if (month := compares_with_before(sentence, state)) is not None:
        state.block_period = replace(month, inferred=True)
    heads = [m for m in heads[:1] if not told_aside(sentence, m) and m.part != SUMMED]
    heads = [m for m in heads if not only_estimated(sentence, m, state)]
    if heads and heads[0].kind is PeriodKind.MONTH:
        # "Tháng 7, xuất khẩu …, đưa 7 tháng lên …": what follows is of the longer period.
        longer = [m for m in mentions if m.kind is PeriodKind.YEAR_TO_DATE]
        heads = longer[-1:] or with_its_quarter(heads[0], mentions, state.anchor) or heads
    for mention in heads[:1]:
        period = resolve(mention, state.anchor)
        if period.end is None or unfinished(period, state, aim=aim):
            if _turns_to_this_year(mention, state):
                state.period = state.block_period = None
            continue
        ahead = lies_ahead(period, state) or in_rest_of_year(mention, period, state)
        if lead and not ahead:  # "Nhiệm vụ trọng tâm tháng 7:", told in the first days of it
            words = sentence.body[sentence.span.start : sentence.span.end]
            ahead = tasks_ahead(words, state) is not None
        period = replace(period, inferred=True)
        season = period.label.lower().startswith(SEASON)  # that of a crop is no term
        if period.kind in (PeriodKind.TERM, PeriodKind.RANGE) and not (aim or ahead or season):
            state.term = period
        alone = mention.kind is PeriodKind.DAY and not (mention.as_of or mention.low)
        if alone or mention.label.lower().startswith("đầu năm"):
            continue  # a single day, where a comparison begins
        if _opens_on_days(sentence, mention, state):
            state.period = period
        elif mention.kind in (PeriodKind.DAY, PeriodKind.OTHER) or _turned_to(sentence, mention):
            state.block_period = period
        elif _between_days(mention, period, state) and not lead:
            state.block_period = period  # "Từ 1/7 đến 15/12, Trung tâm …" in a report on a year
        elif years_until_now(sentence, mention, period, state) and not lead:
            state.block_period = period  # "Từ đầu nhiệm kỳ đến nay, …" in a report on nine months
        elif of_year_before(mention, period, state) and not lead:
            state.block_period = period  # "Năm ngoái, chị bán 4 con bò": told beside this year
        elif (_looks_back(period, state) or _leads_up(mention, period, state)) and not lead:
            state.block_period = period  # "Giai đoạn 2016 - 2020, …" in a report on nine months
        elif of_its_last_month(mention, period, state) and not lead:
            state.block_period = period  # "Trong tháng 11, …" in a report on eleven months
        elif within_told(period, state) and not (lead or mention.as_of):
            state.block_period = period  # "Tháng 8, mưa lớn …" in a text on nine months
        elif period.label.lower().startswith(SEASON):
            state.block_period = period  # a season dates its own paragraph
        elif _in_later_clause(sentence, mention, state):
            state.block_period = period
        elif mention.kind in _CARRIED:
            if aim or ahead:
                state.aim_period = period
            else:
                state.period, state.block_period = period, None
                state.headed = period if lead else state.headed


def _turns_to_this_year(mention: PeriodMention, state: State) -> bool:
    """ "3 năm gần đây, …. *Năm nay*, toàn huyện gieo cấy …": the years before are told of."""
    told = state.block_period or state.period
    if mention.kind is not PeriodKind.YEAR or told is None:
        return False
    if mention.year is None and state.anchor.year is None:
        return True  # "Năm 2018, …. Năm ngoái, …" in a text that nothing dates: no more of 2018
    return mention.relative == 0 and told.kind in (PeriodKind.RANGE, PeriodKind.TERM)


def _opens_on_days(sentence: Sentence, mention: PeriodMention, state: State) -> bool:
    """ "Từ ngày 28/4 đến hết ngày 2/5 có 410 xe …" at a report's head: it is of these days."""
    days = mention.kind is PeriodKind.DAY and mention.low is not None
    leads = (b.span for b in state.report.blocks if b.kind is BlockKind.LEAD)
    return days and any(span.overlaps(sentence.span) for span in leads)


def _between_days(mention: PeriodMention, period: Period, state: State) -> bool:
    """Tell whether some days of the report's own stretch are told of, further down in it.

    What a text opens with, or days that are all of its month or year, are what it goes on with.
    """
    ends, own = (mention.low, mention.high), state.report.period
    days = all(end is not None and end.kind is PeriodKind.DAY for end in ends)
    if mention.kind is not PeriodKind.RANGE or not days or not state.begun:
        return False
    if own is None or own.kind not in {*HEADED, PeriodKind.AS_OF}:
        return False
    if not (own.start and own.end and period.start and period.end):
        return False
    return (period.end - period.start) * _MOST < (own.end - own.start) * _PART


def _under_way(state: State) -> bool:
    """Tell whether the years in force had not ended when the report was given."""
    period, session = state.period or state.report.period, state.anchor.session
    if period is None or period.end is None or session is None:
        return False
    return period.kind in (PeriodKind.RANGE, PeriodKind.TERM) and period.end > session


def _turned_to(sentence: Sentence, mention: PeriodMention) -> bool:
    """ "*Bước sang quý 4*, các doanh nghiệp …": no number is told of it; in its paragraph only."""
    first = sentence.token_at(mention.span.start)
    narrow = mention.kind in (PeriodKind.QUARTER, PeriodKind.MONTH)
    before = sentence.tokens[first - 1].text if first else ""
    return narrow and before == "sang" and not sentence.amounts


def _in_later_clause(sentence: Sentence, mention: PeriodMention, state: State) -> bool:
    """ "… có thêm 2 lễ hội; *năm 2019* đón 9.000 lượt khách", told of a term: of its paragraph."""
    own = state.report.period
    long = own is not None and own.kind in (PeriodKind.AS_OF, PeriodKind.TERM, PeriodKind.RANGE)
    before = {t.text for t in sentence.tokens[: sentence.token_at(mention.span.start)]}
    return long and mention.kind is PeriodKind.YEAR and ";" in before


def _looks_back(period: Period, state: State) -> bool:
    """Tell whether years behind the report's own period are told of: in their paragraph only.

    A single year or month two years and more back is where a story begins ("Năm 2010, cả huyện …").
    """
    own, session = state.report.period, state.anchor.session
    told = session or (own.end if own is not None else None)
    if period.kind in HEADED:
        return told is not None and period.end is not None and period.end.year < told.year - 1
    if period.kind not in (PeriodKind.RANGE, PeriodKind.TERM) or own is None or own.start is None:
        return False
    if own.kind not in HEADED and own.kind is not PeriodKind.AS_OF:
        return False
    return period.end is not None and period.end < own.start


def _leads_up(mention: PeriodMention, period: Period, state: State) -> bool:
    """Tell whether years lead up to the report: "*Từ năm 2011 đến 2023*, huyện huy động …".

    "5 năm qua" that opens a text is what it goes on with.
    """
    own = state.report.period
    if mention.year is None or period.kind is not PeriodKind.RANGE or own is None:
        return False
    if own.kind not in HEADED and own.kind is not PeriodKind.AS_OF:
        return False
    if not (period.start and period.end and own.start and own.end):
        return False
    return period.start.year < own.start.year and period.end.year == own.end.year


def carry_to_now(
    sentence: Sentence, mentions: list[PeriodMention], figures: Sequence[Figure], state: State
) -> None:
    """Let "*Lũy kế đến nay*, có 512 dự án. Hàn Quốc 231 dự án" date the same things right behind.

    It reaches the next sentence of the paragraph that names no period, and only what is counted in
    the units told here.
    """
    until = next((m for m in mentions if m.kind is PeriodKind.TO_NOW), None)
    if until is not None and opens_clause(sentence, until) and figures:
        counted = frozenset(f.unit for f in figures if f.relation is Relation.VALUE)
        state.to_now = (replace(resolve(until, state.anchor), inferred=True), counted)
    elif mentions or state.to_now is None or not _goes_on(figures, state.to_now[1]):
        state.to_now = None


def _goes_on(figures: Sequence[Figure], units: frozenset[str]) -> bool:
    return any(figure.unit in units for figure in figures)


def unfinished(period: Period, state: State, *, aim: bool) -> bool:
    """Tell whether a whole year is named by a report on a part of it: no result's period."""
    report, session = state.report.period, state.anchor.session
    return (
        not aim
        and period.kind is PeriodKind.YEAR
        and report is not None
        and report.kind in (PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.AS_OF)
        and session is not None
        and period.end is not None
        and report.end is not None
        and report.end.year == period.end.year
        and session < period.end
        and report.end < period.end
    )


def so_far(period: Period, state: State) -> Period:
    """Return a term whose years nobody told with its end: what was done in it until the report."""
    if period.kind is not PeriodKind.TERM or period.end is not None:
        return period
    if not _EDGES.isdisjoint(period.label.lower().split()):
        return period  # "đầu nhiệm kỳ": where it began
    return replace(period, end=state.anchor.session)


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
