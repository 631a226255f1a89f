"""Reports and passages as lists to leaf through, and one report by itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot import callback_data, texts
from bot.excerpts import excerpt, marked, shortened
from bot.library import Found
from bot.render import Button, Card, citation_buttons, grouped, report_day
from bot.richtext import joined, rich, styled
from bot.selection import marks_of
from index.domain import Report, Span
from retrieval import wording

REPORTS_A_PAGE = 8
PASSAGES_A_PAGE = 4
MOST_PASSAGES = 20
_EXCERPT = 350


def reports_card(reports: Sequence[Report], page: int, token: str, about: str) -> Card:
    """Lay out one page of reports with a button for each."""
    if not reports:
        return Card(
            rich(texts.NO_REPORTS.format(about=about) if about else texts.NO_REPORTS_AT_ALL)
        )
    pages = -(-len(reports) // REPORTS_A_PAGE)
    page = max(0, min(page, pages - 1))
    first = page * REPORTS_A_PAGE
    shown = reports[first : first + REPORTS_A_PAGE]
    head = texts.REPORTS_HEAD.format(
        count=grouped(len(reports)), about=f" về {about}" if about else ""
    )
    if pages > 1:
        head += texts.PAGE.format(page=page + 1, pages=pages)
    lines = [
        rich(f"{number}. ")
        + rich(shortened(report.title or report.file, 120))
        + rich(_facts(report), "i")
        for number, report in enumerate(shown, start=first + 1)
    ]
    buttons = tuple(
        Button(str(number), callback_data.encode(callback_data.REPORT, report.id))
        for number, report in enumerate(shown, start=first + 1)
    )
    rows = [buttons[:4], buttons[4:], _leaf(callback_data.REPORTS, token, page, pages)]
    return Card(joined([rich(head, "b"), *lines], "\n"), tuple(row for row in rows if row))


def _facts(report: Report) -> str:
    place = wording.full_place(report.place)
    when = report_day(report) or wording.period_name(report.period, report)
    facts = " · ".join(filter(None, (place, when)))
    return f"\n    {facts}" if facts else ""


def _leaf(kind: str, token: str, page: int, pages: int) -> tuple[Button, ...]:
    row = []
    if page > 0:
        row.append(Button(texts.PREVIOUS, callback_data.encode(kind, f"{page - 1}-{token}")))
    if page < pages - 1:
        row.append(Button(texts.NEXT, callback_data.encode(kind, f"{page + 1}-{token}")))
    return tuple(row)


def report_card(report: Report, figures: int, *, admin: bool) -> Card:
    """Lay out the head of one report."""
    facts = [
        (texts.REPORT_SOURCE, report.source or ""),
        (texts.REPORT_DATE, report_day(report)),
        (texts.REPORT_PLACE, wording.full_place(report.place)),
        (texts.REPORT_PERIOD, wording.period_name(report.period, report)),
        (texts.REPORT_FIGURES, grouped(figures)),
        (texts.REPORT_FILE, report.file),
        (texts.REPORT_LINK, report.url or ""),
    ]
    lines = [rich(f"{label}: {value}") for label, value in facts if value]
    row = [Button(texts.ORIGINAL, callback_data.encode(callback_data.ORIGINAL, report.id))]
    if admin:
        row.append(Button(texts.REMOVE, callback_data.encode(callback_data.REMOVE, report.id)))
    return Card(joined([rich(report.title or report.file, "b"), *lines], "\n"), (tuple(row),))


def remove_card(report: Report) -> Card:
    """Ask whether a report is really to go."""
    yes = Button(texts.REMOVE_YES, callback_data.encode(callback_data.REMOVE, f"{report.id}-yes"))
    return Card(rich(texts.REMOVE_ASK.format(title=report.title or report.file)), ((yes,),))


def passages_card(found: Sequence[Found], words: str, page: int, token: str) -> Card:
    """Lay out one page of passages, the words searched for marked."""
    if not found:
        return Card(rich(texts.NO_PASSAGES))
    pages = -(-len(found) // PASSAGES_A_PAGE)
    page = max(0, min(page, pages - 1))
    first = page * PASSAGES_A_PAGE
    shown = found[first : first + PASSAGES_A_PAGE]
    blocks = [rich(texts.PASSAGES_HEAD + texts.PAGE.format(page=page + 1, pages=pages), "b")]
    for number, hit in enumerate(shown, start=first + 1):
        text = " ".join(hit.passage.text.split())
        marks = [Span(start, end) for start, end in marks_of(text, words)]
        quote = excerpt(marked(text, marks), marks, _EXCERPT)
        facts = [shortened(hit.report.title or hit.report.file, 120)]
        facts.append(report_day(hit.report))
        source = rich(f"[{number}] ") + rich(" · ".join(filter(None, facts)), "i")
        blocks.append(joined([styled(quote, "blockquote"), source], "\n"))
    rows = citation_buttons([hit.passage.id for hit in shown], first + 1)
    leaf = _leaf(callback_data.SEARCH, token, page, pages)
    return Card(joined(blocks, "\n\n"), (*rows, leaf) if leaf else rows)
