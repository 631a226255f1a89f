"""Standards that poverty is counted by: "chuẩn cũ" is none of "chuẩn 2022-2025"."""

from __future__ import annotations

import re

from index.domain import Figure
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.rules import only_where
from retrieval.words import one_of

_YEARS = r"(20\d\d)\s*[-–]\s*(?:20)?\d\d"
_NAMED = rf"\bchuan(?: (?:{one_of('standards', 'kinds', bare=True)}))*"
_STANDARD = re.compile(rf"{_NAMED} (?:(?:giai doan|gd)\s*)?\(?(?:{_YEARS}|(cu|moi)\b)")
_OLD, _NEW = "cu", "moi"


def years_of_standard(text: str) -> list[tuple[int, int]]:
    """Return where a text names a standard by its years: they are no time that is asked for."""
    return [match.span() for match in _STANDARD.finditer(fold(text)) if match[1]]


@once_each
def _asked(question: Question) -> str | None:
    return _last(question.text)


@only_where(_asked)
def of_another_standard(question: Question, figure: Figure, sentence: str) -> bool:
    """Tell whether a standard is asked about, and the figure is told of another one or of none.

    Args:
        question: the question.
        figure: the figure; its own words go before those of its sentence.
        sentence: the sentence that states it.
    """
    asked = _asked(question)
    if asked is None:
        return False
    before = sentence[: max(0, figure.span.start - figure.sentence.start)]
    told = _last(f"{figure.indicator}. {figure.parent or ''}") or _last(before)
    if told is None:
        return asked not in (_OLD, _NEW)
    if _NEW in (asked, told):
        return _OLD in (asked, told)
    return asked != told


def _last(text: str) -> str | None:
    """Return the last standard that a text names: its first year, "cu" or "moi"."""
    found = list(_STANDARD.finditer(fold(text)))
    return (found[-1][1] or found[-1][2]) if found else None
