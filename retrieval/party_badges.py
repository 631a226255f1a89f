"""Party badges: "Huy hiệu 50 năm tuổi Đảng" is no "Huy hiệu 40 năm", who got one no whole."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where

_YEARS = re.compile(r"(?<![\d.,])(\d{2})(?= nam tuoi dang\b)")
_OF_BADGE = re.compile(r"huy hieu (?:dang )?(\d{2}) nam\b")
_BADGE = re.compile(r"\bhuy hieu\b|\btuoi dang\b")


@once_each
def _asked(question: Question) -> frozenset[str]:
    return _years(question.text)


@once_each
def _asks_all_members(question: Question) -> bool:
    members = {"dang", "vien"} <= question.words | frozenset(question.unit_terms)
    return members and not _BADGE.search(fold(question.text))


@only_where(_asked)
def of_another_badge(question: Question, figure: Figure) -> bool:
    """Tell whether a badge of so many years is asked for, and the figure is of another one.

    One of badges at all says nothing of a single kind.
    """
    asked = _asked(question)
    return bool(asked) and asked.isdisjoint(_years(figure.indicator))


@only_where(_asks_all_members)
def of_those_honoured(question: Question, figure: Figure) -> bool:
    """Tell whether all members are asked for, and the figure counts who got a badge that day."""
    if not _asks_all_members(question):
        return False
    return _BADGE.search(fold(f"{figure.indicator} {figure.parent or ''}")) is not None


def _years(text: str) -> frozenset[str]:
    """Return the years of the badges that a text names: "huy hiệu *50 năm* tuổi Đảng"."""
    words = " ".join(fold(text).split())
    return frozenset([*_YEARS.findall(words), *_OF_BADGE.findall(words)])
