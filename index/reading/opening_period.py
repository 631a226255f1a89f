"""A text is dated by what opens it: a stretch of years named further down dates what it tells of.

"Ngày 18/11, Huyện ủy tổ chức hội nghị …. *Giai đoạn 2021-2025*, huyện kết nạp 480 đảng viên": told
in that November, the sentences before included.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from index.domain import PeriodKind
from index.language.text import lower
from index.reading.lead_period import LEAD, RESULTS, TITLE
from index.reading.period_weights import PLANNED, WEIGHTS, Weighed

_STRETCHES = (PeriodKind.RANGE, PeriodKind.TERM)
_LONG_AGO = 3  # years


def opens_with(item: Weighed) -> bool:
    """Tell whether a period stands in the title or in the first paragraph of its text."""
    factor = WEIGHTS.get(item.mention.kind, 0.0) * (PLANNED if item.plan else 1.0)
    return item.weight >= LEAD * factor > 0


def dating_day(lead: Weighed | None, told: date | None, headings: Sequence[str]) -> date | None:
    """Return the day on which a text was told where that dates it, not years named further down.

    Args:
        lead: the period that the text is chiefly about.
        told: the day, where it is known.
        headings: those of its sections; what they report on, they date.
    """
    if lead is None or lead.mention.kind not in _STRETCHES or opens_with(lead):
        return None
    headed = any(lead.mention.label.lower() in lower(heading) for heading in headings)
    return None if headed and not lead.plan else told


def without_beginnings(found: Sequence[Weighed], printed: date | None) -> list[Weighed]:
    """Return what may date a text that goes from one day of long ago to that of its page.

    "*Tháng 6/2008*, huyện có 31 chi hội. *Đến nay* có 74", printed in 2020. Not where its
    title or any other time speaks for those years.
    """
    dated = [item for item in found if item.mention.year and not item.mention.base]
    old = [item for item in dated if item.mention.kind in RESULTS and not item.plan]
    years = {item.mention.year for item in dated}
    titled = any(item.weight >= TITLE * WEIGHTS.get(item.mention.kind, 0.0) for item in old)
    if printed is None or len(years) != 1 or titled:
        return list(found)
    begun = any(year is not None and year + _LONG_AGO < printed.year for year in years)
    to_now = any(item.mention.kind is PeriodKind.TO_NOW for item in found)
    return [item for item in found if item not in old] if begun and to_now else list(found)
