"""Updates from Telegram to their handlers, each once: also across a restart or a crash.

An update is written down before Telegram is told that it was taken, and struck off when it has been
handled. What a process leaves behind, the next one handles first; what Telegram sends a second time
(it did not hear that the first was taken) is dropped.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Sequence
from typing import Any

from telegram import Bot, Update

from bot.tables.inbox import Taken
from bot.worker import Worker

log = logging.getLogger(__name__)

_MAX_NUMBER = 2**63 - 1


class Inbox:
    """Takes updates, and knows which wait."""

    def __init__(self, store: Worker, taken: Taken) -> None:
        self._store = store
        self._taken = taken
        self._waiting: set[int] = set()
        self._kept: set[int] = set()
        self._fewer = asyncio.Event()

    def __len__(self) -> int:
        """How many updates wait or are being handled."""
        return len(self._waiting)

    async def take(self, updates: Sequence[Any], bot: Bot) -> list[Update]:
        """Write updates down; return the new ones, in the order of their numbers.

        One that cannot be read is logged without what it says, and never comes back.
        """
        read: dict[int, Update | None] = {}
        bodies: list[tuple[int, str | None]] = []
        for raw in updates:
            number = number_of(raw)
            if number is None or number in read:
                continue
            read[number] = update = _read(raw, bot)
            # A query typed in passing has no use for a late answer.
            lasts = update is not None and update.inline_query is None
            bodies.append((number, json.dumps(raw) if lasts else None))
        new = await self._store.run(self._taken.take, bodies)
        fresh = [found for number in sorted(new) if (found := read[number]) is not None]
        self._waiting.update(update.update_id for update in fresh)
        return fresh

    async def left_behind(self, bot: Bot) -> list[Update]:
        """Return what an earlier process took and did not handle, in order."""
        rows = await self._store.run(self._taken.waiting)
        found = [update for _, body in rows if (update := _read(json.loads(body), bot))]
        self._waiting.update(update.update_id for update in found)
        if found:
            log.info("%d messages that were taken before the restart are answered now", len(found))
        return found

    async def room(self, most: int) -> None:
        """Wait until fewer than ``most`` updates wait."""
        while len(self._waiting) >= most:
            self._fewer.clear()
            await self._fewer.wait()

    def keep(self, update: Update) -> None:
        """Leave an update to the next process: it could not be answered before the stop."""
        self._kept.add(update.update_id)

    async def handled(self, update: object) -> None:
        """Strike an update off."""
        if not isinstance(update, Update) or update.update_id not in self._waiting:
            return
        self._waiting.discard(update.update_id)
        self._fewer.set()
        if update.update_id not in self._kept and update.inline_query is None:
            await self._store.run(self._taken.handled, update.update_id)

    async def close(self) -> None:
        """Say that the process ends in order."""
        await self._store.run(self._taken.survived)


def number_of(raw: Any) -> int | None:
    """Return the number of an update as Telegram sends it, None when it has none."""
    number = raw.get("update_id") if isinstance(raw, dict) else None
    return number if type(number) is int and 0 <= number <= _MAX_NUMBER else None


def _read(raw: Any, bot: Bot) -> Update | None:
    try:
        return Update.de_json(raw, bot)
    except Exception as error:
        # The reader of updates raises anything on what Telegram would not send: a date beyond
        # the clock, a list for an object.
        log.warning("update %s could not be read: %s", number_of(raw), type(error).__name__)
        return None
