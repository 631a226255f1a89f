"""Whether a figure is of another crop season than asked: "vụ *đông xuân*", "vụ *hè thu*"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from index.domain import Figure, Period, PeriodKind
from index.language.periods import PeriodMention
from retrieval.text_words import spaced
from retrieval.words import folded, listed, one_of

_CROPS = one_of("seasons", "before", bare=True)
_LONG = (PeriodKind.RANGE, PeriodKind.TERM)
_OVER_NEW_YEAR = folded("seasons", "over_new_year")
# Each season named, also one whose name another's ends in: "vụ đông" of "vụ đông xuân".
_SEASON = re.compile(rf"(?=\b({one_of('seasons', 'told', bare=True)})\b)")


def names_season(mention: PeriodMention) -> bool:
    """Tell whether a question's period is a crop season."""
    return _season(mention.label) != ""


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
    return next(_named(label), "")


def _seasons(text: str) -> set[str]:
    return set(_named(text))


def _named(text: str) -> Iterator[str]:
    found = list(_SEASON.finditer(spaced(text)))
    for at, match in enumerate(found):
        if not any(other.start() < match.end(1) for other in found[at + 1 :]):
            yield match[1]


def harvested(mention: PeriodMention, period: Period) -> bool:
    """Tell whether a season that goes over the turn of a year is asked for by its last year.

    "vụ đông xuân *2022*" is that of 2021-2022, and so is "vụ Đông Xuân 2022" for one asked by both.
    """
    season = _season(mention.label)
    if season not in _OVER_NEW_YEAR or season != _season(period.label):
        return False
    end = mention.year_high or mention.year
    return period.end is not None and period.end.year == end


def named_by(mention: PeriodMention, figure: Figure) -> bool:
    """Tell whether a figure's own name has the season asked for, in the year of its harvest.

    "Lúa hè thu đã gieo sạ 10.900 ha" of a report on six months of 2018 is that of "hè thu 2018";
    what a report of 2024 tells of "lúa đông xuân" is of 2023-2024.
    """
    season, period = _season(mention.label), figure.period
    if not season or period is None or period.end is None or _season(period.label):
        return False
    year = mention.year_high or mention.year
    if year != period.end.year:
        return False
    return _season(figure.indicator) == season or _of_crop(season, figure.indicator)


def _of_crop(season: str, indicator: str) -> bool:
    """Tell whether a crop is named with a season: "*lúa xuân*" is of "vụ xuân"."""
    name = season.removeprefix("vu ")
    return (
        name != season
        and re.search(rf"\b{_CROPS} {name}\b(?! \w*(?:xuan|thu)\b)", spaced(indicator)) is not None
    )


def told_under(mention: PeriodMention, figure: Figure, sentence: str, title: str) -> bool:
    """Tell whether the words around a crop's number tell the season asked for.

    "*Vụ xuân* năm nay, toàn tỉnh gieo cấy 71.200 ha lúa": its sentence does, or, where that names
    no season, a title that names one and no other.
    """
    season, period = _season(mention.label), figure.period
    if not season or period is None or period.end is None or period.kind in _LONG:
        return False
    if _season(period.label) or _season(figure.indicator) not in ("", season):
        return False
    if period.end.year != (mention.year_high or mention.year):
        return False
    unit, _, area = figure.unit.lower().partition("/")
    told_in = unit.split(" ")[-1] in listed("seasons", "units")
    if not told_in and area not in listed("seasons", "areas"):
        return False
    before = sentence[: max(0, figure.span.start - figure.sentence.start)]
    told = _seasons(before) or _seasons(title)
    # "Sơ kết *vụ đông xuân 2022-2023*, bàn giải pháp vụ hè thu": on that of these years.
    titled = f" {spaced(mention.label).strip()} " in spaced(title)
    return told == {season} or (titled and mention.year is not None and not _seasons(before))


def of_all_seasons(mention: PeriodMention, figure: Figure) -> bool:
    """Tell whether one season is asked for, and a figure is of the whole year: "cả năm 2020"."""
    season, period = _season(mention.label), figure.period
    if not season or period is None or period.kind is not PeriodKind.YEAR:
        return False
    return season.removeprefix("vu ") not in spaced(figure.indicator)
