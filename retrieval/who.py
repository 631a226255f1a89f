"""Answers to "ai …": the person who holds an office, and sentences that name somebody."""

from __future__ import annotations

from collections.abc import Sequence

from index.domain import INDEXED_BLOCKS, BlockKind, PeriodKind, Report, Span
from index.language.scan import scan
from index.language.sentences import split_sentences
from retrieval import people
from retrieval.answer import Answer, Status
from retrieval.citing import Citations, cite, stated_day
from retrieval.question import Question
from retrieval.scene import understood
from retrieval.sentence_rank import Sentence
from retrieval.words import listed


def asks_who(question: Question) -> bool:
    """Tell whether a question asks for a person: "ai" by its marks, no "AI", no "ải"."""
    return "ai" in question.words and "ai" in [t.text for t in scan(question.text)]


def names_somebody(sentence: Sentence) -> bool:
    """Tell whether a sentence names a person, or a body that may act as one."""
    return bool(people.persons(sentence.report.body, sentence.span)) or any(
        word in sentence.text for word in listed("document", "bodies")
    )


def who_holds(
    question: Question, ranked: Sequence[tuple[Report, Span]], office: Sequence[str]
) -> Answer | None:
    """Answer "bí thư huyện ủy X là ai" only from a sentence that gives somebody that office.

    Args:
        question: the question.
        ranked: passages (report, span), best first; their reports are read whole.
        office: the office's folded syllables (``people.office_asked``).
    """
    seen: set[str] = set()
    for report, _ in ranked:
        if report.id in seen:
            continue
        seen.add(report.id)
        if _of_another_year(question, report):
            continue
        for block in report.blocks:
            if block.kind not in INDEXED_BLOCKS and block.kind is not BlockKind.CAPTION:
                continue
            for span in split_sentences(report.body, block.span):
                person = people.holder(report.body, span, office)
                if person is not None:
                    citations = Citations()
                    citations.add(cite(report, span, (person.span,)))
                    head = f"{person.name} (theo báo cáo{_dated(report)})."
                    return Answer(
                        Status.ANSWERED, head, (), understood(question), (), citations.all()
                    )
    return None


def _of_another_year(question: Question, report: Report) -> bool:
    """Tell whether the question names a year that the report is not of."""
    asked = {m.year for m in question.periods if m.year and m.kind is PeriodKind.YEAR}
    told = {report.session_date.year if report.session_date else None}
    told.add(report.period.year if report.period else None)
    return bool(asked) and not asked & told


def _dated(report: Report) -> str:
    """Return " ngày 5/7/2023", or "" where the report's day is not known."""
    day = stated_day(report)
    return f" ngày {day:%-d/%-m/%Y}" if day else ""
