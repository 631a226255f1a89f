"""Everything that is no question: pictures, unknown commands, buttons of other versions."""

from __future__ import annotations

from telegram import Update
from telegram.constants import ChatType

from bot import texts
from bot.context import BotContext
from bot.render import plain_card
from bot.sending import answer_press, send_card


async def not_text(update: Update, context: BotContext) -> None:
    """Handle a picture, a sticker, a voice message …, in private chats."""
    await _say(update, texts.TEXT_ONLY)


async def unknown_command(update: Update, context: BotContext) -> None:
    """Handle a command that no handler took, in private chats."""
    await _say(update, texts.UNKNOWN_COMMAND)


async def unknown_button(update: Update, context: BotContext) -> None:
    """Handle callback data that no handler took."""
    if update.callback_query is not None:
        await answer_press(update.callback_query, texts.BUTTON_UNKNOWN)


async def _say(update: Update, text: str) -> None:
    message = update.effective_message
    # In a group such messages are rarely meant for the bot.
    if message is not None and message.chat.type == ChatType.PRIVATE:
        await send_card(message, plain_card(text))
