"""Tables as the parsers of documents write them, tidied: letterheads are none, cells are one line.

An official document opens with two columns, its office and number on the left, the motto and the
date on the right: a table in the file, but lines of a head to a reader.
"""

from __future__ import annotations

import re

from index.language.text import fold

_RULE = re.compile(r"[|\s:-]+")
_BAR = re.compile(r"(?<!\\)\|")
_BREAK = re.compile(r"<br ?/?>", re.IGNORECASE)
_MOTTO = ("doc lap", "hanh phuc")
_LONGEST_HEAD = 8


def tidy_tables(text: str) -> str:
    """Return ``text`` with its letterheads as lines and without line breaks within cells."""
    result: list[str] = []
    table: list[str] = []
    for line in text.split("\n"):
        if line.startswith("|") and line.rstrip().endswith("|"):
            table.append(line)
            continue
        result += _tidied(table)
        table = []
        result.append(line)
    return "\n".join(result + _tidied(table))


def _tidied(table: list[str]) -> list[str]:
    rows = [row for row in table if not _RULE.fullmatch(row)]
    folded = fold(" ".join(rows)).lower() if len(rows) <= _LONGEST_HEAD else ""
    if not all(words in folded for words in _MOTTO):
        return [_BREAK.sub(" ", row) for row in table]
    lines = []
    for row in rows:
        for cell in _BAR.split(row):
            lines += [part.strip() for part in _BREAK.split(cell) if part.strip()]
    return [line for part in lines for line in (part, "")]
