"""A report made of a few words, read by the real reader, for the tests of this folder."""

from __future__ import annotations

from dataclasses import dataclass

from index.domain import Figure, Report, Span
from index.figures.extract import extract_figures
from index.figures.sentence import Sentence, parse_sentence
from index.language.places import Gazetteer
from index.language.sentences import split_sentences
from index.reading.report import read_text_report


@dataclass(frozen=True)
class Head:
    """The front matter of the report."""

    title: str = "Báo cáo tình hình kinh tế - xã hội"
    date: str = "2022-12-28"
    places: str = "tỉnh Nghệ An"
    period: str | None = "năm 2022"
    source: str | None = None


def report_of(text: str, head: Head | None = None) -> Report:
    head = head or Head()
    period = f"period: {head.period}\n" if head.period else ""
    source = f"source: {head.source}\n" if head.source else ""
    front = f"title: {head.title}\n{source}date: {head.date}\nplaces: {head.places}\n{period}"
    return read_text_report(f"---\n{front}---\n\n{text}\n", "one.md", Gazetteer.load())


def figures_of(text: str, head: Head | None = None) -> list[Figure]:
    return extract_figures(report_of(text, head), Gazetteer.load())


def facts_of(text: str, head: Head | None = None) -> list[tuple[str, str, str, str | None]]:
    """Each figure as (text, indicator, relation, direction)."""
    return [
        (figure.text, figure.indicator, figure.relation.value, figure.direction)
        for figure in figures_of(text, head)
    ]


def years(text: str, head: Head | None = None) -> list[int | None]:
    """Return the year that each figure is of, from left to right."""
    return [figure.period.year if figure.period else None for figure in figures_of(text, head)]


def labels(text: str, head: Head | None = None) -> list[str]:
    """The label of each figure's period, "" where it has none."""
    return [figure.period.label if figure.period else "" for figure in figures_of(text, head)]


def sentence_of(text: str) -> Sentence:
    """The first sentence of ``text`` in a report on Nghệ An."""
    report = report_of(text)
    start = report.body.rindex(text)
    span = split_sentences(report.body, Span(start, start + len(text)))[0]
    return parse_sentence(report.body, span, Gazetteer.load(), report.places)
