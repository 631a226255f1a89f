"""What only came new, where all there is may be meant: "thêm 3 xã đạt chuẩn", "kết nạp 92 nữ".

It is told as such in the first line; what some of those that came new are is never told of all.
"""

from __future__ import annotations

from functools import lru_cache

from index.domain import Figure, Relation
from index.language.text import fold
from retrieval.asked import asks_new
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.text_words import said_words
from retrieval.words import folded, has_phrase, listed

_WHOLE = " – "


def as_added(question: Question, figure: Figure, headline: str) -> str:
    """Return an answer's first line, which says so where only what came new is told.

    Args:
        question: the question.
        figure: the figure that answers.
        headline: the line without it.
    """
    if figure.relation is not Relation.VALUE or asks_flow(question):
        return headline
    name = figure.indicator.lower()
    way = _way(name)
    if way and f" {fold(way.split()[0])} " in said_words(question.text):
        return headline  # "trồng rừng bao nhiêu": what was planted
    if not way and not name.endswith(listed("added", "behind")):
        return headline
    return f"Số thêm mới, không phải tổng số: {headline}"


@once_each
def asks_flow(question: Question) -> bool:
    """Tell whether what came new or was taken in is asked for: "thu hút mấy dự án"."""
    return asks_new(question) or has_phrase(said_words(question.text), "only_added", "flows")


@only_where(lambda question: not asks_flow(question))
def of_those_added(question: Question, figure: Figure) -> bool:
    """Tell whether a figure is of some of those that came new, and all there are are asked for.

    "kết nạp 186 đảng viên mới, trong đó *92 đảng viên nữ*" are not all women of the Party.

    Args:
        question: the question.
        figure: the figure.
    """
    if figure.parent is None or figure.relation is not Relation.VALUE or asks_flow(question):
        return False
    way = _way(figure.parent.split(_WHOLE)[-1].lower(), anywhere=True)
    return bool(way) and f" {fold(way.split()[0])} " not in said_words(question.text)


@once_each
def _asks_added(question: Question) -> bool:
    """ "năm 2022 *thêm mấy xã* đạt chuẩn": how many came new."""
    said = said_words(question.text)
    many = folded("how_much", "phrases")
    return any(f" {way} {how} " in said for way in folded("only_added", "asked") for how in many)


@only_where(_asks_added)
def of_all_instead(question: Question, figure: Figure) -> bool:
    """Tell whether what came new is asked for, and "3/13 xã" are all of a whole that there are."""
    if not _asks_added(question) or figure.total is None:
        return False
    return figure.relation is Relation.VALUE and not _way(figure.indicator.lower(), anywhere=True)


@lru_cache(maxsize=65536)
def _way(name: str, *, anywhere: bool = False) -> str:
    """Return the way of coming new that a name opens with, or holds ``anywhere``, or ""."""
    said = f" {fold(name)} "
    for way in sorted(folded("only_added", "ways"), key=len, reverse=True):
        if said.startswith(f" {way} ") or (anywhere and f" {way} " in said):
            return way
    return ""
