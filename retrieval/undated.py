"""Stretches of time that the report or the question names without their years."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from index.domain import Period, PeriodKind
from index.language.lexicon import load_table
from index.language.period_mentions import AFTER, SUMMED
from index.language.periods import Anchor, PeriodMention, find_periods, resolve
from index.language.text import fold
from retrieval.words import folded

_WORKS = "|".join(fold(words) for words in load_table("periods")["years_of"]["works"])
_YEARS = re.compile(rf"(?:trong |sau |qua )?(\d{{1,2}}) nam(?: qua| gan day| (?:{_WORKS}))?$")
_ANCHOR = Anchor(2001, date(2001, 12, 31))  # any year: both stretches are laid into it


@lru_cache(maxsize=256)
def alike_undated(mention: PeriodMention, label: str) -> bool:
    """Tell whether a report's stretch without a year is the one asked for without a year.

    "6 tháng đầu năm" of a report that tells no date is no 6 months of 2019.

    Args:
        mention: the question's period.
        label: the figure's period as the report words it.
    """
    if mention.year is not None or mention.relative is not None:
        return False
    told = [resolve(each, _ANCHOR) for each in find_periods(label) if each.year is None]
    asked = resolve(mention, _ANCHOR)
    return asked.end is not None and [(p.start, p.end) for p in told] == [(asked.start, asked.end)]


@lru_cache(maxsize=256)
def same_length(mention: PeriodMention, label: str) -> bool:
    """Tell whether both are so many years without their dates: "5 năm", "trong 5 năm qua".

    Args:
        mention: the question's period.
        label: the figure's period as the report words it.
    """
    if mention.kind is not PeriodKind.RANGE or mention.year is not None or not mention.number:
        return False
    told = _YEARS.match(fold(label))
    return (
        mention.part in (SUMMED, AFTER, "qua")
        and told is not None
        and int(told[1]) == mention.number
    )


def just_gone(period: Period) -> bool:
    """ "*5 năm qua* tăng trưởng bình quân 11%", told at the end of 2015-2020: of those years."""
    return fold(period.label).endswith(folded("years_gone", "ends"))
