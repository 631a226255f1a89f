"""Plain text is a question; a press on a choice is one, too."""

from __future__ import annotations

from telegram import Message, Update

from bot import texts
from bot.addressing import answer_replied_to, question_for, talk_of
from bot.context import BotContext
from bot.desk import Reply
from bot.handlers.common import pressed
from bot.render import answer_card, plain_card
from bot.sending import send_card, typing
from retrieval.answer import Intent


async def question(update: Update, context: BotContext) -> None:
    """Handle a text message, or the caption of a picture."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return
    asked = question_for(message, context.bot.id, context.bot.username)
    if asked is not None:
        await answer_question(message, user.id, asked, context)


async def answer_question(message: Message, user_id: int, asked: str, context: BotContext) -> None:
    """Answer a question as the reply to a message."""
    about = answer_replied_to(message, context.bot.id)
    async with typing(context.bot, message):
        reply = await context.desk.ask(talk_of(message, user_id), asked, about)
    await send_reply(message, reply)


async def send_reply(message: Message, reply: Reply) -> None:
    """Send an answer with its buttons."""
    answer = reply.answer
    if answer.understood.intent is Intent.HELP:
        await send_card(message, plain_card(answer.text))  # a word back, no answer: not in bold
        return
    # A question back is read at a glance; what each choice rests on is a button away.
    quotes = not answer.choices
    card = answer_card(answer, reply.token, chart=reply.chart, quotes=quotes)
    await send_card(message, card)


async def press_choice(update: Update, context: BotContext) -> None:
    """Handle a press on one of the readings that a clarifying question offers."""
    press = await pressed(update, context)
    if press is None:
        return
    message = press.message
    async with typing(context.bot, message):
        reply = await context.desk.choose(talk_of(message, press.user_id), press.value)
    if reply is None:
        await send_card(message, plain_card(texts.CHOICE_GONE))
    else:
        await send_reply(message, reply)
