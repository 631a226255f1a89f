"""What was read in a report that was sent in, with the question whether to take it in."""

from __future__ import annotations

from bot import callback_data, texts
from bot.render import Button, Card, grouped, plain_card, report_day
from bot.richtext import joined, rich
from bot.uploads import Read
from index.domain import Report
from retrieval import wording

FIGURES_SHOWN = 8


def upload_card(
    read: Read, name: str, token: str, same_name: Report | None, same_title: Report | None
) -> Card:
    """Lay out what was read, and ask."""
    report = read.report
    facts = [
        (texts.REPORT_DATE, report_day(report)),
        (texts.REPORT_PLACE, wording.full_place(report.place)),
        (texts.REPORT_PERIOD, wording.period_name(report.period, report)),
        (texts.REPORT_SOURCE, report.source or ""),
    ]
    head = [rich(texts.UPLOAD_READ.format(name=name)), rich(report.title or name, "b")]
    head += [rich(f"{label}: {value}") for label, value in facts if value]
    lines = [
        rich("• " + wording.headline(f, report).removesuffix("."))
        for f in read.figures[:FIGURES_SHOWN]
    ]
    found = rich(texts.UPLOAD_NO_FIGURES)
    if lines:
        count = rich(texts.UPLOAD_FIGURES.format(count=grouped(len(read.figures))))
        found = joined([count, *lines], "\n")
    notes = []
    if same_name is not None:
        notes.append(rich(texts.UPLOAD_REPLACES, "i"))
    elif same_title is not None:
        notes.append(rich(texts.UPLOAD_LIKE.format(file=same_title.file), "i"))
    row = (
        Button(texts.UPLOAD_ADD, callback_data.encode(callback_data.ADD, token)),
        Button(texts.UPLOAD_DISCARD, callback_data.encode(callback_data.DISCARD, token)),
    )
    return Card(joined([joined(head, "\n"), found, *notes], "\n\n"), (row,))


def unreadable_card(reason: str) -> Card:
    """Say why a file could not be read."""
    return plain_card(texts.UPLOAD_UNREADABLE.format(reason=why_unreadable(reason)))


def why_unreadable(reason: str) -> str:
    """Return the reader's reason in Vietnamese; what is unusual is in the log only."""
    known = (said for words, said in texts.UNREADABLE if words.lower() in reason.lower())
    return next(known, texts.UNREADABLE_OTHER)
