"""Plain text is a question; a press on a choice is one, too."""

from __future__ import annotations

from telegram import Message, Update

from bot import texts
from bot.addressing import question_for
from bot.context import BotContext
from bot.render import answer_card, plain_card
from bot.sending import send_card, typing


async def question(update: Update, context: BotContext) -> None:
    """Handle a text message."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return
    asked = question_for(message, context.bot.id, context.bot.username)
    if asked is None:
        return
    async with typing(context.bot, message):
        answer = await context.desk.ask(message.chat_id, user.id, asked)
    await send_card(message, answer_card(answer))


async def press_choice(update: Update, context: BotContext) -> None:
    """Handle a press on one of the readings that a clarifying question offers."""
    query = update.callback_query
    if query is None or context.match is None:
        return
    await query.answer()
    message = query.message
    if not isinstance(message, Message):
        return
    async with typing(context.bot, message):
        answer = await context.desk.choose(
            message.chat_id, query.from_user.id, context.match.group(1)
        )
    await send_card(message, answer_card(answer) if answer else plain_card(texts.CHOICE_GONE))
