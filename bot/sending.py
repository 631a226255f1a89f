"""Cards to Telegram: pages, buttons, and plain text where the HTML is refused."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from telegram import (
    Bot,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.render import Card
from bot.richtext import RichText, pages, to_html, to_plain

log = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_AFTER = 0.4  # seconds; quick answers need no "typing…"
TYPING_LASTS = 4.5


async def send_card(message: Message, card: Card) -> Message | None:
    """Send a card as the reply to ``message``; the buttons stand under its last page.

    Returns the last message sent, None for an empty card.
    """
    sent: Message | None = None
    parts = pages(card.text)
    for number, part in enumerate(parts, start=1):
        markup = keyboard(card) if number == len(parts) else None
        sent = await _send(message, part, markup, quote=number == 1)
    return sent


async def _send(
    message: Message, part: RichText, markup: InlineKeyboardMarkup | None, quote: bool
) -> Message:
    # In a group the reader must see whose question this answers; the question may be gone by now.
    reply = None
    if quote and message.chat.type != ChatType.PRIVATE:
        reply = ReplyParameters(message.message_id, allow_sending_without_reply=True)
    try:
        return await message.reply_text(
            to_html(part),
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
        )
    except BadRequest as error:
        log.error("Telegram refused a card (%s); sending it as plain text", error)
        return await message.reply_text(
            to_plain(part),
            reply_markup=markup,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
        )


def keyboard(card: Card) -> InlineKeyboardMarkup | None:
    """Return the card's buttons as Telegram wants them, None when there are none."""
    if not card.rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=b.data) for b in row] for row in card.rows]
    )


@asynccontextmanager
async def typing(bot: Bot, message: Message) -> AsyncIterator[None]:
    """Show "typing…" in the message's chat while the body runs, if that takes long enough."""
    task = asyncio.create_task(_keep_typing(bot, message))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _keep_typing(bot: Bot, message: Message) -> None:
    await asyncio.sleep(TYPING_AFTER)
    thread = message.message_thread_id if message.is_topic_message else None
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(message.chat_id, ChatAction.TYPING, message_thread_id=thread)
        await asyncio.sleep(TYPING_LASTS)
