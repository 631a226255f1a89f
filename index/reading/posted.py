"""When a page was put online, as exactly as its head or its address says: day, month or year."""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from index.domain import Block, BlockKind, Span
from index.language.dates import find_dates
from index.reading.front_matter import FrontMatter
from index.reading.meta_lines import is_dateline, is_official_head, printed_date_in

_WITHIN = timedelta(days=10)  # a meeting is written about within days
_MONTH = timedelta(days=31)
_YEAR_MONTH = re.compile(r"(?P<year>20[0-4]\d)\s?[-/.]\s?(?P<month>\d{1,2})")
_MONTH_YEAR = re.compile(
    r"(?:tháng\s)?(?P<month>\d{1,2})(?:\s?[-/.]\s?|\s(?:năm\s)?)(?P<year>20[0-4]\d)", re.IGNORECASE
)
_YEAR = re.compile(r"(?:năm\s)?(?P<year>20[0-4]\d)", re.IGNORECASE)
_MAX_URL = 2_000
_TEXT = (BlockKind.PARAGRAPH, BlockKind.LEAD, BlockKind.LIST_ITEM, BlockKind.TABLE)
# ".../2021/07/08/...", ".../2021-07-08...", ".../201703/...", "...-20210708190448.htm"
_URL_DATES = (
    re.compile(
        r"[/_-](?P<year>20[0-4]\d)(?P<sign>[/-])(?P<month>[01]?\d)(?:(?P=sign)(?P<day>[0-3]?\d))?(?=[/_.?-]|$)"
    ),
    re.compile(r"[/_-](?P<year>20[0-4]\d)(?P<month>[01]\d)(?P<day>[0-3]\d)(?=\d{4,9}\.|[/_.?-]|$)"),
    re.compile(r"/(?P<year>20[0-4]\d)(?P<month>[01]\d)(?P<day>)(?=/)"),
)


@dataclass(frozen=True, slots=True)
class Posted:
    """The days between which a page was put online; one day when that is known.

    ``weak`` when only its address says so.
    """

    start: date
    end: date
    span: Span | None = None
    weak: bool = False

    @property
    def day(self) -> date | None:
        """The day, when it is known."""
        return self.start if self.start == self.end else None

    def settles(self, day: date) -> bool:
        """Tell whether a page so dated may well tell of a meeting on ``day``."""
        return self.end - self.start <= _MONTH and self.start - _WITHIN <= day <= self.end


def on_day(day: date, span: Span | None = None) -> Posted:
    """Return the date of a page whose day is known."""
    return Posted(day, day, span)


def printed_in(body: str, blocks: Sequence[Block]) -> tuple[date | None, Span | None, bool]:
    """Return the date around the text, where it stands, and whether a document was signed then.

    Of several above the text the last counts: a site's head shows the day of the visit, the line
    below it when the text was posted.
    """
    official = False
    found: tuple[date | None, Span | None, bool] = (None, None, False)
    for block in blocks:
        if found[0] is not None and block.kind in _TEXT:
            break
        if block.kind is not BlockKind.META:
            continue
        text = body[block.span.start : block.span.end]
        official = official or is_official_head(text)
        mention = printed_date_in(text)
        if mention and mention.year and mention.day:
            start = block.span.start
            span = Span(start + mention.span.start, start + mention.span.end)
            day = date(mention.year, mention.month, mention.day)
            found = day, span, official and is_dateline(text)
            if found[2]:
                break
    return found


def front_posted(front: FrontMatter) -> Posted | None:
    """Return the date in a report's head: "2021-07-08", but also "2021-07", "07/2021", "2021"."""
    value = (front.get("date") or "").strip()
    if not value:
        return None
    at = front.spans["date"].start
    for mention in find_dates(value):
        if mention.year and mention.day:
            span = Span(at + mention.span.start, at + mention.span.end)
            return on_day(date(mention.year, mention.month, mention.day), span)
    for pattern in (_YEAR_MONTH, _MONTH_YEAR, _YEAR):
        match = pattern.fullmatch(value)
        if match:
            parts = match.groupdict()
            month = int(parts["month"]) if "month" in parts else None
            return _stretch(int(parts["year"]), month, None, front.spans["date"])
    return None


def url_posted(url: str | None) -> Posted | None:
    """Return the date that an address holds, or None."""
    for pattern in _URL_DATES:
        for match in pattern.finditer((url or "")[:_MAX_URL]):
            day = int(match["day"]) if match["day"] else None
            found = _stretch(int(match["year"]), int(match["month"]), day, None, weak=True)
            if found:
                return found
    return None


def _stretch(
    year: int, month: int | None, day: int | None, span: Span | None, *, weak: bool = False
) -> Posted | None:
    try:
        if day:
            return Posted(date(year, month or 1, day), date(year, month or 1, day), span, weak)
        if month:
            last = calendar.monthrange(year, month)[1] if 1 <= month <= 12 else 0
            return Posted(date(year, month, 1), date(year, month, last), span, weak)
    except ValueError:  # no such day: some other number
        return None
    return Posted(date(year, 1, 1), date(year, 12, 31), span, weak)
