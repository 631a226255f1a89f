"""Requests to Telegram that are counted where they fail."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram.error import NetworkError, TimedOut

from bot.polling import PollRequest
from bot.transport import CertainRequest, ReplyLost


class Counted(CertainRequest):
    """Tells ``on_failure`` what went wrong: "timeout", "network" or the HTTP status."""

    on_failure: Callable[[str], None] | None = None
    on_success: Callable[[], None] | None = None

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        """Make one call; see the class."""
        try:
            code, payload = await super().do_request(*args, **kwargs)
        except (NetworkError, ReplyLost) as error:
            self._failed("timeout" if isinstance(error, TimedOut) else "network")
            raise
        if code >= 400:
            self._failed(str(code))
        elif self.on_success is not None:
            self.on_success()
        return code, payload

    def _failed(self, kind: str) -> None:
        if self.on_failure is not None:
            self.on_failure(kind)


class CountedPolls(Counted, PollRequest):
    """The request that polls, counted."""
