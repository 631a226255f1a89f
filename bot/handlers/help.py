"""/trogiup and /help."""

from __future__ import annotations

from telegram import Update

from bot import texts
from bot.context import BotContext
from bot.render import help_card
from bot.sending import send_card


async def show_help(update: Update, context: BotContext) -> None:
    """Handle /trogiup."""
    message, user = update.effective_message, update.effective_user
    if message is None:
        return
    admin = context.desk.settings.is_admin(user.id if user else None)
    commands = texts.COMMANDS + (texts.ADMIN_COMMANDS if admin else ())
    await send_card(message, help_card(commands, await context.desk.examples()))
