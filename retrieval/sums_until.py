"""What came together over time, and what came in one year of it or since one.

"lũy kế vốn FDI" is no year's, "riêng năm 2015" no sum until then, "từ 2018" what was since then.
"""

from __future__ import annotations

from functools import cache, lru_cache

from index.domain import Figure, Period, PeriodKind
from index.language.periods import PeriodMention
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.text_words import said_words
from retrieval.words import concept_terms, folded, has_phrase, listed

_SINGLE = frozenset({PeriodKind.YEAR, PeriodKind.QUARTER, PeriodKind.MONTH})


def of_one_year(question: Question, mention: PeriodMention | None, figure: Figure) -> bool:
    """Tell whether a figure is of one year or less, and what came together until now is asked for.

    "lũy kế vốn FDI": what came in one year is no sum of all.
    """
    single = figure.period is not None and figure.period.kind in _SINGLE
    return single and _sums_up(question, mention) and not _is_summed_up(figure.indicator)


def _sums_up(question: Question, mention: PeriodMention | None) -> bool:
    """Tell whether what came together over time is asked for, and of no time of its own.

    "lũy kế vốn FDI 2020" is what there was by then, and not what came in that year.
    """
    undated = mention is None or mention.kind is PeriodKind.TO_NOW
    if not undated and mention is not None and mention.kind is PeriodKind.YEAR:
        names = (f"#{name}" for name in listed("summed_up", "since_ever"))
        undated = not set(question.terms).isdisjoint(names)
    return undated and _says_sum(question)


@once_each
def _says_sum(question: Question) -> bool:
    if not concept_terms("adds_up").isdisjoint(question.terms):
        return False  # "lũy kế thu ngân sách" is that of the year so far
    return _is_summed_up(question.text)


def _is_summed_up(words: str) -> bool:
    said = said_words(words)
    return has_phrase(said, "summed_up", "phrases")


def until_then(question: Question, mention: PeriodMention, period: Period) -> bool:
    """ "*riêng* năm 2015" is no sum over the years until then."""
    return _of_it_alone(question, mention) and fold(period.label).startswith(_summed_labels())


def is_since(mention: PeriodMention, period: Period) -> bool:
    """Tell whether a period is all that was since the year or month asked from: "từ 2018"."""
    if period.start is None or period.start.year != mention.year:
        return False
    if mention.kind is PeriodKind.MONTH and period.start.month != mention.number:
        return False
    return period.label.lower().startswith("từ")


def to_now(mention: PeriodMention) -> bool:
    """Tell whether a mention is of all the years since one: "từ năm 2018 đến nay"."""
    bare = mention.low is None and mention.part is None and mention.year_high is None
    return mention.kind is PeriodKind.RANGE and mention.year is not None and bare


def asks_since(text: str, mention: PeriodMention) -> bool:
    """Tell whether a question asks since the year or month that it names.

    Args:
        text: the question without its places: "huyện Đại *Từ* 2022" asks since no year.
        mention: the year or month.
    """
    return to_now(mention) or _since(text, mention.kind, mention.span.start)


def _of_it_alone(question: Question, mention: PeriodMention) -> bool:
    """Tell whether a year is asked for by itself: "*riêng* năm 2015"."""
    return mention.kind is PeriodKind.YEAR and _alone_behind(question.text, mention.span.start)


@lru_cache(maxsize=64)
def _alone_behind(text: str, start: int) -> bool:
    return fold(text)[:start].split()[-1:] == ["rieng"]


@cache
def _summed_labels() -> tuple[str, ...]:
    return (*folded("summed_up", "phrases"), *folded("summed_up", "until_now"))


@lru_cache(maxsize=64)
def _since(text: str, kind: PeriodKind, start: int) -> bool:
    """Tell whether the question asks since a year: "từ 2018", "từ năm 2018 đến nay"."""
    if kind not in (PeriodKind.YEAR, PeriodKind.MONTH):
        return False
    before = text[:start].lower().split()
    if before[-1:] and fold(before[-1]) == "nam":
        before = before[:-1]
    if before[-1:] == ["tu"]:
        return [fold(word) for word in before[-2:-1]] != ["dau"]  # "dau tu 2018"
    return before[-1:] == ["từ"]
