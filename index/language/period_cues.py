"""What stands before a period: "tính đến hết" makes it cumulative, "so với" a base."""

from __future__ import annotations

from dataclasses import replace

from index.domain import PeriodKind
from index.language import period_context
from index.language.period_mentions import WITHIN_YEAR, PeriodMention
from index.language.period_text import SearchedText


def with_cues(searched: SearchedText, mention: PeriodMention, floor: int) -> PeriodMention:
    """Extend the mention to its "tính đến hết ngày", and mark a base ("so với năm …")."""
    start = mention.span.start
    if mention.low is None and mention.kind not in (
        PeriodKind.TO_NOW,
        PeriodKind.SCHOOL_YEAR,
        PeriodKind.OTHER,
    ):
        if mention.kind is PeriodKind.DAY:
            day = searched.search_before(period_context.FROM_DAY, start, floor)
            if day:
                first = replace(mention, day=int(day["d"] or day["dashed"]))
                return searched.reaching_back(
                    replace(mention, low=first, high=mention), day.start()
                )
        cumulative = searched.search_before(period_context.AS_OF, start, floor)
        if cumulative is None:
            ending = period_context.AT if mention.kind is PeriodKind.DAY else period_context.ENDED
            ends = mention.kind in WITHIN_YEAR
            cumulative = searched.search_before(ending, start, floor) if ends else None
        if cumulative:
            return searched.reaching_back(replace(mention, as_of=True), cumulative.start())
    base = searched.search_before(period_context.BASE, start, floor)
    as_much = searched.search_before(period_context.AS_MUCH, start, floor)
    if as_much and searched.raw.startswith("tương đương", as_much.start()):
        base = as_much
    if (
        base is None
        and mention.kind is PeriodKind.YEAR
        and searched.folded.startswith("nam", start)
    ):
        base = searched.search_before(period_context.MORE_THAN, start, floor)
    if base and base.group().startswith("cung"):
        left = searched.folded[: base.start()].rstrip()[-1:]
        if not (left.isalnum() or left == "%"):
            # "(cùng kỳ năm 2019 tăng 5,3%)": the clause is about that year.
            return searched.reaching_back(mention, base.start())
    # "so với số thực hiện năm …", but not "số năm …"
    named = base and searched.raw.startswith("số", base.start())
    is_base = bool(base) and not named
    return mention if mention.base == is_base else replace(mention, base=is_base)
