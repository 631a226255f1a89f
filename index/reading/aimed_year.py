"""In which year the results stand of a text that dates nothing but what it aims at.

"10 tháng qua, huyện thu 312 tỷ đồng. … Năm 2023, huyện phấn đấu thu 350 tỷ đồng": aims for a year
are set as the one before it ends. A text that neither says so nor tells of a whole year leaves the
year of its results open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from index.domain import PeriodKind
from index.language.text import lower
from index.reading.genre import one_of, words
from index.reading.lead_period import LEAD
from index.reading.period_weights import PLANNED, Weighed

_STRETCHES = (PeriodKind.RANGE, PeriodKind.TERM, PeriodKind.SCHOOL_YEAR)
_NEARLY_OVER = 10  # months
_OPENS = "N"  # of "Năm 2023, huyện phấn đấu …"


def told_in_year_before(
    lead: Weighed | None, found: Sequence[Weighed], votes: dict[int, float], text: str
) -> tuple[Weighed | None, dict[int, float]]:
    """Return the lead period and the years of a text without a day, as its aims leave them.

    Args:
        lead: the period that the report is about, as far as it names one.
        found: all periods that the text names.
        votes: its years, by weight.
        text: the text.
    """
    aims = [i for i in found if i.plan and i.mention.kind is PeriodKind.YEAR and i.mention.year]
    aims = [item for item in aims if not (item.deadline or item.mention.base)]
    if not aims or lead is None or any(map(_is_told, found)):
        return lead, votes
    first = min(aims, key=lambda item: item.order)
    year = min(item.mention.year or 0 for item in aims)
    if any(i.mention.base and i.mention.year == year - 1 for i in found):
        return lead, votes  # "tăng 8% so với năm 2022": told of the year aimed at
    before = {year - 1: max(votes.values(), default=1.0)}
    if not lead.plan:
        months = lead.mention.number if lead.mention.kind is PeriodKind.YEAR_TO_DATE else None
        whole = lead.mention.kind is PeriodKind.YEAR
        if lead.mention.year is not None or lead.order > first.order:
            return lead, votes
        if whole or (months and months >= _NEARLY_OVER and first.mention.label[:1] == _OPENS):
            return lead, before
        return lead, {} if months and months >= _NEARLY_OVER else votes
    if lead.mention.kind is not PeriodKind.YEAR or lead.mention.year != year:
        return lead, votes
    if _looks_back(text, first.mention.label):
        mention = replace(first.mention, year=year - 1)
        return replace(lead, mention=mention, plan=False), before
    named_first = lead.weight >= LEAD * PLANNED
    return (lead, votes) if named_first else (None, {})


def _is_told(item: Weighed) -> bool:
    """Tell whether a year is named in which something was reached, or measured by its plan."""
    mention = item.mention
    if not mention.year or mention.base or mention.kind in _STRETCHES or item.deadline:
        return False
    return item.measured or not item.plan


@lru_cache(maxsize=1)
def _closing() -> re.Pattern[str]:
    later = r"(?!\w|\s(?:19|20)\d\d|\s(?:nay|tới|sau)(?!\w))"  # of "trong năm 2023"
    return re.compile(rf"(?<!\w){one_of(words('periods', 'closing'))}{later}")


def _looks_back(text: str, label: str) -> bool:
    """Tell whether the text sums up a year before it comes to its aims."""
    end = text.find(label)
    return _closing().search(lower(text[: max(end, 0)])) is not None
