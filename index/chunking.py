"""Report → passages: contiguous pieces of the indexed blocks, cut at sentence ends.

Sizes are counted in syllables (white-space separated words, with long runs without a space
counted by their length, so that no input can make one passage arbitrarily large).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from index.domain import INDEXED_BLOCKS, Block, BlockKind, Passage, Report, Span
from index.language.sentences import split_sentences
from index.settings import IndexSettings

_WORD = re.compile(r"\S+")
# A Vietnamese syllable with its space is 4 to 5 characters; a "word" longer than this is several.
_SYLLABLE_CHARS = 8
_MAX_TITLE = 160
_MAX_HEADING = 100
# A rest this small joins the passage before it.
_SMALL = 0.35


@dataclass(frozen=True, slots=True)
class _Unit:
    """A piece that is never cut again: a sentence, a table row, a clause of an overlong one."""

    span: Span
    size: int
    paragraph: int  # which block it is from


@dataclass(slots=True)
class _Section:
    """A heading (or none) and the units below it, without anything unindexed between."""

    headings: list[_Unit] = field(default_factory=list)
    units: list[_Unit] = field(default_factory=list)


def chunk_report(report: Report, settings: IndexSettings) -> list[Passage]:
    """Return the passages of ``report`` in order; they do not overlap.

    Every passage lies within indexed blocks that follow each other directly, begins and ends at
    a sentence (or, for a sentence over ``settings.sentence_max``, at a clause, a table cell or a
    word), and reaches into no second section: a heading is only ever at a passage's start.
    """
    context = report_context(report)
    passages: list[Passage] = []
    heading = ""
    for section in _sections(report, settings):
        if section.headings:
            heading = _short(_text(report, section.headings), _MAX_HEADING)
        for number, span in enumerate(_pack(section, settings)):
            where = context
            if heading and (number or not section.headings):
                where = f"{context} — {heading}" if context else heading
            passages.append(
                Passage(
                    report_id=report.id,
                    span=span,
                    text=report.body[span.start : span.end],
                    context=where,
                )
            )
    return passages


def report_context(report: Report) -> str:
    """Return "title — place — period" for a report: what its sentences leave unsaid."""
    parts = [_short(report.title, _MAX_TITLE)]
    place = report.place
    if place:
        beyond = place.province and place.province != place.short
        parts.append(f"{place.name}, {place.province}" if beyond else place.name)
    if report.period:
        label = report.period.label
        year = report.period.year
        parts.append(label if year is None or str(year) in label else f"{label} ({year})")
    elif report.session_date:
        day = report.session_date
        parts.append(f"{day.day}/{day.month}/{day.year}")
    return " — ".join(part for part in parts if part)


def _sections(report: Report, settings: IndexSettings) -> Iterator[_Section]:
    section = _Section()
    end = 0
    for number, block in enumerate(report.blocks):
        gap = report.body[end : block.span.start]
        end = block.span.end
        indexed = block.kind in INDEXED_BLOCKS
        # A passage is contiguous: it stops before a caption, and before text in no block at all.
        if section.headings or section.units:
            new_part = block.kind is BlockKind.HEADING and section.units
            if not indexed or gap.strip() or new_part:
                yield section
                section = _Section()
        if not indexed:
            continue
        units = list(_units(report.body, block, number, settings))
        if block.kind is BlockKind.HEADING:
            section.headings += units
        else:
            section.units += units
    if section.headings or section.units:
        yield section


def _units(body: str, block: Block, number: int, settings: IndexSettings) -> Iterator[_Unit]:
    wrapped = block.kind is not BlockKind.TABLE
    for sentence in split_sentences(body, block.span, wrapped=wrapped):
        size = _size(body, sentence)
        if size <= settings.sentence_max:
            yield _Unit(sentence, size, number)
            continue
        for piece in _split_long(body, sentence, settings.passage_max):
            yield _Unit(piece, _size(body, piece), number)


def _pack(section: _Section, settings: IndexSettings) -> Iterator[Span]:
    """Yield the spans of the passages of one section."""
    paragraph_sizes: dict[int, int] = {}
    for unit in section.units:
        paragraph_sizes[unit.paragraph] = paragraph_sizes.get(unit.paragraph, 0) + unit.size

    # Headings are carried, not counted: they belong to whatever comes first.
    groups: list[list[_Unit]] = []
    current: list[_Unit] = []
    size = 0
    for unit in section.units:
        if current:
            close = size + unit.size > settings.passage_max
            if unit.paragraph != current[-1].paragraph:
                # Rather end at a paragraph than inside the next one.
                whole = size + paragraph_sizes[unit.paragraph] <= settings.passage_max
                close |= size >= settings.passage_min
                close |= not whole and size >= settings.passage_min // 2
            if close:
                groups.append(current)
                current, size = [], 0
        current.append(unit)
        size += unit.size
    if current:
        small = size <= settings.passage_min * _SMALL
        if small and groups and size + _total(groups[-1]) <= settings.sentence_max:
            groups[-1] += current
        else:
            groups.append(current)
    if section.headings:
        if groups:
            groups[0] = section.headings + groups[0]
        else:
            groups.append(section.headings)
    for group in groups:
        yield Span(group[0].span.start, group[-1].span.end)


def _split_long(body: str, span: Span, limit: int) -> Iterator[Span]:
    """Cut an overlong sentence into pieces of at most ``limit`` syllables.

    The last clause or cell end in the second half of a piece is preferred, then the last comma,
    then a word.
    """
    start = previous = span.start
    size = clause = comma = 0
    for word_start, word_end in _words(body, span, limit):
        cost = _cost(word_end - word_start)
        if size + cost > limit:
            cut = clause or comma or previous
            yield Span(start, cut)
            start = _skip_space(body, cut, span.end)
            size = _size(body, Span(start, max(start, previous)))
            clause = comma = 0
        size += cost
        previous = word_end
        if size * 2 >= limit:
            if body[word_end - 1] in ";|":
                clause = word_end
            elif body[word_end - 1] == ",":
                comma = word_end
    if start < previous:
        yield Span(start, previous)


def _words(body: str, span: Span, limit: int) -> Iterator[tuple[int, int]]:
    longest = limit * _SYLLABLE_CHARS // 2
    for word in _WORD.finditer(body, span.start, span.end):
        for start in range(word.start(), word.end(), longest):
            yield start, min(start + longest, word.end())


def _skip_space(body: str, at: int, end: int) -> int:
    while at < end and body[at].isspace():
        at += 1
    return at


def _size(body: str, span: Span) -> int:
    return sum(
        _cost(word.end() - word.start()) for word in _WORD.finditer(body, span.start, span.end)
    )


def _cost(length: int) -> int:
    return 1 + length // _SYLLABLE_CHARS


def _total(units: list[_Unit]) -> int:
    return sum(unit.size for unit in units)


def _text(report: Report, units: list[_Unit]) -> str:
    return " ".join(report.body[unit.span.start : unit.span.end] for unit in units)


def _short(text: str, limit: int) -> str:
    """Return ``text`` on one line, cut at a word to at most ``limit`` characters."""
    line = " ".join(text[: limit * 4].split())
    if len(line) <= limit:
        return line
    return line[:limit].rsplit(" ", 1)[0] + "…"
