"""Answers as cards: text with styles and rows of buttons. Pure; nothing of Telegram's types."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from bot import callback_data, texts
from bot.choice_labels import choice_labels
from bot.examples import Examples
from bot.excerpts import excerpt, marked, shortened, tail, without_hashes
from bot.richtext import RichText, joined, rich, styled
from index.domain import Report, Span
from retrieval.answer import Answer, Citation, CitedPassage, Nearest, Status
from retrieval.citing import stated_day
from retrieval.service_protocol import IndexStatus

QUOTE_LIMIT = 700  # characters of one quote in an answer; the button shows it whole
CONTEXT_LIMIT = 500  # characters before and after an opened passage
QUOTES_SHOWN = 3  # the others are buttons only
BUTTONS_A_ROW = 5
CITATIONS_MAX = 20
HALF_LABEL = 18  # two such buttons fit into a row on a phone
SOURCE_LIMIT = 60  # under a quote; an opened citation shows it whole


@dataclass(frozen=True, slots=True)
class Button:
    """An inline button."""

    label: str
    data: str


@dataclass(frozen=True, slots=True)
class Card:
    """One reply: its text and the buttons under it."""

    text: RichText
    rows: tuple[tuple[Button, ...], ...] = ()


def answer_card(
    answer: Answer, token: str = "", *, chart: bool = False, quotes: bool = True
) -> Card:
    """Lay out an answer: headline, details, quotes with the cited words marked, buttons.

    ``token`` is what the answer was kept under; without it there are no buttons that need it.
    ``chart`` says that a chart of it can be drawn. Without ``quotes`` the buttons alone show them.
    """
    citations = all_citations(answer)
    numbers = {citation.id: number for number, citation in enumerate(citations, start=1)}
    head = joined(
        [rich(answer.headline, "b"), *(rich(_with_arrow(line)) for line in _details(answer))], "\n"
    )
    shown = [
        quote_block(citation, numbers[citation.id], answer.headline)
        for citation in answer.citations[: QUOTES_SHOWN if quotes else 0]
    ]
    blocks = [head, *shown]
    if answer.nearest:
        lines = [_nearest_line(near, numbers.get(near.citation.id)) for near in answer.nearest]
        blocks.append(joined([rich(texts.NEAREST_HEAD, "i"), *lines], "\n"))
    # What a choice rests on is shown when it is chosen: a question back has no other buttons.
    rows = citation_rows(citations) if answer.status is not Status.CLARIFY else ()
    if answer.choices:
        blocks.append(rich(texts.PRESS_OR_TYPE if token else texts.CHOOSE, "i"))
        rows = _choice_rows(answer, token) + rows
    if token:
        rows += _answer_rows(answer, token, chart)
    return Card(joined(blocks, "\n\n"), rows)


def _details(answer: Answer) -> list[str]:
    """Return the lines of details, numbered as their buttons are where each is a choice."""
    if not answer.choices or len(answer.choices) != len(answer.details):
        return list(answer.details)
    return [
        line if line.startswith(f"{number}. ") else f"{number}. {line}"
        for number, line in enumerate(answer.details, start=1)
    ]


# How a line of change begins, and the arrow that it gets.
_ARROWS = {"tăng": "▲", "vượt": "▲", "giảm": "▼", "hụt": "▼"}
_RATIO = re.compile(r"\(tức (tăng|giảm) ")


def _with_arrow(line: str) -> str:
    """Return a line of details with ▲ or ▼ in front when it states a change."""
    found = _RATIO.search(line)
    word = found[1] if found else line.split(" ", 1)[0].lower()
    return f"{_ARROWS[word]} {line}" if word in _ARROWS else line


def _answer_rows(answer: Answer, token: str, chart: bool) -> tuple[tuple[Button, ...], ...]:
    wanted = [
        (texts.MORE, callback_data.MORE, bool(answer.citations) and not answer.choices),
        (texts.CHART, callback_data.CHART, chart),
        # What no rule understood may still stand in a passage: who asked can look for it.
        (texts.FIND, callback_data.FIND, answer.status is Status.NOT_FOUND and not answer.choices),
        (texts.GOOD, callback_data.GOOD, not answer.choices),
        (texts.BAD, callback_data.BAD, not answer.choices),
    ]
    row = tuple(
        Button(label, callback_data.encode(k, token)) for label, k, there in wanted if there
    )
    # A long label beside two others is cut on a phone.
    apart = tuple(button for button in row if button.label == texts.FIND)
    beside = tuple(button for button in row if button.label != texts.FIND)
    return tuple(buttons for buttons in (apart, beside) if buttons)


def quote_block(citation: Citation, number: int, headline: str = "") -> RichText:
    """Lay out one citation: the quote with its marked words, then number, title, source, date.

    A quote that the headline already gives in full is not repeated.
    """
    source = rich(f"[{number}] ") + rich(_head_line(citation), "i")
    if citation.quote.strip() in headline:
        return source
    offset = citation.span.start
    marks = [
        Span(mark.start - offset, mark.end - offset)
        for mark in citation.marked
        # Words that are the whole quote need no mark, and a block all bold reads badly.
        if citation.span.contains(mark) and mark != citation.span
    ]
    quote = without_hashes(excerpt(marked(citation.quote, marks), marks, QUOTE_LIMIT))
    return joined([styled(quote, "blockquote"), source], "\n")


def cited_card(cited: CitedPassage, link: str = "") -> Card:
    """Lay out an opened citation: the report's head, the passage, what stands around it.

    ``link`` is the deep link that opens it again from anywhere.
    """
    citation = cited.citation
    facts = [
        citation.source or "",
        day_name(citation.date),
        cited.place.name if cited.place else "",
        cited.period.label if cited.period else "",
    ]
    head = joined(
        [rich(citation.title or citation.file, "b"), rich(" · ".join(filter(None, facts)))], "\n"
    )
    # A mark over all of it shows nothing: so an opened passage would be a block all bold.
    marks = [m for m in cited.marked if m.end - m.start < len(cited.passage.strip())]
    passage = styled(without_hashes(marked(cited.passage, marks)), "blockquote")
    before = _lines(tail(cited.before, CONTEXT_LIMIT))
    after = _lines(shortened(cited.after, CONTEXT_LIMIT))
    foot = rich(texts.CITATION_ID) + rich(citation.id, "code")
    if link:
        foot = joined([foot, rich(texts.DEEP_LINK + link)], "\n")
    document = Button(
        texts.ORIGINAL, callback_data.encode(callback_data.ORIGINAL, citation.report_id)
    )
    return Card(joined([head, before, passage, after, foot], "\n\n"), ((document,),))


def start_card(status: IndexStatus | None, examples: Examples) -> Card:
    """Lay out the greeting, with what the collection holds where that is known."""
    blocks = [rich(texts.START), _examples(examples)]
    if status is not None:
        blocks.append(rich(collection_line(status), "i"))
    return Card(joined(blocks, "\n\n"))


def help_card(commands: Sequence[tuple[str, str]], examples: Examples) -> Card:
    """Lay out the help with the given commands."""
    listed = rich("\n".join(f"/{name}: {what}" for name, what in commands))
    blocks = [
        joined([rich(texts.HELP_HEAD, "b"), rich(texts.HELP)], "\n"),
        _examples(examples),
        joined([rich(texts.HELP_COMMANDS, "b"), listed], "\n"),
    ]
    return Card(joined(blocks, "\n\n"))


def _examples(examples: Examples) -> RichText:
    if not examples.questions:
        return ()
    lines = [rich(f"• {question}") for question in examples.questions]
    return joined([rich(texts.EXAMPLES_HEAD), *lines], "\n")


def plain_card(text: str) -> Card:
    """Lay out one of the bot's own lines."""
    return Card(rich(text))


