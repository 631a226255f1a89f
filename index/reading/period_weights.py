"""Every period that a report's text names, weighed by what the text says of it.

A period reported on counts, one planned for hardly does; a deadline, the year of a law or of a
founding and the term of some other body do not.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from index.domain import PeriodKind
from index.language.period_mentions import AFTER, BEGINNING, SUMMED
from index.language.periods import PeriodMention, find_periods
from index.language.text import fold, lower
from index.reading.genre import one_of, words
from index.reading.headings import box_title

WEIGHTS = {
    PeriodKind.YEAR: 1.0,
    PeriodKind.YEAR_TO_DATE: 1.0,
    PeriodKind.QUARTER: 1.0,
    PeriodKind.AS_OF: 0.5,  # "từ đầu năm 2022 đến nay"
    PeriodKind.MONTH: 0.5,
    PeriodKind.SCHOOL_YEAR: 0.5,  # only where it is summed up: "tổng kết năm học 2022-2023"
    PeriodKind.DAY: 0.5,  # only as "tính đến ngày …"
    PeriodKind.TERM: 0.2,
    PeriodKind.RANGE: 0.1,
}
PLANNED = 0.1
"""What is left of the weight of a period that is looked forward to."""
_EDGE = 0.3  # "từ đầu năm 2022", "cuối năm 2022": a moment of the year, not the year
_SEGMENT = 110
_CLAUSE = 90
_UNTIL = re.compile(r"(?:den|toi|truoc|vao)(?: het)?(?: cuoi)?(?: ngay)?\s+$")
_COMPARED = re.compile(r"cung (?:ky|thoi diem|thoi gian)")
_LAST_YEAR = re.compile(r"nam (?:ngoai|truoc) \((?:nam )?$")
_EDGES = re.compile(r"(?:dau|cuoi|giua|truoc|sau|den|toi|tu)\s+$")


@dataclass(frozen=True, slots=True)
class Weighed:
    """A period that the text names, with its weight.

    ``plan`` when it is looked forward to, ``deadline`` when something is to be done by then,
    ``measured`` when a result is told as a part of its plan ("bằng 88% dự toán *năm 2022*").
    """

    mention: PeriodMention
    weight: float
    plan: bool
    order: int
    deadline: bool = False
    measured: bool = False


def weigh(zones: Sequence[tuple[str, float]]) -> list[Weighed]:
    """Return the periods named in ``zones`` (text and weight, in order of the report)."""
    found: list[Weighed] = []
    for text, weight in zones:
        lowered, end, plan, deadline = lower(text), 0, False, False
        boxed = _announces_aims(text)
        for mention in find_periods(text):
            if _is_background(lowered, mention):
                continue
            mention = _summed_up(lowered, mention)
            compared = _COMPARED.match(fold(mention.label)) is not None
            if compared or _last_year(text, mention) or _supposed(lowered, mention):
                # "(cùng kỳ năm 2022 tăng 2,1%)": only what the report's own period is compared to.
                mention = replace(mention, base=True)
            goes_on = bool(found) and _aimed_on(
                lowered[end : mention.span.start], mention, found[-1]
            )
            plan = _is_plan(lowered, end, mention, plan) or goes_on
            deadline = _is_deadline(lowered, end, mention, deadline)
            plan, deadline = plan or boxed, deadline or boxed
            end = mention.span.end
            factor = WEIGHTS.get(mention.kind, 0.0)
            if mention.kind is PeriodKind.DAY and not mention.as_of:
                factor = 0.0
            if mention.kind is PeriodKind.AS_OF and mention.year is None:
                factor = 0.0  # "từ đầu năm đến nay" says of no year
            before = fold(text[max(0, mention.span.start - 12) : mention.span.start])
            if mention.kind is PeriodKind.YEAR and _EDGES.search(before):
                factor *= _EDGE
            if mention.kind is PeriodKind.SCHOOL_YEAR and not _reviewed(lowered, mention):
                factor = 0.0
            if mention.kind is PeriodKind.DAY and mention.part == "dau":
                factor *= _EDGE  # "*đầu năm 2021* còn 3.214 hộ nghèo": whence it began
            if mention.part == "cuoi":
                plan = True
            factor *= PLANNED if plan else 1.0
            found.append(
                Weighed(
                    mention,
                    0.0 if deadline else weight * factor,
                    plan or deadline,
                    len(found),
                    deadline,
                    _measured().search(
                        lowered, max(0, mention.span.start - _CLAUSE), mention.span.start
                    )
                    is not None,
                )
            )
    return found


def _reviewed(lowered: str, mention: PeriodMention) -> bool:
    """Tell whether a school year is summed up: "*tổng kết* năm học 2022-2023"."""
    before = lowered[max(0, mention.span.start - _CLAUSE) : mention.span.start]
    return _reviews().search(before) is not None


@lru_cache(maxsize=1)
def _reviews() -> re.Pattern[str]:
    return re.compile(
        rf"(?<!\w){one_of(words('periods', 'school_reviews'))}(?: [^.,;:\n]{{0,40}})?\s$"
    )


def _aimed_on(between: str, mention: PeriodMention, before: Weighed) -> bool:
    """Tell whether an aim's sentence goes on to the end of its stretch of years.

    "nhiệm kỳ 2020-2025, huyện phấn đấu …; độ che phủ rừng *đến năm 2025* đạt 61%".
    """
    told = before.mention
    last = told.year_high or (told.year if told.as_of else None)
    until = mention.year if mention.kind is PeriodKind.YEAR and mention.as_of else mention.year_high
    if not before.plan or until is None or until != last or re.search(r"[.!?]\s|\n", between):
        return False
    result, _, _ = _cues()
    return not result.search(between)


def _last_year(text: str, mention: PeriodMention) -> bool:
    """ "giảm hơn năm ngoái (*năm 2017* đạt 42 tấn)": which year that was, not the report's."""
    before = fold(text[max(0, mention.span.start - _SEGMENT) : mention.span.start])
    return mention.kind is PeriodKind.YEAR and _LAST_YEAR.search(before) is not None


