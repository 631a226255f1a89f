"""The order in which updates are handled: one after another in a chat, chats side by side."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

CHATS_AT_ONCE = 256


class ChatOrder(BaseUpdateProcessor):
    """Handles a chat's updates in the order they came, without making other chats wait.

    ``handled`` is called with each update when its handlers are done, failed or not.
    """

    def __init__(
        self,
        handled: Callable[[object], Awaitable[None]],
        max_concurrent_updates: int = CHATS_AT_ONCE,
    ) -> None:
        super().__init__(max_concurrent_updates)
        self._handled = handled
        self._last: dict[int, asyncio.Event] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Wait for the chat's earlier updates, then handle this one."""
        await self._in_order(_lane(update), coroutine)
        await self._handled(update)

    async def _in_order(self, key: int | None, coroutine: Awaitable[Any]) -> None:
        if key is None:
            await coroutine
            return
        before, done = self._last.get(key), asyncio.Event()
        self._last[key] = done
        try:
            if before is not None:
                await before.wait()
            await coroutine
        finally:
            done.set()
            if self._last.get(key) is done:
                del self._last[key]

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to release."""


def _lane(update: object) -> int | None:
    # Of a user's inline queries only the newest counts: it must not wait for the others.
    if not isinstance(update, Update) or update.inline_query is not None:
        return None
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None