def collection_line(status: IndexStatus) -> str:
    """Say how much there is to ask about."""
    return texts.COLLECTION.format(
        reports=grouped(status.reports),
        figures=grouped(status.figures),
        built=day_name(status.built_at.astimezone(_VIETNAM).date()),
    )


def grouped(number: int) -> str:
    """Return a count with Vietnamese thousands separators."""
    return f"{number:,}".replace(",", ".")


def elapsed(seconds: float) -> str:
    """Return a duration in words."""
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes} phút {rest} giây" if minutes else f"{rest} giây"


def citation_rows(citations: Sequence[Citation]) -> tuple[tuple[Button, ...], ...]:
    """Return the numbered citation buttons."""
    return citation_buttons([citation.id for citation in citations])


def citation_buttons(ids: Sequence[str], first: int = 1) -> tuple[tuple[Button, ...], ...]:
    """Return numbered buttons for citation ids, counted from ``first``."""
    buttons = [
        Button(f"[{number}]", callback_data.encode(callback_data.CITATION, identifier))
        for number, identifier in enumerate(ids, start=first)
    ]
    return tuple(
        tuple(buttons[i : i + BUTTONS_A_ROW]) for i in range(0, len(buttons), BUTTONS_A_ROW)
    )


def all_citations(answer: Answer) -> list[Citation]:
    """Return the answer's citations, then those of what is near, each once, bounded."""
    found = {citation.id: citation for citation in answer.citations}
    for near in answer.nearest:
        found.setdefault(near.citation.id, near.citation)
    return list(found.values())[:CITATIONS_MAX]


def _choice_rows(answer: Answer, token: str) -> tuple[tuple[Button, ...], ...]:
    """Return the buttons of the choices, numbered: typing the number does the same."""
    kind = callback_data.QUESTION
    labels = choice_labels([choice.label for choice in answer.choices] if token else ())
    buttons = [
        Button(f"{place + 1} · {label}", callback_data.encode(kind, f"{token}-{place}"))
        for place, label in enumerate(labels)
    ]
    a_row = 2 if all(len(label) <= HALF_LABEL for label in labels) else 1
    return tuple(tuple(buttons[i : i + a_row]) for i in range(0, len(buttons), a_row))


def _nearest_line(near: Nearest, number: int | None) -> RichText:
    line = rich("• ") + rich(near.display, "b")
    if near.differs:
        line += rich(f" ({near.differs})")
    return line + rich(f" [{number}]" if number else "")


def _lines(text: str) -> RichText:
    """Return surrounding text in italics, its paragraphs on lines of their own."""
    return without_hashes(rich(re.sub(r"\s*\n\s*", "\n", text.strip()), "i"))


def _head_line(citation: Citation) -> str:
    source = shortened(citation.source or "", SOURCE_LIMIT)
    facts = [citation.title or citation.file, source, day_name(citation.date), citation.note]
    return " · ".join(filter(None, facts))


def day_name(day: date | None) -> str:
    """Return a day as it is written here, "" for none."""
    return f"{day.day}/{day.month}/{day.year}" if day else ""


def report_day(report: Report) -> str:
    """Return the day that a report is of: the one it states, else its printed one, else ""."""
    return day_name(stated_day(report) or report.printed_date)


def day_and_time(moment: datetime) -> str:
    """Return a moment by Vietnamese clocks: "14:05 ngày 22/11/2026"."""
    here = moment.astimezone(_VIETNAM)
    return f"{here:%H:%M} ngày {day_name(here.date())}"


_VIETNAM = timezone(timedelta(hours=7))
