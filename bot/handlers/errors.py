"""Failures: one calm line with an id for the user, the cause in the log."""

from __future__ import annotations

import logging
import secrets

from telegram import Update
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot import texts
from bot.context import BotContext
from bot.render import plain_card
from bot.sending import send_card

log = logging.getLogger(__name__)

CONFLICT = (
    "another process is polling Telegram with this token (Conflict); stop the other bot, or get a "
    "token of its own for this one from @BotFather"
)


async def on_error(update: object, context: BotContext) -> None:
    """Handle every exception that a handler or the poller let through."""
    error = context.error
    if isinstance(error, Conflict):
        log.error(CONFLICT)
        return
    if isinstance(error, Forbidden):
        log.info("a user has blocked the bot or left: %s", error)
        return
    if update is None and isinstance(error, NetworkError):
        log.warning("Telegram cannot be reached, trying again: %s", error)
        return
    if isinstance(update, Update) and context.desk.stopping.is_set() and _away(error):
        log.warning("update %d is left to the next start: %s", update.update_id, error)
        context.desk.inbox.keep(update)
        return
    context.desk.metrics.error()
    error_id = secrets.token_hex(3)
    log.error("error %s: %r", error_id, error, exc_info=error)
    if isinstance(update, Update) and update.effective_message is not None:
        try:
            await send_card(update.effective_message, plain_card(texts.TROUBLE.format(id=error_id)))
        except TelegramError as second:
            log.error("error %s could not be told to the user: %s", error_id, second)


def _away(error: Exception | None) -> bool:
    """Tell whether a call failed because Telegram could not be reached, or asked to wait."""
    return isinstance(error, NetworkError | RetryAfter) and not isinstance(error, BadRequest)
