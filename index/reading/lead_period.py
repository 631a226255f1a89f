"""Which period a report as a whole is about, and which years its text speaks for.

Every period that the text names is weighed by where it stands (title, lead, first paragraphs,
rest) and by what is said of it: a period reported on counts, one planned for hardly does, and one
compared with ("so với cùng kỳ năm 2019") only tells that the report is of the year after.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.domain import PeriodKind
from index.language.periods import Anchor, find_periods, resolve
from index.language.text import fold, lower
from index.reading.genre import one_of, words
from index.reading.period_weights import PLANNED, Weighed

TITLE, LEAD, EARLY, REST = 5.0, 4.0, 2.0, 0.5
"""Weights of the zones of a report."""

_COMPARED = re.compile(r"cung ky(?: cua)?(?: nam)?(?: truoc)? \(?(?:nam )?(20\d\d)")
# "giảm hơn năm ngoái (năm 2017 đạt 42 tấn)": told in 2018.
_LAST_YEAR = re.compile(r"nam (?:ngoai|truoc) \(?(?:nam )?(20\d\d)")
_URL_YEAR = re.compile(r"(?<!\d)(?:(?<!den-)(?<!toi-)(?<!vao-)nam-|/)(20[0-4]\d)(?!\d)")
_LAST_PART = "cuoi"  # of "6 tháng cuối năm", as the reader of periods marks it
_TOGETHER = 2  # periods: named right behind the lead
_QUARTER = 3  # months
_TERM_YEARS = 5
_LAST_MONTH = 12  # a text of this month looks back on its own year
_WEAK = 1.0  # years whose support in the text is less than this may be outvoted by an address


# What makes two mentions the same period: kind, number, day, year.
_Group = tuple[PeriodKind, int | None, int | None, int | None]
_SPANNING = (PeriodKind.RANGE, PeriodKind.TERM)
_SHORT = (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER)
_TOLD_AT_END = (PeriodKind.TERM, PeriodKind.SCHOOL_YEAR)
RESULTS = (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE, PeriodKind.QUARTER, PeriodKind.MONTH)
_LONG_AGO = 3  # years
_TOLD_TWICE = 2


def lead_mention(found: Sequence[Weighed]) -> Weighed | None:
    """Return the period that the report is chiefly about, or None when it names none."""
    groups: dict[_Group, list[Weighed]] = defaultdict(list)
    for item in found:
        mention = item.mention
        if item.weight <= 0 or mention.base or mention.relative:
            continue  # "năm ngoái", "năm tới": told of beside the report's own
        if mention.as_of and mention.kind is PeriodKind.DAY:
            # Counts up to several days ("đến 15/9", "đến 15/12") are one period: up to the last.
            groups[mention.kind, None, None, mention.year].append(item)
        else:
            groups[mention.kind, mention.number, mention.day, mention.year].append(item)
    for key in list(groups):
        # "9 tháng" alone is the same period as "9 tháng năm 2018" elsewhere in the text.
        if key[3] is None:
            dated = [k for k in groups if k[:3] == key[:3] and k[3] is not None]
            if any(not item.plan for item in groups[key]):
                # "*Năm qua* đạt …. Năm 2023 phấn đấu …": what is told is not what is aimed at.
                dated = [k for k in dated if any(not item.plan for item in groups[k])]
            if dated:
                # Of two years, the one said in the weightier places.
                nearest = max(dated, key=lambda k: sum(item.weight for item in groups[k]))
                groups[nearest].extend(groups.pop(key))
    forward = plan_years(found)
    for key, items in groups.items():
        if (
            key[0] is PeriodKind.YEAR
            and key[3]
            and key[3] + 2 in forward
            and key[3] + 1 not in forward
        ):
            # Plans for 2017 are made in 2016 or 2017: what was in 2015 is background.
            groups[key] = [replace(item, weight=item.weight * PLANNED) for item in items]
    for key in [k for k in groups if k[0] is PeriodKind.QUARTER and k[1]]:
        # "kết quả quý II và 6 tháng đầu năm 2022": what is not dated is of the six months.
        summed = (PeriodKind.YEAR_TO_DATE, _QUARTER * (key[1] or 0), None, key[3])
        if sum(i.weight for i in groups.get(summed, [])) >= sum(i.weight for i in groups[key]) > 0:
            del groups[key]
    if not groups:
        return None

    def score(items: list[Weighed]) -> tuple[float, float, int]:
        early = sum(item.weight for item in items if item.weight > REST)
        rest = sum(item.weight for item in items if item.weight <= REST)
        # Of two periods that open a report, the first is the one it is about: the rest of the
        # text has no say between them.
        return early, 0.0 if early >= EARLY else rest, -min(item.order for item in items)

    best = max(groups.values(), key=score)
    first = min(best, key=lambda item: item.order)
    if first.mention.as_of and first.mention.kind is PeriodKind.DAY:
        # A day that something is planned for ("đến 30/12 hoàn thành") is not reported on.
        told = [item for item in best if not (item.plan or item.deadline)] or best
        first = max(told, key=lambda item: (item.mention.number or 0, item.mention.day or 0))
    year = next((item.mention.year for item in best if item.mention.year), None)
    year = year or _of_the_rest(found, best)
    planned = sum(item.weight / PLANNED for item in best if item.plan)
    plan = planned > sum(item.weight for item in best if not item.plan)
    return replace(first, mention=replace(first.mention, year=year), plan=plan)


def _of_the_rest(found: Sequence[Weighed], lead: Sequence[Weighed]) -> int | None:
    """Return the year of the months still to come, told together with those reported on.

    "kết quả 6 tháng đầu năm, nhiệm vụ *6 tháng cuối năm 2019*": the first six are of 2019, too,
    also where a title named them before ("6 tháng đầu năm, thu ngân sách đạt 86 tỷ đồng").
    """
    if lead[0].mention.kind is not PeriodKind.YEAR_TO_DATE:
        return None
    return next(
        (
            item.mention.year
            for item in found
            if item.mention.part == _LAST_PART
            and item.mention.year
            and not item.mention.base
            and any(0 < item.order - each.order <= _TOGETHER for each in lead)
        ),
        None,
    )


def told_by(lead: Weighed, session: date) -> Weighed | None:
    """Return what a report given on that day can be about: no year to come.

    Only where nothing but the rest of the text names that year (a plan for it opens with it), or
    where an undated "năm qua" took it from there; a year beyond the next one, never ("đạt tiêu chí
    thị xã trước năm 2030"). Told at the end of a year, what names no other time is about that year.
    """
    mention = lead.mention
    if mention.year and mention.kind in _SHORT and lead.weight < TITLE:
        start = resolve(mention, Anchor(mention.year)).start
        if start is not None and start > session:
            return None  # "… kết thúc cấy trong tháng 3/2024", told in November 2023
    years = (mention.year or 0) - session.year if mention.kind is PeriodKind.YEAR else 0
    if years <= 0 or (years == 1 and lead.weight > REST and mention.relative is None):
        return lead
    if session.month < _LAST_MONTH:
        return None
    return replace(lead, mention=replace(mention, year=session.year))


def daily(title: str, text: str) -> Weighed | None:
    """Return the day of a bulletin: its title names one in full, its text tells what came that day.

    "Xuất nhập khẩu qua cửa khẩu ngày 3/4/2024": "tổng số xe *trong ngày* …".
    """
    if not re.search(rf"(?<!\w){one_of(words('bulletins', 'of_the_day'))}(?!\w)", lower(text)):
        return None
    days = [m for m in find_periods(title) if m.kind is PeriodKind.DAY and m.year and not m.base]
    return Weighed(days[0], TITLE, plan=False, order=0) if len(days) == 1 else None


def plan_years(found: Sequence[Weighed]) -> frozenset[int]:
    """Return the years that the text plans for; a deadline may lie many years ahead."""
    return frozenset(
        item.mention.year for item in found if item.plan and item.mention.year and not item.deadline
    )


def congress_year(found: Sequence[Weighed]) -> int | None:
    """Return the year in which one term named ends and the next begins, or None.

    "Nhiệm kỳ 2015-2020 đạt 17/20 chỉ tiêu … nhiệm kỳ 2020-2025 phấn đấu": a congress of 2020. A
    text that tells of a year within the later term looks back on a part of it.
    """
    terms = [i.mention for i in found if i.mention.kind is PeriodKind.TERM and i.mention.year_high]
    ends = {mention.year_high for mention in terms}
    turns = {mention.year for mention in terms if mention.year in ends}
    if len(turns) != 1:
        return None
    year = turns.pop()
    within = any(
        item.mention.kind not in _SPANNING
        and not item.plan
        and year is not None
        and year < (item.mention.year or 0) < year + _TERM_YEARS
        for item in found
    )
    return None if within else year


def of_congress(found: Sequence[Weighed]) -> list[Weighed]:
    """Return the periods; in a congress's text those of the term to come are looked forward to."""
    year = congress_year(found)
    if year is None:
        return list(found)
    return [
        replace(item, weight=item.weight * PLANNED, plan=True)
        if (item.mention.year_high or item.mention.year or 0) > year and not item.plan
        else item
        for item in found
    ]


def near(found: Sequence[Weighed], year: int) -> list[Weighed]:
    """Return what may date a report known to be of ``year``: nothing over a year away from it."""
    return [
        item
        for item in found
        if item.mention.year is None
        or item.mention.year - 1 <= year <= (item.mention.year_high or item.mention.year) + 1
    ]


def outlived(found: Sequence[Weighed]) -> list[Weighed]:
    """Return what may date a text without a day: no year that later results leave far behind.

    "*Năm 2006* tỉnh mới có một khu công nghiệp … *Năm 2014* nộp ngân sách 128 tỷ đồng … lên 17,6%
    *năm 2015*": what is told began in 2006.
    """
    lead = lead_mention(found)
    if lead is None or lead.mention.year is None or lead.weight >= TITLE:
        return list(found)
    told = [
        item.mention.year
        for item in found
        if item.mention.year is not None
        and item.mention.kind in RESULTS
        and not (item.plan or item.deadline or item.mention.base)
        and item.mention.year >= lead.mention.year + _LONG_AGO
    ]
    return near(found, max(told)) if len(told) >= _TOLD_TWICE else list(found)


def _to_come(item: Weighed, found: Sequence[Weighed]) -> bool:
    """Tell whether a term is looked forward to, in a text that tells of no year within it."""
    first, last = item.mention.year or 0, item.mention.year_high or 0
    return item.plan and not any(
        first < (each.mention.year or 0) <= last
        for each in found
        if each.mention.kind in RESULTS and not (each.plan or each.mention.base)
    )


def reached(found: Sequence[Weighed], printed: date) -> list[Weighed]:
    """Return what a text printed on that day can report on: no day that lies ahead of it.

    "Đến ngày 12/6 đã bàn giao 81 ha …, đến 30/12 hoàn thành", printed in June. Only where another
    such day has come: alone it may be one of the year before. The same where its year is told.
    """
    days = [
        item
        for item in found
        if item.mention.as_of
        and item.mention.kind is PeriodKind.DAY
        and item.mention.year in (None, printed.year)
    ]
    today = (printed.month, printed.day)
    ahead = [i for i in days if (i.mention.number or 0, i.mention.day or 0) > today]
    return [i for i in found if i not in ahead] if len(ahead) < len(days) else list(found)


def year_votes(found: Sequence[Weighed], text: str, url: str | None) -> dict[int, float]:
    """Return how strongly the text and its address speak for each year as the reported one.

    Args:
        found: what ``weigh`` found.
        text: the report's text, searched for comparisons with the same period of a year.
        url: the report's address, which may hold a year.
    """
    votes: dict[int, float] = defaultdict(float)
    for item in found:
        year = item.mention.year
        if item.deadline and item.mention.kind is PeriodKind.YEAR:
            continue
        if item.mention.kind is PeriodKind.TERM and (item.deadline or _to_come(item, found)):
            year = item.mention.year  # aims are passed as the term begins
        elif item.mention.kind in _TOLD_AT_END and item.mention.year_high:
            year = item.mention.year_high
        elif item.mention.kind in _SPANNING and not item.mention.part:
            continue  # "6 tháng cuối năm 2021" has its year, "giai đoạn 2016-2020" none
        if year and not item.mention.base:
            votes[year] += max(item.weight, 0.2)
    for match in _COMPARED.finditer(fold(text)):
        # Compared with the same period of Y: the report is of Y + 1.
        votes[int(match.group(1)) + 1] += 1.0
    for match in _LAST_YEAR.finditer(fold(text)):
        votes[int(match.group(1)) + 1] += TITLE
    for item in found:
        if item.weight >= TITLE and item.mention.base and item.mention.year and not item.plan:
            # "Cao điểm thu tăng 20 tỷ đồng so với năm 2017": a title compares with the year before.
            votes[item.mention.year + 1] += EARLY
    strongest = max(votes.values(), default=0.0)
    for match in _URL_YEAR.finditer(url or ""):
        if strongest < _WEAK or int(match.group(1)) in votes:
            votes[int(match.group(1))] += 2.0
    return dict(votes)
