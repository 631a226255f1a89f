"""Reports in and out: a file sent by an administrator, its confirmation, and /xoa."""

from __future__ import annotations

import logging
from pathlib import Path

from telegram import Document, Update
from telegram.constants import ChatType
from telegram.error import BadRequest

from bot import texts, uploads
from bot.addressing import question_for
from bot.cards.reports import remove_card, reports_card
from bot.cards.uploads import unreadable_card, upload_card
from bot.context import BotContext
from bot.desk import Desk
from bot.handlers.common import is_admin, pressed, said
from bot.handlers.library import EVERYTHING
from bot.handlers.question import answer_question
from bot.handlers.rebuild import begin
from bot.render import Card, plain_card
from bot.selection import matching_reports, select
from bot.sending import edit_card, send_card, typing
from bot.state import choice_token
from bot.tables.uploads import Upload
from index.errors import CitationNotFound, ReportUnreadable
from index.language.text import fold
from index.reading import SUPPORTED_SUFFIXES

log = logging.getLogger(__name__)


async def document(update: Update, context: BotContext) -> None:
    """Handle a file: from an administrator a report to read; its caption may be a question.

    In a group only the caption counts, when it is meant for the bot.
    """
    message, user = update.effective_message, update.effective_user
    if message is None or user is None or message.document is None:
        return
    asked = question_for(message, context.bot.id, context.bot.username)
    if message.chat.type != ChatType.PRIVATE:
        if asked:
            await answer_question(message, user.id, asked, context)
        return
    desk = context.desk
    if desk.settings.is_admin(user.id):
        async with typing(context.bot, message):
            card = await _card(message.document, context, user.id)
        await send_card(message, card)
        # What describes the report ("báo cáo năm 2023") is no question.
        if asked and "?" in asked:
            await answer_question(message, user.id, asked, context)
    elif asked:
        await answer_question(message, user.id, asked, context)
    else:
        await send_card(message, plain_card(texts.UPLOAD_ADMINS))


async def _card(sent: Document, context: BotContext, user_id: int) -> Card:
    """Return what to say to a file that was sent in."""
    name = uploads.safe_name(sent.file_name or "")
    if name is None:
        return plain_card(texts.UPLOAD_KIND.format(kinds=", ".join(sorted(SUPPORTED_SUFFIXES))))
    if (sent.file_size or 0) > uploads.MAX_BYTES:
        return plain_card(texts.UPLOAD_TOO_LARGE)
    try:
        file = await context.bot.get_file(sent.file_id)
    except BadRequest as error:
        # The size that a client states may be missing or less than Telegram's own.
        if "too big" not in str(error).lower():
            raise
        return plain_card(texts.UPLOAD_TOO_LARGE)
    content = bytes(await file.download_as_bytearray())
    return await _read(context.desk, name, content, user_id)


async def _read(desk: Desk, name: str, content: bytes, user_id: int) -> Card:
    if len(content) > uploads.MAX_BYTES:
        return plain_card(texts.UPLOAD_TOO_LARGE)
    folder = _folder(desk)
    token = await desk.aside(uploads.set_aside, folder, name, content)
    try:
        read = await desk.aside(uploads.read_aside, folder, token, name)
    except ReportUnreadable as error:
        await desk.aside(uploads.throw_away, folder, token, name)
        log.info("a file that was sent in cannot be read: %s", error.reason)
        return unreadable_card(error.reason)
    headers = await desk.search(desk.library.headers)
    known = next((h for h in headers if h.id == read.report.id), None)
    if known is not None:
        await desk.aside(uploads.throw_away, folder, token, name)
        return plain_card(texts.UPLOAD_DUPLICATE.format(title=known.title or known.file))
    title = read.report.title or name
    await desk.store(desk.state.uploads.add, Upload(token, name, title, user_id))
    same_name = next((h for h in headers if h.file == name), None)
    same_title = next((h for h in headers if fold(h.title) == fold(title)), None)
    return upload_card(read, name, token, same_name, same_title)


def _folder(desk: Desk) -> Path:
    return desk.settings.reports_dirs[0]


async def press_add(update: Update, context: BotContext) -> None:
    """Handle a yes: take the file in and build."""
    press = await pressed(update, context)
    if press is None or not await is_admin(press, context):
        return
    desk = context.desk
    upload = await desk.store(desk.state.uploads.take, press.value)
    if upload is None or not await desk.aside(
        uploads.take_in, _folder(desk), upload.token, upload.name
    ):
        await send_card(press.message, plain_card(texts.UPLOAD_GONE))
        return
    await desk.record(press.user_id, "add", upload.name)
    log.info("user %d added the report %s", press.user_id, upload.name)
    await begin(press.message, context, texts.UPLOAD_ADDED.format(title=upload.title))


async def press_discard(update: Update, context: BotContext) -> None:
    """Handle a no: throw the file away."""
    press = await pressed(update, context)
    if press is None or not await is_admin(press, context):
        return
    desk = context.desk
    upload = await desk.store(desk.state.uploads.take, press.value)
    if upload is None:
        await send_card(press.message, plain_card(texts.UPLOAD_GONE))
        return
    await desk.aside(uploads.throw_away, _folder(desk), upload.token, upload.name)
    await edit_card(press.message, plain_card(texts.UPLOAD_DISCARDED.format(name=upload.name)))


async def remove(update: Update, context: BotContext) -> None:
    """Handle /xoa <words>: list what they may mean; a report's card has the button."""
    asked = said(update, context)
    if asked is None or not await is_admin(asked, context):
        return
    if not asked.words.strip():
        await send_card(asked.message, plain_card(texts.REMOVE_USAGE))
        return
    desk, words = context.desk, asked.words[:300]
    await desk.store(desk.state.offer, [words])

    def look() -> Card:
        found = matching_reports(desk.library, select(words, desk.library))
        if len(found) == 1:
            return remove_card(found[0])
        return reports_card(found, 0, choice_token(words) or EVERYTHING, words)

    await send_card(asked.message, await desk.search(look))


async def press_remove(update: Update, context: BotContext) -> None:
    """Handle a press on "Gỡ khỏi kho", and the yes after it."""
    press = await pressed(update, context)
    if press is None or not await is_admin(press, context):
        return
    desk = context.desk
    report_id, _, sure = press.value.partition("-")
    try:
        report = await desk.search(desk.library.catalogue.report, report_id)
    except CitationNotFound:
        await send_card(press.message, plain_card(texts.REPORT_GONE))
        return
    if sure != "yes":
        await send_card(press.message, remove_card(report))
        return
    if len(await desk.search(desk.library.headers)) < 2:
        await send_card(press.message, plain_card(texts.REMOVE_LAST))
        return
    if not await desk.aside(uploads.remove_report, report, desk.settings.reports_dirs):
        await send_card(press.message, plain_card(texts.REMOVE_MISSING))
        return
    await desk.record(press.user_id, "remove", report.file)
    log.info("user %d removed the report %s", press.user_id, report.file)
    await begin(press.message, context, texts.REMOVED.format(title=report.title or report.file))
