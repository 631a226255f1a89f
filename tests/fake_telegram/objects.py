"""Telegram's objects as the Bot API's JSON has them."""

from __future__ import annotations

from typing import Any

USER = 1001
BOT_ID = 123
BOT_NAME = "hoibaocao_test_bot"

_TYPES = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline",
    "ins": "underline", "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough",
    "a": "text_link", "tg-spoiler": "spoiler", "span": "spoiler", "tg-emoji": "custom_emoji",
}  # fmt: skip


def entity_of(entity: dict[str, Any]) -> dict[str, Any]:
    """Return an entity whose type is an HTML tag with Telegram's name for it."""
    return {**entity, "type": _TYPES.get(entity["type"], entity["type"])}


def user_of(user: int) -> dict[str, Any]:
    """Return the user with an id."""
    return {"id": user, "is_bot": False, "first_name": f"User {user}", "language_code": "vi"}


def chat_of(chat: int) -> dict[str, Any]:
    """Return the chat with an id: a negative one is a group's."""
    if chat > 0:
        return {"id": chat, "type": "private", "first_name": f"User {chat}"}
    return {"id": chat, "type": "supergroup", "title": f"Group {chat}"}
