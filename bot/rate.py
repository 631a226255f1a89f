"""Calls to Telegram that keep the flood limits and outlast its bad moments."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Coroutine
from contextlib import suppress
from datetime import timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from telegram._utils.types import JSONDict
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter

from bot.transport import sends

log = logging.getLogger(__name__)

_Result = bool | JSONDict | list[JSONDict]


# "typing…" calls a second, for all chats together; with many waiting, some chats do not show it.
ACTIONS_PER_SECOND = 10

# An answer is tried for at least so long while Telegram takes other calls, and as long as a message
# waits at Telegram while it takes none.
LEAST_SECONDS = 120.0
MOST_SECONDS = 86_400.0
LONGEST_WAIT = 10.0
PAUSE_AT_STOP = 15.0  # a longer pause is not waited for when the bot is told to stop

# PTB warns about every pause unless durations are asked for as timedelta, as they will be soon.
os.environ.setdefault("PTB_TIMEDELTA", "true")


class PatientRateLimiter(AIORateLimiter):
    """Waits where Telegram says so, and tries again after 5xx answers and broken connections.

    A pause that Telegram asks for holds for every chat (PTB's own limiter ends it as soon as any
    other call returns), and counts as no failure. ``retries`` bounds how often a call is tried
    again. For what is sent to a chat only those failures count that came after Telegram had taken
    another call: when it is away as a whole, messages wait until it is back. Trying again after a
    lost connection may show a reply twice where Telegram had taken it without saying so
    (``ReplyLost`` is where it did say so); an answer that never comes would be worse.

    Once ``stopping`` is set, what fails is raised at once: the next process sends it.
    """

    def __init__(
        self,
        retries: int,
        first_wait: float = 0.5,
        per_second: float = 30,
        stopping: asyncio.Event | None = None,
    ) -> None:
        super().__init__(overall_max_rate=per_second, overall_time_period=1, max_retries=0)
        self._retries = retries
        self._first_wait = first_wait
        self._resume_at = 0.0
        self._taken = 0  # calls that Telegram has taken
        self._stopping = stopping or asyncio.Event()
        self._actions = AsyncLimiter(ACTIONS_PER_SECOND, 1)

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> _Result:
        """Make one call; see the class."""
        if endpoint == "sendChatAction":
            # Decoration: it must not use up the limit that answers need, nor be repeated; and when
            # many wait, it must not be what the bot is busy with.
            if not self._actions.has_capacity() or self._resume_at > time.monotonic():
                return True
            async with self._actions:
                return await callback(*args, **kwargs)

        async def patient(*args: Any, **kwargs: Any) -> _Result:
            return await self._patiently(callback, endpoint, args, kwargs)

        return await super().process_request(patient, args, kwargs, endpoint, data, rate_limit_args)

    async def _patiently(
        self,
        callback: Callable[..., Coroutine[Any, Any, _Result]],
        endpoint: str,
        args: Any,
        kwargs: dict[str, Any],
    ) -> _Result:
        wait, failed, taken = self._first_wait, 0, self._taken
        began = time.monotonic()
        while True:
            await self._pause()
            try:
                result = await callback(*args, **kwargs)
            except RetryAfter as error:
                seconds = _seconds(error.retry_after)
                log.info("Telegram asks for a pause of %.0f s", seconds)
                self._resume_at = max(self._resume_at, time.monotonic() + seconds + 0.1)
                if time.monotonic() - began > MOST_SECONDS or self._hopeless():
                    raise
            except NetworkError as error:
                # BadRequest is a NetworkError in PTB's tree, but repeating it cannot help.
                if isinstance(error, BadRequest) or self._stopping.is_set():
                    raise
                alone = not sends(endpoint)
                failed += alone or self._taken > taken
                taken = self._taken
                lasted = time.monotonic() - began
                patience = 0 if alone else LEAST_SECONDS
                if (failed > self._retries and lasted >= patience) or lasted > MOST_SECONDS:
                    raise
                log.warning("%s failed (%s); trying again in %.1f s", endpoint, error, wait)
                await self._sleep(wait)
                wait = min(wait * 2, LONGEST_WAIT)
            else:
                self._taken += 1
                return result

    async def _pause(self) -> None:
        while (left := self._resume_at - time.monotonic()) > 0:
            if self._hopeless():
                raise RetryAfter(timedelta(seconds=left))
            stopping = self._stopping.is_set()
            await (asyncio.sleep(left) if stopping else self._sleep(left))

    def _hopeless(self) -> bool:
        left = self._resume_at - time.monotonic()
        return self._stopping.is_set() and left > PAUSE_AT_STOP

    async def _sleep(self, seconds: float) -> None:
        """Sleep, but not longer than until the stop."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), seconds)


def _seconds(duration: int | timedelta) -> float:
    return duration.total_seconds() if isinstance(duration, timedelta) else float(duration)
