"""Citations opened: the numbered buttons, and /cite with an id."""

from __future__ import annotations

import re

from telegram import Message, Update

from bot import texts
from bot.context import BotContext
from bot.desk import Desk
from bot.render import cited_card, plain_card
from bot.sending import send_card
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
    await show_citation(message, context.desk, context.args[0])


async def press_citation(update: Update, context: BotContext) -> None:
    """Handle a press on [1], [2] …"""
    query = update.callback_query
    if query is None or context.match is None:
        return
    await query.answer()
    if isinstance(query.message, Message):
        await show_citation(query.message, context.desk, context.match.group(1))


async def show_citation(message: Message, desk: Desk, citation_id: str) -> None:
    """Send the passage behind a citation id, or one line that says that it is gone."""
    try:
        if not _ID.fullmatch(citation_id):
            raise CitationNotFound("no citation has such an id")
        card = cited_card(await desk.cite(citation_id))
    except CitationNotFound:
        card = plain_card(texts.CITATION_GONE)
    await send_card(message, card)
