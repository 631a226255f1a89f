"""By how much something changed, where only its value and that of the year before are stated.

"đạt 82 tỷ đồng (cùng kỳ 71,9 tỷ đồng)": the change and its percent are computed from the two, said
to be so, and both are cited.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from index.domain import Figure, Period, PeriodKind, Relation
from index.language.periods import PeriodMention
from retrieval import wording
from retrieval.answer import Answer, Intent
from retrieval.beside import indicator_key
from retrieval.computed import Result, amount_like, computed_answer, percent_of
from retrieval.differences import base_value
from retrieval.lookup import best, lookup
from retrieval.pool import of_sentence
from retrieval.question import Question
from retrieval.scene import Scene

_ALL = 100
_LAST_MONTH = 12


def computed_change(question: Question, pool: Sequence[Figure], scene: Scene) -> Answer | None:
    """Compute a change from a value and that of the year before in the same sentence, else None.

    Args:
        question: the question; it asks for a change, and none is stated.
        pool: the figures of its place.
        scene: the corpus and the clock.
    """
    if question.intent is not Intent.CHANGE or question.plan_words:
        return None
    own = replace(
        question,
        intent=Intent.VALUE,
        wants=(Relation.VALUE,),
        percent=False,
        periods=tuple(m for m in question.periods if not m.base),
    )
    bases = [m for m in question.periods if m.base]
    for candidate in best(lookup(own, pool, scene.corpus, scene.today)):
        now = candidate.figure
        before = of_year_before(now, pool)
        if before is not None and all(_may_be_base(m, before) for m in bases):
            return told_change(question, now, before, scene)
    return None


def of_year_before(now: Figure, pool: Sequence[Figure]) -> Figure | None:
    """Return the one value of the same thing a year before that a sentence tells, or None."""
    told = [f for f in of_sentence(now, pool) if _is_year_before(f, now)]
    return told[0] if len(told) == 1 else None


def _is_year_before(figure: Figure, now: Figure) -> bool:
    """Tell whether a figure is of the same thing, at the same time of the year before."""
    return (
        figure.sentence == now.sentence
        and figure.report_id == now.report_id
        and figure.relation is Relation.VALUE
        and figure.unit == now.unit
        and (figure.place and figure.place.key) == (now.place and now.place.key)
        and indicator_key(figure) == indicator_key(now)
        and _year_apart(figure.period, now.period)
    )


def _year_apart(before: Period | None, now: Period | None) -> bool:
    if before is None or now is None:
        return False
    one, other = before.end, now.end
    if one is None or other is None or one.year != other.year - 1:
        return False
    if (one.month, one.day) == (other.month, other.day):
        return True
    # "đến 28/12/2022 … (năm 2021 …)": the year is all but over.
    return before.kind is PeriodKind.YEAR and other.month == _LAST_MONTH


def _may_be_base(mention: PeriodMention, before: Figure) -> bool:
    """Tell whether the time that a question compares with may be that of the year before."""
    if mention.kind not in (PeriodKind.YEAR, PeriodKind.YEAR_TO_DATE):
        return False
    if mention.year is None:
        return mention.relative == -1
    end = before.period.end if before.period else None
    return end is not None and end.year == mention.year


def told_change(question: Question, now: Figure, before: Figure, scene: Scene) -> Answer | None:
    """Return the change from one value to a later one; None where the two are no such pair.

    Args:
        question: the question.
        now: the later value.
        before: the value it is set against.
        scene: for reports.
    """
    one, other = base_value(now), base_value(before)
    if one is None or other is None or one[1] != other[1]:
        return None
    gap = one[0] - other[0]
    base = wording.period_name(before.period, scene.corpus.report(before.report_id))
    # A count is called by what was done: "tai nạn giao thông xảy ra *vụ*: giảm 3 vụ".
    name = now.indicator.removesuffix(f" {now.unit}")
    moved = replace(now, relation=Relation.CHANGE, indicator=name)
    where = wording.subject(moved, scene.corpus.report(now.report_id))
    if not gap:
        shown, value, unit = amount_like(one[0], (now, before))
        same = Result(f"bằng {shown}", value, unit, now.indicator)
        head = f"{where}: không tăng, không giảm so với {base} (theo hai số đã nêu)."
        return computed_answer(question, [now, before], same, head, [], scene)
    verb = "tăng" if gap > 0 else "giảm"
    shown, value, unit = amount_like(abs(gap), (now, before))
    if unit == "%":
        shown, unit = f"{wording.number(value)} điểm %", "điểm %"
    percent = None if "%" in unit else percent_of(now, before)
    told = [f"Tính từ hai số trên: {verb} {shown}."]
    if percent is not None:
        rate = abs(percent[1] - _ALL)
        about = "khoảng " if percent[0].startswith("khoảng") else ""
        relative = f"{about}{wording.number(rate)}%"
        told = [f"Tính từ hai số trên: {verb} {shown}, tức {relative}."]
        if question.percent:
            value, unit = rate, "%"
            shown, relative = relative, shown
        shown = f"{shown} ({relative})"
    result = Result(f"{verb} {shown}", value, unit, now.indicator)
    head = f"{where}: {verb} {shown} so với {base} (tính từ hai số đã nêu)."
    return computed_answer(question, [now, before], result, head, told, scene)
