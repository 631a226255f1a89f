"""/theodoi and /botheodoi: be told when new reports say something of a place or an indicator."""

from __future__ import annotations

import re

from telegram import Update

from bot import texts
from bot.cards.following import subscriptions_card
from bot.context import BotContext
from bot.handlers.common import pressed, said
from bot.render import plain_card
from bot.selection import any_figure, select
from bot.sending import edit_card, send_card
from bot.tables.subscriptions import MAX_A_CHAT, MAX_WORDS
from index.language.text import clean_question

# No longer ones: SQLite takes 63 bits, and Python refuses to read thousands of digits.
_NUMBER = re.compile(r"[0-9]{1,18}")


async def follow(update: Update, context: BotContext) -> None:
    """Handle /theodoi [words]."""
    asked = said(update, context)
    if asked is None:
        return
    desk, message = context.desk, asked.message
    words = clean_question(asked.words)[:MAX_WORDS]
    if not words:
        card = subscriptions_card(await desk.store(desk.state.subscriptions.of, message.chat_id))
        await send_card(message, card)
        return
    chosen = await desk.search(select, words, desk.library)
    if chosen.empty:
        await send_card(message, plain_card(texts.FOLLOW_USAGE))
        return
    thread = message.message_thread_id if message.is_topic_message else None
    added = await desk.store(
        desk.state.subscriptions.add, message.chat_id, thread, asked.user_id, words
    )
    said_so = (texts.FOLLOWED if added else texts.FOLLOW_TOO_MANY).format(
        words=words, count=MAX_A_CHAT
    )
    if added and not await desk.search(any_figure, chosen, desk.library):
        said_so += "\n" + texts.FOLLOW_NOTHING_YET
    await send_card(message, plain_card(said_so))


async def unfollow(update: Update, context: BotContext) -> None:
    """Handle /botheodoi [number or words]."""
    asked = said(update, context)
    if asked is None:
        return
    desk, message = context.desk, asked.message
    own = await desk.store(desk.state.subscriptions.of, message.chat_id)
    wanted = clean_question(asked.words)
    number = int(wanted) if _NUMBER.fullmatch(wanted) else 0
    by_number = own[number - 1 : number] if number else []
    chosen = by_number or [s for s in own if s.words.casefold() == wanted.casefold()]
    if not chosen:
        await send_card(message, subscriptions_card(own))
        return
    words = await desk.store(desk.state.subscriptions.remove, message.chat_id, chosen[0].id)
    await send_card(message, plain_card(texts.UNFOLLOWED.format(words=words)))


async def press_unfollow(update: Update, context: BotContext) -> None:
    """Handle a press that ends a subscription."""
    press = await pressed(update, context)
    if press is None or not _NUMBER.fullmatch(press.value):
        return
    desk, chat_id = context.desk, press.message.chat_id
    await desk.store(desk.state.subscriptions.remove, chat_id, int(press.value))
    own = await desk.store(desk.state.subscriptions.of, chat_id)
    await edit_card(press.message, subscriptions_card(own))
