"""What several handlers share: who wrote or pressed, and who may."""

from __future__ import annotations

import re
from dataclasses import dataclass

from telegram import Message, Update

from bot import texts
from bot.context import BotContext
from bot.render import plain_card
from bot.sending import answer_press, send_card


@dataclass(frozen=True, slots=True)
class Said:
    """A message to answer, who it is from, and the words behind its command."""

    message: Message
    user_id: int
    words: str


@dataclass(frozen=True, slots=True)
class Pressed:
    """A button that was pressed: its message, by whom, and the value that it carries."""

    message: Message
    user_id: int
    value: str


def said(update: Update, context: BotContext) -> Said | None:
    """Return a command's message, None for what has no author."""
    message, user = update.effective_message, update.effective_user
    if message is None or user is None:
        return None
    return Said(message, user.id, " ".join(context.args or ()))


async def pressed(update: Update, context: BotContext) -> Pressed | None:
    """Stop the button's spinning and return what it carries, None without its message."""
    query = update.callback_query
    if query is None:
        return None
    await answer_press(query)
    # Forged data may be empty, which python-telegram-bot takes for a match of every pattern.
    match: object = context.match
    if not isinstance(match, re.Match) or not isinstance(query.message, Message):
        return None
    return Pressed(query.message, query.from_user.id, match.group(1))


async def is_admin(who: Said | Pressed, context: BotContext) -> bool:
    """Tell whether someone is an administrator; others get one polite line."""
    if context.desk.settings.is_admin(who.user_id):
        return True
    await send_card(who.message, plain_card(texts.ADMINS_ONLY))
    return False
