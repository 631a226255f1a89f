"""One period of both its ends: "từ 15/12/2021 đến 14/11/2022", "khi mới tái lập (năm 1997)"."""

from __future__ import annotations

from dataclasses import replace

from index.domain import PeriodKind, Span
from index.language import period_context, period_words
from index.language.period_mentions import BEGINNING, WITHIN_YEAR, PeriodMention
from index.language.period_text import SearchedText

_TO = period_words.pattern(
    rf"_(?:den|toi|-|–|—)_{period_context.HOUR}(?:(?:het|ngay|cuoi|thang) ){{0,2}}"
)
# Days this near are one event ("từ ngày 5 đến 7/8"), no period that a figure is about.
_EVENT_DAYS = 15


def with_both_ends(searched: SearchedText, found: list[PeriodMention]) -> list[PeriodMention]:
    """Make one of both ends of "từ 15/12/2021 đến 14/11/2022"."""
    whole_ones: list[PeriodMention] = []
    for mention in found:
        before = whole_ones[-1] if whole_ones else None
        floor = whole_ones[-2].span.end if len(whole_ones) > 1 else 0
        whole = _range(searched, before, mention, floor) if before else None
        whole = whole or (_beginning_in(searched, before, mention) if before else None)
        if whole:
            whole_ones[-1] = whole
        else:
            whole_ones.append(mention)
    return whole_ones


def _beginning_in(
    searched: SearchedText, first: PeriodMention, second: PeriodMention
) -> PeriodMention | None:
    """Make one of "năm 2012, khi mới thành lập", "khi mới tái lập (năm 1997)"."""
    began = next((m for m in (first, second) if m.part == BEGINNING and not m.year), None)
    year = first if began is second else second
    gap = searched.folded[first.span.end : second.span.start]
    if began is None or year.kind is not PeriodKind.YEAR or not year.year or gap.strip(" ,("):
        return None
    whole = replace(second, kind=began.kind, part=BEGINNING, year=year.year)
    return searched.reaching_back(whole, first.span.start)


def _range(
    searched: SearchedText, low: PeriodMention, high: PeriodMention, floor: int
) -> PeriodMention | None:
    until = searched.folded[high.span.start : high.span.end].startswith(("den", "toi"))
    to_now = high.kind is PeriodKind.TO_NOW and until
    to_end = searched.question and _to_end_of_year(low, high)
    if low.kind not in WITHIN_YEAR or low.low or not (high.kind in WITHIN_YEAR or to_end or to_now):
        return None
    gap = searched.folded[low.span.end : high.span.start]
    start = searched.search_before(period_context.FROM, low.span.start, floor)
    dashed = gap.strip() in {"-", "–", "—"} and low.kind is high.kind
    inside = until and (to_now or to_end) and not gap.strip()
    if not (start or dashed) or not (_TO.fullmatch(gap) or inside):
        return None
    begin = start.start() if start else low.span.start
    span = Span(begin, high.span.end)
    label = searched.text[span.start : span.end]
    year = high.year or (low.year if to_end else None)
    whole = PeriodMention(span, label, PeriodKind.RANGE, year=year, low=low)
    if to_now:
        return whole
    whole = replace(whole, high=high)
    if low.kind is PeriodKind.DAY and high.kind is PeriodKind.DAY and _near(low, high):
        return replace(whole, kind=PeriodKind.DAY, number=high.number, day=high.day)
    if low.number == 1 and (low.day or 1) == 1 and low.year in (None, high.year):
        return _from_new_year(whole, high)
    return whole


def _to_end_of_year(low: PeriodMention, high: PeriodMention) -> bool:
    """Tell whether a question names a day and its year's end: "từ 18/10 *đến hết năm 2020*"."""
    if low.kind is not PeriodKind.DAY or (low.number, low.day) == (1, 1):
        return False
    return high.kind is PeriodKind.YEAR and not high.base and high.year_high is None


def _near(low: PeriodMention, high: PeriodMention) -> bool:
    if not (low.number and low.day and high.number and high.day):
        return False
    days = (high.number - low.number) * 30 + high.day - low.day
    return low.year in (None, high.year) and 0 <= days < _EVENT_DAYS


def _from_new_year(whole: PeriodMention, high: PeriodMention) -> PeriodMention:
    """ "từ tháng 1 đến tháng 8" is eight months, "từ 1/1 đến 15/8" cumulative to that day."""
    plain = replace(whole, low=None, high=None)
    if high.kind is PeriodKind.DAY:
        return replace(plain, kind=PeriodKind.DAY, number=high.number, day=high.day, as_of=True)
    months = (high.number or 0) * (3 if high.kind is PeriodKind.QUARTER else 1)
    kind = PeriodKind.YEAR if months == 12 else PeriodKind.YEAR_TO_DATE
    return replace(plain, kind=kind, number=months)
