"""Cards to Telegram: pages, buttons, files, and plain text where the HTML is refused."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from typing import Any

from telegram import (
    Bot,
    CallbackQuery,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    Message,
    ReplyParameters,
)
from telegram.constants import ChatAction, ChatType, ParseMode
from telegram.error import BadRequest, TelegramError

from bot.render import Card
from bot.richtext import RichText, pages, to_html, to_plain
from bot.transport import ReplyLost

log = logging.getLogger(__name__)

_NO_PREVIEW = LinkPreviewOptions(is_disabled=True)
TYPING_AFTER = 0.4  # seconds; quick answers need no "typing…"
TYPING_LASTS = 4.5
CAPTION_LIMIT = 1024


async def send_card(message: Message, card: Card) -> Message | None:
    """Send a card as the reply to ``message``; the buttons stand under its last page.

    Returns the last message sent; None for an empty card, and where it was sent but Telegram's
    answer was lost on the way.
    """
    sent: Message | None = None
    parts = pages(card.text)
    for number, part in enumerate(parts, start=1):
        markup = keyboard(card) if number == len(parts) else None
        reply = _reply_to(message) if number == 1 else None
        sent = await _send(message, part, markup, reply)
    return sent


async def _send(
    message: Message,
    part: RichText,
    markup: InlineKeyboardMarkup | None,
    reply: ReplyParameters | None,
) -> Message | None:
    try:
        return await message.reply_text(
            to_html(part),
            parse_mode=ParseMode.HTML,
            reply_markup=markup,
            reply_parameters=reply,
            link_preview_options=_NO_PREVIEW,
        )
    except ReplyLost as lost:
        log.info("%s; going on", lost)
        return None
    except BadRequest as error:
        log.error("Telegram refused a card (%s); sending it as plain text", error)
        with suppress(ReplyLost):
            return await message.reply_text(
                to_plain(part),
                reply_markup=markup,
                reply_parameters=reply,
                link_preview_options=_NO_PREVIEW,
            )
        return None


async def send_photo(message: Message, picture: bytes, card: Card) -> None:
    """Send a picture with a card as its caption, as the reply to ``message``."""
    await _send_file(message, "photo", InputFile(picture, "bieu-do.png"), card)


async def send_document(message: Message, content: bytes, name: str, card: Card) -> None:
    """Send a file with a card as its caption, as the reply to ``message``."""
    await _send_file(message, "document", InputFile(content, name), card)


async def _send_file(message: Message, kind: str, file: InputFile, card: Card) -> None:
    send = message.reply_photo if kind == "photo" else message.reply_document
    caption = next(iter(pages(card.text, CAPTION_LIMIT)), ())
    rest: dict[str, Any] = {"reply_markup": keyboard(card), "reply_parameters": _reply_to(message)}
    try:
        await send(file, caption=to_html(caption), parse_mode=ParseMode.HTML, **rest)
    except ReplyLost as lost:
        log.info("%s; going on", lost)
    except BadRequest as error:
        log.error("Telegram refused a caption (%s); sending it as plain text", error)
        with suppress(ReplyLost):
            await send(file, caption=to_plain(caption), **rest)


async def send_to(bot: Bot, chat_id: int, thread_id: int | None, card: Card) -> None:
    """Send a card to a chat that has not just written."""
    parts = pages(card.text)
    for number, part in enumerate(parts, start=1):
        with suppress(ReplyLost):
            await bot.send_message(
                chat_id,
                to_html(part),
                parse_mode=ParseMode.HTML,
                message_thread_id=thread_id,
                reply_markup=keyboard(card) if number == len(parts) else None,
                link_preview_options=_NO_PREVIEW,
            )


async def answer_press(query: CallbackQuery, text: str | None = None, alert: bool = False) -> None:
    """End a button's waiting, with a word or without; Telegram may have ended it already.

    It does so after some minutes (the bot was down), or has heard this and its reply was lost.
    """
    try:
        await query.answer(text, show_alert=alert)
    except TelegramError as error:
        log.info("a press could not be acknowledged: %s", error)


async def edit_card(message: Message, card: Card) -> None:
    """Show another card in a message's place; what cannot be edited is logged."""
    part = next(iter(pages(card.text)), ())
    try:
        await message.edit_text(
            to_html(part),
            parse_mode=ParseMode.HTML,
            reply_markup=keyboard(card),
            link_preview_options=_NO_PREVIEW,
        )
    except TelegramError as error:
        log.warning("a message could not be edited (%s): %s", error, to_plain(part)[:200])


def _reply_to(message: Message) -> ReplyParameters | None:
    # In a group the reader must see whose question this answers; the question may be gone by now.
    if message.chat.type == ChatType.PRIVATE:
        return None
    return ReplyParameters(message.message_id, allow_sending_without_reply=True)


def keyboard(card: Card) -> InlineKeyboardMarkup | None:
    """Return the card's buttons as Telegram wants them, None when there are none."""
    if not card.rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(b.label, callback_data=b.data) for b in row] for row in card.rows]
    )


def typing(bot: Bot, message: Message) -> AbstractAsyncContextManager[None]:
    """Show "typing…" in the message's chat while the body runs, if that takes long enough."""
    return _acting(bot, message, ChatAction.TYPING)


def uploading(
    bot: Bot, message: Message, *, document: bool = False
) -> AbstractAsyncContextManager[None]:
    """Show "sending photo…" (or a document) while the body runs, if that takes long enough."""
    return _acting(
        bot, message, ChatAction.UPLOAD_DOCUMENT if document else ChatAction.UPLOAD_PHOTO
    )


@asynccontextmanager
async def _acting(bot: Bot, message: Message, action: ChatAction) -> AsyncIterator[None]:
    task = asyncio.create_task(_keep_acting(bot, message, action))
    try:
        yield
    finally:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


async def _keep_acting(bot: Bot, message: Message, action: ChatAction) -> None:
    await asyncio.sleep(TYPING_AFTER)
    thread = message.message_thread_id if message.is_topic_message else None
    while True:
        with suppress(TelegramError):
            await bot.send_chat_action(message.chat_id, action, message_thread_id=thread)
        await asyncio.sleep(TYPING_LASTS)
