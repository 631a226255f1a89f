"""The words of the project as frozen dataclasses: report, passage, figure, place, period.

Everything here is a value: no I/O, no behaviour beyond small derived properties. Offsets are
Python string offsets (code points) into ``Report.body``, half-open: ``body[start:end]``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A half-open range of code points in a report's body."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"span must satisfy 0 <= start <= end, got {self.start}:{self.end}")

    def contains(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class BlockKind(StrEnum):
    """What a stretch of a report is; only some kinds are indexed (see ``INDEXED_BLOCKS``)."""

    META = "meta"  # front matter, printed date, section label above the title
    TITLE = "title"
    LEAD = "lead"  # the summary that sites print before or after the text
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list_item"
    TABLE = "table"  # a Markdown table, one row a line
    CAPTION = "caption"
    BYLINE = "byline"
    RELATED = "related"  # "Các tin khác" and what follows
    REPEAT = "repeat"  # a teaser that only repeats body text


INDEXED_BLOCKS = frozenset(
    {
        BlockKind.LEAD,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.TABLE,
    }
)


@dataclass(frozen=True, slots=True)
class Block:
    """One stretch of a report's body with its kind. Blocks are in order and do not overlap."""

    kind: BlockKind
    span: Span


class AreaLevel(StrEnum):
    """What a reference area is."""

    COUNTRY = "country"
    REGION = "region"  # Đồng bằng sông Cửu Long, Tây Nguyên
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    AGENCY = "agency"  # Cục Hải quan Lạng Sơn: an area of its own, never its province
    GROUP = "group"  # khối huyện, các xã miền núi


@dataclass(frozen=True, slots=True)
class Place:
    """A reference area.

    ``name`` is the full display name ("huyện Hướng Hóa"), ``short`` the name alone
    ("Hướng Hóa"). ``code`` is the gazetteer's code or None. ``province`` is the short name of the
    province it lies in (for a province: its own), ``province_code`` that province's code.
    ``within`` holds the codes of all units that contain it, ``successor`` the code of the unit
    that took its place in July 2025 where there is exactly one.
    """

    name: str
    short: str
    level: AreaLevel
    code: str | None = None
    province: str | None = None
    province_code: str | None = None
    within: tuple[str, ...] = ()
    successor: str | None = None

    @property
    def key(self) -> str:
        """Identity for comparison: the code where there is one, else level and name."""
        return self.code or f"{self.level}:{self.name.casefold()}"


class PeriodKind(StrEnum):
    """The shape of a period; two periods of different kinds are never silently exchanged."""

    DAY = "day"
    AS_OF = "as_of"  # tính đến 31/8: cumulative from 1 January, or a stock on that day
    MONTH = "month"
    YEAR_TO_DATE = "year_to_date"  # 9 tháng đầu năm, 6 tháng, nửa đầu năm
    QUARTER = "quarter"
    YEAR = "year"
    RANGE = "range"  # giai đoạn 2021-2025, 5 năm
    TERM = "term"  # nhiệm kỳ 2015-2020, half-term included
    TO_NOW = "to_now"  # đến nay, hiện có: a stock at the report's own date
    SCHOOL_YEAR = "school_year"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Period:
    """A time period with inclusive ends.

    ``label`` is as written (or a plain Vietnamese label when it was inferred). ``start``/``end``
    are None when the text gives no way to know them. ``inferred`` is True when the year, or the
    whole period, was taken from the report and not from the sentence.
    """

    label: str
    kind: PeriodKind
    start: date | None = None
    end: date | None = None
    inferred: bool = False

    @property
    def year(self) -> int | None:
        """The calendar year the period ends in, or None."""
        return self.end.year if self.end else None


class Relation(StrEnum):
    """What a number is to its indicator (names are the gold files')."""

    VALUE = "value"
    PLAN = "plan"  # kế hoạch, dự toán: assigned for the period
    TARGET = "target"  # phấn đấu, mục tiêu: aimed at
    PERCENT_OF_PLAN = "pct_of_plan"
    CHANGE = "growth_vs_same_period"
    SHARE = "share"


