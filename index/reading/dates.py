"""When a report was printed, when its session was held, and what period it is about.

A page's own date is often the day it was printed, years later. So the session's date comes from
the text first; the text's own periods give a day its year; the page's date is the last resort.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from index.domain import INDEXED_BLOCKS, Block, BlockKind, DateBasis, Period, PeriodKind, Span
from index.language.periods import Anchor, PeriodMention, find_periods, resolve
from index.reading import lead_period
from index.reading.aimed_year import told_in_year_before
from index.reading.front_matter import FrontMatter
from index.reading.lead_period import EARLY, LEAD, REST, TITLE
from index.reading.opening_period import dating_day, without_beginnings
from index.reading.period_weights import Weighed, weigh
from index.reading.posted import Posted, front_posted, on_day, printed_in, url_posted
from index.reading.session import Session, find_session
from index.reading.session_year import BEFORE_END, date_session, likely_year
from index.reading.told_now import this_year, without_story, year_just_over

_EARLY_BLOCKS = 4
_MAX_TEXT = 200_000
_PRINTED_AFTER = timedelta(days=120)
_FRONT_AFTER = timedelta(days=400)
_LONG_OVER = timedelta(days=180)
_FIRST_MONTHS = 3  # a text of these looks back on the year before
_QUARTERS = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Dates:
    """What is known of a report's dates; fields as in ``index.domain.Report``."""

    printed: date | None = None
    printed_span: Span | None = None
    session: date | None = None
    session_span: Span | None = None
    basis: DateBasis = DateBasis.UNKNOWN
    period: Period | None = None


def infer_dates(
    body: str,
    blocks: Sequence[Block],
    title: str,
    front: FrontMatter,
    *,
    posted: date | None = None,
    url: str | None = None,
) -> Dates:
    """Return the dates and the lead period of a report.

    Args:
        body: the whole text.
        blocks: its blocks.
        title: its title (which may stand outside the body).
        front: its front matter.
        posted: the date that metadata outside the body states.
        url: its address.
    """
    printed, printed_span, signed = printed_in(body, blocks)
    head = front_posted(front)
    front_span = head.span if head and head.day else None
    signed = signed and head is None
    if signed and printed:
        # The day on which an official document was signed is as good as one in the file's head.
        head, front_span = on_day(printed), printed_span
    stated = (head.day if head else None) or posted
    pages = [head] if head else []
    pages += [on_day(day) for day in (posted, printed) if day]
    address = url_posted(url) if not pages else None
    if address:
        pages.append(address)
    zones = _zones(body, blocks, title)
    found = weigh(zones)
    if not any(item.mention.year for item in found):
        zones = _zones(body, blocks, title, below=True)
        found = weigh(zones)
    if not pages and not any(item.mention.year for item in found):
        # Only what stands under a picture may be dated: "Từ đầu năm 2018 đến nay, … Ảnh: A".
        found = weigh([*zones, *_captions(body, blocks)])
    session = find_session(body, blocks)
    sure = head.start.year if head and not _dated_elsewhere(session, head.start) else None
    if sure:
        # Years further off are those of anecdotes and comparisons.
        found = lead_period.near(found, sure)
    elif not pages and session is None:
        found = without_story(lead_period.outlived(found))
    found = without_beginnings(lead_period.of_congress(found), stated or printed)
    if stated and stated.month > _FIRST_MONTHS:
        found = lead_period.reached(found, stated)
    lead = lead_period.lead_mention(found)
    text = body[:_MAX_TEXT]
    votes = lead_period.year_votes(found, text, url)
    if sure:
        votes = {year: vote for year, vote in votes.items() if abs(year - sure) <= 1}
    day, basis = None, DateBasis.UNKNOWN
    if not pages and not (session and (session.mention.year or (lead and lead.plan))):
        lead, votes = told_in_year_before(lead, found, votes, text)
    if session:
        day, basis = date_session(session, lead, found, votes, pages)
    told = day if basis is DateBasis.STATED else next((p.day for p in pages if not p.weak), None)
    if told is None and lead is not None and lead.plan:
        told = day  # "15/12 … năm 2023 phấn đấu": what is told is of the year before the aims'
    if lead is not None and told is not None:
        lead = lead_period.told_by(lead, told)
        ahead = 1 if lead is not None else 0
        votes = {year: vote for year, vote in votes.items() if year <= told.year + ahead}
    lead = lead or lead_period.daily(title, text)
    # Months without a year are those before the signing, whatever years the text compares.
    years = {} if signed and lead else votes
    heads = [b.span for b in blocks if b.kind is BlockKind.HEADING]
    by_day = dating_day(lead, told, [body[span.start : span.end] for span in heads])
    period = _as_of(by_day) if by_day else _period(front, lead, day, years, next(iter(pages), None))
    span = Span(session.mention.span.start, session.mention.span.end) if session and day else None
    if day is None:
        day, basis, span = _fall_back(period, found, stated, front_span, printed, printed_span)
        day, basis = _bounded(day, basis, period, next((p for p in pages if not p.day), address))
    if signed and basis is DateBasis.FRONT_MATTER:
        basis = DateBasis.PRINTED
    return Dates(printed or stated, printed_span or front_span, day, span, basis, period)


