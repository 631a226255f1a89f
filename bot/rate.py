"""Calls to Telegram that keep the flood limits and outlast its bad moments."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Coroutine
from typing import Any

from telegram._utils.types import JSONDict
from telegram.error import BadRequest, NetworkError
from telegram.ext import AIORateLimiter

log = logging.getLogger(__name__)

_Result = bool | JSONDict | list[JSONDict]


class PatientRateLimiter(AIORateLimiter):
    """Waits where Telegram says so, and tries again after 5xx answers and broken connections.

    Trying again after a lost connection may show a reply twice where Telegram had taken it; an
    answer that never comes would be worse.
    """

    def __init__(self, retries: int, first_wait: float = 0.5, per_second: float = 30) -> None:
        super().__init__(overall_max_rate=per_second, overall_time_period=1, max_retries=retries)
        self._retries = retries
        self._first_wait = first_wait

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
            # Decoration: it must not use up the limit that answers need, nor be repeated.
            return await callback(*args, **kwargs)
        wait = self._first_wait
        for attempt in range(self._retries + 1):
            try:
                return await super().process_request(
                    callback, args, kwargs, endpoint, data, rate_limit_args
                )
            except NetworkError as error:
                # BadRequest is a NetworkError in PTB's tree, but repeating it cannot help.
                if isinstance(error, BadRequest) or attempt == self._retries:
                    raise
                log.warning("%s failed (%s); trying again in %.1f s", endpoint, error, wait)
            await asyncio.sleep(wait)
            wait = min(wait * 2, 30)
        raise AssertionError("unreachable")
