"""A part's period taken from its whole, and "lũy kế" behind a month: the year until then."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.domain import AIMS, Period, PeriodKind, Relation
from index.figures.draft import Draft
from index.figures.relations import Reading
from index.figures.sentence import Sentence
from index.figures.state import State
from index.figures.subgroups import is_subgroup
from index.language.amounts import Amount
from index.language.lexicon import cues, word_set
from index.language.periods import PeriodMention, resolve
from index.language.scan import PhraseTable
from index.language.terms import term_set

_RUNNING = PhraseTable({words: words for words in word_set("summed_up", "running_totals")})
_PAIR = 2
_BEGINNING = ("đầu năm", "đầu nhiệm kỳ", "đầu kỳ")
_YEARS_PARTS = (PeriodKind.MONTH, PeriodKind.QUARTER)


def until_then(
    sentence: Sentence, amount: Amount, mentions: Sequence[PeriodMention], period: Period | None
) -> Period | None:
    """Return the year until a month's end for "tháng 7 thu 43 tỷ đồng, *lũy kế* thu 312 tỷ đồng".

    It reaches the rates behind the sum, up to a semicolon or another period.
    """
    if period is None or period.end is None or period.kind not in _YEARS_PARTS:
        return period
    starts = {mention.span.start for mention in mentions}
    for index in range(amount.first - 1, -1, -1):
        token = sentence.tokens[index]
        if token.text == ";" or token.start in starts:
            return period
        if _RUNNING.match(sentence.tokens, index) is not None:
            year, months = period.end.year, period.end.month
            label = f"{months} tháng đầu năm {year}"
            return Period(label, PeriodKind.YEAR_TO_DATE, date(year, 1, 1), period.end, True)
    return period


def runs_on(sentence: Sentence, amount: Amount) -> bool:
    """Tell whether the sentence opens with a running total and names nothing that it is of.

    "Doanh thu tháng 10 đạt 5.218 tỷ đồng. *Tính chung 10 tháng*, ước đạt 49.367 tỷ đồng".
    """
    run = _RUNNING.match(sentence.tokens, 0) if sentence.tokens else None
    return run is not None and sentence.amounts[0] is amount


def before_sum(
    sentence: Sentence, amount: Amount, period: Period | None, state: State
) -> Period | None:
    """Return the month for the first number of "ước đạt 312 tỷ đồng; *lũy kế 2 tháng* đạt 694 tỷ".

    It names no time of its own, and what the text is of is the sum's. Of half a year or nine
    months it may as well be the quarter's.
    """
    if period is None or period.end is None or period.kind is not PeriodKind.YEAR_TO_DATE:
        return period
    tokens = sentence.tokens
    breaks = [i for i in range(amount.last, len(tokens) - 1) if tokens[i].text == ";"]
    at = next((i + 1 for i in breaks if _RUNNING.match(tokens, i + 1)), None)
    run = _RUNNING.match(tokens, at) if at is not None and at < len(tokens) else None
    if run is None or run.last >= len(tokens) or any(i + 1 < run.first for i in breaks):
        return period
    start = tokens[run.last].start
    told = [m for m in sentence.periods if m.span.start in (start, tokens[run.first].start)]
    if not told or (resolve(told[0], state.anchor).start, resolve(told[0], state.anchor).end) != (
        period.start,
        period.end,
    ):
        return period
    own = state.report.period
    if own is not None and own.kind in _YEARS_PARTS and own.end == period.end:
        return replace(own, inferred=True)
    year, month = period.end.year, period.end.month
    if not month % 3:
        return period
    label = f"tháng {month}/{year}"
    return Period(label, PeriodKind.MONTH, date(year, month, 1), period.end, True)


def period_of_whole(sentence: Sentence, drafts: Sequence[Draft]) -> Period | None:
    """Return the period of the first result of a sentence, which "Trong đó, …" behind it is of.

    Of "tháng 8 đạt 4.716 tỷ đồng; *lũy kế 8 tháng* đạt 37.052 tỷ đồng. Trong đó, …" the sum's:
    it is the same thing once more, told last.
    """
    plain = [
        draft
        for draft in drafts
        if not (draft.reading.from_value or draft.reading.base_value)
        and not sentence.depth[draft.amount.first]
    ]
    told = [draft for draft in plain if draft.figure.relation is Relation.VALUE]
    if not told:
        # "Tăng trưởng GRDP 9 tháng đạt 10,1%. Trong đó: công nghiệp 14,5%"
        told = [d for d in plain if d.figure.relation is Relation.CHANGE]
    if not told:
        # "Vụ hè thu 2021 phấn đấu gieo cấy 22.300 ha. Trong đó: huyện A 6.750 ha": of it
        aims = [d.figure for d in plain if d.figure.relation in AIMS]
        return aims[0].period if aims and len(aims) == len(plain) else None
    told = [draft for draft in told if not _where_it_began(draft.figure.period)] or told
    first, last = told[0].figure, told[-1].figure
    same = first.indicator == last.indicator or _one_thing(first.indicator, last.indicator)
    grown = first.relation is Relation.CHANGE and first.relation is last.relation
    alike = (same or grown) and first.unit == last.unit
    summed_up = (
        first.period is not None
        and first.period.kind in _YEARS_PARTS
        and last.period is not None
        and last.period.kind is PeriodKind.YEAR_TO_DATE
    )
    return (last if summed_up and alike and len(told) == _PAIR else first).period


def _where_it_began(period: Period | None) -> bool:
    """ "*đầu năm* còn 3.214 hộ nghèo; đến hết tháng 11 còn 2.389 hộ": what goes on is of later."""
    return period is not None and period.label.lower().startswith(_BEGINNING)


def _one_thing(one: str, other: str) -> bool:
    """Tell whether two names are of one thing: "ngành thuế thu ngân sách", "tổng thu NSNN"."""
    known = {term for term in term_set(one) if term.startswith("#")}
    return bool(known) and known == {term for term in term_set(other) if term.startswith("#")}


def summed(sentence: Sentence, amount: Amount, left: int, drafts: Sequence[Draft]) -> str:
    """Return what a bare "thu" behind "lũy kế" sums up: what was told in its unit just before.

    "thu từ đất tháng 7 là 52 tỷ đồng; *lũy kế thu* 318 tỷ đồng": from land, too.
    """
    if not any(_RUNNING.match(sentence.tokens, i) for i in range(left, amount.first)):
        return ""
    told = [d.figure for d in drafts if d.named and d.amount.unit == amount.unit]
    values = [figure for figure in told if figure.relation is Relation.VALUE]
    return values[-1].indicator_text if values else ""


def over_parts(
    sentence: Sentence, amount: Amount, reading: Reading, level: list[Draft]
) -> list[Draft]:
    """Leave out the parts where a sum behind a semicolon goes on with the whole.

    "tháng 7 thu 213 tỷ đồng, trong đó thu từ đất 64 tỷ đồng; *tính chung 7 tháng* đạt 1.738 tỷ
    đồng": all that was collected. So is a percent of plan behind groups of those counted ("kết nạp
    94 đảng viên, trong đó nữ 41, *đạt 52% chỉ tiêu*").
    """
    if reading.relation is Relation.PERCENT_OF_PLAN:
        level = [d for d in level if not is_subgroup(d.figure.indicator)] or level
    tokens = sentence.tokens
    start = amount.first
    while start > 0 and tokens[start - 1].text != ";":
        start -= 1
    if start == 0 or _RUNNING.match(tokens, start) is None:
        return level
    inside = [i for i in range(start) if cues().parts.match(tokens, i) and not sentence.depth[i]]
    if not inside or any(tokens[i].text == ";" for i in range(inside[0], start - 1)):
        return level
    whole = [d for d in level if d.amount.last <= inside[0] or d.amount.first > start]
    return whole if any(d.amount.unit == amount.unit for d in whole) else level
