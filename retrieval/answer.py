"""What an answer is: the dataclasses behind the JSON contract of docs and command line."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any

from index.domain import Figure, Period, Place, Span


class Status(StrEnum):
    """The three outcomes."""

    ANSWERED = "answered"
    CLARIFY = "clarify"
    NOT_FOUND = "not_found"


class Intent(StrEnum):
    """What the question asks for."""

    VALUE = "value"
    PLAN = "plan"
    PERCENT_OF_PLAN = "percent_of_plan"
    CHANGE = "change"
    SHARE = "share"
    COUNT = "count"
    LIST = "list"
    COMPARE = "compare"
    RANK = "rank"
    TREND = "trend"
    PASSAGE = "passage"
    REPORTS = "reports"
    OVERVIEW = "overview"
    HELP = "help"


NUMERIC = frozenset(
    {Intent.VALUE, Intent.PLAN, Intent.PERCENT_OF_PLAN, Intent.CHANGE, Intent.SHARE, Intent.COUNT}
)
"""What one number answers."""


@dataclass(frozen=True, slots=True)
class Understood:
    """What was understood of a question."""

    intent: Intent
    indicator: str = ""
    places: tuple[Place, ...] = ()
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """A span of a report that shows something. ``quote == report.body[span.start:span.end]``."""

    id: str
    report_id: str
    file: str
    title: str
    source: str | None
    date: date | None
    quote: str
    span: Span
    marked: tuple[Span, ...] = ()  # the cited words inside the body (within ``span``)
    note: str = ""  # how the time of what it shows was found, where the quote does not say it


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """A figure in an answer. ``display`` is the direct answer it gives, e.g. "ước đạt 5 tỷ đồng".

    ``citation`` is the 1-based number of its citation; ``operands`` the numbers of the citations
    that a computed figure rests on.
    """

    figure: Figure
    display: str
    citation: int
    computed: bool = False
    operands: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to make a question definite. ``question`` is complete: asking it needs no history."""

    label: str
    question: str


@dataclass(frozen=True, slots=True)
class Nearest:
    """Something close that was not asked for, and what differs (Vietnamese)."""

    figure: Figure | None
    display: str
    differs: str
    citation: Citation


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer. ``text`` is plain Vietnamese; its first line is the direct answer.

    ``headline`` is that first line, ``details`` the short lines below it (place and period; plan,
    percent, change); renderers may lay them out as they like. ``understood`` is what was
    understood, ``resolved`` the question made complete with what the conversation gave, which is
    what the next question's history should hold.
    """

    status: Status
    headline: str
    details: tuple[str, ...] = ()
    understood: Understood = field(default_factory=lambda: Understood(Intent.HELP))
    figures: tuple[StatedFigure, ...] = ()
    citations: tuple[Citation, ...] = ()
    choices: tuple[Choice, ...] = ()
    nearest: tuple[Nearest, ...] = ()
    resolved: str = ""

    @property
    def text(self) -> str:
        """The whole answer in plain Vietnamese, without quotes and sources."""
        return "\n".join((self.headline, *self.details))

    def to_json(self) -> dict[str, Any]:
        """Return the answer as the JSON contract has it."""
        return {
            "status": self.status.value,
            "text": self.text,
            "question": {
                "intent": self.understood.intent.value,
                "indicator": self.understood.indicator,
                "places": [place_json(place) for place in self.understood.places],
                "period": period_json(self.understood.period),
            },
            "figures": [stated_json(stated) for stated in self.figures],
            "citations": [citation_json(citation) for citation in self.citations],
            "choices": [{"label": c.label, "question": c.question} for c in self.choices],
            "nearest": [nearest_json(nearest) for nearest in self.nearest],
        }


def place_json(place: Place | None) -> dict[str, Any]:
    """Return a place as JSON (empty name and null code when there is none)."""
    if place is None:
        return {"name": "", "code": None}
    return {"name": place.name, "code": place.code}


def period_json(period: Period | None) -> dict[str, Any]:
    """Return a period as JSON: label and ISO dates or null."""
    if period is None:
        return {"label": "", "start": None, "end": None}
    return {
        "label": period.label,
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
    }


def figure_json(figure: Figure) -> dict[str, Any]:
    """Return a figure's own fields as JSON; numbers are decimal strings."""
    return {
        "text": figure.text,
        "indicator": figure.indicator,
        "indicator_text": figure.indicator_text,
        "value": None if figure.value is None else format(figure.value, "f"),
        "value_high": None if figure.value_high is None else format(figure.value_high, "f"),
        "total": None if figure.total is None else format(figure.total, "f"),
        "unit": figure.unit,
        "qualifier": figure.qualifier,
        "relation": figure.relation.value,
        "direction": figure.direction,
        "base": figure.base,
        "place": place_json(figure.place),
        "period": period_json(figure.period),
        "flags": list(figure.flags),
    }


def stated_json(stated: StatedFigure) -> dict[str, Any]:
    """Return a figure of an answer as JSON."""
    row = figure_json(stated.figure)
    row["display"] = stated.display
    row["computed"] = stated.computed
    row["citation"] = stated.citation
    if stated.operands:
        row["operands"] = list(stated.operands)
    return row


def citation_json(citation: Citation) -> dict[str, Any]:
    """Return a citation as JSON."""
    row: dict[str, Any] = {
        "id": citation.id,
        "file": citation.file,
        "title": citation.title,
        "source": citation.source,
        "date": citation.date.isoformat() if citation.date else None,
        "quote": citation.quote,
        "start": citation.span.start,
        "end": citation.span.end,
    }
    if citation.note:
        row["note"] = citation.note
    return row


def nearest_json(nearest: Nearest) -> dict[str, Any]:
    """Return something close as JSON."""
    row: dict[str, Any] = figure_json(nearest.figure) if nearest.figure else {}
    row["display"] = nearest.display
    row["differs"] = nearest.differs
    row["citation"] = citation_json(nearest.citation)
    return row


@dataclass(frozen=True, slots=True)
class CitedPassage:
    """A citation opened: the passage around a span, its neighbours, its report's head.

    ``before``, ``passage`` and ``after`` are consecutive pieces of the body; ``marked`` are the
    cited words as spans *within* ``passage`` (offset 0 is its first character).
    """

    citation: Citation
    passage: str
    marked: tuple[Span, ...]
    before: str
    after: str
    place: Place | None
    period: Period | None


def cited_passage_json(cited: CitedPassage) -> dict[str, Any]:
    """Return an opened citation as JSON."""
    row = citation_json(cited.citation)
    row["passage"] = cited.passage
    row["before"] = cited.before
    row["after"] = cited.after
    row["place"] = place_json(cited.place)
    row["period"] = period_json(cited.period)
    return row
