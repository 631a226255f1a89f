"""Notes below the text: "[2] Hỗ trợ 6 đề án": said of where the mark stands, not of what is above.

A report's last section tells of next year's aims; the notes printed below it explain the results.
"""

from __future__ import annotations

import re
from functools import lru_cache

from index.domain import Block, Report

_MARK = r"(?P<mark>\[\d{1,2}\]|\(\d{1,2}\))"
_NOTE = re.compile(rf"{_MARK}\s+\S")
_BORNE = re.compile(rf"[\w%.,)”][^\S\n]?{_MARK}")


def is_note(report: Report, block: Block) -> bool:
    """Tell whether a block opens with a mark that a word or number of the text before it bears."""
    found = _NOTE.match(report.body, block.span.start, block.span.end)
    if found is None:
        return False
    first = _borne(report.body).get(found["mark"])
    return first is not None and first < block.span.start


@lru_cache(maxsize=2)
def _borne(body: str) -> dict[str, int]:
    """Return where each mark first stands behind a word or number: asked of every block."""
    first: dict[str, int] = {}
    for match in _BORNE.finditer(body):
        first.setdefault(match["mark"], match.start("mark"))
    return first
