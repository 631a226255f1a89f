"""Numbers whose time the words around them tell, where their own period does not answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from index.domain import Figure, PeriodKind
from index.language.periods import PeriodMention, find_periods
from index.language.text import fold
from retrieval.crop_seasons import names_season, told_under
from retrieval.plan_fit import assigned_on, names_order
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import folded

_SCHOOL_END = 6  # the month in which a school year is over, and "năm học qua" told of
_OF_THEIR_OWN = frozenset({PeriodKind.TO_NOW, PeriodKind.TERM, PeriodKind.RANGE, PeriodKind.OTHER})


def rank_by_words(
    question: Question,
    mention: PeriodMention | None,
    figure: Figure,
    words: Callable[[], tuple[str, str]],
) -> int | None:
    """Return how directly a figure answers the period asked for, as ``period_rank``.

    Args:
        question: the question.
        mention: its period, or None.
        figure: a figure whose own period does not answer.
        words: returns the sentence that states it, and its report's title.
    """
    if names_order(question, mention):
        return 0 if assigned_on(mention, figure, words()[0]) else None
    if mention is not None and names_season(mention):
        return 2 if told_under(mention, figure, *words()) else None
    if mention is None or mention.kind is not PeriodKind.SCHOOL_YEAR:
        return None
    return 1 if _in_school_year(mention, figure, *words()) else None


def _in_school_year(mention: PeriodMention, figure: Figure, sentence: str, title: str) -> bool:
    """Tell whether a figure is told of a school year: "*Năm học 2018-2019*, huyện có 53 trường".

    It has the period of its report then, which is a year or a day. Where the sentence names no
    school year, the title may; "*năm học qua*" ended in the year of the report.
    """
    period = figure.period
    if period is not None and (
        period.kind in _OF_THEIR_OWN
        or (not period.inferred and fold(period.label) in fold(sentence))
    ):
        return False
    told = _school_years(sentence)
    if not told and _says_last(sentence) and period is not None and period.end is not None:
        ended = period.end.month >= _SCHOOL_END
        return period.end.year - (1 if ended else 2) == mention.year
    return (told or _school_years(title)) == {mention.year}


def _says_last(sentence: str) -> bool:
    """Tell whether a sentence opens with the school year that is just over: "*Năm học qua*, …"."""
    words = f"{' '.join(said_words(sentence).split())} ".removeprefix("trong ")
    return words.startswith(tuple(f"{name} " for name in folded("last_school_year")))


@lru_cache(maxsize=256)
def _school_years(text: str) -> set[int | None]:
    return {m.year for m in find_periods(text) if m.kind is PeriodKind.SCHOOL_YEAR}
