"""What "năm nay" and a stretch that has just ended say of the year in which a text was written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from index.domain import PeriodKind
from index.language.periods import Anchor, PeriodMention, resolve
from index.reading.lead_period import RESULTS, TITLE
from index.reading.period_weights import Weighed

_JUST, _NEARLY = 31, 15  # days behind the end of a stretch, and before it
_NAMED = ("năm", "trong năm")  # of "năm nay", "trong năm nay"; "cả năm" is of the year told of
_TOLD_TWICE = 2


def without_story(found: Sequence[Weighed]) -> list[Weighed]:
    """Return what may date a text without a day: no years of a story told beside "năm nay".

    "*Năm 2018*, chị vay vốn …. *Năm 2019* … . *Năm nay* thu 75 triệu đồng": which year that is
    nothing says.
    """
    told = [i for i in found if not (i.plan or i.deadline or i.mention.base)]
    dated = [i for i in told if i.mention.year and i.mention.kind in RESULTS]
    now = any(
        i.mention.year is None and (this_year(i.mention) or i.mention.relative == -1)
        for i in told
        if i.mention.kind is PeriodKind.YEAR
    )
    years = {i.mention.year for i in dated}
    alone = all(i.mention.kind is PeriodKind.YEAR and i.weight < TITLE for i in dated)
    if not (now and alone and len(years) >= _TOLD_TWICE):
        return list(found)
    return [i for i in found if i not in dated]


def this_year(mention: PeriodMention) -> bool:
    """Tell whether a mention is "năm nay": the year of the page, though it is not over yet."""
    whole = mention.kind is PeriodKind.YEAR and mention.relative == 0 and mention.part is None
    return whole and not mention.as_of and mention.label.lower().startswith(_NAMED)


def year_just_over(mention: PeriodMention, printed: date) -> int | None:
    """Return the year of an undated day or stretch that ended right before a text was printed.

    "Đến hết tháng 6 giải ngân 120 tỷ đồng", printed on 5 July: of that July's year, whatever other
    years the text tells of.
    """
    if mention.year or mention.relative is not None or mention.part or mention.low:
        return None
    if mention.kind is not PeriodKind.DAY and mention.kind not in RESULTS[1:]:
        return None
    for year in (printed.year, printed.year - 1):
        end = resolve(replace(mention, year=year), Anchor(year)).end
        days = (printed - end).days if end else _JUST + 1
        ahead = 0 if mention.kind is PeriodKind.DAY else _NEARLY
        if -ahead <= days <= _JUST:
            return year
    return None