def _dated_elsewhere(session: Session | None, front: date) -> bool:
    """Tell whether the text states in full that the session was years from the file's date."""
    year = session.mention.year if session else None
    return year is not None and abs(year - front.year) > 1


def _zones(
    body: str, blocks: Sequence[Block], title: str, *, below: bool = False
) -> list[tuple[str, float]]:
    """Return the texts that name periods, with the weight of the place where they stand.

    What stands below links to other articles ("Tin liên quan") is of those, and read only if asked
    for (``below``).
    """
    zones = [(title, TITLE)]
    seen, used = 0, 0
    for block in blocks:
        if block.kind is BlockKind.RELATED and seen and not below:
            break
        if block.kind not in INDEXED_BLOCKS or used > _MAX_TEXT:
            continue
        text = body[block.span.start : block.span.end]
        if block.kind is not BlockKind.TABLE:
            text = text.replace("\n", " ")  # of a wrapped paragraph, no end of a sentence
        used += len(text)
        if block.kind is BlockKind.LEAD or (block.kind is not BlockKind.HEADING and seen == 0):
            weight = LEAD
        else:
            weight = EARLY if seen < _EARLY_BLOCKS else REST
        if block.kind is BlockKind.TABLE:
            seen = max(seen, _EARLY_BLOCKS)  # text below a table is not how a report begins
        seen += block.kind is not BlockKind.HEADING
        zones.append((text, weight))
    return zones


def _captions(body: str, blocks: Sequence[Block]) -> list[tuple[str, float]]:
    """Return the texts under pictures, with the weight of what stands anywhere."""
    found = [block.span for block in blocks if block.kind is BlockKind.CAPTION][:_EARLY_BLOCKS]
    return [(body[span.start : span.end].replace("\n", " "), REST) for span in found]


def _period(
    front: FrontMatter,
    lead: Weighed | None,
    session: date | None,
    votes: dict[int, float],
    page: Posted | None,
) -> Period | None:
    for mention in find_periods(front.get("period") or "", question=True):
        period = resolve(mention, Anchor(session=session))
        if period.end:
            return replace(period, inferred=True)
    if lead is None:
        year = likely_year(votes)
        day = session or (page.day if page and not page.weak else None)
        if day is not None and (year is None or year > day.year):
            # Nothing else is dated, or only a school year to come: what is told is of that day.
            return _as_of(day)
        return _labelled(PeriodKind.YEAR, date(year, 1, 1), date(year, 12, 31)) if year else None
    mention = lead.mention
    under_way = lead.plan or this_year(mention)
    if page and under_way and mention.year is None and _not_over(mention, None, page.end):
        # "… đang làm cho xong trong quý IV", posted in September: told of until then.
        return _as_of(page.end)
    year = likely_year(votes) or _year_before(mention, page)
    just_over = year_just_over(mention, page.end) if page and not lead.plan else None
    if just_over is not None:
        year = just_over
    elif page and mention.year is None and _not_over(mention, year, page.end):
        # "Năm 2017 phấn đấu …" in a text of October 2016 on nine months: those of 2016.
        year = _year_before(mention, page)
    anchor = Anchor(year, session)
    if mention.year is None and session:
        past = mention.kind is PeriodKind.YEAR or mention.part == "qua"  # "5 năm qua" end there
        year_over = mention.kind is PeriodKind.YEAR and mention.part == "qua"
        anchor = Anchor(None if year_over else session.year, session)
        end = resolve(mention, anchor).end
        if end and not past and end > session + BEFORE_END:
            anchor = Anchor(session.year - 1, session)
    period = resolve(mention, anchor)
    if period.start is None or period.end is None:
        return replace(period, inferred=True)
    told = session or (page.day if page and not page.weak else None)
    if told and mention.kind is PeriodKind.TERM and period.start.year == told.year:
        # A congress at the beginning of a term: what is not dated is of that day.
        return _as_of(told)
    if told and lead.weight < lead_period.TITLE and _long_over(period, told):
        # "…; riêng năm 2019 thu 143 tỷ đồng" told in July 2020 of a term: what is not dated is
        # of the day it is told on.
        return _as_of(told)
    return _labelled(period.kind, period.start, period.end, period.label)


