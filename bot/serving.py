"""The life of the running bot: connect, poll, answer, stop gracefully."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.app import ALLOWED_UPDATES, publish_commands
from bot.context import BotApplication
from bot.errors import TelegramRefused

log = logging.getLogger(__name__)

REFUSED = (
    "Telegram does not accept TELEGRAM_TOKEN; copy it again from @BotFather, and check "
    "TELEGRAM_BASE_URL"
)


async def serve(application: BotApplication, stop: asyncio.Event) -> None:
    """Poll and answer until ``stop`` is set; then finish what was begun and release everything.

    Raises ``TelegramRefused`` when the token is not accepted.
    """
    desk = application.bot_data
    try:
        if not await _connect(application, stop):
            return
        assert application.updater is not None  # noqa: S101  (the builder makes one)
        await publish_commands(application)
        await application.start()
        await application.updater.start_polling(
            timeout=desk.settings.telegram_poll_seconds,
            bootstrap_retries=-1,
            allowed_updates=list(ALLOWED_UPDATES),
            error_callback=lambda error: _poll_failed(application, error),
        )
        log.info("@%s is answering", application.bot.username)
        refused = await _either(stop, desk.token_refused)
        log.info("stopping: no new messages are taken, those taken are answered")
        # The poller ended with this when the token was refused, and raises it again here.
        with suppress(InvalidToken):
            await application.updater.stop()
        await desk.rebuilder.stop()
        await application.stop()
        if refused:
            raise TelegramRefused(REFUSED)
    finally:
        await application.shutdown()
        # An application whose first call failed counts as never initialised and closes nothing.
        await application.bot.shutdown()
        await desk.close()
        log.info("stopped")


async def _either(stop: asyncio.Event, refused: asyncio.Event) -> bool:
    """Wait for one of the two; True when it was the second."""
    waits = [asyncio.create_task(event.wait()) for event in (stop, refused)]
    await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
    for wait in waits:
        wait.cancel()
    return refused.is_set()


def _poll_failed(application: BotApplication, error: TelegramError) -> None:
    application.create_task(application.process_error(None, error))


async def _connect(application: BotApplication, stop: asyncio.Event) -> bool:
    """Make the first call to Telegram; False when told to stop before it succeeded."""
    wait = 1.0
    while not stop.is_set():
        try:
            await application.initialize()
            return True
        except InvalidToken:
            raise TelegramRefused(REFUSED) from None
        except NetworkError as error:
            log.warning("Telegram cannot be reached (%s); trying again in %.0f s", error, wait)
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), wait)
            wait = min(wait * 2, 60)
    return False
