"""The server: a thread with its own event loop, a tornado application, and the test's handles.

Methods that tests call are plain blocking functions; what the bot calls is ``_method_*``.
"""

from __future__ import annotations

import asyncio
import json
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

import tornado.httpclient
import tornado.httpserver
import tornado.web
from tornado.netutil import bind_sockets

from tests.fake_telegram.faults import Faults
from tests.fake_telegram.http import ApiHandler, FileHandler
from tests.fake_telegram.methods import Methods
from tests.fake_telegram.objects import USER, chat_of, user_of
from tests.fake_telegram.rules import Refused

# How often, and how soon, an update is posted again that the webhook has not taken.
HOOK_TRIES, HOOK_SECONDS = 600, 0.1


@dataclass
class Call:
    """One call that the bot made and how it was answered."""

    method: str
    params: dict[str, str]
    files: dict[str, tuple[str, bytes]]
    at: float
    ok: bool = False
    code: int = 0
    description: str = ""
    result: Any = None

    @property
    def text(self) -> str:
        """The text (or caption) as the user sees it, without markup."""
        return str(self.result.get("text") or self.result.get("caption") or "")

    @property
    def buttons(self) -> list[dict[str, Any]]:
        """The inline buttons of the message, row after row."""
        rows = (self.result.get("reply_markup") or {}).get("inline_keyboard", [])
        return [button for row in rows for button in row]


@dataclass
class _Failure:
    method: str
    code: int
    retry_after: int | None
    times: int


@dataclass
class FakeTelegram(Methods, Faults):
    """A Bot API server on 127.0.0.1 for one bot."""

    token: str = "123:TEST"
    missing: set[str] = field(default_factory=set)  # methods that this server lacks

    def __post_init__(self) -> None:
        Methods.__init__(self)
        Faults.__init__(self)
        self.calls: list[Call] = []
        self.port = 0
        self._updates: list[dict[str, Any]] = []
        self._failures: list[_Failure] = []
        self._changed = threading.Condition()
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

    # ---- what tests do

    def say(self, text: str, *, user: int = USER, chat: int | None = None, **extra: Any) -> int:
        """Have a user send a text; the private chat unless ``chat`` is given."""
        return self.push_message(user=user, chat=chat, text=text, **extra)

    def push_message(self, *, user: int = USER, chat: int | None = None, **content: Any) -> int:
        """Have a user send a message with any content; returns its message id."""
        message_id = next(self._numbers)
        message = {
            "message_id": message_id,
            "date": int(time.time()),
            "chat": chat_of(user if chat is None else chat),
            "from": user_of(user),
            **content,
        }
        text = content.get("text", "")
        if text.startswith("/") and "entities" not in content:
            length = len(text.split(maxsplit=1)[0].encode("utf-16-le", "surrogatepass")) // 2
            message["entities"] = [{"type": "bot_command", "offset": 0, "length": length}]
        self._push({"message": message})
        return message_id

    def press(self, call: Call, data: str, *, user: int = USER) -> str:
        """Have a user press the button with ``data`` under the message of ``call``."""
        query_id = str(next(self._numbers))
        self._queries.add(query_id)
        message = {k: v for k, v in call.result.items() if k != "_source"}
        self._push(
            {
                "callback_query": {
                    "id": query_id,
                    "from": user_of(user),
                    "chat_instance": "1",
                    "message": message,
                    "data": data,
                }
            }
        )
        return query_id

    def ask_inline(self, query: str, *, user: int = USER) -> str:
        """Have a user type ``@bot query`` in some chat; returns the query's id."""
        query_id = str(next(self._numbers))
        self._queries.add(query_id)
        self._push(
            {"inline_query": {"id": query_id, "from": user_of(user), "query": query, "offset": ""}}
        )
        return query_id

    def fail(
        self, method: str, code: int, *, retry_after: int | None = None, times: int = 1
    ) -> None:
        """Answer the next ``times`` calls of ``method`` with an error."""
        self._failures.append(_Failure(method, code, retry_after, times))

    def add_file(self, content: bytes, name: str) -> str:
        """Keep a file that getFile finds; returns its file id."""
        file_id = f"file{next(self._numbers)}"
        self._files[file_id] = (f"documents/{name}", content)
        return file_id

    def sent(self, method: str = "sendMessage", chat: int | None = None) -> list[Call]:
        """Return the successful calls of ``method`` so far (to ``chat``, where it is given)."""
        return [
            call
            for call in list(self.calls)
            if call.ok
            and call.method == method
            and (chat is None or call.params.get("chat_id") == str(chat))
        ]

    def wait(self, ready: Callable[[], Any], timeout: float = 30) -> Any:
        """Wait until ``ready()`` is true and return what it returned; fails after ``timeout``."""
        with self._changed:
            value = None

            def check() -> bool:
                nonlocal value
                value = ready()
                return bool(value)

            if not self._changed.wait_for(check, timeout):
                seen = [(c.method, c.code, c.description or c.params) for c in self.calls[-8:]]
                raise AssertionError(f"the bot did not do it in {timeout} s; last calls: {seen}")
            return value

    def wait_sent(
        self,
        count: int = 1,
        method: str = "sendMessage",
        chat: int | None = None,
        timeout: float = 30,
    ) -> Call:
        """Wait until ``count`` calls of ``method`` succeeded; returns the ``count``-th."""
        calls = self.wait(
            lambda: c if len(c := self.sent(method, chat)) >= count else None, timeout
        )
        found: Call = calls[count - 1]
        return found

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
