"""Broken answers, as networks, proxies and a busy Telegram give them."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import tornado.web

KINDS = {
    "hang": "no answer at all",
    "drop": "the connection closes before the answer",
    "cut": "200, and the connection closes within the body",
    "garbage": "200, and a body that is no JSON",
    "page": "200, and some proxy's web page",
    "gateway": "502, and a web page",
}
_PAGE = b"<html><body>Please log in</body></html>"


@dataclass
class Fault:
    """What becomes of an answer; ``taken``: the call itself is carried out."""

    method: str
    kind: str
    taken: bool = False
    times: int = 1


class Faults:
    """Decides which answers break; ``chaos`` is asked for every call that no ``spoil`` is for."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []
        self.chaos: Callable[[str], Fault | None] | None = None
        # With it, updates come out of order and more than once.
        self.disorder: random.Random | None = None
        self.junk: list[Any] = []  # comes with every portion of updates
        self._past: list[dict[str, Any]] = []

    def spoil(self, method: str, kind: str, *, taken: bool = False, times: int = 1) -> None:
        """Break the next ``times`` answers to ``method``, after or without doing as asked."""
        if kind not in KINDS:
            raise ValueError(kind)
        self._faults.append(Fault(method, kind, taken, times))

    def fault_of(self, method: str) -> Fault | None:
        """Return what is to become of a call's answer."""
        for fault in self._faults:
            if fault.method == method and fault.times > 0:
                fault.times -= 1
                return fault
        return self.chaos(method) if self.chaos is not None else None

    def disordered(self, updates: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Return updates with earlier ones among them, some twice, in any order."""
        if not updates:
            return updates
        if self.disorder is None:
            return self.junk + updates
        again = self.disorder.sample(self._past, min(3, len(self._past)))
        again += self.disorder.sample(updates, (len(updates) + 1) // 2)
        self._past += updates
        mixed = self.junk + updates + again
        self.disorder.shuffle(mixed)
        return mixed


async def give(handler: tornado.web.RequestHandler, kind: str) -> None:
    """Answer as broken as ``kind`` says, and close the connection."""
    connection = handler.request.connection
    if kind == "hang":
        closed = asyncio.get_running_loop().create_future()
        connection.set_close_callback(lambda: closed.done() or closed.set_result(None))
        await asyncio.wait({closed}, timeout=60)
        return
    body, status, content = b"", "200 OK", "application/json"
    if kind == "cut":
        body = b'{"ok":true,"result":{"message_id":'
    elif kind == "garbage":
        body = b'{"ok":true,"result":{"message_id":}} secret=\xff'
    elif kind in ("page", "gateway"):
        body, content = _PAGE, "text/html"
        status = "502 Bad Gateway" if kind == "gateway" else status
    stream = handler.detach()
    if kind != "drop":
        length = len(body) + (400 if kind == "cut" else 0)
        head = f"HTTP/1.1 {status}\r\nContent-Type: {content}\r\nContent-Length: {length}\r\n\r\n"
        await stream.write(head.encode() + body)
    stream.close()
