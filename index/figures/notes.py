"""Notes below the text: "[2] Hỗ trợ 6 đề án": said of where the mark stands, not of what is above.

A report's last section tells of next year's aims; the notes printed below it explain the results.
"""

from __future__ import annotations

import re

from index.domain import Block, Report

_NOTE = re.compile(r"(?P<mark>\[\d{1,2}\]|\(\d{1,2}\))\s+\S")
_BEFORE_MARK = re.compile(r"[\w%.,)”]\s?$")


def is_note(report: Report, block: Block) -> bool:
    """Tell whether a block opens with a mark that a word or number of the text before it bears."""
    found = _NOTE.match(report.body, block.span.start, block.span.end)
    if found is None:
        return False
    mark = found["mark"]
    at = report.body.find(mark, 0, block.span.start)
    while at >= 0:
        before = report.body[report.body.rfind("\n", 0, at) + 1 : at]
        if _BEFORE_MARK.search(before):
            return True
        at = report.body.find(mark, at + 1, block.span.start)
    return False
