"""What is carried over from a year gone by: "vốn *năm 2021* chuyển sang 120 tỷ đồng".

The year says whose it was, and is part of its name: the number is told of the time that it was
carried to, as all that is told beside it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from index.domain import PeriodKind
from index.language.lexicon import load_table
from index.language.period_mentions import PeriodMention
from index.language.period_words import any_of, pattern
from index.language.text import fold

_LOOK_BACK = 60  # characters in which "chuyển tiếp", "kéo dài" may stand before the year
_BREAK = re.compile(r"[,;:.()]")


def sources(text: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Return the years from which something was carried over.

    Args:
        text: the text that the mentions are of, their spans being offsets into it.
        mentions: its periods.
    """
    folded = fold(text) if mentions else ""
    return [m for m in mentions if _is_source(folded, m)]


def targets(text: str, mentions: Sequence[PeriodMention]) -> list[PeriodMention]:
    """Return the years to which something was carried: "kéo dài sang *năm 2022*".

    Args:
        text: the text that the mentions are of.
        mentions: its periods.
    """
    carried = sources(text, mentions)
    folded = fold(text) if carried else ""
    ends = [source.span.end for source in carried]
    return [m for m in mentions if any(_is_target(folded, end, m) for end in ends)]


def carries_on(before: str) -> bool:
    """Tell whether what stands before a year carries something on to it: "chuyển sang *năm 2023*".

    What is left over so is told, and aimed at by nobody.

    Args:
        before: the words before the year.
    """
    return _on().search(fold(before)[-_LOOK_BACK:]) is not None


def says_carried(words: str) -> bool:
    """Tell whether words name what was carried over: "án cũ chuyển sang", "vốn kéo dài".

    Args:
        words: words in lower case, with or without their marks.
    """
    return _named().search(fold(words)) is not None


def _is_source(folded: str, mention: PeriodMention) -> bool:
    if mention.kind is not PeriodKind.YEAR or mention.as_of or mention.base:
        return False
    behind = _behind().match(folded, mention.span.end)
    if behind is not None:
        return True
    low = max(0, mention.span.start - _LOOK_BACK)
    before = _BREAK.split(folded[low : mention.span.start])[-1]
    if _from().search(before) or _surplus().search(before):
        return True
    if _lasting().match(folded, mention.span.end) and _funds().search(before):
        return True  # "vốn năm 2021 *kéo dài*", but no "rét đậm năm 2021 kéo dài 12 ngày"
    told = _carrying().search(before) is not None
    return told and _onwards().match(folded, mention.span.end) is not None


def _is_target(folded: str, end: int, mention: PeriodMention) -> bool:
    """Tell whether "sang" leads from a source that ends at ``end`` to a year behind it."""
    if mention.kind is not PeriodKind.YEAR or mention.as_of:
        return False
    between = folded[end : mention.span.start]
    near = 0 < len(between) <= _LOOK_BACK and _BREAK.search(between) is None
    return near and _to().search(between) is not None


@cache
def _words(key: str) -> str:
    return any_of(load_table("periods")["carried_over"][key])


@cache
def _behind() -> re.Pattern[str]:
    """ "năm 2021 *còn dư chuyển sang*": told of an amount, a year or nothing, and of no doing."""
    surely = rf"(?:(?:{_words('still')}) ){{0,3}}(?:{_words('moved')})"
    maybe = rf"(?:(?:{_words('still')}) ){{0,3}}(?:{_words('onwards')})"
    follows = rf"(?=_(?:$|\d|[,;:.()?|]|(?:{_words('follows')})\b))"
    return pattern(rf" (?:{surely}\b|{maybe}\b{follows})")


@cache
def _from() -> re.Pattern[str]:
    """ "chuyển tiếp *từ* năm 2021"."""
    return pattern(rf"\b(?:{_words('moved')}|{_words('left')}) (?:tu|cua) (?:cac )?$")


@cache
def _surplus() -> re.Pattern[str]:
    """ "*thu kết dư ngân sách* năm trước": what was left over then comes in now."""
    return pattern(rf"\b(?:{_words('surplus')}) $")


@cache
def _lasting() -> re.Pattern[str]:
    return pattern(rf" (?:(?:{_words('still')}) ){{0,3}}(?:{_words('lasting')})\b")


@cache
def _funds() -> re.Pattern[str]:
    return pattern(rf"\b(?:{_words('funds')})\b")


@cache
def _carrying() -> re.Pattern[str]:
    return pattern(rf"\b(?:{_words('moved')}|{_words('left')})\b")


@cache
def _onwards() -> re.Pattern[str]:
    return pattern(rf" (?:{_words('onwards')})\b")


@cache
def _to() -> re.Pattern[str]:
    return pattern(r"\b(?:sang|qua) $")


@cache
def _on() -> re.Pattern[str]:
    carried = rf"{_words('left')}|{_words('moved')}"
    return pattern(rf"\b(?:{carried})\b[^,;:.()]{{0,30}}\b(?:sang|qua) $")


@cache
def _named() -> re.Pattern[str]:
    gone = rf"(?:{_words('gone')})"
    year = r"nam (?:20\d\d|truoc|ngoai|cu)"
    return pattern(
        rf"(?:^(?:{_words('begun')})\b|\b(?:{_words('names')})\b"
        rf"|\b(?:{gone}|{year}) (?:(?:{_words('still')}) ){{0,3}}(?:{_words('onwards')})\b)"
    )
