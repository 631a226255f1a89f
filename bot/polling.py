"""The connection that polls: it notices when Telegram stops accepting the token."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Any

from telegram.request import HTTPXRequest


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
