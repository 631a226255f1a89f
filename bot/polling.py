"""How the bot polls: in small portions, each written down before the next is asked for."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram import Update
from telegram.error import NetworkError
from telegram.ext import BaseRateLimiter, ExtBot

from bot.inbox import Inbox, number_of
from bot.transport import CertainRequest

# Telegram's own is 100. What one call brings is read and begun in one go, and the loop does nothing
# else meanwhile: 100 updates hold it for 50 ms, and 20 a call are still far more than can be sent.
PORTION = 20
MAX_WAITING = 10_000  # updates taken and not handled yet; more are left with Telegram


class PollRequest(CertainRequest):
    """The connection of ``getUpdates``.

    It keeps the updates back for the bot to read one by one: PTB reads all or none, so one that it
    cannot read would be fetched for ever, and those beside it with it. ``on_refused`` is called
    when the token is refused: PTB's poller then ends with a log line alone, and the process would
    stay, deaf.
    """

    shielded = False  # the stop ends a call that waits for updates

    def __init__(self, timeout: float, on_refused: Callable[[], None]) -> None:
        super().__init__(timeout, connections=1)
        self._on_refused = on_refused
        self.fetched: list[Any] = []

    async def do_request(
        self, url: str, method: str, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """Make one call; see the class."""
        code, payload = await super().do_request(url, method, *args, **kwargs)
        if code in (HTTPStatus.UNAUTHORIZED, HTTPStatus.NOT_FOUND):
            self._on_refused()
        if code == HTTPStatus.OK:
            result = json.loads(payload)["result"]
            if not isinstance(result, list) or (result and not any(map(_numbered, result))):
                raise NetworkError("the answer to getUpdates is none of the Bot API")
            self.fetched = result
            payload = b'{"ok": true, "result": []}'
        return code, payload


class PollingBot(ExtBot[int]):
    """A bot that takes its updates through the inbox."""

    def __init__(
        self,
        token: str,
        base_url: str,
        base_file_url: str,
        *,
        request: CertainRequest,
        poll: PollRequest,
        rate_limiter: BaseRateLimiter[int],
        inbox: Inbox,
    ) -> None:
        super().__init__(
            token,
            base_url,
            base_file_url,
            request=request,
            get_updates_request=poll,
            rate_limiter=rate_limiter,
        )
        self._poll, self._inbox = poll, inbox
        self._next: int | None = None

    async def get_updates(
        self, offset: int | None = None, limit: int | None = None, *args: Any, **kwargs: Any
    ) -> tuple[Update, ...]:
        """Ask for at most ``PORTION`` updates; those that were taken before are left out."""
        await self._inbox.room(MAX_WAITING)
        # PTB counts from the updates that it is given, which need not be all that came.
        asked = offset if self._next is None else self._next
        portion = min(limit or PORTION, PORTION)
        await super().get_updates(asked, portion, *args, **kwargs)
        fetched, self._poll.fetched = self._poll.fetched, []
        try:
            new = await self._inbox.take(fetched, self)
        except sqlite3.Error as error:
            # Telegram keeps what is not written down.
            raise NetworkError(f"updates cannot be written to the state file: {error}") from error
        numbers = [number for raw in fetched if (number := number_of(raw)) is not None]
        if numbers:
            self._next = max(numbers) + 1
        return tuple(new)


def _numbered(raw: Any) -> bool:
    return number_of(raw) is not None
