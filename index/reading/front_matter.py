"""The head of a file that says what it is: title, source, date, url, places, period, author.

Two forms are read: fenced by ``---`` lines, and bare "key: value" lines at the top. Keys may be
English or Vietnamese. Values are plain strings (a YAML list becomes "a, b"); nothing is evaluated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from index.domain import Span
from index.reading.genre import keys, plain

_MAX_LINES = 60
_MAX_VALUE = 2_000
_FENCE = re.compile(r"-{3,}\s*$")
_PAIR = re.compile(r"([^\W\d_][\w ]{0,30}?)\s{0,3}:(?:\s+|$)(.*)$")
_LIST_ITEM = re.compile(r"\s{0,8}-\s+(.*)$")

_NAMES = {
    spelling: key for key, spellings in keys("front_matter").items() for spelling in spellings
}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields found, where their values stand, and where the text proper starts.

    ``end`` is 0 when the file has no front matter. A field without a value is absent.
    """

    end: int = 0
    values: Mapping[str, str] = field(default_factory=dict)
    spans: Mapping[str, Span] = field(default_factory=dict)

    def get(self, key: str) -> str | None:
        """Return the value of ``key``, or None when it is absent or empty."""
        return self.values.get(key)


def parse_front_matter(body: str) -> FrontMatter:
    """Return the front matter at the start of ``body`` (cleaned text)."""
    lines = list(_lines(body))
    first = next((n for n, (start, end) in enumerate(lines) if body[start:end].strip()), None)
    if first is None:
        return FrontMatter()
    if _FENCE.match(body[slice(*lines[first])]):
        return _fenced(body, lines[first + 1 :])
    return _bare(body, lines[first:])


def _lines(body: str) -> Iterator[tuple[int, int]]:
    start = 0
    for _ in range(_MAX_LINES):
        end = body.find("\n", start)
        if end < 0:
            yield start, len(body)
            return
        yield start, end
        start = end + 1


def _fenced(body: str, lines: list[tuple[int, int]]) -> FrontMatter:
    for count, (start, end) in enumerate(lines):
        if _FENCE.match(body[start:end]):
            values, spans, _ = _pairs(body, lines[:count], strict=False)
            # A rule across the page is no front matter: at least one known key must be there.
            return FrontMatter(end, values, spans) if spans or values else FrontMatter()
    return FrontMatter()


def _bare(body: str, lines: list[tuple[int, int]]) -> FrontMatter:
    values, spans, known = _pairs(body, lines, strict=True)
    # One Vietnamese "Nguồn: …" line is how an article may begin; two keys, or a title, are a head.
    if len(known) < 2 and "title" not in values:
        return FrontMatter()
    return FrontMatter(known[-1][1] if known else 0, values, spans)


def _pairs(
    body: str, lines: list[tuple[int, int]], *, strict: bool
) -> tuple[dict[str, str], dict[str, Span], list[tuple[int, int]]]:
    """Read key lines; with ``strict`` stop at the first line that is none."""
    values: dict[str, str] = {}
    spans: dict[str, Span] = {}
    known: list[tuple[int, int]] = []
    current: str | None = None
    for start, end in lines:
        line = body[start:end]
        pair = _PAIR.match(line)
        key = _NAMES.get(plain(pair.group(1))) if pair else None
        if pair and key:
            known.append((start, end))
            current = key
            _store(values, spans, key, pair.group(2), start + pair.start(2))
            continue
        item = _LIST_ITEM.match(line)
        if item and current and not strict:
            _store(values, spans, current, item.group(1), start + item.start(1))
        elif strict:
            break
    return values, spans, known


def _store(values: dict[str, str], spans: dict[str, Span], key: str, raw: str, offset: int) -> None:
    stripped = raw.strip().strip("\"'[]").strip()[:_MAX_VALUE]
    if not stripped:
        return
    if key in values:
        values[key] = f"{values[key]}, {stripped}"[:_MAX_VALUE]
        return
    start = offset + raw.index(stripped)
    values[key] = stripped
    spans[key] = Span(start, start + len(stripped))
