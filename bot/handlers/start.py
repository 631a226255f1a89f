"""/start: the greeting, or the citation that a deep link (``?start=c_<id>``) names."""

from __future__ import annotations

from telegram import Update

from bot.context import BotContext
from bot.handlers.citation import show_citation
from bot.render import start_card
from bot.sending import send_card

DEEP_LINK_CITATION = "c_"


async def start(update: Update, context: BotContext) -> None:
    """Handle /start."""
    message = update.effective_message
    if message is None:
        return
    payload = context.args[0] if context.args else ""
    if payload.startswith(DEEP_LINK_CITATION):
        await show_citation(message, context, payload.removeprefix(DEEP_LINK_CITATION))
        return
    desk = context.desk
    await send_card(message, start_card(await desk.status(), await desk.examples()))
