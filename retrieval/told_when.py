"""Where a figure's time was read, where neither its sentence nor its paragraph names it.

A number without a time of its own is of the time that the text has in force. Who checks an answer
sees that at its source, where the title beside it does not say the time.
"""

from __future__ import annotations

from index.domain import DateBasis, Figure, Period, PeriodKind, Report, Span
from index.language.periods import Anchor, find_periods, resolve
from retrieval.words import listed

_STATED = frozenset({PeriodKind.TO_NOW, PeriodKind.OTHER})


def note_on_time(report: Report, figure: Figure) -> str:
    """Return how a figure's time was found ("kỳ suy từ ngày báo cáo"), "" where it stands by it.

    A report that has no day gives its numbers the time that it names elsewhere.

    Args:
        report: the figure's report.
        figure: the figure.
    """
    period = figure.period
    if period is None or period.end is None or not period.inferred or period.kind in _STATED:
        return ""
    block = next((b.span for b in report.blocks if b.span.contains(figure.sentence)), None)
    start = block.start if block is not None else figure.sentence.start
    around = report.body[start : figure.sentence.end]
    if _names(around, period, report) or _names(report.title, period, report):
        return ""
    above = any(_names(report.body[b.start : b.end], period, report) for b in _above(report, start))
    day = "report_day" if is_dated(report) else "report_text"
    return listed("told_when", "above" if above else day)[0]


def is_dated(report: Report) -> bool:
    """Tell whether a report has a day of its own: in its text beyond the year, or printed on it."""
    known = report.session_basis not in (DateBasis.TEXT_YEAR, DateBasis.UNKNOWN)
    return (known and report.session_date is not None) or report.printed_date is not None


def _above(report: Report, start: int) -> list[Span]:
    return [span for span in report.indexed_spans() if span.end <= start]


def _names(text: str, period: Period, report: Report) -> bool:
    """Tell whether a text names a period, no matter in which words."""
    session = report.session_date
    year = report.period.year if report.period and report.period.year else None
    anchor = Anchor(year or (session.year if session else None), session)
    for mention in find_periods(text):
        if mention.base:
            continue
        told = resolve(mention, anchor)
        if told.end == period.end and (told.start == period.start or told.start is None):
            return True
        if told.kind is period.kind is PeriodKind.TERM:
            return True
    return False
