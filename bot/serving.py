"""The life of the running bot: connect, take updates, answer, stop gracefully."""

from __future__ import annotations

import asyncio
import logging
import secrets
from contextlib import suppress

from telegram.error import InvalidToken, NetworkError, TelegramError

from bot.app import ALLOWED_UPDATES, publish_commands
from bot.context import BotApplication
from bot.errors import TelegramRefused
from bot.http_server import HttpServer
from bot.news import watch

log = logging.getLogger(__name__)

REFUSED = (
    "Telegram does not accept TELEGRAM_TOKEN; copy it again from @BotFather, and check "
    "TELEGRAM_BASE_URL"
)


async def serve(application: BotApplication, stop: asyncio.Event) -> None:
    """Take updates and answer until ``stop`` is set; then finish what was begun.

    Raises ``TelegramRefused`` when the token is not accepted, ``SettingsError`` when the HTTP
    server cannot listen.
    """
    desk = application.bot_data
    server: HttpServer | None = None
    watching: asyncio.Task[None] | None = None
    try:
        if desk.settings.port is not None:
            server = HttpServer(application, _secret(application))
            server.start()
        if not await _connect(application, stop):
            return
        await publish_commands(application)
        await application.start()
        for update in await desk.inbox.left_behind(application.bot):
            await application.update_queue.put(update)
        if server is not None:
            server.open = True
        if desk.settings.webhook_url is None:
            await _poll(application)
        else:
            await _hook(application, server)
        watching = asyncio.create_task(watch(application))
        log.info("@%s is answering", application.bot.username)
        refused = await _either(stop, desk.token_refused)
        log.info("stopping: no new messages are taken, those taken are answered")
        desk.stopping.set()
        if server is not None:
            server.open = False
        await _end(watching)
        if application.updater is not None and application.updater.running:
            # The poller ended with this when the token was refused, and raises it again here.
            with suppress(InvalidToken):
                await application.updater.stop()
        await desk.rebuilder.stop()
        await application.stop()
        await desk.inbox.close()
        if refused:
            raise TelegramRefused(REFUSED)
    finally:
        await _end(watching)
        if server is not None:
            await server.stop()
        await application.shutdown()
        # An application whose first call failed counts as never initialised and closes nothing.
        await application.bot.shutdown()
        await desk.close()
        log.info("stopped")


def _secret(application: BotApplication) -> str | None:
    """Return what Telegram must send along with each post, None without a webhook."""
    settings = application.bot_data.settings
    if settings.webhook_url is None:
        return None
    chosen = settings.webhook_secret
    return chosen.get_secret_value() if chosen else secrets.token_urlsafe(32)


async def _poll(application: BotApplication) -> None:
    assert application.updater is not None  # noqa: S101  (the builder makes one)
    await application.updater.start_polling(
        timeout=application.bot_data.settings.telegram_poll_seconds,
        bootstrap_retries=-1,
        allowed_updates=list(ALLOWED_UPDATES),
        error_callback=lambda error: _poll_failed(application, error),
    )


async def _hook(application: BotApplication, server: HttpServer | None) -> None:
    settings = application.bot_data.settings
    assert server is not None  # noqa: S101  (a webhook has a port)
    assert settings.webhook_url is not None  # noqa: S101
    try:
        await application.bot.set_webhook(
            settings.webhook_url,
            secret_token=server.secret,
            allowed_updates=list(ALLOWED_UPDATES),
        )
    except TelegramError as error:
        raise TelegramRefused(
            f"Telegram does not accept WEBHOOK_URL ({error}); it must be a public https address "
            "on port 443, 80, 88 or 8443"
        ) from error


async def _end(task: asyncio.Task[None] | None) -> None:
    if task is not None:
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task


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
