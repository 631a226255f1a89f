"""/moi: a new conversation."""

from __future__ import annotations

from telegram import Update

from bot import texts
from bot.addressing import talk_of
from bot.context import BotContext
from bot.render import plain_card
from bot.sending import send_card


async def forget(update: Update, context: BotContext) -> None:
    """Handle /moi."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return
    await context.desk.forget(talk_of(message, user.id))
    await send_card(message, plain_card(texts.FORGOTTEN))
