"""The collection: /tim passages, /nguon reports, /xuat figures as a file."""

from __future__ import annotations

import io
from collections.abc import Callable

from telegram import Message, Update

from bot import figures_export, texts
from bot.cards.reports import MOST_PASSAGES, passages_card, report_card, reports_card
from bot.context import BotContext
from bot.desk import Desk
from bot.handlers.common import pressed, said
from bot.render import Card, grouped, plain_card
from bot.selection import matching_reports, passages_saying, select
from bot.sending import edit_card, send_card, send_document, typing, uploading
from bot.state import choice_token
from index.errors import CitationNotFound
from index.language.text import clean_question

EVERYTHING = "0"  # the token of no words
MOST_ROWS = 50_000


async def find(update: Update, context: BotContext) -> None:
    """Handle /tim <words>."""
    asked = said(update, context)
    if asked is None:
        return
    if not asked.words.strip():
        await send_card(asked.message, plain_card(texts.FIND_USAGE))
        return
    await _find(asked.message, context, asked.words)


async def press_find_for(update: Update, context: BotContext) -> None:
    """Handle a press on the button under a "no" that looks for passages on what was asked."""
    press = await pressed(update, context)
    if press is None:
        return
    desk = context.desk
    given = await desk.store(desk.state.answers.given, press.value)
    if given is None:
        await send_card(press.message, plain_card(texts.ANSWER_GONE))
        return
    await _find(press.message, context, given.resolved)


async def _find(message: Message, context: BotContext, said_words: str) -> None:
    words = said_words[:500]
    async with typing(context.bot, message):
        await context.desk.store(context.desk.state.offer, [words])
        card = await context.desk.search(_passages, context.desk, words, 0)
    await send_card(message, card)


async def press_find(update: Update, context: BotContext) -> None:
    """Handle a press that leafs through passages."""
    await _leaf(update, context, _passages)


def _passages(desk: Desk, words: str, page: int) -> Card:
    asked = clean_question(words)
    found = passages_saying(desk.library, asked, MOST_PASSAGES)
    return passages_card(found, asked, page, choice_token(words))


async def sources(update: Update, context: BotContext) -> None:
    """Handle /nguon [place, year, words of the title]."""
    asked = said(update, context)
    if asked is None:
        return
    words = asked.words[:300]
    if words:
        await context.desk.store(context.desk.state.offer, [words])
    await send_card(asked.message, await context.desk.search(_reports, context.desk, words, 0))


async def press_sources(update: Update, context: BotContext) -> None:
    """Handle a press that leafs through reports."""
    await _leaf(update, context, _reports)


def _reports(desk: Desk, words: str, page: int) -> Card:
    reports = matching_reports(desk.library, select(words, desk.library))
    return reports_card(reports, page, choice_token(words) if words else EVERYTHING, words)


async def _leaf(
    update: Update, context: BotContext, cards: Callable[[Desk, str, int], Card]
) -> None:
    """Show the page that a press asks for, of what ``cards`` makes of the offered words."""
    press = await pressed(update, context)
    if press is None:
        return
    desk = context.desk
    page, words = await _page_and_words(desk, press.value)
    if words is None:
        await send_card(press.message, plain_card(texts.CHOICE_GONE))
        return
    await edit_card(press.message, await desk.search(cards, desk, words, page))


async def _page_and_words(desk: Desk, value: str) -> tuple[int, str | None]:
    page, _, token = value.partition("-")
    number = int(page) if page.isascii() and page.isdigit() else 0
    if token == EVERYTHING:
        return number, ""
    return number, await desk.store(desk.state.offered, token)


async def press_report(update: Update, context: BotContext) -> None:
    """Handle a press on a report's number."""
    press = await pressed(update, context)
    if press is None:
        return
    desk = context.desk

    def look() -> Card:
        report = desk.library.catalogue.report(press.value)
        figures = len(desk.library.catalogue.figures(report_id=report.id))
        return report_card(report, figures, admin=desk.settings.is_admin(press.user_id))

    try:
        card = await desk.search(look)
    except CitationNotFound:
        card = plain_card(texts.REPORT_GONE)
    await send_card(press.message, card)


async def export(update: Update, context: BotContext) -> None:
    """Handle /xuat [csv] [place, year, indicator]."""
    asked = said(update, context)
    if asked is None:
        return
    words = asked.words.split()
    form = "csv" if "csv" in map(str.lower, words) else "xlsx"
    rest = " ".join(word for word in words if word.lower() not in ("csv", "xlsx", "excel"))
    desk = context.desk

    def table() -> list[tuple[figures_export.Cell, ...]]:
        return list(figures_export.rows(desk.library.catalogue, select(rest, desk.library)))

    async with uploading(context.bot, asked.message, document=True):
        rows = (await desk.search(table))[:MOST_ROWS]
        if not rows:
            await send_card(asked.message, plain_card(texts.EXPORT_NOTHING.format(words=rest)))
            return
        content = await desk.aside(_file, rows, form)
    caption = texts.EXPORT_DONE.format(count=grouped(len(rows)), what=f" ({rest})" if rest else "")
    await send_document(asked.message, content, f"so-lieu.{form}", plain_card(caption))


def _file(table: list[tuple[figures_export.Cell, ...]], form: str) -> bytes:
    rows = figures_export.for_people(table)
    if form == "csv":
        # The mark at the start makes Excel read the file as UTF-8.
        return figures_export.to_csv(rows, figures_export.HEADINGS).encode("utf-8-sig")
    out = io.BytesIO()
    figures_export.write_xlsx(rows, out, figures_export.HEADINGS)
    return out.getvalue()
