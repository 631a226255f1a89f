"""The two columns at the head of an official paper, where a text file sets them side by side.

"ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": each column's lines by themselves.
"""

from __future__ import annotations

import re

from index.language.text import fold

_MOTTO = ("doc lap", "hanh phuc")
_LINES = 14  # of the text in which the motto stands
_BELOW = 3  # lines below the motto: the number and the date
_GAP = re.compile(r"(?<=\S)(?:[ \u00a0]{3,}|[ \u00a0]?\t\s*)(?=\S)")
_FAR = 12  # blanks in front of a line of the right column alone


def parted_letterhead(text: str) -> str:
    """Return ``text`` with a letterhead of two columns as lines, the left column's first."""
    lines = text.split("\n", _LINES)
    rest = lines[_LINES:]
    head = lines[:_LINES]
    motto = next(
        (at for at, line in enumerate(head) if all(word in fold(line[:400]) for word in _MOTTO)),
        None,
    )
    if motto is None:
        return text
    end, below = motto + 1, 0
    while end < len(head) and below < _BELOW and (not head[end].strip() or _GAP.search(head[end])):
        below += bool(head[end].strip())
        end += 1
    columns = [_GAP.split(line.strip(), maxsplit=1) for line in head[:end]]
    if not any(len(column) > 1 for column in columns):
        return text
    left: list[str] = []
    right: list[str] = []
    for line, column in zip(head[:end], columns, strict=True):
        alone = len(column) == 1 and len(line) - len(line.lstrip()) >= _FAR
        (right if alone else left).append(column[0])
        right += column[1:]
    parted = [line.strip() for line in (*left, *right) if line.strip()]
    return "\n\n".join(parted) + "\n\n" + "\n".join([*head[end:], *rest])
