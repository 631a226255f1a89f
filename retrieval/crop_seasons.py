"""Whether a figure is of another crop season than asked: "vụ *đông xuân*", "vụ *hè thu*"."""

from __future__ import annotations

import re
from functools import lru_cache

from index.domain import Figure, Period, PeriodKind
from index.language.periods import PeriodMention
from retrieval.text_words import spaced
from retrieval.words import folded, one_of

_OVER_NEW_YEAR = folded("seasons", "over_new_year")
# Each season named, also one whose name another's ends in: "vụ đông" of "vụ đông xuân".
_SEASON = re.compile(rf"(?=\b({one_of('seasons', 'told', bare=True)})\b)")


def of_another_season(asked: str, told: str) -> bool:
    """Tell whether both periods name a crop season, and not the same.

    Args:
        asked: the question's period as typed.
        told: the figure's as the report words it.
    """
    first = _season(asked)
    return first != "" and _season(told) not in ("", first)


@lru_cache(maxsize=1024)
def _season(label: str) -> str:
    """Return the first season that a label names; "vụ đông xuân" is "đông xuân", no "vụ đông"."""
    found = list(_SEASON.finditer(spaced(label)))
    whole = (
        match[1]
        for at, match in enumerate(found)
        if not any(other.start() < match.end(1) for other in found[at + 1 :])
    )
    return next(whole, "")


def harvested(mention: PeriodMention, period: Period) -> bool:
    """Tell whether a season that goes over the turn of a year is asked for by its last year.

    "vụ đông xuân *2022*" is that of 2021-2022, and so is "vụ Đông Xuân 2022" for one asked by both.
    """
    season = _season(mention.label)
    if season not in _OVER_NEW_YEAR or season != _season(period.label):
        return False
    end = mention.year_high or mention.year
    return period.end is not None and period.end.year == end


def of_all_seasons(mention: PeriodMention, figure: Figure) -> bool:
    """Tell whether one season is asked for, and a figure is of the whole year: "cả năm 2020"."""
    season, period = _season(mention.label), figure.period
    if not season or period is None or period.kind is not PeriodKind.YEAR:
        return False
    return season.removeprefix("vu ") not in spaced(figure.indicator)
