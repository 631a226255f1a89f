"""Citations opened: the numbered buttons, /cite with an id; and the document behind one."""

from __future__ import annotations

import re

from telegram import Message, Update

from bot import texts
from bot.cards.changes import change_card
from bot.changes import Change, find_change, present_version
from bot.context import BotContext
from bot.desk import Desk
from bot.handlers.common import pressed
from bot.originals import original
from bot.render import Card, cited_card, plain_card
from bot.richtext import joined, rich
from bot.sending import send_card, send_document, uploading
from index.domain import citation_id
from index.errors import CitationNotFound

_ID = re.compile(r"[A-Za-z0-9_-]{1,62}")


async def cite(update: Update, context: BotContext) -> None:
    """Handle /cite <id>."""
    message = update.effective_message
    if message is None:
        return
    if not context.args:
        await send_card(message, plain_card(texts.CITE_USAGE))
        return
    await show_citation(message, context, context.args[0])


async def press_citation(update: Update, context: BotContext) -> None:
    """Handle a press on [1], [2] …"""
    press = await pressed(update, context)
    if press is not None:
        await show_citation(press.message, context, press.value)


async def show_citation(message: Message, context: BotContext, identifier: str) -> None:
    """Send the passage behind a citation id, or what has become of it."""
    desk = context.desk
    try:
        if not _ID.fullmatch(identifier):
            raise CitationNotFound("no citation has such an id")
        card = cited_card(await desk.cite(identifier), deep_link(context, identifier))
    except CitationNotFound:
        card = await _what_changed(desk, identifier)
    await send_card(message, card)


def deep_link(context: BotContext, identifier: str) -> str:
    """Return the link that opens a citation from anywhere."""
    return f"https://t.me/{context.bot.username}?start=c_{identifier}"


async def _what_changed(desk: Desk, identifier: str) -> Card:
    shown = await desk.store(desk.state.answers.shown, identifier[:64])
    if shown is None:
        return plain_card(texts.CITATION_GONE)

    def look() -> Change:
        present = present_version(shown, desk.library.headers())
        return find_change(shown, desk.library.catalogue.report(present) if present else None)

    change = await desk.search(look)
    if change.intact and change.report is not None and change.span is not None:
        found = cited_card(await desk.cite(citation_id(change.report.id, change.span)))
        note = rich(texts.CITATION_INTACT, "i")
        return Card(joined([note, found.text], "\n\n"), found.rows)
    return change_card(change)


async def press_original(update: Update, context: BotContext) -> None:
    """Handle a press on "Văn bản gốc"."""
    press = await pressed(update, context)
    if press is None:
        return
    desk = context.desk
    async with uploading(context.bot, press.message, document=True):
        try:
            report = await desk.search(desk.library.catalogue.report, press.value)
        except CitationNotFound:
            await send_card(press.message, plain_card(texts.REPORT_GONE))
            return
        # Aside: reading a long PDF again takes a while.
        roots, gazetteer = desk.settings.reports_dirs, desk.library.gazetteer
        found = await desk.aside(original, report, roots, gazetteer)
    said = texts.ORIGINAL_EXACT if found.exact else texts.ORIGINAL_TEXT
    await send_document(press.message, found.content, found.name, plain_card(said))
