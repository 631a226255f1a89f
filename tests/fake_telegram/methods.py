"""The Bot API's methods, but for the updates: what they check, keep and return."""

from __future__ import annotations

import itertools
import json
import time
from typing import Any

from tests.fake_telegram.objects import BOT_ID, BOT_NAME, chat_of, entity_of, user_of
from tests.fake_telegram.rules import CAPTION_LIMIT, Refused, checked_markup, checked_text


class Methods:
    """What the bot calls, by the method's name; each refuses what Telegram refuses."""

    def __init__(self) -> None:
        self._messages: dict[tuple[int, int], dict[str, Any]] = {}
        self._queries: set[str] = set()
        self._files: dict[str, tuple[str, bytes]] = {}
        self._webhook: dict[str, str] = {}
        self._numbers = itertools.count(1)

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
            "chat": chat_of(int(p["chat_id"])),
            "from": {**user_of(BOT_ID), "is_bot": True, "username": BOT_NAME},
            "text": text,
            "entities": [entity_of(entity) for entity in entities],
        }
        if p.get("message_thread_id"):
            message |= {
                "message_thread_id": int(p["message_thread_id"]), "is_topic_message": True
            }  # fmt: skip
        if markup:
            message["reply_markup"] = markup
        self._messages[message["chat"]["id"], message["message_id"]] = message
        return message
