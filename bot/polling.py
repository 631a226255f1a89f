"""How the bot polls: in small portions, noticing when Telegram stops accepting the token."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.ext import ExtBot
from telegram.request import HTTPXRequest

# Telegram's own is 100. What one call brings is read and begun in one go, and the loop does nothing
# else meanwhile: 100 updates hold it for 50 ms, and 20 a call are still far more than can be sent.
PORTION = 20


class PortionedBot(ExtBot[int]):
    """A bot whose ``getUpdates`` brings at most ``PORTION`` updates."""

    async def get_updates(
        self, offset: int | None = None, limit: int | None = None, *args: Any, **kwargs: Any
    ) -> tuple[Update, ...]:
        """Ask for updates; see the class."""
        portion = min(limit or PORTION, PORTION)
        return await super().get_updates(offset, portion, *args, **kwargs)


class WatchedRequest(HTTPXRequest):
    """Calls ``on_refused`` when the token is refused.

    PTB's poller then ends with a log line alone, and the process would stay, deaf.
    """

    def __init__(self, timeout: float, on_refused: Callable[[], None]) -> None:
        super().__init__(
            connection_pool_size=1,
            connect_timeout=timeout,
            read_timeout=timeout,
            write_timeout=timeout,
            pool_timeout=timeout,
        )
        self._on_refused = on_refused

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make one call; see the class."""
        code, payload = await super().do_request(*args, **kwargs)
        if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._on_refused()
        return code, payload
