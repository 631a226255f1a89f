"""Recorded replies as an HTML page that looks like a chat, for people to look at.

``chromium --headless --no-sandbox --screenshot=a.png --window-size=520,900 page.html`` makes a
picture of it.
"""

from __future__ import annotations

import base64
import html

from tests.fake_telegram.users import Call

_STYLE = """
body { margin: 0; padding: 16px; background: #d5e3c8; width: 460px;
       font: 15px/1.35 "Noto Sans", "DejaVu Sans", sans-serif; }
.said, .reply { border-radius: 12px; padding: 8px 12px; margin: 0 0 4px; max-width: 400px;
                white-space: pre-wrap; overflow-wrap: anywhere; box-shadow: 0 1px 1px #0002; }
.said { background: #eeffde; margin-left: auto; width: fit-content; margin-bottom: 12px; }
.reply { background: #fff; width: 400px; }
blockquote { margin: 2px 0; padding: 4px 8px; border-left: 3px solid #3a8ac4;
             background: #3a8ac41a; border-radius: 4px; }
code { color: #2b7a9b; font: 13px monospace; }
.photo { width: 424px; border-radius: 12px 12px 0 0; display: block; }
.row { display: flex; gap: 4px; margin-bottom: 4px; width: 424px; }
.row span { flex: 1; text-align: center; background: #6b8a5a; color: #fff; border-radius: 8px;
            padding: 7px; }
.gap { height: 12px; }
"""


def page(turns: list[str | Call]) -> str:
    """Return the page of a conversation: strings are what the user said, calls the replies."""
    pieces = [f"<!doctype html><meta charset=utf-8><style>{_STYLE}</style>"]
    for turn in turns:
        if isinstance(turn, str):
            pieces.append(f'<div class="said">{html.escape(turn)}</div>')
            continue
        if "photo" in turn.files:
            data = base64.b64encode(turn.files["photo"][1]).decode()
            pieces.append(f'<img class="photo" src="data:image/png;base64,{data}">')
        # A block quote is a block of its own in Telegram: the line break after it is not shown.
        text = (turn.params.get("text") or turn.params.get("caption", "")).replace(
            "</blockquote>\n", "</blockquote>"
        )
        text = text if turn.params.get("parse_mode") else html.escape(text)
        pieces.append(f'<div class="reply">{text}</div>')
        for row in (turn.result.get("reply_markup") or {}).get("inline_keyboard", []):
            buttons = "".join(f"<span>{html.escape(button['text'])}</span>" for button in row)
            pieces.append(f'<div class="row">{buttons}</div>')
        pieces.append('<div class="gap"></div>')
    return "".join(pieces)
