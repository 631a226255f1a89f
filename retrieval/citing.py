"""Citations: exact spans of reports, and opening one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from index.domain import DateBasis, Figure, Report, Span, citation_id
from index.errors import CitationNotFound
from retrieval.answer import Citation, CitedPassage
from retrieval.lookup import Corpus
from retrieval.told_when import note_on_time
from retrieval.words import listed

_ID = re.compile(r"([0-9a-z]{6,40})-(\d{1,9})-(\d{1,9})")
_AROUND = 600


def stated_day(report: Report) -> date | None:
    """Return the day of the report, or None where its text gives no more than the year."""
    known = report.session_basis not in (DateBasis.TEXT_YEAR, DateBasis.UNKNOWN)
    return report.session_date if known else None


def cite(report: Report, span: Span, marked: tuple[Span, ...] = ()) -> Citation:
    """Return the citation of ``report.body[span]``."""
    return Citation(
        id=citation_id(report.id, span),
        report_id=report.id,
        file=report.file,
        title=report.title,
        source=report.source,
        date=stated_day(report) or report.printed_date,
        quote=report.body[span.start : span.end],
        span=span,
        marked=marked,
    )


def cite_figure(report: Report, figure: Figure) -> Citation:
    """Return the citation of the sentence that states ``figure``, its number marked.

    It says how the number's time was found where no words beside it do.
    """
    cited = cite(report, figure.sentence, (figure.span,))
    note = note_on_time(report, figure)
    return replace(cited, note=note) if note else cited


class Citations:
    """Collects the citations of one answer; the same span gets the same number.

    A note is of the number that its citation marks: where another number of the same sentence has
    none, or another one, each note names its own.
    """

    def __init__(self) -> None:
        self._found: dict[str, Citation] = {}
        self._notes: dict[str, dict[tuple[Span, ...], str]] = {}

    def add(self, citation: Citation) -> int:
        """Add a citation and return its number, from 1."""
        known = self._found.get(citation.id)
        notes = self._notes.setdefault(citation.id, {})
        notes.setdefault(citation.marked, citation.note)
        if known is not None:
            marked = tuple(sorted({*known.marked, *citation.marked}))
            self._found[citation.id] = replace(known, marked=marked, note=_note(known, notes))
        else:
            self._found[citation.id] = citation
        return list(self._found).index(citation.id) + 1

    def all(self) -> tuple[Citation, ...]:
        """Return the citations in order of number."""
        return tuple(self._found.values())


def _note(citation: Citation, notes: Mapping[tuple[Span, ...], str]) -> str:
    """Return the note on all numbers of a cited sentence, each with its number where they differ.

    A citation that marks no number, or the whole sentence, tells of no number's time.
    """
    told = {marked: note for marked, note in notes.items() if marked and marked != (citation.span,)}
    if len(set(told.values())) <= 1:
        return next(iter(told.values()), citation.note)
    start, name = citation.span.start, listed("told_when", "of_one")[0]
    return "; ".join(
        name.format(citation.quote[marked[0].start - start : marked[0].end - start], note)
        for marked, note in sorted(told.items())
        if note
    )


def open_citation(identifier: str, corpus: Corpus) -> CitedPassage:
    """Return the passage around a citation id.

    Raises:
        CitationNotFound: the id is malformed, or its report is not on file any more.
    """
    match = _ID.fullmatch(identifier.strip().removeprefix("c_"))
    if match is None:
        raise CitationNotFound(f"{identifier[:60]!r} is no citation id")
    report = corpus.report(match[1])
    start, end = int(match[2]), int(match[3])
    if not start < end <= len(report.body):
        raise CitationNotFound(f"{identifier[:60]!r} lies outside its report")
    span = Span(start, end)
    passage = corpus.catalogue.passage_at(report.id, span)
    whole = passage.span if passage and passage.span.contains(span) else span
    before, after = _neighbours(report, whole)
    return CitedPassage(
        citation=cite(report, span, (span,)),
        passage=report.body[whole.start : whole.end],
        marked=(Span(start - whole.start, end - whole.start),),
        before=before,
        after=after,
        place=report.place,
        period=report.period,
    )


def _neighbours(report: Report, whole: Span) -> tuple[str, str]:
    """Return the indexed text right before and behind a span; no front matter, no captions."""
    blocks = list(report.indexed_spans())
    before = [
        report.body[s.start : min(s.end, whole.start)] for s in blocks if s.start < whole.start
    ]
    after = [report.body[max(s.start, whole.end) : s.end] for s in blocks if s.end > whole.end]
    head = "\n".join(text.strip() for text in before if text.strip())
    tail = "\n".join(text.strip() for text in after if text.strip())
    return head[-_AROUND:], tail[:_AROUND]
