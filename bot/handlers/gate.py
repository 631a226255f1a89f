"""Before every other handler: who may ask, and how much."""

from __future__ import annotations

import logging

from telegram import Message, Update
from telegram.constants import ChatType
from telegram.ext import ApplicationHandlerStop

from bot import texts
from bot.addressing import question_for, said_in
from bot.context import BotContext
from bot.render import plain_card
from bot.sending import answer_press, send_card
from bot.throttle import Verdict

log = logging.getLogger(__name__)


async def gate(update: object, context: BotContext) -> None:
    """Let an update through, or stop it: politely once, then silently."""
    if not isinstance(update, Update):
        return
    if update.effective_user is None:
        # A post of a channel: whom the access rules do not know they cannot let in.
        raise ApplicationHandlerStop
    desk, user_id = context.desk, update.effective_user.id
    desk.metrics.update(_kind(update))
    if update.message is not None and not _for_us(update.message, context):
        raise ApplicationHandlerStop
    chat_id = update.effective_chat.id if update.effective_chat else user_id
    if not await desk.admits(user_id, chat_id):
        desk.metrics.refused("access")
        if await desk.store(desk.state.access.first_refusal, user_id):
            await _say(update, _stranger(update, user_id))
        else:
            await _hush(update)
        raise ApplicationHandlerStop
    if desk.settings.is_admin(user_id):
        return
    verdict = desk.throttle.check(user_id)
    if verdict is Verdict.TAKE:
        return
    desk.metrics.refused("rate")
    if verdict is Verdict.SAY_SO:
        log.info("user %d sends too fast", user_id)
        await _say(update, texts.TOO_FAST)
    else:
        await _hush(update)
    raise ApplicationHandlerStop


def _stranger(update: Update, user_id: int) -> str:
    """Say no, with the id that an administrator needs to say yes: in a group the group's, too."""
    chat = update.effective_chat
    if chat is None or chat.type == ChatType.PRIVATE:
        return texts.STRANGER.format(id=user_id)
    return texts.STRANGER_IN_GROUP.format(id=user_id, chat=chat.id)


def _kind(update: Update) -> str:
    if update.inline_query is not None:
        return "inline"
    return "button" if update.callback_query is not None else "message"


def _for_us(message: Message, context: BotContext) -> bool:
    """Tell whether a message is meant for the bot; others in a group are none of its business."""
    if message.chat.type == ChatType.PRIVATE:
        return True
    if message.text and message.text.startswith("/"):
        name = message.text.split(maxsplit=1)[0]
        return "@" not in name or name.casefold().endswith(f"@{context.bot.username}".casefold())
    said = said_in(message)
    return bool(said) and question_for(message, context.bot.id, context.bot.username) is not None


async def _say(update: Update, text: str) -> None:
    if update.callback_query is not None:
        await answer_press(update.callback_query, text, alert=True)
    elif update.message is not None:
        await send_card(update.message, plain_card(text))
    else:
        await _hush(update)


async def _hush(update: Update) -> None:
    """End the waiting that a client shows, without a word."""
    if update.callback_query is not None:
        await answer_press(update.callback_query)
    elif update.inline_query is not None:
        await update.inline_query.answer([], cache_time=5, is_personal=True)
