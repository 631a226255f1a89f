"""Figures shown beside an answer: its plan, percent and change, other moments, other plans."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import AIMS, Figure, Relation
from index.figures.figure_terms import is_money, own_terms
from index.language.text import fold
from retrieval.lookup import Candidate
from retrieval.period_fit import asked_period, same_period
from retrieval.pool import FigurePool, of_sentence
from retrieval.question import Question
from retrieval.terms import measured_terms
from retrieval.words import folded, folded_set, listed

# So near behind a count its sum stands, in characters.
_SUM_REACH = 70


def indicator_key(figure: Figure) -> str:
    """Return what tells indicators apart: their concepts, or their words where they name none.

    "Dự toán thu" of a customs office is of its revenue, as "thu ngân sách" is; "tốc độ tăng giá trị
    sản xuất đạt 13%" says no other growth than "giá trị sản xuất tăng 13%".
    """
    concepts = [t for t in measured_terms(figure) if t.startswith("#")]
    if not concepts and is_money(figure):
        concepts = sorted(t for t in own_terms(figure) if t.startswith("#"))
    words = " ".join(figure.indicator.lower().split())
    return " ".join(concepts) if concepts else words.removeprefix("tổng số ").removeprefix("tổng ")


def companions(main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return plan, percent of plan and change of the same thing in the same sentence, in order."""
    alike = [
        f
        for f in of_sentence(main, pool)
        if f.report_id == main.report_id
        and f.sentence == main.sentence
        and f.span != main.span
        and f.indicator_text == main.indicator_text
        and place_key(f) == place_key(main)
        and not _of_another_whole(f, main)
        and not _of_another_column(f, main)
        and not _of_another_bearer(f, main)
        and f.value is not None
        and "earlier_value" not in f.flags
    ]
    return [f for f in alike if not _of_another_time(f, main, alike)][:6]


def _of_another_whole(figure: Figure, main: Figure) -> bool:
    """Tell whether two of one name are of different wholes: "thủy sản …, *trị giá* …; gạo …"."""
    return None not in (figure.parent, main.parent) and figure.parent != main.parent


def _of_another_column(figure: Figure, main: Figure) -> bool:
    """Tell whether two numbers of one row measure different things: its area, its harvest."""
    measures = (figure.relation, main.relation) == (Relation.VALUE, Relation.VALUE)
    apart = figure.unit != main.unit or "table" in figure.flags
    return measures and figure.indicator != main.indicator and apart


def _of_another_bearer(figure: Figure, main: Figure) -> bool:
    """Tell whether two numbers say the same of two: "trường A có *742 em*; trường B *518 em*"."""
    values = (figure.relation, main.relation) == (Relation.VALUE, Relation.VALUE)
    return values and figure.unit == main.unit and same_period(figure.period, main.period)


def _of_another_time(figure: Figure, main: Figure, beside: Sequence[Figure]) -> bool:
    """Tell whether a percent goes with the same thing's value of another time, nearer to it.

    "tháng 9 đạt 320 tỷ, lũy kế 9 tháng 2.450 tỷ, bằng 52,3% kế hoạch": 52,3% is of nine months.
    """
    if main.relation is not Relation.VALUE or figure.unit[:1] != "%":
        return False
    others = [
        f.span.start
        for f in beside
        if f.relation is Relation.VALUE
        and f.unit[:1] != "%"
        and not same_period(f.period, main.period)
    ]
    here, at = main.span.start, figure.span.start
    return any(here < other < at or other < at < here for other in others)


def sums(
    main: Figure, pool: Sequence[Figure], *, elsewhere: bool, reach: int = _SUM_REACH
) -> list[Figure]:
    """Return the money that goes with a count: "16 dự án, *tổng vốn đăng ký 318,45 triệu USD*".

    Args:
        main: the count.
        pool: the figures of its place.
        elsewhere: look also where another sentence states the same count.
        reach: how many characters behind the count the money may stand.
    """
    if main.relation is not Relation.VALUE or not main.unit[:1].isalpha() or is_money(main):
        return []
    twins = [main]
    if elsewhere:
        twins += [
            f
            for f in _like(replace(main, indicator=main.unit), pool, Relation.VALUE)
            if f.value == main.value and f.unit == main.unit and place_key(f) == place_key(main)
        ]
    for twin in twins:
        found = next((f for f in of_sentence(twin, pool) if _goes_with(f, twin, reach)), None)
        if found is not None:
            return [found]
    return []


def _goes_with(figure: Figure, count: Figure, reach: int) -> bool:
    """Tell whether money stands right behind a count, named as its sum."""
    return (
        figure.report_id == count.report_id
        and figure.sentence == count.sentence
        and 0 < figure.span.start - count.span.end <= reach
        and figure.relation is Relation.VALUE
        and is_money(figure)
        and figure.unit.split("/")[0] == figure.unit  # no "đồng/người"
        and place_key(figure) == place_key(count)
        and figure.indicator.lower().startswith(listed("sums"))
        and _of_those(figure, count)
    )


def _of_those(figure: Figure, count: Figure) -> bool:
    """Tell whether a sum is of those counted: "560 người; 45 suất quà *trị giá 2 triệu*" is not."""
    whole = (figure.parent or "").lower()
    if not whole:
        return True
    told = f"{count.parent or ''} {count.indicator}".lower()
    return count.indicator.lower() in whole or whole in told


def other_moment(figure: Figure, main: Figure) -> bool:
    return (
        figure.relation is main.relation
        and not same_period(figure.period, main.period)
        and indicator_key(figure) == indicator_key(main)
    )


