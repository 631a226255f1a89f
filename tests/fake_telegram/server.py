"""The server: a thread with its own event loop, a tornado application, and the test's handles.

What the bot calls is ``_method_*``; what users do, and what tests see, is in ``users``.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import tornado.httpclient
import tornado.httpserver
import tornado.web
from tornado.netutil import bind_sockets

from tests.fake_telegram.faults import Faults
from tests.fake_telegram.http import ApiHandler, FileHandler
from tests.fake_telegram.rules import Refused
from tests.fake_telegram.users import Call, Users

# How often, and how soon, an update is posted again that the webhook has not taken.
HOOK_TRIES, HOOK_SECONDS = 600, 0.1


@dataclass
class _Failure:
    method: str
    code: int
    retry_after: int | None
    times: int


@dataclass
class FakeTelegram(Users, Faults):
    """A Bot API server on 127.0.0.1 for one bot."""

    token: str = "123:TEST"
    missing: set[str] = field(default_factory=set)  # methods that this server lacks

    def __post_init__(self) -> None:
        Users.__init__(self)
        Faults.__init__(self)
        self.port = 0
        self._updates: list[dict[str, Any]] = []
        self._failures: list[_Failure] = []
        self._poll: asyncio.Future[None] | None = None
        self._hooks: set[asyncio.Future[None]] = set()
        self._ready = threading.Event()
        self._thread = threading.Thread(target=self._serve, name="fake-telegram", daemon=True)

    # ---- life

    def start(self) -> FakeTelegram:
        """Start listening."""
        self._thread.start()
        if not self._ready.wait(10):
            raise RuntimeError("the fake Bot API server did not start")
        return self

    def stop(self) -> None:
        """Stop listening and end the thread."""
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(10)

    @property
    def base_url(self) -> str:
        """What TELEGRAM_BASE_URL must be."""
        return f"http://127.0.0.1:{self.port}"

    def _serve(self) -> None:
        asyncio.run(self._main())

    async def _main(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        application = tornado.web.Application(
            [
                (r"/bot([^/]+)/(\w+)", ApiHandler, {"fake": self}),
                (r"/file/bot([^/]+)/(.+)", FileHandler, {"fake": self}),
            ],
            log_function=lambda handler: None,
        )
        self._application = application
        self._listen()
        self._ready.set()
        await self._stop.wait()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        self._server.stop()
        await self._server.close_all_connections()

    def _listen(self) -> None:
        # A new one each time: a server that was stopped closes nothing any more.
        self._server = tornado.httpserver.HTTPServer(self._application, max_buffer_size=100 * 2**20)
        sockets = bind_sockets(self.port, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        self._server.add_sockets(sockets)

    def away(self, seconds: float) -> None:
        """Close every connection and take none for a while."""

        async def go() -> None:
            self._server.stop()
            self.abandon()
            await self._server.close_all_connections()
            await asyncio.sleep(seconds)
            self._listen()

        asyncio.run_coroutine_threadsafe(go(), self._loop)

    def fail(
        self, method: str, code: int, *, retry_after: int | None = None, times: int = 1
    ) -> None:
        """Answer the next ``times`` calls of ``method`` with an error."""
        self._failures.append(_Failure(method, code, retry_after, times))

    # ---- updates

    def _push(self, update: dict[str, Any]) -> None:
        update = {"update_id": next(self._numbers), **update}
        self._loop.call_soon_threadsafe(self._deliver, update)

    def _deliver(self, update: dict[str, Any]) -> None:
        if self._webhook:
            for post in self.disordered([update]):
                task = asyncio.ensure_future(self._post(post))
                self._hooks.add(task)
                task.add_done_callback(self._hooks.discard)
            return
        self._updates.append(update)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def _method_setWebhook(self, p: dict[str, str], files: Any) -> bool:
        done = await super()._method_setWebhook(p, files)
        waiting, self._updates = self._updates, []
        for update in waiting:
            self._deliver(update)
        return done

    async def _post(self, update: dict[str, Any]) -> None:
        headers = {"Content-Type": "application/json"}
        if self._webhook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._webhook["secret_token"]
        for _ in range(HOOK_TRIES):
            with suppress(OSError, tornado.httpclient.HTTPError):  # nobody listens
                response = await tornado.httpclient.AsyncHTTPClient().fetch(
                    self._webhook["url"],
                    method="POST",
                    headers=headers,
                    body=json.dumps(update),
                    raise_error=False,
                )
                if response.code == 200:
                    return
            await asyncio.sleep(HOOK_SECONDS)

    async def _method_getUpdates(self, p: dict[str, str], _: Any) -> list[dict[str, Any]]:
        if self._webhook:
            raise Refused(
                409, "Conflict: can't use getUpdates method while webhook is active; "
                "use deleteWebhook to delete the webhook first",
            )  # fmt: skip
        if self._poll is not None and not self._poll.done():
            self._poll.set_exception(
                Refused(
                    409,
                    "Conflict: terminated by other getUpdates request; make sure that only "
                    "one bot instance is running",
                )
            )
        offset, timeout = int(p.get("offset", 0)), float(p.get("timeout", 0))
        self._updates = [u for u in self._updates if u["update_id"] >= offset]
        if not self._updates and timeout:
            self._poll = poll = self._loop.create_future()
            await asyncio.wait({poll}, timeout=timeout)
            if poll.done():
                poll.result()
            poll.cancel()
        return self.disordered(self._updates[: int(p.get("limit", 100))])

    def abandon(self) -> None:
        """End the waiting poll: its connection was closed."""
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    # ---- methods

    async def answer(
        self, token: str, method: str, params: dict[str, str], files: Any
    ) -> tuple[int, dict[str, Any]]:
        """Answer one call of the bot and record it."""
        call = Call(method, params, files, time.monotonic())
        try:
            if token != self.token:
                raise Refused(401, "Unauthorized")
            self._fail_on_demand(method)
            handler = getattr(self, f"_method_{method}", None)
            if handler is None or method in self.missing:
                raise Refused(404, "Not Found")
            call.result = await handler(params, files)
            call.ok, call.code = True, 200
            body: dict[str, Any] = {"ok": True, "result": call.result}
        except Refused as refused:
            call.code, call.description = refused.code, refused.description
            body = {"ok": False, "error_code": refused.code, "description": refused.description}
            if refused.parameters:
                body["parameters"] = refused.parameters
        if method != "getUpdates":
            with self._changed:
                self.calls.append(call)
                self._changed.notify_all()
        return call.code, body

    def _fail_on_demand(self, method: str) -> None:
        for failure in self._failures:
            if failure.method == method and failure.times > 0:
                failure.times -= 1
                if failure.retry_after is not None:
                    raise Refused(
                        failure.code,
                        f"Too Many Requests: retry after {failure.retry_after}",
                        {"retry_after": failure.retry_after},
                    )
                raise Refused(failure.code, "Internal Server Error")
