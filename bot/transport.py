"""Calls to Telegram whose answers may be broken: what is certain of them, and what is not.

PTB reports an answer that was cut short, or that is no JSON, as one more failure. But Telegram says
200 only when it has done what it was asked, so a message whose answer begins with 200 was sent:
sending it again would show it twice.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Coroutine
from contextvars import ContextVar
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

import httpx
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import HTTPXRequest

log = logging.getLogger(__name__)


class ReplyLost(TelegramError):
    """Telegram has sent the message, but what it said about it did not arrive."""

    def __init__(self) -> None:
        super().__init__("Telegram took the message, but its answer to that was lost")


@dataclass(slots=True)
class _Seen:
    """What is known of the answer that is being read."""

    taken: bool = False


_seen: ContextVar[_Seen | None] = ContextVar("seen", default=None)


async def _note(response: httpx.Response) -> None:
    """Note an answer's head, before its body is read."""
    seen = _seen.get()
    # A hotel's or proxy's page is HTML, with 200 as well.
    kind = response.headers.get("content-type", "")
    if seen is not None and response.status_code == HTTPStatus.OK:
        seen.taken = kind.startswith("application/json")


class CertainRequest(HTTPXRequest):
    """Raises ``ReplyLost`` for messages that were sent, ``NetworkError`` for other broken answers.

    Answers never reach PTB's parser unless they have the form of the Bot API's: it would log them
    whole (questions are in them), and raise what nobody expects.

    A call goes on when its caller is cancelled: httpcore 1.0 never frees a connection whose call is
    cancelled just when its answer has been read, and "typing…" is cancelled all the time. Should
    the connections be used up for any other reason, they are replaced.
    """

    shielded = True

    def __init__(self, timeout: float, connections: int) -> None:
        super().__init__(
            connection_pool_size=connections,
            connect_timeout=timeout,
            read_timeout=timeout,
            write_timeout=timeout,
            pool_timeout=timeout,
            httpx_kwargs={"event_hooks": {"response": [_note]}},
        )
        self._timeout = timeout
        self._answered_at = time.monotonic()
        self._calls: set[asyncio.Task[Any]] = set()

    async def do_request(
        self, url: str, method: str, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        """Make one call; see the class."""
        if not self.shielded:
            return await self._call(url, method, *args, **kwargs)
        call = self._begin(self._call(url, method, *args, **kwargs))
        result: tuple[int, bytes] = await asyncio.shield(call)
        return result

    async def shutdown(self) -> None:
        """End what nobody waits for, and close the connections."""
        for call in list(self._calls):
            call.cancel()
        await asyncio.gather(*self._calls, return_exceptions=True)
        await super().shutdown()

    def _begin(self, work: Coroutine[Any, Any, Any]) -> asyncio.Task[Any]:
        task = asyncio.create_task(work)
        self._calls.add(task)
        task.add_done_callback(self._ended)
        return task

    def _ended(self, task: asyncio.Task[Any]) -> None:
        self._calls.discard(task)
        if not task.cancelled():
            task.exception()  # whoever waited for it may be gone

    async def _exchange(
        self, url: str, method: str, *args: Any, **kwargs: Any
    ) -> tuple[int, bytes]:
        try:
            answer = await super().do_request(url, method, *args, **kwargs)
        except TimedOut as error:
            if isinstance(error.__cause__, httpx.PoolTimeout):
                self._replace()
            raise
        self._answered_at = time.monotonic()
        return answer

    def _replace(self) -> None:
        now = time.monotonic()
        if now - self._answered_at < self._timeout:
            return  # all at work
        log.warning(
            "no connection to Telegram has come free for %.0f s; opening others",
            now - self._answered_at,
        )
        self._answered_at = now
        old, self._client = self._client, self._build_client()
        self._begin(old.aclose())

    async def _call(self, url: str, method: str, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        if method != "POST":  # a file, whose content is anything
            return await self._exchange(url, method, *args, **kwargs)
        seen = _Seen()
        before = _seen.set(seen)
        try:
            code, payload = await self._exchange(url, method, *args, **kwargs)
        except NetworkError as error:
            if seen.taken and sends(url.rpartition("/")[2]):
                raise ReplyLost from error
            raise
        finally:
            _seen.reset(before)
        answer = _object(payload)
        if code != HTTPStatus.OK:
            return code, _plain(answer)
        if answer is not None and answer.get("ok") is True and "result" in answer:
            return code, payload
        if seen.taken and sends(url.rpartition("/")[2]):
            raise ReplyLost
        raise NetworkError("the answer is none of the Bot API")


def sends(endpoint: str) -> bool:
    """Tell whether a method shows something new in a chat: only these must not be repeated."""
    return endpoint.startswith("send") and endpoint != "sendChatAction"


def _object(payload: bytes) -> dict[str, Any] | None:
    try:
        answer = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return answer if isinstance(answer, dict) else None


def _plain(refusal: dict[str, Any] | None) -> bytes:
    """Return a refusal with nothing in it but what PTB reads, as it expects it."""
    refusal = refusal or {}
    plain: dict[str, Any] = {"ok": False}
    if isinstance(text := refusal.get("description"), str):
        plain["description"] = text[:1000]
    parameters = refusal.get("parameters")
    if isinstance(parameters, dict):
        known = ("retry_after", "migrate_to_chat_id")
        kept = {name: parameters[name] for name in known if type(parameters.get(name)) is int}
        plain["parameters"] = kept
    return json.dumps(plain).encode()
