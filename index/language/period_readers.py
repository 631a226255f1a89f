"""How a match of each pattern of the period grammar becomes mentions."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from index.domain import PeriodKind
from index.language import period_context, period_words
from index.language.period_mentions import AFTER, BEGINNING, SUMMED, Found, PeriodMention
from index.language.text import fold

# How far to the left the word stands that makes months a length.
_DURATION_WINDOW = 24
_MID_YEAR = 6  # the month whose end is the middle of a year


_SEVERAL = frozenset(
    {"cac", "nhung", "may", "vai", "nhieu", "nua", *map(fold, period_words.NUMBERS)}
)


def _is_length(found: Found) -> bool:
    """Tell whether the words beside the match make it a length: "trong vòng 6 tháng"."""
    before, after = period_context.durations()
    start, end = found.match.span()
    window = found.raw[max(0, start - _DURATION_WINDOW) : start]
    return bool(before.search(window) or after.match(found.raw, end))


def _goes_on(found: Found) -> bool:
    """ "3 tháng đầu *vận hành chính quyền 2 cấp*": the first ones since it began."""
    return period_context.durations()[1].match(found.raw, found.match.end()) is not None


def _ytd(found: Found) -> list[PeriodMention]:
    months = found.months
    if months is None or not 2 <= months <= 12:
        return []
    cue = found.group("cue") or ""
    if (
        not cue.strip()
        and found.year is None
        and found.relative is None
        and found.group("cue") is not None
        and (not found.raw_group("n").isdecimal() or _is_length(found))
    ):
        return []
    if cue.strip() == "dau" and _goes_on(found):
        return []
    kind = PeriodKind.YEAR if months == 12 else PeriodKind.YEAR_TO_DATE
    return [found.mention(kind, year=found.year, number=months, relative=found.relative)]


_SAYS_YEARS = re.compile(r"(?:giai|gd|thoi|cac|(?:tu )?nam)\b")


def _span(kind: PeriodKind) -> Callable[[Found], list[PeriodMention]]:
    def read(found: Found) -> list[PeriodMention]:
        years = found.years()
        # "giai đoạn 2015-2020 *người dân* góp …": behind such a word the numbers are years
        bare = kind is PeriodKind.RANGE and not _SAYS_YEARS.match(found.match.group())
        if years is None or (bare and period_words.counts_next(found.raw, found.match.end())):
            return []
        part = found.group("part")
        return [found.mention(kind, year=years[0], year_high=years[1], part=part)]

    return read


def _crop(found: Found) -> list[PeriodMention]:
    years = found.years()
    if years is None:
        return []
    low, high = years
    return [found.mention(PeriodKind.RANGE, year=low, year_high=high or low)]


def _term_to_now(found: Found) -> list[PeriodMention]:
    years = found.years() or (None, None)
    return [found.mention(PeriodKind.TERM, year=years[0], year_high=years[1], part="nua")]


def _half(found: Found) -> list[PeriodMention]:
    last = found.group("part") == "cuoi"
    return [
        found.mention(
            PeriodKind.RANGE if last else PeriodKind.YEAR_TO_DATE,
            year=found.year,
            number=6,
            relative=found.relative,
            part="cuoi" if last else "dau",
        )
    ]


def _three_quarters(found: Found) -> list[PeriodMention]:
    year, relative = found.year, found.relative
    return [found.mention(PeriodKind.YEAR_TO_DATE, year=year, number=9, relative=relative)]


def _rest(found: Found) -> list[PeriodMention]:
    months = found.months if found.group("n") else None
    if found.group("n") and not (months and 1 <= months <= 11):
        return []
    return [
        found.mention(
            PeriodKind.RANGE,
            year=found.year,
            number=months,
            relative=found.relative,
            part="cuoi",
        )
    ]


def _quarters(found: Found) -> list[PeriodMention]:
    """ "quý I và II năm 2022" are two quarters, "quý I - III/2022" three in one."""
    start, end = found.match.span("qs")
    listed = found.folded[start:end]
    items = list(re.finditer(r"iv|i{1,3}|\d", listed))
    mentions: list[PeriodMention] = []
    for item in items:
        first, last = item is items[0], item is items[-1]
        raw = item.group()
        number = int(raw) if raw.isdecimal() else period_words.QUARTERS[raw]
        mentions.append(
            found.at(
                found.match.start() if first else start + item.start(),
                found.match.end() if last else start + item.end(),
                PeriodKind.QUARTER,
                year=found.year,
                number=number,
                relative=found.relative,
            )
        )
    if re.search(r"-|–|den", listed):
        whole = found.mention(PeriodKind.RANGE, year=found.year)
        return [replace(whole, low=mentions[0], high=mentions[-1])]
    return mentions


def _quarter(found: Found) -> list[PeriodMention]:
    raw = found.raw_group("q")
    number = period_words.value_of(period_words.QUARTERS, raw, found.marked)
    if raw.isdecimal():
        number = int(raw)
        if found.year is None and period_words.counts_next(found.raw, found.match.end()):
            return []
    if number is None:
        return []
    return [
        found.mention(PeriodKind.QUARTER, year=found.year, number=number, relative=found.relative)
    ]


def _relative(kind: PeriodKind) -> Callable[[Found], list[PeriodMention]]:
    def read(found: Found) -> list[PeriodMention]:
        just_over = "qua" if found.group("in") else found.just_over
        relative = -1 if found.group("in") else found.relative
        if relative is None:
            return []
        if kind is PeriodKind.YEAR and just_over and not found.question:
            relative = 0  # "năm qua" in a report is the year that it is about
        return [found.mention(kind, relative=relative, part=just_over)]

    return read


def _month(found: Found) -> list[PeriodMention]:
    number = int(found.group("n") or 0)
    if not 1 <= number <= 12:
        return []
    return [
        found.mention(PeriodKind.MONTH, year=found.year, number=number, relative=found.relative)
    ]


def _months(found: Found) -> list[PeriodMention]:
    low, high = int(found.group("n1") or 0), int(found.group("n") or 0)
    if not 1 <= low < high <= 12 or (
        found.year is None and period_words.counts_next(found.raw, found.match.end())
    ):
        return []
    fields = {"year": found.year, "relative": found.relative}
    if low == 1:
        return [found.mention(PeriodKind.YEAR_TO_DATE, number=high, **fields)]
    first = found.mention(PeriodKind.MONTH, number=low, **fields)
    last = found.mention(PeriodKind.MONTH, number=high, **fields)
    return [replace(found.mention(PeriodKind.RANGE, year=found.year), low=first, high=last)]


def _month_word(found: Found) -> list[PeriodMention]:
    """ "tháng tám" needs a year or a word before it that dates: "tháng hai lần" is none."""
    number = period_words.value_of(period_words.MONTHS, found.raw_group("w"), found.marked)
    start, end = found.match.span()
    before = found.folded[max(0, start - 12) : start]
    if number is None or period_context.EVENT.search(before):
        return []
    dated = found.marked and period_context.MONTH_CUE.search(before)
    if found.year is None and (not dated or found.folded[end : end + 4].strip()[:1].isdecimal()):
        return []
    return [
        found.mention(PeriodKind.MONTH, year=found.year, number=number, relative=found.relative)
    ]


def _edge_month(found: Found, number: int) -> list[PeriodMention]:
    """ "song *tháng đầu năm* dự kiến chỉ thu 480 tỷ": January; "hai tháng đầu năm" is no month."""
    before = found.folded[: found.match.start()].split()[-1:]
    if before and (before[0][-1].isdecimal() or before[0] in _SEVERAL):
        return []
    year, relative = found.year, found.relative
    return [found.mention(PeriodKind.MONTH, year=year, number=number, relative=relative)]


def _day(found: Found) -> list[PeriodMention]:
    day, month = int(found.group("d") or 0), int(found.group("n") or 0)
    if not (1 <= day <= 31 and 1 <= month <= 12) or period_words.counts_next(
        found.raw, found.match.end()
    ):
        return []
    start = found.match.start("d")
    return [found.at(start, found.match.end(), PeriodKind.DAY, number=month, day=day)]


def _with_rest(found: Found, kind: PeriodKind) -> PeriodMention:
    """Return the match with the words that the pattern only looked ahead at ("tái lập")."""
    end = found.match.end("rest") if found.group("rest") else found.match.end()
    return found.at(found.match.start(), end, kind)


def _beginning(found: Found) -> PeriodMention:
    """ "khi mới tái lập" is a moment; "từ khi thành lập" asks for all that was until now."""
    since = found.question and period_context.FROM.search(found.folded, 0, found.match.start())
    if since:
        return _with_rest(found, PeriodKind.TO_NOW)
    return replace(_with_rest(found, PeriodKind.OTHER), part=BEGINNING)


def _beginning_of(found: Found) -> list[PeriodMention]:
    """ "lúc A mới tái lập": "mới thành lập" alone says what a firm is, and no time."""
    if period_context.WHEN_NAMED.search(found.folded, 0, found.match.start()):
        return [replace(_with_rest(found, PeriodKind.OTHER), part=BEGINNING)]
    return []


def _dashed_day(found: Found) -> list[PeriodMention]:
    """ "đến 10-8" is a day (the numbers fall), "từ 5-10" only before "đến 30-12"."""
    day, month = int(found.group("d") or 0), int(found.group("n") or 0)
    behind = found.folded[found.match.end() : found.match.end() + 12]
    whole = found.group("cue") == "tu" and period_context.DASHED_END.match(behind) is not None
    return _day(found) if day > month or whole else []


def _mid_year(found: Found) -> list[PeriodMention]:
    """ "giữa năm 2019": what there was when half of the year was over."""
    return [found.mention(PeriodKind.MONTH, year=found.year, number=_MID_YEAR, as_of=True)]


def _year(found: Found) -> list[PeriodMention]:
    bare = "nam" not in found.match.group()
    dated = found.folded[: found.match.start()].rstrip().endswith(("dau", "cuoi", "giua", "het"))
    placed = found.raw[: found.match.start()].rstrip().endswith("|")  # a place, blanked out
    # "cuối 2017 hộ nghèo …" counts no 2017 households, nor does "Mai Sơn 2017 hộ nghèo …".
    bare = bare and not dated and not placed
    counts = period_words.counts_next(found.raw, found.match.end())
    if (
        found.question
        and bare
        and counts
        and not period_words.asks_next(found.raw, found.match.end())
    ):
        return []
    return [found.mention(PeriodKind.YEAR, year=found.year)]


def _years_past(found: Found, part: str = "qua") -> list[PeriodMention]:
    number = found.months
    whole = _with_rest(found, PeriodKind.RANGE)
    if part == AFTER and number == 1:
        return []  # "Qua một năm thực hiện kế hoạch 2019": the year that the report is of
    return [replace(whole, number=number, part=part)] if number else []


def _years_summed(found: Found) -> list[PeriodMention]:
    return [] if _is_length(found) else _years_past(found, SUMMED)


BUILDERS: dict[str, Callable[[Found], list[PeriodMention]]] = {
    "school_year": _span(PeriodKind.SCHOOL_YEAR),
    "term_to_now": _term_to_now,
    "term": _span(PeriodKind.TERM),
    "ytd_now": lambda found: [
        found.mention(PeriodKind.AS_OF, year=found.year, relative=found.relative or 0)
    ],
    "ytd_asked": lambda found: BUILDERS["ytd_now"](found) if found.question else [],
    "until_year": lambda found: [found.mention(PeriodKind.YEAR, year=found.year, as_of=True)],
    "to_now_year": lambda found: [
        found.mention(PeriodKind.RANGE, year=int(found.group("y1") or 0))
    ],
    "range": _span(PeriodKind.RANGE),
    "crop": _crop,
    "rest": _rest,
    "half": _half,
    "three_quarters": _three_quarters,
    "ytd": _ytd,
    "quarters": _quarters,
    "quarter": _quarter,
    "quarter_rel": _relative(PeriodKind.QUARTER),
    "month_rel": _relative(PeriodKind.MONTH),
    "month": _month,
    "months": _months,
    "month_word": _month_word,
    "first_month": lambda found: _edge_month(found, 1),
    "last_month": lambda found: _edge_month(found, 12),
    "day": _day,
    "dashed_day": _dashed_day,
    "beginning": lambda found: [_beginning(found)],
    "beginning_of": lambda found: _beginning_of(found),
    "mid_year": _mid_year,
    "year": _year,
    "holiday": lambda found: [found.mention(PeriodKind.OTHER, year=found.year)],
    "year_start": lambda found: [
        found.mention(PeriodKind.DAY, year=found.year, number=1, day=1, part="dau", as_of=True)
    ],
    "years_past": _years_past,
    "years_after": lambda found: _years_past(found, AFTER),
    "years_summed": _years_summed,
    "year_rel": _relative(PeriodKind.YEAR),
    "week": _relative(PeriodKind.OTHER),
    "year_end": lambda found: [found.mention(PeriodKind.YEAR, relative=0, as_of=True)],
    "to_now": lambda found: [_with_rest(found, PeriodKind.TO_NOW)],
    "whole_year": lambda found: [found.mention(PeriodKind.YEAR, relative=0)],
}
"""How a match of each pattern becomes mentions; an empty list lets other patterns have the text."""
