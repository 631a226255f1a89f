"""Days of a feast by the day that it is on: "dịp nghỉ lễ 2/9/2024" is from 31/8 to 3/9."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from index.domain import Period, PeriodKind
from index.language.lexicon import load_table
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.words import folded_set

_FEAST_WORDS = {
    word for name in load_table("periods")["feasts"]["words"] for word in fold(name).split()
}
_NAMED = _FEAST_WORDS - {"le"}
_YEAR = re.compile(r"20\d\d")
_LONGEST = timedelta(days=10)
_GAP = 2  # code points between the feast's name and its day


def with_feast(mentions: Sequence[PeriodMention]) -> PeriodMention | None:
    """Return the day named right behind a feast, with the feast in its label; None for none."""
    for feast, day in pairwise(mentions):
        behind = day.span.start - feast.span.end
        if _is_feast(feast.label) and day.kind is PeriodKind.DAY and 0 <= behind <= _GAP:
            return replace(day, label=f"{feast.label} {day.label}")
    return None


def on_feast(mention: PeriodMention, asked: Period, period: Period) -> bool:
    """Tell whether a period is the few days around a feast's day."""
    if mention.kind is not PeriodKind.DAY or period.kind is not PeriodKind.DAY:
        return False
    if asked.end is None or period.start is None or period.end is None:
        return False
    few = timedelta(0) < period.end - period.start <= _LONGEST
    return few and period.start <= asked.end <= period.end and _is_feast(mention.label)


def same_feast(mention: PeriodMention, period: Period) -> bool:
    """Tell whether both are one feast, by their names and, where both tell it, by their years.

    "dịp Tết" asks for what was "Dịp Tết Nguyên đán"; "dịp nghỉ lễ" may be any of several.
    """
    if mention.kind is not PeriodKind.OTHER or period.kind is not PeriodKind.OTHER:
        return False
    asked, told = (_feast(label) for label in (mention.label, period.label))
    if not asked or asked.isdisjoint(_NAMED) or not asked <= told:
        return False
    years = _YEAR.findall(period.label)
    return mention.year is None or str(mention.year) in years


def _feast(label: str) -> set[str]:
    """Return the words that name a feast, without "dịp", "ngày" and the year."""
    words = set(fold(label).split())
    return words & _FEAST_WORDS


def _is_feast(label: str) -> bool:
    return not folded_set("feast_days").isdisjoint(fold(label).split())
