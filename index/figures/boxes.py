"""Boxes of aims that a page prints as one paragraph, their heading in capitals in front."""

from __future__ import annotations

import re
from dataclasses import replace

from index.domain import Period
from index.language.periods import Anchor, find_periods, resolve

_LEAST = 4  # words of such a heading
_LONGEST = 160
_WORD = re.compile(r"\S+")


def box_title(text: str) -> str:
    """Return the words in capitals that a paragraph begins with, or "".

    "*CÁC CHỈ TIÊU CHỦ YẾU NHIỆM KỲ 2020-2025* I. Về kinh tế 1. Thu nhập …": what it lists is aimed
    at, as under a heading.
    """
    last = words = 0
    for match in _WORD.finditer(text[:_LONGEST]):
        word = match.group()
        if word != word.upper():
            break
        last, words = match.end(), words + any(c.isalpha() for c in word)
    return text[:last] if words >= _LEAST and last < len(text) else ""


def box_period(title: str, anchor: Anchor) -> Period | None:
    """Return what the heading of a box dates its aims by: "nhiệm kỳ 2020-2025", "đến năm 2025"."""
    dated = [mention for mention in find_periods(title) if mention.year is not None]
    if len(dated) != 1:
        return None
    return replace(resolve(dated[0], anchor), label=dated[0].label.lower(), inferred=True)
