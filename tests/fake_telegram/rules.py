"""What Telegram refuses, in its own words (as api.telegram.org phrases them)."""

from __future__ import annotations

import html
import json
import re
from dataclasses import dataclass
from typing import Any

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024
CALLBACK_DATA_LIMIT = 64

_TAGS = {
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del",
    "a", "code", "pre", "blockquote", "tg-spoiler", "span", "tg-emoji",
}  # fmt: skip
_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]*)((?:\s[^<>]*)?)>")
_ENTITY = re.compile(r"&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);")


@dataclass
class Refused(Exception):
    """An answer with ``ok: false``."""

    code: int
    description: str
    parameters: dict[str, Any] | None = None


def units(text: str) -> int:
    """Return the length in UTF-16 code units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Return text and entities of Telegram's HTML. Raises ``Refused`` as Telegram does."""
    text: list[str] = []
    entities: list[dict[str, Any]] = []
    stack: list[tuple[str, int]] = []
    position = length = 0
    while position < len(source):
        char = source[position]
        piece = char
        step = 1
        if char == "<":
            tag = _TAG.match(source, position)
            offset = len(source[:position].encode())
            if tag is None:
                raise _unparsable(f"Unsupported start tag at byte offset {offset}")
            closing, name, step = tag[1], tag[2].lower(), len(tag[0])
            position += step
            if closing:
                if not stack:
                    raise _unparsable(f"Unexpected end tag at byte offset {offset}")
                opened, start = stack.pop()
                if opened != name:
                    raise _unparsable(
                        f'Unmatched end tag at byte offset {offset}, expected "</{opened}>", '
                        f'found "</{name}>"'
                    )
                if length > start:
                    entities.append({"type": name, "offset": start, "length": length - start})
            elif name not in _TAGS:
                raise _unparsable(f'Unsupported start tag "{name}" at byte offset {offset}')
            else:
                stack.append((name, length))
            continue
        if char == "&" and (entity := _ENTITY.match(source, position)):
            piece, step = html.unescape(entity[0]), len(entity[0])
        text.append(piece)
        length += units(piece)
        position += step
    if stack:
        raise _unparsable(f'Can\'t find end tag corresponding to start tag "{stack[-1][0]}"')
    return "".join(text), entities


def _unparsable(detail: str) -> Refused:
    return Refused(400, f"Bad Request: can't parse entities: {detail}")


def checked_text(
    source: str, parse_mode: str, limit: int = TEXT_LIMIT
) -> tuple[str, list[dict[str, Any]]]:
    """Return a message's text and entities. Raises ``Refused``."""
    if parse_mode and parse_mode.upper() != "HTML":
        raise Refused(400, "Bad Request: unsupported parse_mode")
    text, entities = parse_html(source) if parse_mode else (source, [])
    if limit == TEXT_LIMIT and not text.strip():
        raise Refused(400, "Bad Request: message text is empty")
    if units(text.strip()) > limit:
        kind = "message is" if limit == TEXT_LIMIT else "message caption is"
        raise Refused(400, f"Bad Request: {kind} too long")
    return text.strip(), entities


def checked_markup(source: str | None) -> dict[str, Any] | None:
    """Return the reply markup. Raises ``Refused`` for buttons that Telegram refuses."""
    if not source:
        return None
    markup: dict[str, Any] | None = json.loads(source)
    if markup is None:
        return None
    buttons = [button for row in markup.get("inline_keyboard", []) for button in row]
    if len(buttons) > 100:
        raise Refused(400, "Bad Request: REPLY_MARKUP_TOO_LONG")
    for button in buttons:
        if not button.get("text", "").strip():
            raise Refused(400, "Bad Request: inline keyboard button text must be non-empty")
        data = button.get("callback_data")
        if data is not None and not 1 <= len(data.encode()) <= CALLBACK_DATA_LIMIT:
            raise Refused(400, "Bad Request: BUTTON_DATA_INVALID")
    return markup
