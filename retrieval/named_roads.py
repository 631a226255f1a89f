"""Roads that a question names by their numbers or ends: "ĐT994", "QL1A", "cao tốc A - B".

Neither is a word of an indicator: a figure is of that road where its sentence names it, or it is
the last road named in front of it. What is told of another road, or of none, is no answer.
"""

from __future__ import annotations

import itertools
import re
from functools import cache

from index.domain import Figure, Report, Span
from index.language.text import fold
from retrieval.kept import once_each
from retrieval.question import Question
from retrieval.words import folded, one_of, one_table

_DASH = re.compile(r" ?[-–—] ?")
_WORD = re.compile(r"[^\W\d_]+")
_WORDS, _NAME = 4, 40  # words and characters of a name at most
_HEAD = re.compile(rf"\b{one_of('routes', 'heads', bare=True)}(?: [^\W\d_]+){{0,3}} $")
_REACH = 700  # characters before a figure in which its road is named


def roads_in(text: str) -> list[tuple[Span, str]]:
    """Return the roads of a text in their order: by its sort and number, or by its two ends.

    The ends are known by their capitals.
    """
    said = fold(text)
    if len(said) != len(text):
        return []
    found = [
        (Span(*match.span()), f"{_rows()[' '.join(match['head'].split())]}{match['number']}")
        for match in _road().finditer(said)
    ]
    for dash in _DASH.finditer(text):
        ends = _ends_at(text, dash)
        if ends is not None and _HEAD.search(said[: ends.start]):
            found.append((ends, _DASH.sub("-", said[ends.start : ends.end])))
    return sorted(found)


def _ends_at(text: str, dash: re.Match[str]) -> Span | None:
    """Return where "Bến Lức – Long Thành" stands around a dash: capitalised words on both sides."""
    before = list(_WORD.finditer(text, max(0, dash.start() - _NAME), dash.start()))
    start, end = dash.start(), dash.end()
    for word in reversed(before[-_WORDS:]):
        if not word[0][0].isupper() or text[word.end() : start].strip():
            break
        if fold(word[0]) in folded("routes", "heads"):
            break  # "*Đường* A - B", where it opens a sentence
        start = word.start()
    for word in itertools.islice(_WORD.finditer(text, dash.end(), dash.end() + _NAME), _WORDS):
        if not word[0][0].isupper() or text[end : word.start()].strip():
            break
        end = word.end()
    return Span(start, end) if start < dash.start() and end > dash.end() else None


@once_each
def roads_asked(question: Question) -> frozenset[str]:
    """Return the numbered roads that a question names."""
    return frozenset(road for _, road in roads_in(question.text))


def on_road(question: Question, figure: Figure, report: Report) -> bool:
    """Tell whether a figure is of the road asked for; true where none is.

    Args:
        question: the question.
        figure: the figure.
        report: its report.
    """
    asked = roads_asked(question)
    if not asked:
        return True
    sentence = report.body[figure.sentence.start : figure.sentence.end]
    told = [road for _, road in roads_in(sentence)]
    if told:
        before = roads_in(report.body[figure.sentence.start : figure.span.start])
        return _is_one(before[-1][1] if before else told[0], asked)
    start = max(0, figure.sentence.start - _REACH)
    above = roads_in(f"{report.title}. {report.body[start : figure.sentence.start]}")
    return bool(above) and _is_one(above[-1][1], asked)


def _is_one(told: str, asked: frozenset[str]) -> bool:
    """Tell whether a road is one of those asked for; a name beside its end belongs to neither.

    "đường A - B *Cẩm Khê*" is "A - B" of that district.
    """
    if told in asked:
        return True
    return any(
        (f" {a}".endswith(f" {c}") or f" {c}".endswith(f" {a}"))
        and (f"{b} ".startswith(f"{d} ") or f"{d} ".startswith(f"{b} "))
        for (a, dash, b), (c, other, d) in (
            (road.partition("-"), told.partition("-")) for road in asked
        )
        if dash and other
    )


@cache
def _rows() -> dict[str, str]:
    """Return the folded heads with the row that they stand in."""
    return {head: row for row, heads in one_table("numbered_roads").items() for head in heads}


@cache
def _road() -> re.Pattern[str]:
    heads = "|".join(
        re.escape(head).replace(r"\ ", r"\s+") for head in sorted(_rows(), key=len, reverse=True)
    )
    return re.compile(rf"\b(?P<head>{heads})[\s.]*(?P<number>\d{{1,4}}[a-eđ]?)\b(?![.,/]\d)")
