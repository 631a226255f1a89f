"""What stands behind a report's text and under none of its headings: "Phụ lục 1. Thu ngân sách".

A report's last section tells of next year's aims; the tables printed behind it hold its results.
"""

from __future__ import annotations

import re

from index.figures import heading_aims
from index.figures.aims import aim_of_heading
from index.figures.state import State

_LONGEST = 260
_APPENDIX = re.compile(
    r"[*_#\s(]*(?:PHỤ LỤC|Phụ lục|PHỤ BIỂU|Phụ biểu)(?:\s+(?:[Ss]ố|SỐ))?"
    r"(?:\s*[\dIVX]{1,5}(?:[.\-/]\d{1,2})?[A-Za-z]?(?!\w))?\s*(?P<ends>[:.–-]|[*_)]*$|\n)\s*"
    r"(?P<words>[^\n]{0,250})"
)


def opens_appendix(text: str) -> bool:
    """Tell whether a line is the title of an appendix: "Phụ lục 1. …", "PHỤ BIỂU 02: …"."""
    return len(text) <= _LONGEST and _APPENDIX.match(text) is not None


def enter_appendix(text: str, state: State) -> None:
    """Leave the headings above; what the appendix's own title announces holds in it."""
    found = _APPENDIX.match(text)
    heading_aims.leave(state)
    state.headings, state.levels, state.numbered, state.period = [], [], 0, None
    aim = aim_of_heading(found["words"]) if found else None
    heading_aims.enter(1, aim, state)
    state.aim = state.heading_aim
