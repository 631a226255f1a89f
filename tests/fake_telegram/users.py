"""What users do and what they see: the handles of a test, plain blocking functions."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from tests.fake_telegram.methods import Methods
from tests.fake_telegram.objects import USER, chat_of, user_of


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


class Users(Methods):
    """The people who talk to the bot, and every call that it made."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []
        self._changed = threading.Condition()

    def _push(self, update: dict[str, Any]) -> None:
        """Bring an update to the bot."""
        raise NotImplementedError

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