def _supposed(lowered: str, mention: PeriodMention) -> bool:
    """ "*Nếu như* 8 tháng năm 2019 đạt 401 triệu USD, thì năm nay …": set against what follows."""
    start = mention.span.start
    before = lowered[max(0, start - _CLAUSE) : start]
    return mention.year is not None and _supposing().search(before) is not None


@lru_cache(maxsize=1)
def _supposing() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){one_of(words('background', 'supposing'))}\s$")


@lru_cache(maxsize=1)
def _cues() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    result, plan, after = (words("periods", key) for key in ("result", "plan", "plan_after"))
    names, praise = words("periods", "plan_names"), words("periods", "praise")
    ended = "".join(f"(?<!{re.escape(name)} )" for name in words("periods", "plan_name_begins"))
    return (
        re.compile(rf"(?<!\w)(?!{one_of(praise)}(?!\w)){one_of(result)}(?!\w)"),
        re.compile(rf"(?<!\w){ended}(?!{one_of(names)}(?!\w)){one_of(plan)}(?!\w)"),
        re.compile(rf"[^.;\n]{{0,60}}?(?<!\w){one_of(after)}(?!\w)"),
    )


@lru_cache(maxsize=1)
def _measured() -> re.Pattern[str]:
    """ "bằng 88% *dự toán* năm 2022", "vượt *kế hoạch* năm 2022": the plan of what is told."""
    against = one_of(words("periods", "measured"))
    return re.compile(rf"(?:%|(?<!\w){against}(?!\w))[^.,;:%\d\n]{{0,50}}$")


def _announces_aims(text: str) -> bool:
    """Tell whether a paragraph is a box of aims: "*CÁC CHỈ TIÊU NHIỆM KỲ 2020-2025* 1. Thu …"."""
    title = lower(box_title(text))
    result, plan, _ = _cues()
    return bool(title) and plan.search(title) is not None and not result.search(title)


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
    if mention.part in (BEGINNING, AFTER, SUMMED):
        return True  # "*năm 2012 khi mới thành lập*, huyện có 24 trường"
    earlier, bodies, summing = _background_cues()
    start = mention.span.start
    before = lowered[max(0, start - _CLAUSE) : start]
    if mention.kind is PeriodKind.YEAR:
        if _carried().match(lowered, mention.span.end) or _then().match(lowered, mention.span.end):
            return True
        return not lowered.startswith("trong", start) and earlier.search(before) is not None
    if mention.kind is PeriodKind.QUARTER:
        return _press().search(before) is not None
    if mention.kind is PeriodKind.TERM:
        return bodies.search(before) is not None and not summing.search(before)
    return False


@lru_cache(maxsize=1)
def _carried() -> re.Pattern[str]:
    """ "gồm cả vốn năm 2022 *chuyển sang*": whence money was carried over to the report's year."""
    return re.compile(rf"\s{one_of(words('background', 'carried'))}(?!\w)")


@lru_cache(maxsize=1)
def _then() -> re.Pattern[str]:
    """ "thu nhập *năm 2015 là 22 triệu đồng, nay* đạt 45 triệu": where the story began."""
    was, now = one_of(words("background", "was")), one_of(words("background", "now"))
    return re.compile(rf"\s{was}\s[^.;:\n]{{0,40}},\s{now}(?!\w)")


@lru_cache(maxsize=1)
def _press() -> re.Pattern[str]:
    """ "*họp báo định kỳ* quý IV": which meeting with the press it was, not what it told of."""
    meetings, regular = words("background", "press"), words("background", "regular")
    return re.compile(rf"(?<!\w){one_of(meetings)}(?:\s{one_of(regular)})?\s$")


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
    told = after.match(lowered, mention.span.end)
    # "Năm 2019 *vượt* 6 chỉ tiêu so với kế hoạch *đề ra*": reached before any aim is named.
    return told is not None and words("periods", "reached").isdisjoint(told.group().split())
