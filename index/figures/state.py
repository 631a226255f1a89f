"""What a reader of a report keeps in mind from one sentence to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from index.domain import Period, Place, Report
from index.language.periods import Anchor


@dataclass(slots=True)
class State:
    """The running context of one report. Changed only by ``index.figures.extract``."""

    report: Report
    anchor: Anchor
    place: Place | None = None  # subject of the paragraph, when it is not the report's
    period: Period | None = None  # period named earlier, still in force
    indicator: str | None = None  # the last whole indicator
    aim: bool = False  # the text before states aims
    heading_aim: bool = False
    headings: list[str] = field(default_factory=list)
    lead: str | None = None  # a sentence that ends in a colon and opens a list

    @property
    def parent(self) -> str | None:
        """What list items stand under."""
        words = [*self.headings[-2:], *([self.lead] if self.lead else [])]
        return " – ".join(words)[:240] or None


def anchor_of(report: Report) -> Anchor:
    """Return what the report's undated mentions are read against."""
    session: date | None = report.session_date
    year = report.period.year if report.period and report.period.year else None
    if year is None and session is not None:
        year = session.year
    if session is None and report.period and report.period.end:
        session = report.period.end
    return Anchor(year, session)
