# ruff: noqa: PT018
"""What the bot's side must keep to whatever text it is given: cards, buttons, links, file names."""

from __future__ import annotations

import contextlib
import html
import json
import re
from dataclasses import replace
from datetime import date
from typing import Any

from bot import app, callback_data, uploads
from bot.addressing import question_for
from bot.handlers.citation import _ID
from bot.render import answer_card, cited_card
from bot.richtext import MESSAGE_LIMIT, pages, to_html, to_plain, units
from bot.state import choice_token
from bot.terminal import to_terminal
from index.domain import Span, citation_id
from retrieval.answer import (
    Answer,
    Choice,
    Citation,
    CitedPassage,
    Intent,
    Nearest,
    Status,
    Understood,
)

_TAG = re.compile(r"<(/?)(b|i|u|code|blockquote)>")
_PATTERNS = [re.compile(callback_data.pattern(kind)) for kind in app.BUTTONS]


def check_html(page: str) -> str:
    """Return what is visible of Telegram HTML; asserts that it is well formed and fits."""
    stack: list[str] = []
    rest = _TAG.split(page)
    shown = [rest[0]]
    for closing, name, between in zip(rest[1::3], rest[2::3], rest[3::3], strict=True):
        if closing:
            assert stack and stack.pop() == name, "tags are closed in order"
        else:
            stack.append(name)
        shown.append(between)
    assert not stack, "every tag is closed"
    raw = "".join(shown)
    assert "<" not in raw and ">" not in raw, "nothing is a tag that is not ours"
    assert not re.search(r"&(?!(?:amp|lt|gt);)", raw), "every & is escaped"
    visible = html.unescape(raw)
    assert 0 < units(visible) <= MESSAGE_LIMIT
    assert visible.strip()
    visible.encode("utf-8")
    return visible


def check_render(text: str) -> None:
    """Every page of every card is valid Telegram HTML within the limit; buttons fit."""
    half = len(text) // 2
    body = text + text[::-1] or "x"
    span = Span(0, len(body))
    mark = Span(min(half, len(body) - 1), len(body))
    citation = Citation(
        citation_id("0123456789ab", span),
        "0123456789ab",
        text or "a",
        text,
        text or None,
        date(2023, 10, 5),
        body,
        span,
        marked=(mark,),
    )
    answer = Answer(
        Status.CLARIFY,
        text or "x",
        (text[:half], text[half:]),
        Understood(Intent.VALUE, text),
        citations=(citation,),
        choices=(Choice(text, text),),
        nearest=(Nearest(None, text, text, citation),),
        resolved=text,
    )
    cited = CitedPassage(citation, body, (mark,), before=text, after=text, place=None, period=None)
    long = replace(answer, headline=body * 6, details=(body * 6,))
    for card in (
        answer_card(answer, choice_token(text)),
        answer_card(long),
        cited_card(cited, "x"),
    ):
        kept = "".join(check_html(to_html(page)) for page in pages(card.text))
        assert re.sub(r"\s", "", kept) == re.sub(r"\s", "", to_plain(card.text))
        shown = to_terminal(card.text)
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
        for row in card.rows:
            for button in row:
                assert 0 < len(button.data.encode()) <= callback_data.LIMIT
                assert button.label.strip()


class _Chat:
    type = "group"


class _Message:
    chat = _Chat()
    reply_to_message = None
    caption = None

    def __init__(self, text: str) -> None:
        self.text = text


def check_callback(text: str) -> None:
    """Forged callback data: at most one handler, and only a plain id passes on to it."""
    for data in (text, f"c:{text}", f"e:{text[:60]}", text.replace(" ", "")[:64]):
        found = [match for pattern in _PATTERNS if (match := pattern.match(data))]
        assert len(found) <= 1
        assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,62}", match[1]) for match in found)
        with contextlib.suppress(ValueError):  # too long, or no text at all (UnicodeEncodeError)
            assert len(callback_data.encode("c", text).encode()) <= callback_data.LIMIT


def check_deep_link(text: str) -> None:
    """Deep links, mentions and names of sent files: only what is plain passes."""
    payload = text.split()[0] if text.split() else ""
    if _ID.fullmatch(payload.removeprefix("c_")):
        assert payload.removeprefix("c_").isascii()
    any_message: Any = _Message(text)
    asked = question_for(any_message, 1, "hoibaocao_test_bot")
    assert asked is None or "@hoibaocao_test_bot " not in asked.lower()
    name = uploads.safe_name(f"a{text}.txt")
    assert name is not None
    assert not re.search(r"[/\\\x00-\x1f]", name) and name not in (".", "..")
    assert not name.startswith(".") and len(name.encode()) <= 255
    json.dumps(name).encode()
