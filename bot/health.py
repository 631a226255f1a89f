"""Whether the bot does its work: what ``/healthz`` and ``/metrics`` say of it."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from bot.context import BotApplication
from retrieval.service_protocol import IndexStatus

log = logging.getLogger(__name__)

CHECK_SECONDS = 10.0  # for reading a little of the index
BUSY_SECONDS = 60.0  # without one answer done, whoever has questions waiting is stuck
INDEX = "the index cannot be read"
ANSWERS = "questions are not answered"
UPDATES = "updates wait and are not handled"
TELEGRAM = "Telegram has not answered for too long"
CLOSED = "no messages are taken"


@dataclass(frozen=True, slots=True)
class Health:
    """``problems`` are short phrases without paths or names; ``status`` None: cannot be had."""

    problems: tuple[str, ...]
    status: IndexStatus | None

    @property
    def ok(self) -> bool:
        """True when nothing is wrong."""
        return not self.problems


class Monitor:
    """Looks at a running bot when asked; logs what has changed.

    Args:
        application: the bot.
        is_open: tells whether messages are taken: not before the start, not while it stops.
    """

    def __init__(self, application: BotApplication, is_open: Callable[[], bool]) -> None:
        self._application = application
        self._is_open = is_open
        self._said: tuple[str, ...] = ()
        self._taken = 0
        self._waiting_since: float | None = None

    async def look(self) -> Health:
        """Return the state of things; takes at most ``CHECK_SECONDS``."""
        problems = list(self._messages())
        status: IndexStatus | None = None
        cause = ""
        try:
            status = await asyncio.wait_for(self._application.bot_data.check(), CHECK_SECONDS)
        except TimeoutError:
            # Behind many questions the check itself has to wait; that is load, not a fault.
            idle = time.monotonic() - self._application.bot_data.pulse.searched
            if idle > BUSY_SECONDS:
                problems.append(ANSWERS)
                cause = f" (no call has ended for {idle:.0f} s)"
        except Exception as error:
            problems.append(INDEX)
            cause = f" ({error!r})"
        found = tuple(problems)
        if found != self._said:
            self._said = found
            if found:
                log.error("not healthy: %s%s", "; ".join(found), cause)
            else:
                log.info("healthy again")
        return Health(found, status)

    def _messages(self) -> list[str]:
        """Return what is wrong with taking messages."""
        if not self._is_open():
            return [CLOSED]
        problems = []
        desk = self._application.bot_data
        if desk.settings.webhook_url is None:
            silence = time.monotonic() - desk.pulse.polled
            if silence > longest_silence(
                desk.settings.telegram_poll_seconds, desk.settings.telegram_timeout_seconds
            ):
                problems.append(TELEGRAM)
        now, taken = time.monotonic(), desk.metrics.taken
        if self._application.update_queue.empty() or taken != self._taken:
            self._waiting_since, self._taken = None, taken
        elif self._waiting_since is None:
            self._waiting_since = now
        elif now - self._waiting_since > BUSY_SECONDS:
            problems.append(UPDATES)
        return problems


def longest_silence(poll_seconds: float, timeout_seconds: float) -> float:
    """Return how long Telegram may leave getUpdates unanswered: a few calls that failed."""
    return 30 + 2 * (poll_seconds + timeout_seconds)
