"""Text with styles, as Telegram's HTML or plain: escaped piece by piece, always balanced.

A text is a tuple of runs, so texts are joined with ``+``, cut anywhere and still come out as
well-formed HTML. Nothing here takes HTML in.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

Style = Literal["b", "i", "u", "code", "blockquote"]

MESSAGE_LIMIT = 4096

# Outermost first. A fixed nesting order means that two runs can only differ at the inner end.
_NESTING: tuple[Style, ...] = ("blockquote", "b", "i", "u", "code")
_SHOWN = re.compile(r"\S")
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text with one set of styles."""

    text: str
    styles: frozenset[Style] = frozenset()


RichText: TypeAlias = tuple[Run, ...]


def rich(text: str, *styles: Style) -> RichText:
    """Return ``text`` in the given styles, without characters that Telegram refuses."""
    return (Run(_FORBIDDEN.sub(" ", text), frozenset(styles)),)


def styled(text: RichText, style: Style) -> RichText:
    """Return ``text`` with one more style throughout."""
    return tuple(Run(run.text, run.styles | {style}) for run in text)


def joined(texts: list[RichText], separator: str) -> RichText:
    """Return the non-empty texts with ``separator`` between them."""
    result: RichText = ()
    for text in texts:
        if to_plain(text):
            result += (rich(separator) if result else ()) + text
    return result


def to_plain(text: RichText) -> str:
    """Return the text alone."""
    return "".join(run.text for run in text)


def to_html(text: RichText) -> str:
    """Return the text as Telegram's HTML."""
    pieces: list[str] = []
    opened: list[Style] = []
    for run in text:
        if not run.text:
            continue
        wanted = [style for style in _NESTING if style in run.styles]
        common = 0
        while common < min(len(opened), len(wanted)) and opened[common] == wanted[common]:
            common += 1
        pieces.extend(f"</{style}>" for style in reversed(opened[common:]))
        pieces.extend(f"<{style}>" for style in wanted[common:])
        pieces.append(html.escape(run.text, quote=False))
        opened = wanted
    pieces.extend(f"</{style}>" for style in reversed(opened))
    return "".join(pieces)


def units(text: str) -> int:
    """Return the length as Telegram counts it: in UTF-16 code units."""
    return len(text) + sum(char > "\uffff" for char in text)


def cut(text: RichText, start: int, end: int) -> RichText:
    """Return the part ``[start:end]``, in code points of the plain text."""
    result: list[Run] = []
    position = 0
    for run in text:
        piece = run.text[max(0, start - position) : max(0, end - position)]
        if piece:
            result.append(Run(piece, run.styles))
        position += len(run.text)
    return tuple(result)


def pages(text: RichText, limit: int = MESSAGE_LIMIT) -> list[RichText]:
    """Split into messages of at most ``limit`` units, at paragraphs where there are any.

    White space at the ends of a message is dropped, as Telegram would; an empty text has no page.
    """
    plain = to_plain(text)
    result: list[RichText] = []
    position = 0
    runs = _Runs(text)
    while True:
        begins = _SHOWN.search(plain, position)
        if begins is None:
            return result
        position = begins.start()
        end = _reach(plain, position, limit)
        if end < len(plain):
            end = _break_before(plain, position, end)
        result.append(runs.cut(position, position + len(plain[position:end].rstrip())))
        position = end


class _Runs:
    """Cuts a text from left to right; the time is linear in the text, not in text × cuts."""

    def __init__(self, text: RichText) -> None:
        self._text = text
        self._at = 0  # of the run that the next cut may begin in
        self._before = 0  # characters before it

    def cut(self, start: int, end: int) -> RichText:
        """Return the part ``[start:end]``; ``start`` is never before that of an earlier cut."""
        while self._before + len(self._text[self._at].text) <= start:
            self._before += len(self._text[self._at].text)
            self._at += 1
        result: list[Run] = []
        at, before = self._at, self._before
        while at < len(self._text) and before < end:
            run = self._text[at]
            piece = run.text[max(0, start - before) : end - before]
            if piece:
                result.append(Run(piece, run.styles))
            before += len(run.text)
            at += 1
        return tuple(result)


def _reach(plain: str, start: int, limit: int) -> int:
    """Return the furthest end such that ``plain[start:end]`` has at most ``limit`` units."""
    end = min(len(plain), start + limit)
    while units(plain[start:end]) > limit:
        # Each step removes at least half of the excess, so this ends after a few.
        end -= max(1, (units(plain[start:end]) - limit) // 2)
    return end


def _break_before(plain: str, start: int, end: int) -> int:
    """Return where to cut in ``plain[start:end]``: the best kind of break in its later part."""
    earliest = start + (end - start) // 3
    for separator in ("\n\n", "\n", ". ", "; ", " "):
        found = plain.rfind(separator, earliest, end)
        if found > start:
            return found + len(separator)
    return end