def loose_times(question: Question, main: Figure, group: Sequence[Candidate]) -> list[Figure]:
    """Return what fits as well and is of other months, where "đầu năm 2017" leaves open which."""
    asked = asked_period(question)
    if asked is None or not fold(asked.label).startswith(folded("year_start", "labels")):
        return []
    told = {main.period.end if main.period else None: main}
    for c in group[1:] if group[0].rank else ():
        f = c.figure
        alike = f.relation is main.relation and f.unit[:1] == main.unit[:1]
        if alike and c.rank == group[0].rank and f.period and place_key(f) == place_key(main):
            told.setdefault(f.period.end, f)
    return [f for f in told.values() if f is not main]


def other_plans(
    question: Question, main: Figure, group: Sequence[Candidate], pool: Sequence[Figure]
) -> list[Figure]:
    """Return the target beside an assigned plan (and back): both may be meant.

    Whatever fits the question's words as well, and from all of the place's figures the other sort.
    """
    if main.relation not in AIMS or question.givers:
        return []
    alike = [
        f
        for f in _like(main, pool, *(r for r in AIMS if r is not main.relation))
        if place_key(f) == place_key(main) and f.unit == main.unit and f.parent == main.parent
    ]
    found = [
        f
        for f in (*(c.figure for c in group[1:]), *alike)
        if f.relation in AIMS
        and f.value != main.value
        and same_period(f.period, main.period)
        and indicator_key(f) == indicator_key(main)
    ]
    return list({f.value: f for f in reversed(found)}.values())[::-1][:2]


def place_key(figure: Figure) -> str | None:
    """Return what tells the place of a figure from others, None for none."""
    return figure.place.key if figure.place else None


def variants(main: Figure, group: Sequence[Candidate]) -> list[Figure]:
    """Return what fits as well under another name: "theo chuẩn cũ", "theo chuẩn mới"."""
    return [
        c.figure
        for c in group[1:]
        if c.figure.relation is main.relation
        and c.figure.unit == main.unit
        and c.figure.value != main.value
        and same_period(c.figure.period, main.period)
        and place_key(c.figure) == place_key(main)
    ][:4]


def reached_elsewhere(question: Question, main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return percents of plan of other periods: all that another report says of the same thing."""
    if main.relation is not Relation.VALUE or question.periods:
        return []
    return [
        f
        for f in _like(main, pool, Relation.PERCENT_OF_PLAN)
        if f.relation is Relation.PERCENT_OF_PLAN
        and f.report_id != main.report_id
        and not same_period(f.period, main.period)
        and indicator_key(f) == indicator_key(main)
        and place_key(f) == place_key(main)
    ][:2]


def aims(question: Question, main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return targets of the same indicator: a result is easily taken for its aim and back.

    Of a change its aim, too: "hộ nghèo giảm 4,2%/năm" beside "phấn đấu giảm 2%/năm".
    """
    results = (Relation.VALUE, Relation.CHANGE)
    if main.relation not in results or any(m for m in question.periods if not m.base):
        return []
    changes = main.relation is Relation.CHANGE
    return [
        f
        for f in _like(main, pool, Relation.TARGET, Relation.PLAN)
        if f.relation in (Relation.TARGET, Relation.PLAN)
        and f.sentence != main.sentence
        and (not changes or f.direction == main.direction)
        and f.unit.split("/")[0].split(" ")[-1] == main.unit.split("/")[0].split(" ")[-1]
        and indicator_key(f) == indicator_key(main)
        and place_key(f) == place_key(main)
    ][:2]


def within_its_time(main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return what a sentence tells of a part of the time: "*riêng 6 tháng cuối năm* kết nạp 43".

    The same of another stretch: which of both is meant, the reader sees.
    """
    period = main.period
    if main.relation is not Relation.VALUE or period is None or period.start is None:
        return []
    return [
        f
        for f in of_sentence(main, pool)
        if f.report_id == main.report_id
        and f.sentence == main.sentence
        and f.relation is main.relation
        and fold(f.parent or "").endswith(fold(main.indicator))
        and f.period is not None
        and not same_period(f.period, period)
        and indicator_key(f) == indicator_key(main)
        and place_key(f) == place_key(main)
    ][:1]


def raised_here(question: Question, main: Figure, pool: Sequence[Figure]) -> list[Figure]:
    """Return what an area raised itself, beside all of its revenue: either may be meant.

    "thu ngân sách huyện A" where a report tells "*tổng thu* 412 tỷ đồng, trong đó *thu trên địa
    bàn* 38 tỷ đồng": the rest was given to it.
    """
    if main.relation is not Relation.VALUE or not is_money(main):
        return []
    if not folded_set("raised_here", "all").isdisjoint(question.words):
        return []
    wholes, parts = listed("raised_here", "wholes"), listed("raised_here", "parts")
    if not main.indicator.lower().startswith(wholes):
        return []
    return [
        f
        for f in of_sentence(main, pool)
        if f.relation is Relation.VALUE
        and is_money(f)
        and f.span != main.span
        and f.indicator.lower().endswith(parts)
        and f.parent is not None
        and f.parent.lower().startswith(wholes)
        and indicator_key(f) == indicator_key(main)
        and same_period(f.period, main.period)
        and place_key(f) == place_key(main)
    ][:1]


def _like(main: Figure, pool: Sequence[Figure], *relations: Relation) -> Sequence[Figure]:
    """Return the figures that may be of the same thing and place."""
    return pool.like(main, relations) if isinstance(pool, FigurePool) else pool
