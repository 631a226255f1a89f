"""Parts of a text: cut at words, the marked spans shown. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.richtext import RichText, cut, rich, to_plain
from index.domain import Span

_HEADING = re.compile(r"^#{1,6} +", re.MULTILINE)


def excerpt(text: RichText, marks: Sequence[Span], limit: int) -> RichText:
    """Return at most about ``limit`` characters of ``text`` around its first marks.

    Cut at words, with … where something is left out.
    """
    plain = to_plain(text)
    if len(plain) <= limit:
        return text
    focus = marks[0].start if marks else 0
    start = max(0, min(focus - limit // 3, len(plain) - limit))
    end = min(len(plain), start + limit)
    if start:
        space = plain.find(" ", start, focus)
        start = space + 1 if space >= 0 else start
    if end < len(plain):
        space = plain.rfind(" ", start + limit // 2, end)
        end = space if space > 0 else end
    left = rich("… ") if start else ()
    right = rich(" …") if end < len(plain) else ()
    return left + cut(text, start, end) + right


def marked(text: str, marks: Sequence[Span]) -> RichText:
    """Return ``text`` with the marked spans bold and underlined."""
    result: RichText = ()
    position = 0
    for mark in sorted(marks):
        start, end = max(mark.start, position), min(mark.end, len(text))
        if start >= end:
            continue
        result += rich(text[position:start]) + rich(text[start:end], "b", "u")
        position = end
    return result + rich(text[position:])


def without_hashes(text: RichText) -> RichText:
    """Return ``text`` without the marks of Markdown headings: only a reader of files wants them."""
    plain = to_plain(text)
    result: RichText = ()
    position = 0
    for mark in _HEADING.finditer(plain):
        result += cut(text, position, mark.start())
        position = mark.end()
    return result + cut(text, position, len(plain))


def shortened(text: str, limit: int) -> str:
    """Return about the first ``limit`` characters, up to a whole word."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0].rstrip() + " …"


def tail(text: str, limit: int) -> str:
    """Return about the last ``limit`` characters, from a whole word on."""
    if len(text) <= limit:
        return text
    return "… " + text[-limit:].split(" ", 1)[-1].lstrip()
