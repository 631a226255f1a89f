"""The server: a thread with its own event loop, a tornado application, and the test's handles.

Methods that tests call are plain blocking functions; what the bot calls is ``_method_*``.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import tornado.httpclient
import tornado.httpserver
import tornado.web
from tornado.netutil import bind_sockets

from tests.fake_telegram.rules import CAPTION_LIMIT, Refused, checked_markup, checked_text

USER = 1001
BOT_ID = 123
BOT_NAME = "hoibaocao_test_bot"


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
class FakeTelegram:
    """A Bot API server on 127.0.0.1 for one bot."""

    token: str = "123:TEST"
    missing: set[str] = field(default_factory=set)  # methods that this server lacks

    def __post_init__(self) -> None:
        self.calls: list[Call] = []
        self.port = 0
        self._updates: list[dict[str, Any]] = []
        self._failures: list[_Failure] = []
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._queries: set[str] = set()
        self._files: dict[str, tuple[str, bytes]] = {}
        self._webhook: dict[str, str] = {}
        self._numbers = itertools.count(1)
        self._changed = threading.Condition()
        self._poll: asyncio.Future[None] | None = None
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
                (r"/bot([^/]+)/(\w+)", _ApiHandler, {"fake": self}),
                (r"/file/bot([^/]+)/(.+)", _FileHandler, {"fake": self}),
            ],
            log_function=lambda handler: None,
        )
        server = tornado.httpserver.HTTPServer(application, max_buffer_size=100 * 2**20)
        sockets = bind_sockets(0, "127.0.0.1")
        self.port = sockets[0].getsockname()[1]
        server.add_sockets(sockets)
        self._ready.set()
        await self._stop.wait()
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)
        server.stop()
        await server.close_all_connections()

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
            "chat": _chat(user if chat is None else chat),
            "from": _user(user),
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
                    "from": _user(user),
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
            {"inline_query": {"id": query_id, "from": _user(user), "query": query, "offset": ""}}
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
            self._hook = asyncio.ensure_future(self._post(update))
            return
        self._updates.append(update)
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(None)

    async def _post(self, update: dict[str, Any]) -> None:
        headers = {"Content-Type": "application/json"}
        if self._webhook.get("secret_token"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = self._webhook["secret_token"]
        for _ in range(20):
            response = await tornado.httpclient.AsyncHTTPClient().fetch(
                self._webhook["url"],
                method="POST",
                headers=headers,
                body=json.dumps(update),
                raise_error=False,
            )
            if response.code == 200:
                return
            await asyncio.sleep(0.1)

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
        return self._updates[: int(p.get("limit", 100))]

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

    async def _method_getMe(self, p: dict[str, str], _: Any) -> dict[str, Any]:
        return {"id": BOT_ID, "is_bot": True, "first_name": "Hỏi báo cáo", "username": BOT_NAME}

    async def _method_sendMessage(self, p: dict[str, str], _: Any) -> dict[str, Any]:
        return self._new_message(p, *checked_text(p.get("text", ""), p.get("parse_mode", "")))

    async def _method_editMessageText(self, p: dict[str, str], _: Any) -> dict[str, Any]:
        key = int(p["chat_id"]), int(p["message_id"])
        message = self._messages.get(key)
        if message is None:
            raise Refused(400, "Bad Request: message to edit not found")
        text, entities = checked_text(p.get("text", ""), p.get("parse_mode", ""))
        changed = {**message, "text": text, "entities": entities}
        changed.pop("reply_markup", None)
        if markup := checked_markup(p.get("reply_markup")):
            changed["reply_markup"] = markup
        if changed == message:
            raise Refused(
                400, "Bad Request: message is not modified: specified new message content and "
                "reply markup are exactly the same as a current content and reply markup of the "
                "message",
            )  # fmt: skip
        self._messages[key] = changed
        return changed

    async def _method_sendPhoto(self, p: dict[str, str], files: Any) -> dict[str, Any]:
        return self._new_file_message(p, files, "photo")

    async def _method_sendDocument(self, p: dict[str, str], files: Any) -> dict[str, Any]:
        return self._new_file_message(p, files, "document")

    async def _method_sendChatAction(self, p: dict[str, str], _: Any) -> bool:
        return True

    async def _method_setMyCommands(self, p: dict[str, str], _: Any) -> bool:
        for command in json.loads(p["commands"]):
            if not 1 <= len(command["description"]) <= 256:
                raise Refused(400, "Bad Request: BOT_COMMAND_DESCRIPTION_INVALID")
        return True

    async def _method_setWebhook(self, p: dict[str, str], _: Any) -> bool:
        self._webhook = {k: p[k] for k in ("url", "secret_token") if p.get(k)}
        return True

    async def _method_deleteWebhook(self, p: dict[str, str], _: Any) -> bool:
        self._webhook = {}
        return True

    async def _method_answerCallbackQuery(self, p: dict[str, str], _: Any) -> bool:
        if p.get("callback_query_id") not in self._queries:
            raise Refused(
                400, "Bad Request: query is too old and response timeout expired or query ID is "
                "invalid",
            )  # fmt: skip
        if len(p.get("text", "")) > 200:
            raise Refused(400, "Bad Request: MESSAGE_TOO_LONG")
        self._queries.discard(p["callback_query_id"])
        return True

    async def _method_answerInlineQuery(self, p: dict[str, str], _: Any) -> bool:
        if p.get("inline_query_id") not in self._queries:
            raise Refused(
                400, "Bad Request: query is too old and response timeout expired or query ID is "
                "invalid",
            )  # fmt: skip
        results = json.loads(p["results"])
        ids = [result["id"] for result in results]
        if len(results) > 50 or len(set(ids)) < len(ids) or any(len(i.encode()) > 64 for i in ids):
            raise Refused(400, "Bad Request: RESULT_ID_DUPLICATE")
        for result in results:
            content = result["input_message_content"]
            checked_text(content["message_text"], content.get("parse_mode", ""))
            checked_markup(json.dumps(result.get("reply_markup")))
        self._queries.discard(p["inline_query_id"])
        return True

    async def _method_getFile(self, p: dict[str, str], _: Any) -> dict[str, Any]:
        found = self._files.get(p.get("file_id", ""))
        if found is None:
            raise Refused(400, "Bad Request: invalid file_id")
        path, content = found
        if len(content) > 20 * 2**20:
            raise Refused(400, "Bad Request: file is too big")
        file_id = p["file_id"]
        size = len(content)
        return {
            "file_id": file_id, "file_unique_id": file_id, "file_size": size, "file_path": path
        }  # fmt: skip

    def file_content(self, path: str) -> bytes | None:
        """Return the content of a file by its path."""
        return next((content for p, content in self._files.values() if p == path), None)

    def _new_file_message(self, p: dict[str, str], files: Any, kind: str) -> dict[str, Any]:
        if not files and not p.get(kind):
            raise Refused(400, f"Bad Request: there is no {kind} in the request")
        caption, entities = checked_text(
            p.get("caption", ""), p.get("parse_mode", ""), CAPTION_LIMIT
        )
        message = self._new_message(p, caption, entities)
        message["caption"], message["caption_entities"] = message.pop("text"), entities
        del message["entities"]
        item = {"file_id": "f1", "file_unique_id": "f1"}
        message[kind] = item if kind == "document" else [{**item, "width": 1, "height": 1}]
        return message

    def _new_message(
        self, p: dict[str, str], text: str, entities: list[dict[str, Any]]
    ) -> dict[str, Any]:
        if not p.get("chat_id"):
            raise Refused(400, "Bad Request: chat_id is empty")
        markup = checked_markup(p.get("reply_markup"))
        message: dict[str, Any] = {
            "message_id": next(self._numbers),
            "date": int(time.time()),
            "chat": _chat(int(p["chat_id"])),
            "from": {**_user(BOT_ID), "is_bot": True, "username": BOT_NAME},
            "text": text,
            "entities": [_entity(entity) for entity in entities],
        }
        if p.get("message_thread_id"):
            message |= {
                "message_thread_id": int(p["message_thread_id"]), "is_topic_message": True
            }  # fmt: skip
        if markup:
            message["reply_markup"] = markup
        self._messages[message["chat"]["id"], message["message_id"]] = message
        return message


class _ApiHandler(tornado.web.RequestHandler):
    def initialize(self, fake: FakeTelegram) -> None:
        self.fake = fake
        self.polling = False

    async def post(self, token: str, method: str) -> None:
        self.polling = method == "getUpdates"
        params = {
            name: values[-1].decode("utf-8") for name, values in self.request.arguments.items()
        }
        files = {
            name: (parts[0]["filename"], parts[0]["body"])
            for name, parts in self.request.files.items()
        }
        code, body = await self.fake.answer(token, method, params, files)
        self.set_status(
            code, body.get("description", "OK")[:60].encode("ascii", "replace").decode()
        )
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    get = post

    def on_connection_close(self) -> None:
        if self.polling:
            self.fake.abandon()


class _FileHandler(tornado.web.RequestHandler):
    def initialize(self, fake: FakeTelegram) -> None:
        self.fake = fake

    def get(self, token: str, path: str) -> None:
        content = self.fake.file_content(path) if token == self.fake.token else None
        if content is None:
            raise tornado.web.HTTPError(404)
        self.finish(content)


_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "a": "text_link", "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji",
}  # fmt: skip


def _entity(entity: dict[str, Any]) -> dict[str, Any]:
    return {**entity, "type": _TYPES.get(entity["type"], entity["type"])}


def _user(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": f"User {user}", "language_code": "vi"}


def _chat(chat: int) -> dict[str, Any]:
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": f"User {chat}"}
    return {"id": chat, "type": "supergroup", "title": f"Group {chat}"}
