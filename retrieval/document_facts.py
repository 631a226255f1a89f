"""What is asked of a report itself: its author, dates, title and source."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from index.domain import Report, Span
from index.language.sentences import split_sentences
from retrieval.answer import Answer, Status
from retrieval.citing import Citations, cite
from retrieval.meetings import of_another_session
from retrieval.question import Question
from retrieval.report_head import heads_asked
from retrieval.scene import understood
from retrieval.sentence_rank import says
from retrieval.words import listed

_VOTERS = 8
_HEADS = {"title": "Tiêu đề bài: “{0}”.", "source": "Nguồn của bài “{0}”: {1}."}


def about_report(question: Question, ranked: Sequence[tuple[Report, Span]]) -> Answer | None:
    """Answer what is asked of the document itself: author, dates, title, source.

    Args:
        question: the question.
        ranked: passages (report, span), best first; the report with most of them is meant.
    """
    report = likeliest(ranked)
    text = question.text
    if says(text, "document", "author"):
        if report.author is None or report.author_span is None:
            return None
        head = f"Tác giả bài “{report.title}”: {report.author}."
        return _fact(question, report, report.author_span, head)
    if says(text, "document", "printed"):
        span = report.printed_date_span
        if span is None:
            return None
        shown = report.body[span.start : span.end]
        return _fact(
            question, report, span, f"Ngày in trên trang của bài “{report.title}”: {shown}."
        )
    named = _of_head(question, report)
    if named is not None:
        return named
    span = report.session_date_span
    if asks_session_day(question) and span and _is_session(question, report, span):
        shown = " ".join(report.body[span.start : span.end].split())
        day = report.session_date
        if day and shown == day.isoformat():
            shown = f"{day:%-d/%-m/%Y}"
        first = days_before(report.body, span.start)
        shown = first + shown
        full = f" ({day:%-d/%-m/%Y})" if not first and day and str(day.year) not in shown else ""
        head = f"Buổi làm việc diễn ra ngày {shown}{full}."
        return _fact(question, report, _sentence_at(report, span), head, (span,))
    return None


def _of_head(question: Question, report: Report) -> Answer | None:
    """Answer with the report's title or source, where its own head states it: both are cited."""
    for fact, told in (("title", report.title), ("source", report.source or "")):
        if not told or not says(question.text, "document", fact):
            continue
        for head in heads_asked(question.text, [report]):
            at = head.text.find(told)
            if at >= 0:
                span = Span(head.span.start + at, head.span.start + at + len(told))
                return _fact(question, report, span, _HEADS[fact].format(report.title, told))
    return None


# "Trong 2 ngày *28 và* 29-7".
_DAYS_BEFORE = re.compile(r"\b\d{1,2}\s*(?:và|đến|[-–,])\s*$")


def days_before(text: str, start: int) -> str:
    """Return the day that stands before a day at ``start`` of one event, "" where there is none."""
    found = _DAYS_BEFORE.search(text, max(0, start - 12), start)
    return found.group() if found else ""


def _is_session(question: Question, report: Report, span: Span) -> bool:
    """Tell whether the event asked about is the report's own: a congress ahead is another."""
    if of_another_session(question, report, _sentence_at(report, span)):
        return False
    named = [e for e in listed("document", "events") if e in question.text.lower()]
    day = _sentence_at(report, span)
    told = f"{report.title} {report.body[day.start : day.end]}".lower()
    return not named or any(event in told for event in named)


def asks_session_day(question: Question) -> bool:
    """Tell whether the day is asked for on which the report was given or the meeting held."""
    text = question.text
    return says(text, "document", "day") and says(text, "document", "event")


def likeliest(ranked: Sequence[tuple[Report, Span]]) -> Report:
    """Return the report with most of the best passages."""
    return by_votes([report for report, _ in ranked])[0]


def by_votes(reports: Sequence[Report]) -> list[Report]:
    """Return the reports of the best passages (best first), each once, the likeliest first."""
    votes: Counter[str] = Counter()
    for position, report in enumerate(reports[:_VOTERS]):
        votes[report.id] += _VOTERS - position
    known = {report.id: report for report in reports[:_VOTERS]}
    return [known[report_id] for report_id, _ in votes.most_common()]


def _sentence_at(report: Report, span: Span) -> Span:
    """Return the sentence that holds the span, or the span itself outside sentences."""
    for block in report.blocks:
        if block.span.contains(span):
            for sentence in split_sentences(report.body, block.span):
                if sentence.overlaps(span):
                    return sentence
    return span


def _fact(
    question: Question, report: Report, span: Span, head: str, marked: tuple[Span, ...] = ()
) -> Answer:
    citations = Citations()
    citations.add(cite(report, span, marked or (span,)))
    return Answer(Status.ANSWERED, head, (), understood(question), (), citations.all())
