"""Which period a report as a whole is about, and which years its text speaks for.

Every period that the text names is weighed by where it stands (title, lead, first paragraphs,
rest) and by what is said of it: a period reported on counts, one planned for hardly does, and one
compared with ("so với cùng kỳ năm 2019") only tells that the report is of the year after.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from index.domain import PeriodKind
from index.language.periods import PeriodMention, find_periods
from index.language.text import fold, lower
from index.reading.genre import one_of, words

TITLE, LEAD, EARLY, REST = 5.0, 4.0, 2.0, 0.5
"""Weights of the zones of a report."""

_KINDS = {
    PeriodKind.YEAR: 1.0,
    PeriodKind.YEAR_TO_DATE: 1.0,
    PeriodKind.QUARTER: 1.0,
    PeriodKind.MONTH: 0.5,
    PeriodKind.DAY: 0.5,  # only as "tính đến ngày …"
    PeriodKind.TERM: 0.2,
    PeriodKind.RANGE: 0.1,
}
_PLAN = 0.1
_EDGE = 0.3  # "từ đầu năm 2022", "cuối năm 2022": a moment of the year, not the year
_SEGMENT = 110
_UNTIL = re.compile(r"(?:den|toi|truoc)(?: het)?(?: cuoi)?(?: ngay)?\s+$")
_EDGES = re.compile(r"(?:dau|cuoi|giua|truoc|sau|den|toi|tu)\s+$")
_COMPARED = re.compile(r"cung ky(?: cua)?(?: nam)?(?: truoc)? \(?(?:nam )?(20\d\d)")
_URL_YEAR = re.compile(r"(?<!\d)(?:(?<!den-)(?<!toi-)nam-|/)(20[0-4]\d)(?!\d)")
_WEAK = 1.0  # years whose support in the text is less than this may be outvoted by an address
_CLAUSE = 90


# What makes two mentions the same period: kind, number, day, year.
_Group = tuple[PeriodKind, int | None, int | None, int | None]
_SPANNING = (PeriodKind.RANGE, PeriodKind.TERM)


@dataclass(frozen=True, slots=True)
class Weighed:
    """A period that the text names, with its weight.

    ``plan`` when it is looked forward to, ``deadline`` when something is to be done by then.
    """

    mention: PeriodMention
    weight: float
    plan: bool
    order: int
    deadline: bool = False


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    result, plan, after = (words("periods", key) for key in ("result", "plan", "plan_after"))
    return (
        re.compile(rf"(?<!\w){one_of(result)}(?!\w)"),
        re.compile(rf"(?<!\w){one_of(plan)}(?!\w)"),
        re.compile(rf"[^.;\n]{{0,60}}?(?<!\w){one_of(after)}(?!\w)"),
    )


@lru_cache(maxsize=1)
def _deadline_cues() -> tuple[re.Pattern[str], re.Pattern[str]]:
    cue, after, counted = (
        words("periods", key) for key in ("deadline", "deadline_after", "counted")
    )
    # The same clause: a comma ends it, one within a number does not.
    clause = rf"(?:(?!(?<!\w){one_of(counted)}(?!\w))(?:[^.,;:\n]|[.,](?=\d))){{0,70}}"
    return (
        re.compile(rf"(?<!\w){one_of(cue)}(?!\w){clause}$"),
        re.compile(rf"[\s,]{clause}?(?<!\w){one_of(after)}(?!\w)"),
    )


def weigh(zones: Sequence[tuple[str, float]]) -> list[Weighed]:
    """Return the periods named in ``zones`` (text and weight, in order of the report)."""
    found: list[Weighed] = []
    for text, weight in zones:
        lowered, end, plan, deadline = lower(text), 0, False, False
        for mention in find_periods(text):
            if _is_background(lowered, mention):
                continue
            mention = _summed_up(lowered, mention)
            plan = _is_plan(lowered, end, mention, plan)
            deadline = _is_deadline(lowered, end, mention, deadline)
            end = mention.span.end
            factor = _KINDS.get(mention.kind, 0.0)
            if mention.kind is PeriodKind.DAY and not mention.as_of:
                factor = 0.0
            before = fold(text[max(0, mention.span.start - 12) : mention.span.start])
            if mention.kind is PeriodKind.YEAR and _EDGES.search(before):
                factor *= _EDGE
            if mention.part == "cuoi":
                plan = True
            factor *= _PLAN if plan else 1.0
            found.append(
                Weighed(
                    mention,
                    0.0 if deadline else weight * factor,
                    plan or deadline,
                    len(found),
                    deadline,
                )
            )
    return found


@lru_cache(maxsize=1)
def _background_cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    prices, events, laws, documents, bodies, summing = (
        words("background", key)
        for key in ("prices", "events", "laws", "documents", "bodies", "summing")
    )
    joint = r"[\s,:(]{0,3}(?:(?:của|vào|từ|trong|theo)\s)?$"
    named = r"(?:\s[^\W\d_]+){0,9}"
    return (
        re.compile(
            rf"(?<!\w){one_of(prices)}{joint}|(?<!\w){one_of(events)}{joint}"
            rf"|(?<!\w)(?<!pháp )(?<!kỷ ){one_of(laws)}{named}\s$"
            rf"|(?<!\w){one_of(documents)}\s(?:số\s)?\d[\w/-]{{0,25}}(?:\scủa{named})?\s$"
        ),
        re.compile(rf"(?<!\w){one_of(bodies)}(?!\w)[^.;:!?\n]{{0,40}}$"),
        re.compile(rf"(?:^|[.;:!?\n]\s{{0,3}}|(?<!\w){one_of(summing)}[\s,]{{1,3}})$"),
    )


def _is_background(lowered: str, mention: PeriodMention) -> bool:
    """Tell whether the year is that of a price, a law, a founding, or the term of some body."""
    earlier, bodies, summing = _background_cues()
    start = mention.span.start
    before = lowered[max(0, start - _CLAUSE) : start]
    if mention.kind is PeriodKind.YEAR:
        return not lowered.startswith("trong", start) and earlier.search(before) is not None
    if mention.kind is PeriodKind.TERM:
        return bodies.search(before) is not None and not summing.search(before)
    return False


@lru_cache(maxsize=1)
def _congress() -> tuple[re.Pattern[str], re.Pattern[str]]:
    meeting, about = words("background", "congresses"), words("background", "of_congress")
    return (
        re.compile(rf"(?<!\w){one_of(meeting)}(?!\w)"),
        re.compile(rf"(?<!\w){one_of(about)}(?!\w)"),
    )


def _summed_up(lowered: str, mention: PeriodMention) -> PeriodMention:
    """Return the term that ends where the one begins that a congress is named after."""
    if mention.kind is not PeriodKind.TERM or not mention.year or not mention.year_high:
        return mention
    start = mention.span.start
    before = re.split(r"[.;:!?]\s|\n", lowered[max(0, start - _SEGMENT) : start])[-1]
    meeting, carried_out = _congress()
    if not meeting.search(before) or carried_out.search(before):
        return mention
    length = mention.year_high - mention.year
    return replace(mention, year=mention.year - length, year_high=mention.year)


def _is_deadline(
    lowered: str, previous_end: int, mention: PeriodMention, previous_deadline: bool
) -> bool:
    """Tell whether something is to be done by the period ("phấn đấu đến 31/12 đạt 95%")."""
    if mention.kind not in (PeriodKind.DAY, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.YEAR):
        return False
    start = mention.span.start
    before = lowered[max(previous_end, start - _SEGMENT) : start]
    if not _UNTIL.search(fold(before)) and not mention.as_of:
        return False
    cue, after = _deadline_cues()
    if cue.search(before) or after.match(lowered, mention.span.end):
        return True
    # "đến 31/12 phải đạt 95%; dự án nào đến 30/10 chưa đạt 60%": one deadline after the other.
    between = lowered[previous_end:start]
    return (
        previous_deadline
        and len(between) <= _SEGMENT
        and not re.search(r"[.!?](?:\s|$)|\n", between)
        and not any(word in words("periods", "counted") for word in between.split())
    )


def _is_plan(lowered: str, previous_end: int, mention: PeriodMention, previous_plan: bool) -> bool:
    """Tell whether what stands before (or right after) the mention makes it a plan."""
    result, plan, after = _cues()
    start = mention.span.start
    segment = lowered[max(previous_end, start - _SEGMENT) : start]
    segment = re.split(r"[.;\n]\s", segment)[-1]
    if result.search(segment):
        return False
    if plan.search(segment):
        return True
    # "kết quả năm 2017, 2 tháng đầu năm", "nhiệm vụ năm 2019 và 2020": as the one before.
    if previous_end and sum(c.isalpha() for c in lowered[previous_end:start]) <= 4:
        return previous_plan
    return after.match(lowered, mention.span.end) is not None


def lead_mention(found: Sequence[Weighed]) -> Weighed | None:
    """Return the period that the report is chiefly about, or None when it names none."""
    groups: dict[_Group, list[Weighed]] = defaultdict(list)
    for item in found:
        mention = item.mention
        if item.weight <= 0 or mention.base:
            continue
        if mention.as_of and mention.kind is PeriodKind.DAY:
            # Counts up to several days ("đến 15/9", "đến 15/12") are one period: up to the last.
            groups[mention.kind, None, None, mention.year].append(item)
        else:
            groups[mention.kind, mention.number, mention.day, mention.year].append(item)
    for key in list(groups):
        # "9 tháng" alone is the same period as "9 tháng năm 2018" elsewhere in the text.
        if key[3] is None:
            dated = [k for k in groups if k[:3] == key[:3] and k[3] is not None]
            if dated:
                groups[dated[0]].extend(groups.pop(key))
    forward = plan_years(found)
    for key, items in groups.items():
        if (
            key[0] is PeriodKind.YEAR
            and key[3]
            and key[3] + 2 in forward
            and key[3] + 1 not in forward
        ):
            # Plans for 2017 are made in 2016 or 2017: what was in 2015 is background.
            groups[key] = [replace(item, weight=item.weight * _PLAN) for item in items]
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
        first = max(best, key=lambda item: (item.mention.number or 0, item.mention.day or 0))
    year = next((item.mention.year for item in best if item.mention.year), None)
    planned = sum(item.weight / _PLAN for item in best if item.plan)
    plan = planned > sum(item.weight for item in best if not item.plan)
    return replace(first, mention=replace(first.mention, year=year), plan=plan)


def plan_years(found: Sequence[Weighed]) -> frozenset[int]:
    """Return the years that the text plans for; a deadline may lie many years ahead."""
    return frozenset(
        item.mention.year for item in found if item.plan and item.mention.year and not item.deadline
    )


def near(found: Sequence[Weighed], year: int) -> list[Weighed]:
    """Return what may date a report known to be of ``year``: nothing over a year away from it."""
    return [
        item
        for item in found
        if item.mention.year is None
        or item.mention.year - 1 <= year <= (item.mention.year_high or item.mention.year) + 1
    ]


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
        if item.mention.kind is PeriodKind.TERM and item.mention.year_high:
            year = item.mention.year_high
        elif item.mention.kind in _SPANNING and not item.mention.part:
            continue  # "6 tháng cuối năm 2021" has its year, "giai đoạn 2016-2020" none
        if year and not item.mention.base:
            votes[year] += max(item.weight, 0.2)
    for match in _COMPARED.finditer(fold(text)):
        # Compared with the same period of Y: the report is of Y + 1.
        votes[int(match.group(1)) + 1] += 1.0
    strongest = max(votes.values(), default=0.0)
    for match in _URL_YEAR.finditer(url or ""):
        if strongest < _WEAK or int(match.group(1)) in votes:
            votes[int(match.group(1))] += 2.0
    return dict(votes)
