"""What stands above a table and is said of all of it: its title, unit and period."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from index.domain import Period
from index.figures.columns import read_numbers, unit_of
from index.figures.state import State

_UNIT = re.compile(
    r"(?:[Đđ]ơn vị(?: tính)?|ĐƠN VỊ(?: TÍNH)?|ĐVT|[đĐ]vt)\s*:\s*"
    r"((?:1[.,]?000(?:[.,]?000)?\s*)?[^\W\d][^|():;,\n]{1,28}|%)"
)
_TITLE = re.compile(
    r"[*_#\s(]*(?:biểu|bảng|phụ lục)(?:\s+số)?\s*[\dIVXA-Z.]{1,6}\s*[:.–-]\s*"
    r"(?P<words>[^\n|]{4,200})",
    re.IGNORECASE,
)
_NEAR = 160
_FAR = 400
_LINES = 3
_MAX_TITLE = 120


@dataclass(frozen=True, slots=True)
class Above:
    """What the words above a table say of all its numbers.

    ``title`` is the table's own, ``parent`` what the text before it tells of.
    """

    parent: str | None
    title: str | None
    unit: str
    period: Period | None


def read_above(text: str, titles: Sequence[str], state: State) -> Above:
    """Return what is said of the table that begins where ``text`` ends.

    Args:
        text: the report up to the table.
        titles: rows of one cell above the table's head.
        state: what the table stands under, and which period is in force.
    """
    lines = [line for line in text[-_FAR:].split("\n") if line.strip()][-_LINES:]
    named = [match["words"] for match in map(_TITLE.match, lines) if match]
    named = [line for line in titles if not _UNIT.search(line)] or named[-1:]
    title, period = None, None
    for line in named:
        column = read_numbers(line.strip(" *_#."), state.anchor)
        period = period or column.period
        title = title or _plain(column.words)
    found = _UNIT.findall("\n".join([text[-_NEAR:], *titles]))
    return Above(state.parent, title, unit_of(found[-1]) if found else "", period or state.period)


def _plain(words: str) -> str | None:
    words = words[:_MAX_TITLE].strip(" -–:,.")
    return (words.lower() if words.isupper() else words) or None


def is_unit_line(text: str) -> bool:
    """Tell whether a line says nothing but what a table counts in: "(ĐVT: 1.000 đồng)"."""
    return len(text) < _NEAR and _UNIT.fullmatch(text.strip(" ().;*_#\n")) is not None