def _long_over(period: Period, session: date) -> bool:
    """Tell whether a year was over long before the session: no longer what is reported on."""
    whole = period.kind is PeriodKind.YEAR and period.end is not None
    return whole and period.end is not None and session - period.end > _LONG_OVER


def _not_over(mention: PeriodMention, year: int | None, posted: date) -> bool:
    """Tell whether the mention's stretch of that year lay ahead when the page was posted."""
    end = resolve(mention, Anchor(year or posted.year)).end
    return end is not None and end - BEFORE_END > posted


def _year_before(mention: PeriodMention, page: Posted | None) -> int | None:
    """Return the last year in which the period was over when the page was posted."""
    if page is None:
        return None
    year = page.end.year
    end = resolve(mention, Anchor(year)).end
    return year - 1 if end and end - BEFORE_END > page.end else year


def _as_of(day: date) -> Period:
    return _labelled(PeriodKind.AS_OF, date(day.year, 1, 1), day)


def _labelled(kind: PeriodKind, start: date, end: date, written: str = "") -> Period:
    """Return an inferred period with a plain Vietnamese label."""
    year = end.year
    label = {
        PeriodKind.YEAR: f"năm {year}",
        PeriodKind.YEAR_TO_DATE: f"{end.month} tháng đầu năm {year}",
        PeriodKind.QUARTER: f"quý {_QUARTERS[(end.month - 1) // 3]}/{year}",
        PeriodKind.MONTH: f"tháng {end.month}/{year}",
        PeriodKind.AS_OF: f"đến {end.day}/{end.month}/{year}",
        PeriodKind.TERM: f"nhiệm kỳ {start.year}-{year}",
    }.get(kind, written)
    return Period(label, kind, start, end, inferred=True)


def _fall_back(
    period: Period | None,
    found: Sequence[Weighed],
    stated: date | None,
    stated_span: Span | None,
    printed: date | None,
    printed_span: Span | None,
) -> tuple[date | None, DateBasis, Span | None]:
    """Return a date for a report whose text tells of no session."""
    end = period.end if period else None
    start = (period.start if period else None) or end
    if stated and (end is None or start is None or start <= stated <= end + _FRONT_AFTER):
        return stated, DateBasis.FRONT_MATTER, stated_span
    if printed and end and start and start <= printed <= end + _PRINTED_AFTER:
        return printed, DateBasis.PRINTED, printed_span
    if end:
        counted = [
            resolve(item.mention, Anchor(end.year)).end
            for item in found
            if item.mention.as_of and item.mention.kind is PeriodKind.DAY and not item.plan
        ]
        # A count "đến ngày 18/10" in a report on nine months: it was given after that day.
        return (
            max([end, *(day for day in counted if day and day.year == end.year)]),
            DateBasis.TEXT_YEAR,
            None,
        )
    if printed:
        return printed, DateBasis.PRINTED, printed_span
    return None, DateBasis.UNKNOWN, None


def _bounded(
    day: date | None, basis: DateBasis, period: Period | None, page: Posted | None
) -> tuple[date | None, DateBasis]:
    """Hold a date that only a year or nothing is known of against a month or an address."""
    if page is None or basis not in (DateBasis.TEXT_YEAR, DateBasis.UNKNOWN):
        return day, basis
    if day is None:
        exact = page.day is not None and not page.weak
        return page.end, DateBasis.PRINTED if exact else DateBasis.TEXT_YEAR
    start = period.start if period else None
    # A year told of in its June has not come to its December.
    if start and start <= page.end < day:
        return page.end, basis
    return day, basis
