"""Reports on one sector's revenue, by their titles: "Thu ngân sách hải quan vượt đích"."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from index.domain import AreaLevel, Figure
from index.language.lexicon import load_table
from index.language.text import fold, lower
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import listed, one_of, word_set

_BUDGET = "#budget_revenue"


def is_revenue(figure: Figure) -> bool:
    """Tell whether a figure is named as revenue and no more: "số thu ngân sách"."""
    return lower(figure.indicator) in word_set("sector_told", "revenue")


@lru_cache(maxsize=4096)
def sector_of(title: str) -> str | None:
    """Return the kind of body whose revenue a title tells, None for none or several."""
    said = " ".join(lower(title).split())
    if not any(words in said for words in listed("sector_told", "titled")):
        return None
    named = {kind for kind, pattern in _revenues().items() if pattern.search(said)}
    return named.pop() if len(named) == 1 else None


def may_be_unasked(question: Question, figure: Figure) -> bool:
    """Tell whether an area's revenue is asked for, and a figure may be one sector's alone."""
    if not _asks_of_area(question):
        return False
    if figure.place is None or figure.place.level is AreaLevel.AGENCY:
        return False
    return is_revenue(figure)


@once_each
def _asks_of_area(question: Question) -> bool:
    """Tell whether budget revenue is asked for, of areas alone and of no one report."""
    if _BUDGET not in question.terms or not question.places or question.article is not None:
        return False
    return not any(m.place.level is AreaLevel.AGENCY for m in question.places)


def of_unasked_sector(question: Question, title: str) -> bool:
    """Tell whether a report tells of one sector's revenue that the question does not name.

    Args:
        question: the question, asked of an area.
        title: the report's title.
    """
    kind = sector_of(title)
    if kind not in listed("sector_told", "apart"):
        return False
    names = load_table("questions")["sector_told"]["sectors"][kind]
    return not any(f" {fold(name)} " in said_words(question.text) for name in names)


@cache
def _revenues() -> dict[str, re.Pattern[str]]:
    """Return how a title names the revenue of each kind of body: "thu ngân sách hải quan"."""
    before = one_of("sector_told", "titled")
    return {
        kind: re.compile(rf"(?<!\w){before} (?:{'|'.join(map(re.escape, names))})(?!\w)")
        for kind, names in load_table("questions")["sector_told"]["sectors"].items()
    }
