"""Calls to Telegram that keep the flood limits and outlast its bad moments."""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Callable, Coroutine
from datetime import timedelta
from typing import Any

from aiolimiter import AsyncLimiter
from telegram._utils.types import JSONDict
from telegram.error import BadRequest, NetworkError, RetryAfter
from telegram.ext import AIORateLimiter

log = logging.getLogger(__name__)

_Result = bool | JSONDict | list[JSONDict]


# "typing…" calls a second, for all chats together; with many waiting, some chats do not show it.
ACTIONS_PER_SECOND = 10

# PTB warns about every pause unless durations are asked for as timedelta, as they will be soon.
os.environ.setdefault("PTB_TIMEDELTA", "true")


class PatientRateLimiter(AIORateLimiter):
    """Waits where Telegram says so, and tries again after 5xx answers and broken connections.

    A pause that Telegram asks for holds for every chat (PTB's own limiter ends it as soon as any
    other call returns). Trying again after a lost connection may show a reply twice where Telegram
    had taken it; an answer that never comes would be worse.
    """

    def __init__(self, retries: int, first_wait: float = 0.5, per_second: float = 30) -> None:
        super().__init__(overall_max_rate=per_second, overall_time_period=1, max_retries=0)
        self._retries = retries
        self._first_wait = first_wait
        self._resume_at = 0.0
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
        wait = self._first_wait
        for attempt in range(self._retries + 1):
            await self._pause()
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                if attempt == self._retries:
                    raise
                seconds = _seconds(error.retry_after)
                log.info("Telegram asks for a pause of %.0f s", seconds)
                self._resume_at = max(self._resume_at, time.monotonic() + seconds + 0.1)
            except NetworkError as error:
                # BadRequest is a NetworkError in PTB's tree, but repeating it cannot help.
                if isinstance(error, BadRequest) or attempt == self._retries:
                    raise
                log.warning("%s failed (%s); trying again in %.1f s", endpoint, error, wait)
                await asyncio.sleep(wait)
                wait = min(wait * 2, 30)
        raise AssertionError("unreachable")

    async def _pause(self) -> None:
        left = self._resume_at - time.monotonic()
        if left > 0:
            await asyncio.sleep(left)
            await self._pause()  # the end may have moved meanwhile


def _seconds(duration: int | timedelta) -> float:
    return duration.total_seconds() if isinstance(duration, timedelta) else float(duration)
