"""A figure's period: what dates its number, and what the figures and aims around it say."""

from __future__ import annotations

from index.domain import AIMS, Period, PeriodKind, Relation
from index.figures import carrying, times
from index.figures.aim_times import planned_for
from index.figures.aims import aim_before
from index.figures.base_periods import base_before, of_base, of_start, set_against, told_with_date
from index.figures.done_in_term import since_its_beginning
from index.figures.draft import Naming
from index.figures.relations import Reading
from index.figures.same_order import opens_in_order
from index.figures.summed_up import before_sum, until_then
from index.figures.work import Work
from index.language.amounts import AmountKind


def figure_period(
    work: Work, number: int, reading: Reading, naming: Naming
) -> tuple[Period | None, bool]:
    """Return the number's period, and whether the sentence itself states it."""
    sentence, state, drafts = work.sentence, work.state, work.drafts
    amount = sentence.amounts[number]
    aimed = aim_before(sentence, amount.first) is not None
    aim = aimed or reading.relation in AIMS
    period, stated = times.period_of(
        sentence, number, work.readings, work.mentions, state, own=naming.own,
        aim=aim or state.aim is not None,
    )  # fmt: skip
    goes_on = work.opens_part or opens_in_order(sentence)
    aims_before = bool(state.told) and all(each.relation in AIMS for each in state.told)
    if goes_on and not stated and (aims_before or not (aim or state.aim)):
        period = state.whole_period or period
    period = until_then(sentence, amount, work.mentions, period)
    if not stated:
        period = before_sum(sentence, amount, period, state)
    bracketed = sentence.depth[amount.first] > 0 and bool(drafts)
    aims = AIMS
    if (period is None and drafts) or _same_day(work, reading, naming, stated):
        period = drafts[-1].figure.period
    elif bracketed and (not stated or _endless(period)) and reading.relation in aims:
        # "9/21 xã đạt chuẩn (kế hoạch: 8 xã)": the plan of the same time.
        period = drafts[-1].figure.period
    aside = reading.relation is Relation.TARGET and sentence.depth[amount.first] > 0
    if reading.relation is Relation.PLAN or aside:
        told_from = sentence.amounts[number - 1].last if number else 0
        period = planned_for(sentence, amount, period, told_from)
    if period is not None and not aimed and state.aim is None:
        period = carrying.so_far(period, state)
        level = amount.kind is AmountKind.PERCENT and naming.own  # "độ che phủ rừng đạt 52%"
        if not level and (reading.relation is Relation.VALUE or not naming.own):
            last = drafts[-1].figure.period if drafts else None
            period = since_its_beginning(sentence, amount, work.mentions, period, state, last)
    if reading.base_value and period is not None:
        if not told_with_date(sentence, amount, work.mentions):
            period = of_base(sentence, period, base_before(sentence, amount), state)
    elif reading.from_value and period is not None:
        period = of_start(sentence, amount, period, state)
    elif period is not None:
        period = set_against(sentence, amount, period)
    return period, stated


def _same_day(work: Work, reading: Reading, naming: Naming, stated: bool) -> bool:
    """ "*đến 30/9* huy động 31.745 tỷ đồng; so với đầu năm tăng 2.064 tỷ đồng": until then, too."""
    told = work.drafts[-1].figure.period if work.drafts else None
    goes_on = reading.relation is Relation.CHANGE and not (stated or naming.own)
    return goes_on and told is not None and told.kind is PeriodKind.AS_OF


def _endless(period: Period | None) -> bool:
    """ "*Toàn nhiệm kỳ* kết nạp 812 đảng viên (nghị quyết đề ra 750)": its years are not told."""
    return period is None or period.end is None
