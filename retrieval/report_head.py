"""The head of a report as passages: its title, source, dates and author lines.

These lines are kept out of the index, where they would stand in front of what the report says: they
are short, and name the place and the topic of every question. But they are citable text like any
other, and a search that asks for them finds them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from index.domain import Block, BlockKind, Passage, Report, Span
from retrieval.sentence_rank import says

_KINDS = frozenset({BlockKind.META, BlockKind.TITLE, BlockKind.BYLINE})
_LONGEST = 1200
# The heads of so many reports are found, the likeliest report's first.
_REPORTS = 3

_Holds = Callable[[Report, Span], bool]


def head_passages(report: Report) -> list[Passage]:
    """Return the stretches of the report that say what it is, in order, none overlapping.

    A stretch is a run of lines above the title, the title, author lines or front matter, with
    nothing but white space between them. What stands below the text counts only where it names the
    author or the day of printing: the rest is page furniture.
    """
    return [
        Passage(report.id, span, report.body[span.start : span.end], "")
        for span in _stretches(report)
    ]


def heads_asked(text: str, reports: Sequence[Report]) -> list[Passage]:
    """Return the heads that tell what a question asks of a report itself, if it asks any.

    Args:
        text: the question.
        reports: the reports that may be meant, the likeliest first.
    """
    facts = [holds for fact, holds in _FACTS.items() if says(text, "document", fact)]
    if not facts:
        return []
    return [
        head
        for report in reports[:_REPORTS]
        for head in head_passages(report)
        if any(holds(report, head.span) for holds in facts)
    ]


def _stretches(report: Report) -> Iterator[Span]:
    text = next((span.start for span in report.indexed_spans()), len(report.body))
    run: Span | None = None
    for block in report.blocks:
        if block.kind not in _KINDS or block.span.end - block.span.start > _LONGEST:
            continue
        above = block.span.end <= text
        if not above and not _tells_of_report(report, block):
            continue
        if (
            run is not None
            and (above or block.kind is BlockKind.BYLINE)
            and not report.body[run.end : block.span.start].strip()
            and block.span.end - run.start <= _LONGEST
        ):
            run = Span(run.start, block.span.end)
            continue
        if run is not None:
            yield run
        run = block.span
    if run is not None:
        yield run


def _tells_of_report(report: Report, block: Block) -> bool:
    """Tell whether a block below the text is no page furniture: it names author or day."""
    return block.kind is BlockKind.BYLINE or _holds_printed(report, block.span)


def _holds_author(report: Report, span: Span) -> bool:
    return report.author_span is not None and span.contains(report.author_span)


def _holds_printed(report: Report, span: Span) -> bool:
    return report.printed_date_span is not None and span.contains(report.printed_date_span)


def _holds_title(report: Report, span: Span) -> bool:
    titles = (block.span for block in report.blocks if block.kind is BlockKind.TITLE)
    named = bool(report.title) and report.title in report.body[span.start : span.end]
    return named or any(map(span.contains, titles))


def _holds_source(report: Report, span: Span) -> bool:
    return bool(report.source) and str(report.source) in report.body[span.start : span.end]


# What a question may ask of a report itself (``[document]`` of questions.toml), and which head
# tells it.
_FACTS: dict[str, _Holds] = {
    "author": _holds_author,
    "printed": _holds_printed,
    "title": _holds_title,
    "source": _holds_source,
}