AIMS = (Relation.PLAN, Relation.TARGET)
"""Relations of what is not yet done."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One stated number: an observation of an indicator for an area and a period.

    ``value`` is None for a malformed number, which stays raw in ``text`` and is flagged.
    ``value_high`` is the upper end of a range, ``total`` the denominator of ``17/19 chỉ tiêu``.
    ``span`` covers the number with its unit, ``sentence`` the sentence that states it.
    ``unit`` is as written and normalised ("tỷ đồng", "%", "xã"). ``base`` is what a change is
    measured against, as written, or which plan a percent of plan refers to. ``direction`` is
    "tăng", "giảm", "vượt" or None. ``parent`` is the indicator that this one is a part of ("trong
    đó …") or the heading that it is listed under.
    """

    report_id: str
    span: Span
    sentence: Span
    text: str
    indicator: str
    indicator_text: str
    value: Decimal | None
    unit: str
    relation: Relation
    value_high: Decimal | None = None
    total: Decimal | None = None
    qualifier: str | None = None
    direction: str | None = None
    base: str | None = None
    parent: str | None = None
    place: Place | None = None
    period: Period | None = None
    flags: tuple[str, ...] = ()


class DateBasis(StrEnum):
    """How a report's session date was found, best evidence first."""

    STATED = "stated"  # a full date in the text: "Sáng 4/10/2019"
    DAY_AND_TEXT_YEAR = "day_and_text_year"  # "Sáng nay (9/10)" with "9 tháng của năm 2018"
    FRONT_MATTER = "front_matter"  # the file's own metadata
    TEXT_YEAR = "text_year"  # only a year is certain
    PRINTED = "printed"  # nothing but the printed date
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Report:
    """One document.

    ``id`` is a hash of the body, so it is stable across rebuilds and renames. ``body`` is the
    whole decoded text (NFC, LF line ends, for plain text files otherwise exactly the file), so
    that offsets are offsets into what the operator sees; ``blocks`` say which stretches are
    indexed. ``session_date`` is the day the report was given (or the last day of the period when
    only a year is certain), ``period`` the period that the report as a whole is about.
    """

    id: str
    file: str
    title: str
    body: str
    blocks: tuple[Block, ...]
    source: str | None = None
    url: str | None = None
    author: str | None = None
    author_span: Span | None = None
    printed_date: date | None = None
    printed_date_span: Span | None = None
    session_date: date | None = None
    session_date_span: Span | None = None
    session_basis: DateBasis = DateBasis.UNKNOWN
    period: Period | None = None
    places: tuple[Place, ...] = ()

    @property
    def place(self) -> Place | None:
        """The area that the report is chiefly about."""
        return self.places[0] if self.places else None

    def indexed_spans(self) -> Iterable[Span]:
        """Spans of the blocks that are indexed, in order."""
        return (block.span for block in self.blocks if block.kind in INDEXED_BLOCKS)


@dataclass(frozen=True, slots=True)
class Passage:
    """A contiguous piece of a report's body: the unit of retrieval.

    ``text == report.body[span.start:span.end]`` exactly. ``context`` (title, place, period) is
    encoded and indexed together with the text, never shown as if it were part of it.
    """

    report_id: str
    span: Span
    text: str
    context: str

    @property
    def id(self) -> str:
        """The passage's citation id."""
        return citation_id(self.report_id, self.span)


def citation_id(report_id: str, span: Span) -> str:
    """Return the id of a citation: stable while the report's text is.

    Only letters, digits and hyphens, at most 32 characters, so that it fits Telegram's
    callback data (64 bytes) and deep links (64 characters of ``A-Za-z0-9_-``).
    """
    return f"{report_id}-{span.start}-{span.end}"
