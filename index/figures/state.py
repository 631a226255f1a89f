"""What a reader of a report keeps in mind from one sentence to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from index.domain import Figure, Period, Place, Relation, Report
from index.language.amounts import AmountKind
from index.language.periods import Anchor


@dataclass(slots=True)
class State:
    """The running context of one report. Changed only by ``index.figures.extract``.

    Results and aims keep periods of their own: what a report says of next year's targets must not
    date the results that follow.
    """

    report: Report
    anchor: Anchor
    place: Place | None = None  # subject of the paragraph, when it is not the report's
    section: Place | None = None  # area of these paragraphs, when it is not the report's
    in_turn: frozenset[str] = frozenset()  # areas that the report tells of one after the other
    body: Place | None = None  # the agency that reports, which "đơn vị" stands for
    author: str | None = None  # the office that wrote the report on its own work and its area
    whole_place: Place | None = None  # area of the last sentence that "Trong đó" can go on with
    whole_period: Period | None = None  # and its period
    one_guest: bool = False  # the paragraph before told only of whole_place, a body of another area
    period: Period | None = None  # period of results named earlier, still in force
    term: Period | None = None  # the term, or the years, that the text told of last
    entered: Period | None = None  # the one in force as this paragraph began
    begun: bool = False  # a paragraph before this one stated numbers
    headed: Period | None = None  # that of them which a heading or the words over a list named
    headed_at: float = 0  # how deep the heading stood
    block_period: Period | None = None  # "tính đến ngày …" at a sentence's head: this paragraph's
    to_now: tuple[Period, frozenset[str]] | None = None  # "đến nay" at a head, and what it counts
    aim_period: Period | None = None  # period that aims are stated for
    indicator: str | None = None  # the last whole indicator
    told: tuple[
        Figure, ...
    ] = ()  # all of the last sentence with numbers, for what goes on in order
    stated: dict[AmountKind, Figure] = field(default_factory=dict)  # the last whole of each kind
    rate: Figure | None = None  # how much of its plan the whole area reached, told last
    currency: str | None = None  # what that indicator was stated in, when it is money
    aim: Relation | None = None  # the text before states aims: PLAN or TARGET
    heading_aim: Relation | None = None
    # The aims that the headings in force announce, each with how deep its heading stands.
    heading_aims: list[tuple[int, Relation]] = field(default_factory=list)
    announced: tuple[Relation | None, Period | None] | None = None  # by a sentence without numbers
    headings: list[str] = field(default_factory=list)
    levels: list[float] = field(default_factory=list)  # how deep each of them stands
    numbered: int = 0  # how deep the last one with a number of its own stood
    text_below: bool = False  # text has come since the last heading
    topic: str | None = None  # what a sentence opened with, for the few sentences behind it
    topic_left: int = 0  # how many sentences it still reaches
    part: str | None = None  # one thing of the area that the text tells of: a park, a project
    part_left: int = 0  # how many sentences it still reaches
    part_apart: bool = False  # "Riêng …": told apart from the area, which the next ones may be of
    label: str | None = None  # before the colon of the last sentence, for the one behind it
    index_name: str | None = None  # by which the text ranks places: "chỉ số cải cách hành chính"
    project: str | None = None  # the label of the one project that the paragraph tells of
    project_above: str | None = None  # that of the paragraph before, which may go on in this one
    yields: dict[str, str] = field(default_factory=dict)  # of which crop a measure was told last
    crop: str | None = None  # the crop that the sentences of the paragraph tell of
    item: str | None = None  # what the sentences before in the same item of a list told of
    lead: str | None = None  # what a sentence that ends in a colon says of the list it opens

    @property
    def home(self) -> Place | None:
        """The area that these paragraphs are about."""
        return self.section or self.report.place

    @property
    def context(self) -> tuple[Place, ...]:
        """What "tỉnh", "toàn huyện" and bare names are read by: the area told of first."""
        told = (self.section,) if self.section is not None else ()
        return (*told, *self.report.places)

    @property
    def parent(self) -> str | None:
        """What list items stand under."""
        last = self.headings[-1] if self.headings else ""
        lead = [] if self.lead is None or last.startswith(self.lead) else [self.lead]
        words = [*self.headings[-2:], *lead]
        return " – ".join(words)[-240:] or None


def anchor_of(report: Report) -> Anchor:
    """Return what the report's undated mentions are read against."""
    session: date | None = report.session_date
    year = report.period.year if report.period and report.period.year else None
    if year is None and session is not None:
        year = session.year
    if session is None and report.period and report.period.end:
        session = report.period.end
    return Anchor(year, session)
